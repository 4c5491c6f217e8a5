#include "features/programme/activity_page.h"

#include "features/programme/activity.h"
#include "features/programme/standing.h"
#include "features/programme/words.h"
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

// The Monday of the week that the address names, or of this one; never later than this one.
base::Date monday_of(const http::Request& request, base::Date today) {
  const auto asked = base::Date::parse_iso(request.query.get("week"));
  const base::Date day = asked && *asked < today ? *asked : today;
  return day.plus_days(1 - static_cast<int64_t>(day.weekday()));
}

void add_happening(html::View& list, html::Language language, const Happening& one) {
  html::View& row = list.add(ka_ROW).set(ka_TIME, vietnamese::format_time_of_day(one.at));
  if (one.turned) {
    row.set_html(ka_STATUS, html::status_badge(language, shown(one.turned->status)));
    row.set(ka_WHAT, html::translate(language, "programme.activity.turned",
                                     {{"before", word_of(language, *one.turned->previous)}}));
  } else {
    const std::string who = one.who.empty() ? html::translate(language, "audit.actor.program") : one.who;
    row.add(ka_PERSON).set(ka_WHO, who);
    row.set(ka_WHAT, audit::action_in_words(one.action, language));
  }
  if (one.path.empty()) return;
  html::View& record = row.add(ka_RECORD).set(ka_PATH, one.path);
  record.set(ka_WORDING, one.wording.empty() ? html::translate(language, "programme.activity.see") : one.wording);
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

void add_days(html::View& view, html::Language language, const std::vector<Happening>& told) {
  html::View* list = nullptr;
  std::optional<base::Date> day;
  for (const Happening& one : told) {
    if (const base::Date date = base::local_date(one.at); day != date) {
      day = date;
      list = &view.add(ka_DAY).set(ka_DATE, vietnamese::format_date(date));
    }
    add_happening(*list, language, one);
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
  const auto told = happenings(transaction, context.ward, permissions, kind, base::local_midnight(monday),
                               base::local_midnight(after), most_told);
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
