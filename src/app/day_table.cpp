#include "app/day_table.h"

#include <nlohmann/json.hpp>

#include "base/embedded.h"

namespace gandan::app {
namespace {

using nlohmann::json;

base::Error unreadable(const std::string& reason) {
  return base::invalid("error.app.day_table", "", {{"reason", reason}});
}

// The date of an entry; a bare string is an entry too.
std::optional<base::Date> date_of(const json& entry) {
  const json* text = entry.is_object() && entry.contains("d") ? &entry["d"] : &entry;
  return text->is_string() ? base::Date::parse_iso(text->get<std::string>()) : std::nullopt;
}

bool official(const json& entry) {
  if (!entry.is_object()) return true;
  const auto found = entry.find("official");
  return found == entry.end() || !found->is_boolean() || found->get<bool>();
}

std::string name_of(const json& entry) {
  if (!entry.is_object()) return {};
  const auto found = entry.find("n");
  return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

}  // namespace

base::Result<vietnamese::DayCalendar> read_day_table(std::string_view text) {
  const json table = json::parse(text, nullptr, false);
  if (!table.is_object()) return unreadable("JSON");
  std::vector<vietnamese::DayOff> days_off;
  std::vector<vietnamese::WorkedDay> worked_days;
  for (const auto& entry : table.value("days_off", json::array())) {
    const auto date = date_of(entry);
    if (!date) return unreadable(entry.dump());
    days_off.push_back({*date, name_of(entry), official(entry)});
  }
  for (const auto& entry : table.value("working_saturdays", json::array())) {
    const auto date = date_of(entry);
    if (!date) return unreadable(entry.dump());
    worked_days.push_back({*date, official(entry)});
  }
  return vietnamese::DayCalendar(std::move(days_off), std::move(worked_days));
}

const vietnamese::DayCalendar& standard_day_calendar() {
  static const auto calendar = read_day_table(base::embedded_files().at("data/calendar/days-off.json")).value();
  return calendar;
}

}  // namespace gandan::app
