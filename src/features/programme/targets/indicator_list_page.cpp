// The list of indicators (indicator_pages.h): what is watched, its newest figure and how that compares with the last.
#include <algorithm>
#include <charconv>

#include "features/programme/pages/late_choice.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/indicator_pages.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_views_part.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/text.h"
#include "views/features/programme/indicator_list.tpl.h"

// icons: eye plus clock-exclamation circle

namespace gandan::programme {
namespace {

constexpr size_t rows_a_page = 50;

class IndicatorList {
 public:
  IndicatorList(const http::Request& request, const http::Context& context, db::Transaction& transaction)
      : context_(context),
        language_(context.language),
        names_(transaction, context.ward),
        whole_(wants_choices(request.query)),
        status_(request.query.get("status")),
        sort_(request.query.get("sort")),
        after_(request.query.get("after")) {
    filter_.of = Of::indicators;
    filter_.unit = request.query.get("unit");
    filter_.person = request.query.get("person");
    filter_.query = request.query.get("q");
    url_ = html::ListUrl("/indicators", {{"status", status_},
                                         {"unit", filter_.unit},
                                         {"person", filter_.person},
                                         {"q", filter_.query},
                                         {"sort", sort_},
                                         {"after", after_}});
  }

  void fill(html::View& view, db::Transaction& transaction, const Resolution& resolution) {
    auto lines = find_target_lines(transaction, context_.ward, resolution.id, filter_);
    const bool filtered = !filter_.unit.empty() || !filter_.person.empty() || !filter_.query.empty();
    if (lines.empty() && !filtered) {
      add_first(view);
      return;
    }
    html::View& there = view.add(kil_THERE);
    add_filters(there, lines);
    add_search(there);
    std::erase_if(lines, [&](const TargetLine& line) { return !status_.empty() && standing_of(line) != status_; });
    order(lines);
    if (lines.empty()) {
      there.add(kil_EMPTY).set_html(kil_STATE, html::empty_state({"eye", word("programme.indicators.none_like_this"),
                                                                  word("programme.targets.none_text"),
                                                                  word("programme.targets.show_all"), "/indicators"}));
      return;
    }
    add_rows(there.add(kil_ROWS), lines);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  static std::string_view standing_of(const TargetLine& line) {
    if (line.status.status == Status::overdue || !line.status.latest_period) return name_of(line.status.status);
    return name_of(Comparator::watched);
  }

  void add_first(html::View& view) const {
    html::EmptyState state{"eye", word("programme.indicators.none"), word("programme.indicators.none_text")};
    if (may(context_, auth::Permission::edit_programme)) {
      state.action_label = word("programme.indicators.add");
      state.action_path = "/indicators/new";
    }
    view.add(kil_FIRST).set_html(kil_STATE, html::empty_state(state));
  }

  void add_filters(html::View& view, const std::vector<TargetLine>& lines) const {
    const auto count = [&](std::string_view name) {
      return static_cast<int64_t>(
          std::ranges::count_if(lines, [&](const TargetLine& line) { return standing_of(line) == name; }));
    };
    std::vector<html::Filter> filters = {{word("programme.targets.all"), url_.with("status", "").text(),
                                          status_.empty(), static_cast<int64_t>(lines.size())}};
    const auto add = [&](std::string_view name, const std::string& label, std::string_view icon) {
      filters.push_back({label, url_.with("status", name).text(), status_ == name, count(name), icon});
    };
    for (const Status status : {Status::overdue, Status::no_data}) {
      const html::Badge badge = html::badge_of(language_, shown(status));
      add(name_of(status), badge.label, badge.icon);
    }
    add(name_of(Comparator::watched), word("programme.indicators.watched"), "eye");
    view.set_html(kil_FILTERS, html::filters(word("programme.targets.by_status"), filters));
  }

  void add_search(html::View& view) const {
    view.set(kil_QUERY, filter_.query);
    for (const auto& [name, value] : {std::pair{"status", status_}, {"sort", sort_}}) {
      if (!value.empty()) view.add(kil_KEPT).set(kil_NAME, name).set(kil_VALUE, value);
    }
    const LateChoices page{url_.text(), whole_, !filter_.unit.empty() || !filter_.person.empty()};
    if (page.whole || page.fetch_first) view.show(kil_OPENED);
    for (const LateChoice& choice : {LateChoice{ChoiceOf::unit, word("programme.column.unit"), filter_.unit},
                                     LateChoice{ChoiceOf::person, word("programme.column.person"), filter_.person}}) {
      view.add(kil_FIELD).set_html(kil_HTML, late_choice(language_, names_, page, choice));
    }
  }

  // What is late first, then in the order in which they were made; or as the address asks.
  void order(std::vector<TargetLine>& lines) const {
    const bool down = sort_.starts_with('-');
    const std::string_view column = std::string_view(sort_).substr(down ? 1 : 0);
    const auto by = [&](auto key) {
      std::ranges::stable_sort(
          lines, [&](const TargetLine& a, const TargetLine& b) { return down ? key(b) < key(a) : key(a) < key(b); });
    };
    if (column.empty() || column == "status") {
      by([](const TargetLine& line) { return -static_cast<int>(line.status.status); });
    } else if (column == "wording") {
      by([](const TargetLine& line) { return vietnamese::sort_key(line.target.wording); });
    } else if (column == "person") {
      by([&](const TargetLine& line) { return vietnamese::sort_key(names_.of(line.target.person_in_charge)); });
    } else if (column == "latest") {
      by([](const TargetLine& line) { return line.status.latest_at.value_or(base::Instant{}); });
    }
  }

  void add_rows(html::View& rows, const std::vector<TargetLine>& lines) const {
    const auto heading = [&](const char* key, const char* column, bool numeric = false) {
      return html::sort_heading(language_, url_, {word(key), column, numeric});
    };
    rows.set_html(kil_STATUS_HEADING, heading("programme.column.status", "status"));
    rows.set_html(kil_WORDING_HEADING, heading("programme.indicators.column", "wording"));
    rows.set_html(kil_LATEST_HEADING, heading("programme.column.latest", "latest", true));
    rows.set_html(kil_PERSON_HEADING, heading("programme.column.person", "person"));
    size_t first = 0;
    std::from_chars(after_.data(), after_.data() + after_.size(), first);
    if (first >= lines.size()) first = 0;
    const size_t end = std::min(first + rows_a_page, lines.size());
    for (size_t i = first; i < end; ++i) add_row(rows.add(kil_ROW), lines[i]);
    html::Pager pager{static_cast<int64_t>(first + 1), static_cast<int64_t>(end)};
    if (first > 0) {
      pager.previous_path = url_.after(std::to_string(first < rows_a_page ? 0 : first - rows_a_page)).text();
    }
    if (end < lines.size()) pager.next_path = url_.after(std::to_string(end)).text();
    rows.set_html(kil_PAGER, html::pager(language_, pager));
  }

  void add_row(html::View& row, const TargetLine& line) const {
    const Target& target = line.target;
    const TargetStatus& status = line.status;
    row.set_html(kil_STATUS, standing_badge(language_, line));
    row.set(kil_PATH, "/targets/" + target.id.text()).set(kil_WORDING, target.wording);
    row.set(kil_GROUP, heading_of(target.group_name)).set(kil_REASON, words_of(language_, status.reason));
    row.set(kil_HOW_OFTEN, frequency_in_words(language_, target.aim.frequency));
    row.set(kil_DIRECTION, direction_in_words(language_, target.aim.direction));
    const std::string latest = latest_in_words(language_, status);
    if (latest.empty()) {
      row.show(kil_NO_FIGURE);
    } else {
      html::View& figure = row.add(kil_FIGURE).set(kil_LATEST, latest);
      figure.set(kil_PERIOD, period_in_words(language_, *status.latest_period));
      if (status.latest_invented) figure.show(kil_INVENTED);
    }
    bool drawn = false;
    const auto spark = sparkline_of(status.spark, latest, drawn);
    if (drawn) row.add(kil_LINE).set_html(kil_SPARKLINE, spark);
    row.set_html(kil_IN_CHARGE, person_link(language_, names_, target.person_in_charge));
    row.set_html(kil_IN_CHARGE_UNIT, unit_link(names_, target.unit_in_charge));
  }

  const http::Context& context_;
  html::Language language_;
  Names names_;
  bool whole_;  // with the options of every filter
  TargetFilter filter_;
  std::string status_, sort_, after_;
  html::ListUrl url_{"/indicators"};
};

}  // namespace

http::Response indicator_list_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  auto transaction = context.database.read();
  html::PageHeader header{html::translate(context.language, "programme.indicators.title")};
  header.about = html::translate(context.language, "programme.indicators.about");
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (resolution && may(context, auth::Permission::edit_programme)) {
    header.action_label = html::translate(context.language, "programme.indicators.add");
    header.action_path = "/indicators/new";
    header.action_icon = "plus";
  }
  html::View view("features/programme/views/indicator_list.tpl");
  view.set_html(kil_HEADER, html::page_header(context.language, header));
  view.set_html(kil_VIEWS, target_views(context, TargetViewKind::indicators));
  if (resolution) {
    IndicatorList(request, context, transaction).fill(view, transaction, *resolution);
  } else {
    view.add(kil_FIRST).set_html(kil_STATE, no_programme(context));
  }
  return http::page(context, {header.title, view.render(context.language), "/targets"});
}

}  // namespace gandan::programme
