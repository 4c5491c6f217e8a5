#include "features/calendar/proposed_days.h"

#include "platform/html/translator.h"
#include "vietnamese/lunar.h"

// keys: calendar.holiday.* calendar.law.*

namespace gandan::calendar {
namespace {

constexpr int first_culture_day = 2026;

std::string word(const char* key) {
  return html::translate(html::Language::vietnamese, key);
}

void add(DayTable& table, base::Date date, const char* name, const char* law) {
  table.insert_or_assign(date, TableDay{date, DayWork::off, word(name), word(law), {}, false});
}

// One more day off after each holiday that falls on a weekly day off.
void add_made_up(DayTable& table) {
  std::vector<TableDay> on_weekend;
  for (const auto& [date, day] : table) {
    if (date.weekday() >= base::Weekday::saturday) on_weekend.push_back(day);
  }
  for (const TableDay& holiday : on_weekend) {
    base::Date date = holiday.date;
    while (date.weekday() >= base::Weekday::saturday || table.contains(date)) date = date.plus_days(1);
    const std::string name =
        html::translate(html::Language::vietnamese, "calendar.holiday.made_up", {{"name", holiday.name}});
    table.insert_or_assign(date, TableDay{date, DayWork::off, name, word("calendar.law.made_up"), {}, false});
  }
}

constexpr int first_month_to_confirm = 10;  // decisions on Tết come in the autumn before

bool goes_on(base::Date holiday, base::Date next) {
  base::Date date = holiday.plus_days(1);
  while (date < next && date.weekday() >= base::Weekday::saturday) date = date.plus_days(1);
  return date >= next;
}

}  // namespace

std::vector<TableDay> proposed_days(int year) {
  constexpr const char* law = "calendar.law.holidays";
  DayTable table;
  const auto day = [&](int month, int of_month) { return *base::Date::make(year, month, of_month); };
  add(table, day(1, 1), "calendar.holiday.new_year", law);
  const base::Date tet = vietnamese::lunar_new_year(year);
  for (int i = -1; i <= 3; ++i) add(table, tet.plus_days(i), "calendar.holiday.tet", law);
  add(table, vietnamese::hung_kings_day(year), "calendar.holiday.hung_kings", law);
  add(table, day(4, 30), "calendar.holiday.victory", law);
  add(table, day(5, 1), "calendar.holiday.labour", law);
  add(table, day(9, 1), "calendar.holiday.beside_national", law);
  add(table, day(9, 2), "calendar.holiday.national", law);
  if (year >= first_culture_day) add(table, day(11, 24), "calendar.holiday.culture", "calendar.law.culture");
  add_made_up(table);
  std::vector<TableDay> days;
  for (const auto& [date, each] : table) days.push_back(each);
  return days;
}

std::vector<TableDay> undecided_days(const DayTable& table, int year) {
  std::vector<TableDay> undecided, run;
  bool decided = false;
  const auto end_run = [&] {
    if (!decided) undecided.insert(undecided.end(), run.begin(), run.end());
    run.clear();
    decided = false;
  };
  for (TableDay& day : proposed_days(year)) {
    if (!run.empty() && !goes_on(run.back().date, day.date)) end_run();
    const auto known = table.find(day.date);
    decided = decided || (known != table.end() && known->second.official);
    run.push_back(std::move(day));
  }
  end_run();
  return undecided;
}

std::optional<int> year_to_confirm(const DayTable& table, base::Date today) {
  const auto is_open = [&](int year) {
    const auto days = undecided_days(table, year);
    return !days.empty() && days.back().date >= today;
  };
  if (is_open(today.year())) return today.year();
  if (today.month() >= first_month_to_confirm && is_open(today.year() + 1)) return today.year() + 1;
  return std::nullopt;
}

}  // namespace gandan::calendar
