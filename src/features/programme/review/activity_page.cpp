#include "features/programme/review/activity_page.h"

#include <algorithm>
#include <span>

#include "features/programme/pages/words.h"
#include "features/programme/review/activity.h"
#include "features/programme/targets/standing.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/activity.tpl.h"

// icons: activity
// keys: audit.kind.*

namespace gandan::programme {
namespace {

constexpr int days_of_week = 7;
constexpr int most_told = 500;
constexpr size_t fewest_together = 4;  // fewer are told one by one

// The Monday of the week that the address names, or of this one; never later than this one.
base::Date monday_of(const http::Request& request, base::Date today) {
  const auto asked = base::Date::parse_iso(request.query.get("week"));
  const base::Date day = asked && *asked < today ? *asked : today;
  return day.plus_days(1 - static_cast<int64_t>(day.weekday()));
}

// Happenings of one day that differ in their records only, latest first.
using Alike = std::vector<const Happening*>;

bool are_alike(const Happening& one, const Happening& other) {
  if (one.who != other.who || one.action != other.action || one.turned.has_value() != other.turned.has_value()) {
    return false;
  }
  return !one.turned || (one.turned->status == other.turned->status && one.turned->previous == other.turned->previous);
}

void add_record(html::View& row, html::Language language, const Happening& one) {
  if (one.path.empty()) return;
  html::View& record = row.add(ka_RECORD).set(ka_PATH, one.path);
  record.set(ka_WORDING, one.wording.empty() ? html::translate(language, "programme.activity.see") : one.wording);
  if (!one.detail.empty()) row.add(ka_DETAIL).set(ka_TEXT, one.detail);
}

// What many alike say together is said once, and the records open below it.
void add_alike(html::View& list, html::Language language, const Alike& alike) {
  const bool is_one = alike.size() < fewest_together;
  const Happening& first = *alike.front();
  html::View& row = list.add(ka_ROW).add(is_one ? ka_ONE : ka_MANY);
  row.set(ka_TIME, vietnamese::format_time_of_day(first.at));
  if (first.turned) {
    row.set_html(ka_STATUS, html::status_badge(language, shown(first.turned->status)));
    row.set(ka_WHAT, html::translate(language, "programme.activity.turned",
                                     {{"before", word_of(language, *first.turned->previous)}}));
  } else {
    const std::string who = first.who.empty() ? html::translate(language, "audit.actor.program") : first.who;
    row.add(ka_PERSON).set(ka_WHO, who);
    row.set(ka_WHAT, audit::action_in_words(first.action, language));
  }
  if (!is_one)
    row.set(ka_COUNT, html::translate(language, "programme.activity.count", {{"count", std::to_string(alike.size())}}));
  for (const Happening* one : alike) add_record(row, language, *one);
}

html::SafeHtml kind_filters(const auth::PermissionSet& permissions, html::Language language, const html::ListUrl& url) {
  const std::string_view chosen = url.value("kind");
  std::vector<html::Filter> filters = {
      {html::translate(language, "programme.targets.all"), url.with("kind", "").text(), chosen.empty()}};
  for (const std::string_view kind : kinds_told(permissions)) {
    filters.push_back(
        {html::translate(language, "audit.kind." + std::string(kind)), url.with("kind", kind).text(), kind == chosen});
  }
  return html::filters(html::translate(language, "programme.activity.filter"), filters);
}

void add_day(html::View& view, html::Language language, std::span<const Happening> told) {
  html::View& list = view.add(ka_DAY).set(ka_DATE, vietnamese::format_date(base::local_date(told.front().at)));
  std::vector<Alike> groups;
  for (const Happening& one : told) {
    const auto same = std::ranges::find_if(groups, [&](const Alike& group) { return are_alike(*group.front(), one); });
    if (same == groups.end()) {
      groups.push_back({&one});
    } else {
      same->push_back(&one);
    }
  }
  for (const Alike& group : groups) {
    if (group.size() >= fewest_together) {
      add_alike(list, language, group);
    } else {
      for (const Happening* one : group) add_alike(list, language, {one});
    }
  }
}

void add_days(html::View& view, html::Language language, std::span<const Happening> told) {
  while (!told.empty()) {
    const base::Date date = base::local_date(told.front().at);
    const auto end = std::ranges::find_if(told, [&](const Happening& one) { return base::local_date(one.at) != date; });
    const auto count = static_cast<size_t>(end - told.begin());
    add_day(view, language, told.first(count));
    told = told.subspan(count);
  }
}

}  // namespace

http::Response activity_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  const auto language = context.language;
  const base::Date today = context.clock.today();
  const base::Date monday = monday_of(request, today), after = monday.plus_days(days_of_week);
  const std::string kind(request.query.get("kind"));
  const html::ListUrl url("/activity", {{"week", std::string(request.query.get("week"))}, {"kind", kind}});
  const auto& permissions = context.principal->permissions;
  auto transaction = context.database.read();
  const auto told =
      happenings(transaction, context.ward,
                 {language, permissions, kind, base::local_midnight(monday), base::local_midnight(after), most_told});
  html::View view("features/programme/views/activity.tpl");
  html::PageHeader header{html::translate(language, "programme.activity.title")};
  header.about = html::translate(
      language, "programme.activity.week",
      {{"first", vietnamese::format_date(monday)}, {"last", vietnamese::format_date(after.plus_days(-1))}});
  view.set_html(ka_HEADER, html::page_header(language, header));
  view.set_html(ka_FILTERS, kind_filters(permissions, language, url));
  if (told.empty()) {
    view.set_html(ka_EMPTY, html::empty_state({"activity", html::translate(language, "programme.activity.nothing"),
                                               html::translate(language, "programme.activity.nothing_text")}));
  }
  add_days(view, language, told);
  view.add(ka_EARLIER).set(ka_PATH, url.with("week", monday.plus_days(-days_of_week).iso()).text());
  if (after <= today) view.add(ka_LATER).set(ka_PATH, url.with("week", after.iso()).text());
  return http::page(context, {header.title, view.render(language), "/dashboard"});
}

}  // namespace gandan::programme
