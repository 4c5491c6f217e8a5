#include "features/programme/target_list_page.h"

#include <algorithm>
#include <charconv>

#include "features/programme/names.h"
#include "features/programme/page_parts.h"
#include "features/programme/standing.h"
#include "features/programme/target_views_part.h"
#include "features/programme/who_links.h"
#include "features/programme/words.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/text.h"
#include "views/features/programme/target_list.tpl.h"

// icons: target x alert-triangle clock-exclamation check star circle

namespace gandan::programme {
namespace {

constexpr size_t rows_a_page = 50;

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
        after_(request.query.get("after")),
        url_("/targets", {{"status", filter_.status},
                          {"group", filter_.group},
                          {"unit", filter_.unit},
                          {"person", filter_.person},
                          {"q", filter_.query},
                          {"sort", sort_},
                          {"after", after_}}) {}

  void fill(html::View& view, db::Transaction& transaction, const Resolution& resolution) {
    auto lines = find_target_lines(transaction, context_.ward, resolution.id, filter_);
    order(lines);
    add_filters(view, transaction, resolution);
    add_search(view);
    if (lines.empty()) {
      add_empty(view);
      return;
    }
    add_rows(view.add(ktl_ROWS), lines);
  }

 private:
  void order(std::vector<TargetLine>& lines) const {
    const bool down = sort_.starts_with('-');
    const std::string_view column = std::string_view(sort_).substr(down ? 1 : 0);
    const auto by = [&](auto key) {
      std::ranges::stable_sort(
          lines, [&](const TargetLine& a, const TargetLine& b) { return down ? key(b) < key(a) : key(a) < key(b); });
    };
    // The most urgent first, also when nothing else is asked for; "place" is the order of the report, in which they
    // come.
    if (column.empty() || column == "status") {
      by([](const TargetLine& line) { return -static_cast<int>(line.status.status); });
    }
    if (column == "place") by([](const TargetLine& line) { return line.target.place; });
    if (column == "person") {
      by([&](const TargetLine& line) { return vietnamese::sort_key(names_.of(line.target.person_in_charge)); });
    }
    if (column == "latest") {
      by([](const TargetLine& line) { return line.status.latest_at.value_or(base::Instant{}); });
    }
  }

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
    for (const html::Choice& choice : names_.units(html::translate(language_, "programme.targets.every_unit"))) {
      html::View& option = view.add(ktl_UNIT).set(ktl_VALUE, choice.value).set(ktl_LABEL, choice.label);
      if (choice.value == filter_.unit) option.show(ktl_SELECTED);
    }
    for (const html::Choice& choice : names_.persons(html::translate(language_, "programme.targets.every_person"))) {
      html::View& option = view.add(ktl_PERSON).set(ktl_VALUE, choice.value).set(ktl_LABEL, choice.label);
      if (choice.value == filter_.person) option.show(ktl_SELECTED);
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

  void add_rows(html::View& rows, const std::vector<TargetLine>& lines) {
    add_headings(rows);
    scales_ = scales_of(lines);
    size_t first = 0;
    std::from_chars(after_.data(), after_.data() + after_.size(), first);
    if (first >= lines.size()) first = 0;
    const size_t end = std::min(first + rows_a_page, lines.size());
    for (size_t i = first; i < end; ++i) add_row(rows.add(ktl_ROW), lines[i]);
    html::Pager pager{static_cast<int64_t>(first + 1), static_cast<int64_t>(end)};
    if (first > 0)
      pager.previous_path = url_.after(std::to_string(first < rows_a_page ? 0 : first - rows_a_page)).text();
    if (end < lines.size()) pager.next_path = url_.after(std::to_string(end)).text();
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
  std::string sort_, after_;
  SparkScales scales_;
  html::ListUrl url_;
};

}  // namespace

http::Response target_list_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
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
