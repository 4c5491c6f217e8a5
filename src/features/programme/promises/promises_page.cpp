#include "features/programme/promises/promises_page.h"

#include <algorithm>

#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/standing.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/promises.tpl.h"

// icons: building-community

namespace gandan::programme {
namespace {

constexpr const char* html_type = "text/html; charset=utf-8";

std::string day_of(const std::optional<base::Instant>& instant) {
  return instant ? vietnamese::format_date(base::local_date(*instant)) : "";
}

void add_promise(html::View& card, const TargetLine& line, const SparkScales& scales, html::Language language) {
  const TargetStatus& status = line.status;
  card.set_html(kp_STATUS, html::status_badge(language, shown(status.status)));
  card.set(kp_GOAL, goal_in_words(language, line.target.aim)).set(kp_WORDING, line.target.wording);
  card.set(kp_PATH, "/promises/" + line.target.id.text()).set(kp_REASON, words_of(language, status.reason));
  const std::string latest = latest_in_words(language, status);
  const std::string& whole = line.target.part_of;
  if (!whole.empty()) card.add(kp_PART).set(kp_WHOLE, part_in_words(language, whole));
  if (latest.empty()) {
    card.show(kp_NO_FIGURE);
  } else {
    html::View& figure = card.add(kp_FIGURE).set(kp_LATEST, latest).set(kp_DATE, day_of(status.latest_at));
    figure.set(kp_PERIOD, period_in_words(language, *status.latest_period));
    if (status.latest_invented) figure.show(kp_INVENTED_MARK);
  }
  bool drawn = false;
  const auto spark = sparkline_of(status.spark, latest, drawn, scales.of(line.target.group.text(), status.spark));
  if (drawn) card.add(kp_LINE).set_html(kp_SPARKLINE, spark);
  const std::string place = place_of(language, line.target.source);
  if (!place.empty()) card.add(kp_PLACE).set(kp_TEXT, place);
}

void add_numbers(html::View& view, const std::map<std::string, RollUp>& counts) {
  RollUp all;
  for (const auto& [group, of_group] : counts) all.add(of_group);
  view.set(kp_REACHED, int64_t{all.of(Status::achieved)});
  view.set(kp_GOING, int64_t{all.of(Status::on_track)});
  view.set(kp_BEHIND, int64_t{all.total() - all.of(Status::achieved) - all.of(Status::on_track)});
}

void add_groups(html::View& view, const std::vector<TargetLine>& lines, const std::vector<Group>& groups,
                html::Language language) {
  const SparkScales scales = scales_of(lines);
  for (const Group& group : groups) {
    html::View* section = nullptr;
    for (const TargetLine& line : lines) {
      if (line.target.group != group.id) continue;
      if (section == nullptr) section = &view.add(kp_GROUP).set(kp_NAME, heading_of(group.name));
      add_promise(section->add(kp_PROMISE), line, scales, language);
    }
  }
}

html::PageHeader header_of(const http::Context& context, db::Transaction& transaction) {
  html::PageHeader header{html::translate(context.language, "programme.promises.title")};
  header.newest = day_of(newest_figure_at(transaction, context.ward));
  if (const auto resolution = find_live_resolution(transaction, context.ward)) {
    header.about = html::translate(
        context.language, "programme.term",
        {{"first", std::to_string(resolution->first_year)}, {"last", std::to_string(resolution->last_year)}});
  }
  return header;
}

html::SafeHtml whole_page(const http::Context& context, db::Transaction& transaction, const std::string& query) {
  const auto language = context.language;
  html::View view("features/programme/views/promises.tpl");
  view.set_html(kp_HEADER, html::page_header(language, header_of(context, transaction)));
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) {
    const bool sets_up = may(context, auth::Permission::import_reports);
    const char* action = sets_up ? "programme.promises.set_up" : "programme.promises.empty_action";
    const char* path = sets_up ? "/start" : context.principal ? "" : "/sign-in";
    view.add(kp_EMPTY).set_html(
        kp_STATE, html::empty_state({"building-community", html::translate(language, "programme.promises.empty"),
                                     html::translate(language, "programme.promises.empty_text"),
                                     html::translate(language, action), path}));
  } else {
    html::View& programme = view.add(kp_PROGRAMME).set(kp_QUERY, query);
    add_numbers(programme, status_counts(transaction, context.ward, resolution->id));
    TargetFilter filter;
    filter.query = query;
    const auto lines = find_target_lines(transaction, context.ward, resolution->id, filter);
    if (!context.site.demo &&
        std::ranges::any_of(lines, [](const TargetLine& line) { return line.status.latest_invented; })) {
      programme.show(kp_INVENTED);
    }
    if (lines.empty()) programme.show(kp_NONE);
    add_groups(programme, lines, groups_of(transaction, context.ward, resolution->id), language);
  }
  http::Page page{html::translate(language, "programme.promises.title"), view.render(language), "/"};
  page.alternates = {{"application/atom+xml", html::translate(language, "programme.promises.atom"), "/promises.atom"},
                     {"application/json", html::translate(language, "programme.promises.json"), "/promises.json"},
                     {"text/csv", html::translate(language, "programme.promises.csv"), "/promises.csv"}};
  return http::page_html(context, page);
}

}  // namespace

http::Response promises_page(const http::Request& request, http::Context& context, Published& published) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  const std::string query(request.query.get("q"));
  if (context.principal || !request.query.entries().empty()) {
    auto transaction = context.database.read();
    return http::html_page(whole_page(context, transaction, query));
  }
  return published.serve(request, context, [&](db::Transaction& transaction) {
    return Published::Made{whole_page(context, transaction, "").text(), html_type};
  });
}

}  // namespace gandan::programme
