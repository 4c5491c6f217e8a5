// What waits for a decision on days off, in words: for whoever reads a date that rests on it, and for who confirms it.
#include "features/calendar/calendar.h"
#include "features/calendar/day_off_actions.h"
#include "features/calendar/proposed_days.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/calendar/to_confirm.tpl.h"

// keys: calendar.may_move.*

namespace gandan::calendar {
namespace {

using html::translate;
using vietnamese::format_date;

// "Tết Dương lịch (01/01/2027), Tết Nguyên đán (05/02/2027 - 09/02/2027)"; days without a name by their date.
std::string days_in_words(const std::set<base::Date>& days, const vietnamese::DayCalendar& calendar) {
  std::string words;
  for (auto day = days.begin(); day != days.end();) {
    const std::string name(calendar.undecided_on(*day));
    const base::Date first = *day;
    base::Date last = first;
    while (day != days.end() && calendar.undecided_on(*day) == name) last = *day++;
    std::string when = format_date(first);
    if (last != first) when += " - " + format_date(last);
    if (!words.empty()) words += ", ";
    words.append(name).append(name.empty() ? "" : " (").append(when).append(name.empty() ? "" : ")");
  }
  return words;
}

std::string years_in_words(const std::set<int>& years) {
  std::string words;
  for (const int year : years) words += (words.empty() ? "" : ", ") + std::to_string(year);
  return words;
}

}  // namespace

std::string in_words(const vietnamese::Undecided& undecided, const vietnamese::DayCalendar& calendar,
                     html::Language language) {
  if (undecided.empty()) return {};
  std::string words = translate(language, "calendar.may_move.date");
  std::set<base::Date> off, worked;
  for (const base::Date day : undecided.days) {
    (calendar.kind_of(day) == vietnamese::DayKind::worked_weekend ? worked : off).insert(day);
  }
  for (const auto& [key, days] : {std::pair{"calendar.may_move.days", &off}, {"calendar.may_move.worked", &worked}}) {
    if (!days->empty()) words += " " + translate(language, key, {{"days", days_in_words(*days, calendar)}});
  }
  if (!undecided.years.empty()) {
    words += " " + translate(language, "calendar.may_move.years", {{"years", years_in_words(undecided.years)}});
  }
  return words;
}

std::optional<int> year_to_confirm(db::Transaction& transaction, const base::WardId& ward, base::Date today) {
  return year_to_confirm(ward_table(transaction, ward), today);
}

html::SafeHtml days_to_confirm(const http::Context& context, db::Transaction& transaction) {
  if (!context.principal || !may_change_days(*context.principal)) return html::SafeHtml::made_by_template("");
  const auto year = year_to_confirm(transaction, context.ward, context.clock.today());
  if (!year) return html::SafeHtml::made_by_template("");
  html::View view("features/calendar/views/to_confirm.tpl");
  view.set(ktc_WORDS, translate(context.language, "calendar.to_confirm", {{"year", std::to_string(*year)}}));
  view.set(ktc_PATH, "/days-off?year=" + std::to_string(*year) + "#proposed");
  return view.render(context.language);
}

}  // namespace gandan::calendar
