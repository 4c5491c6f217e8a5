#include "features/programme/targets/target_list_page.h"

#include "features/programme/pages/late_choice.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_list_store.h"
#include "features/programme/targets/target_views_part.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/target_list.tpl.h"

// icons: target x alert-triangle clock-exclamation check star circle

namespace gandan::programme {
namespace {

constexpr int rows_a_page = 50;

class TargetList {
 public:
  TargetList(const http::Request& request, const http::Context& context, db::Transaction& transaction)
      : context_(context),
        language_(context.language),
        names_(transaction, context.ward),
        filter_{std::string(request.query.get("status")), std::string(request.query.get("group")),
                std::string(request.query.get("unit")), std::string(request.query.get("person")),
                std::string(request.query.get("q"))},
        sort_(request.query.get("sort")),
        whole_(wants_choices(request.query)),
        place_{std::string(request.query.get("after")), std::string(request.query.get("before"))},
        url_("/targets", {{"status", filter_.status},
                          {"group", filter_.group},
                          {"unit", filter_.unit},
                          {"person", filter_.person},
                          {"q", filter_.query},
                          {"sort", sort_}}) {}

  void fill(html::View& view, db::Transaction& transaction, const Resolution& resolution) {
    const TargetPage page =
        target_page(transaction, context_.ward, resolution.id, filter_, target_order_named(sort_), place_, rows_a_page);
    add_filters(view, transaction, resolution);
    add_search(view);
    if (page.lines.empty()) {
      add_empty(view);
      return;
    }
    add_rows(view.add(ktl_ROWS), page);
  }

 private:
  void add_filters(html::View& view, db::Transaction& transaction, const Resolution& resolution) const {
    RollUp all;
    std::vector<html::Filter> groups = {{html::translate(language_, "programme.targets.all_groups"),
                                         url_.with("group", "").text(), filter_.group.empty()}};
    const auto counts = status_counts(transaction, context_.ward, resolution.id);
    for (const Group& group : groups_of(transaction, context_.ward, resolution.id)) {
      const auto found = counts.find(group.id.text());
      const RollUp of_group = found == counts.end() ? RollUp{} : found->second;
      if (filter_.group.empty() || filter_.group == group.id.text()) all.add(of_group);
      groups.push_back({heading_of(group.name), url_.with("group", group.id.text()).text(),
                        filter_.group == group.id.text(), of_group.total()});
    }
    std::vector<html::Filter> statuses = {{html::translate(language_, "programme.targets.all"),
                                           url_.with("status", "").text(), filter_.status.empty(), all.total()}};
    for (const Status status :
         {Status::off_track, Status::overdue, Status::at_risk, Status::on_track, Status::achieved, Status::no_data}) {
      const html::Badge badge = html::badge_of(language_, shown(status));
      statuses.push_back({badge.label, url_.with("status", name_of(status)).text(), filter_.status == name_of(status),
                          all.of(status), badge.icon});
    }
    view.set_html(ktl_STATUS_FILTERS,
                  html::filters(html::translate(language_, "programme.targets.by_status"), statuses));
    view.set_html(ktl_GROUP_FILTERS, html::filters(html::translate(language_, "programme.targets.by_group"), groups));
  }

  void add_search(html::View& view) const {
    view.set(ktl_QUERY, filter_.query);
    for (const auto& [name, value] : {std::pair{"status", filter_.status}, {"group", filter_.group}, {"sort", sort_}}) {
      if (!value.empty()) view.add(ktl_KEPT).set(ktl_NAME, name).set(ktl_VALUE, value);
    }
    const LateChoices page{url_.text(), whole_, !filter_.unit.empty() || !filter_.person.empty()};
    if (page.whole || page.fetch_first) view.show(ktl_OPENED);
    const auto word = [&](const char* key) { return html::translate(language_, key); };
    for (const LateChoice& choice : {LateChoice{ChoiceOf::unit, word("programme.column.unit"), filter_.unit},
                                     LateChoice{ChoiceOf::person, word("programme.column.person"), filter_.person}}) {
      view.add(ktl_FIELD).set_html(ktl_HTML, late_choice(language_, names_, page, choice));
    }
  }

  void add_empty(html::View& view) const {
    html::EmptyState state{"target", html::translate(language_, "programme.targets.none"),
                           html::translate(language_, "programme.targets.none_text"),
                           html::translate(language_, "programme.targets.show_all"), "/targets"};
    view.add(ktl_EMPTY).set_html(ktl_STATE, html::empty_state(state));
  }

  void add_headings(html::View& rows) const {
    const auto heading = [&](const char* key, const char* column, bool numeric = false) {
      return html::sort_heading(language_, url_, {html::translate(language_, key), column, numeric});
    };
    rows.set_html(ktl_STATUS_HEADING, heading("programme.column.status", "status"));
    rows.set_html(ktl_WORDING_HEADING, heading("programme.column.target", "place"));
    rows.set_html(ktl_LATEST_HEADING, heading("programme.column.latest", "latest", true));
    rows.set_html(ktl_PERSON_HEADING, heading("programme.column.person", "person"));
  }

  void add_rows(html::View& rows, const TargetPage& page) {
    add_headings(rows);
    scales_ = scales_of(page.lines);
    for (const TargetLine& line : page.lines) add_row(rows.add(ktl_ROW), line);
    html::Pager pager;
    if (page.has_previous) pager.previous_path = url_.before(page.first_key).text();
    if (page.has_next) pager.next_path = url_.after(page.last_key).text();
    rows.set_html(ktl_PAGER, html::pager(language_, pager));
  }

  void add_row(html::View& row, const TargetLine& line) const {
    const Target& target = line.target;
    const TargetStatus& status = line.status;
    row.set_html(ktl_STATUS, html::status_badge(language_, shown(status.status)));
    row.set(ktl_PATH, "/targets/" + target.id.text());
    row.set(ktl_ITEM, target.item.empty() ? "" : target.item + ".").set(ktl_WORDING, target.wording);
    row.set(ktl_GOAL, goal_in_words(language_, target.aim)).set(ktl_REASON, words_of(language_, status.reason));
    const std::string latest = latest_in_words(language_, status);
    if (!target.part_of.empty()) row.add(ktl_PART).set(ktl_WHOLE, part_in_words(language_, target.part_of));
    if (latest.empty()) {
      row.show(ktl_NO_FIGURE);
    } else {
      html::View& figure = row.add(ktl_FIGURE).set(ktl_LATEST, latest);
      figure.set(ktl_PERIOD, period_in_words(language_, *status.latest_period));
      if (status.latest_invented) figure.show(ktl_INVENTED);
    }
    bool drawn = false;
    const auto spark = sparkline_of(status.spark, latest, drawn, scales_.of(target.group.text(), status.spark));
    if (drawn) row.add(ktl_LINE).set_html(ktl_SPARKLINE, spark);
    row.set_html(ktl_IN_CHARGE, person_link(language_, names_, target.person_in_charge));
    row.set_html(ktl_IN_CHARGE_UNIT, unit_link(names_, target.unit_in_charge));
  }

  const http::Context& context_;
  html::Language language_;
  Names names_;
  TargetFilter filter_;
  std::string sort_;
  bool whole_;
  TargetPlace place_;
  SparkScales scales_;
  html::ListUrl url_;
};

}  // namespace

http::Response target_list_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  if (target_order_named(request.query.get("sort")).column == TargetColumn::person) {
    follow_names(context.database, context.ward);
  }
  auto transaction = context.database.read();
  const std::string title = html::translate(context.language, "programme.targets.title");
  html::View view("features/programme/views/target_list.tpl");
  view.set_html(ktl_HEADER, html::page_header(context.language, {.title = title}));
  view.set_html(ktl_VIEWS, target_views(context, TargetViewKind::list));
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    TargetList(request, context, transaction).fill(view, transaction, *resolution);
  } else {
    view.add(ktl_EMPTY).set_html(ktl_STATE, no_programme(context));
  }
  return http::page(context, {title, view.render(context.language), "/targets"});
}

}  // namespace gandan::programme
