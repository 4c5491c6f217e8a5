#include "features/calendar/day_table.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "base/embedded.h"
#include "base/line_number.h"
#include "base/named.h"
#include "features/calendar/calendar.h"
#include "features/calendar/proposed_days.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

// keys: calendar.words.*

namespace gandan::calendar {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 3> work_names = {"off", "worked", "ordinary"};
constexpr size_t text_limit = 300;

base::Error unreadable(const std::string& reason) {
  return base::invalid("error.calendar.day_table", "", {{"reason", reason}});
}

std::string text_in(const json& entry, const char* name) {
  if (!entry.is_object()) return {};
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Names and sources stand within a line, also on a terminal.
bool is_plain(std::string_view text) {
  return std::ranges::none_of(text, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
}

// An entry; a bare string is a date. Whether a day is confirmed is true or false and nothing else: a slip there would
// make dates look surer than they are.
std::optional<TableDay> day_in(const json& entry, DayWork work) {
  const auto date = base::Date::parse_iso(entry.is_string() ? entry.get<std::string>() : text_in(entry, "d"));
  if (!date) return std::nullopt;
  TableDay day{*date, work, text_in(entry, "n"), text_in(entry, "source")};
  if (!is_plain(day.name) || !is_plain(day.source)) return std::nullopt;
  if (!entry.is_object() || !entry.contains("official")) return day;
  const json& official = entry["official"];
  if (!official.is_boolean()) return std::nullopt;
  day.official = official.get<bool>();
  return day;
}

// The whole as JSON, deeper values than a table has left out.
base::Result<json> parsed(std::string_view text) {
  constexpr int deepest = 8;
  try {
    return json::parse(text, [](int depth, json::parse_event_t, const json&) { return depth <= deepest; });
  } catch (const json::parse_error& error) {
    return base::invalid("error.calendar.not_json", "",
                         {{"line", std::to_string(base::line_number(text, error.byte))}});
  }
}

base::Result<void> read_list(const json& list, DayWork work, DayTable& table) {
  if (!list.is_array()) return unreadable(list.dump());
  for (const auto& entry : list) {
    const auto day = day_in(entry, work);
    if (!day) return unreadable(entry.dump());
    const auto [known, added] = table.emplace(day->date, *day);
    if (!added && known->second.work != work) return unreadable(entry.dump());
    known->second = *day;
  }
  return {};
}

bool is_weekend(base::Date date) {
  return date.weekday() >= base::Weekday::saturday;
}

base::Result<void> check_day(const DayTable& table, const TableDay& day) {
  const html::Arguments date = {{"date", vietnamese::format_date(day.date)}};
  if (day.work == DayWork::worked && !is_weekend(day.date)) {
    return base::invalid("error.calendar.worked_weekday", "first", date);
  }
  const auto before = table.find(day.date);
  const bool special = before != table.end() && before->second.work != DayWork::ordinary;
  if (day.work == DayWork::ordinary && !special) return base::invalid("error.calendar.nothing_there", "first", date);
  return {};
}

}  // namespace

std::string_view name_of(DayWork work) {
  return work_names[static_cast<size_t>(work)];
}

std::optional<DayWork> day_work_named(std::string_view name) {
  return base::named<DayWork>(work_names, name);
}

base::Result<DayTable> read_day_table(std::string_view text) {
  const auto whole = parsed(text);
  if (!whole) return whole.error();
  if (!whole->is_object() || !whole->contains("days_off")) return base::invalid("error.calendar.no_list");
  DayTable table;
  if (auto good = read_list((*whole)["days_off"], DayWork::off, table); !good) return good.error();
  if (!whole->contains("working_saturdays")) return table;
  if (auto good = read_list((*whole)["working_saturdays"], DayWork::worked, table); !good) return good.error();
  return table;
}

const DayTable& standard_day_table() {
  static const auto table = read_day_table(base::embedded_files().at("data/calendar/days-off.json")).value();
  return table;
}

DayTable with(DayTable table, const std::vector<TableDay>& changed) {
  for (const TableDay& day : changed) table.insert_or_assign(day.date, day);
  return table;
}

namespace {

// Holidays to come into the table, as far as a calendar counts.
std::vector<vietnamese::DayOff> expected_days(const DayTable& table) {
  constexpr int first_year = 1990, last_year = 2110;
  std::vector<vietnamese::DayOff> expected;
  for (int year = first_year; year <= last_year; ++year) {
    for (TableDay& day : undecided_days(table, year)) {
      expected.push_back({day.date, std::move(day.name), false, std::move(day.source)});
    }
  }
  return expected;
}

}  // namespace

vietnamese::DayCalendar calendar_of(const DayTable& table) {
  std::vector<vietnamese::DayOff> days_off;
  std::vector<vietnamese::WorkedDay> worked_days;
  for (const auto& [date, day] : table) {
    if (day.work == DayWork::off) days_off.push_back({date, day.name, day.official, day.source});
    // A weekday that is worked after all is told apart by its source alone; a weekend taken back is a weekend again.
    const bool worked = day.work == DayWork::worked || (day.work == DayWork::ordinary && !is_weekend(date));
    if (worked) worked_days.push_back({date, day.official, day.source});
  }
  return {std::move(days_off), worked_days, expected_days(table)};
}

base::Result<void> check_days(const DayTable& table, const std::vector<TableDay>& days) {
  if (days.empty()) return base::invalid("error.calendar.no_day", "first");
  for (const TableDay& day : days) {
    if (day.work == DayWork::off && day.name.empty()) return base::invalid("error.calendar.name_missing", "name");
    if (day.source.empty()) return base::invalid("error.calendar.source_missing", "source");
    if (day.name.size() > text_limit) return base::invalid("error.calendar.too_long", "name");
    if (day.source.size() > text_limit) return base::invalid("error.calendar.too_long", "source");
    if (auto good = check_day(table, day); !good) return good;
  }
  return {};
}

std::string in_words(const std::vector<TableDay>& days) {
  if (days.empty()) return {};
  const TableDay& first = days.front();
  std::string when = vietnamese::format_date(first.date);
  if (days.size() > 1) when += " - " + vietnamese::format_date(days.back().date);
  std::string name = first.name;
  for (const TableDay& day : days) {
    if (name.find(day.name) == std::string::npos) name += ", " + day.name;
  }
  std::string source = first.source;
  if (first.decided_on) source += ", " + vietnamese::format_date(*first.decided_on);
  return html::translate(html::Language::vietnamese, "calendar.words." + std::string(name_of(first.work)),
                         {{"when", when}, {"name", name}, {"source", source}});
}

base::Result<vietnamese::DayCalendar> read_day_calendar(std::string_view text) {
  auto table = read_day_table(text);
  if (!table) return table.error();
  return calendar_of(*table);
}

const vietnamese::DayCalendar& standard_day_calendar() {
  static const auto calendar = calendar_of(standard_day_table());
  return calendar;
}

}  // namespace gandan::calendar
