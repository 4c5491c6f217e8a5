#include "app/deadline_vectors.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/line_number.h"
#include "platform/html/translator.h"

namespace gandan::app {
namespace {

using nlohmann::json;

constexpr int deepest = 8;  // deeper values are left out: what is printed of a case is made by recursion

std::string text_of(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string text_at(const json& vector, const char* name) {
  const auto found = vector.find(name);
  return found == vector.end() ? std::string() : text_of(*found);
}

// Where both ends were counted, the first day is one of them when it is of the counted kind.
base::Result<DeadlineQuestion> without_the_first_day(const vietnamese::DayCalendar& calendar, AskedDeadline asked,
                                                     const std::string& both_ends) {
  asked.count = both_ends;
  auto question = read_deadline(asked);
  if (!question || !question->is_in_days()) return question;
  const bool first_counts = question->kind == AskedKind::calendar_days || calendar.is_working(question->start);
  if (first_counts && question->count > 0) --question->count;
  return question;
}

base::Result<DeadlineQuestion> question_in(const vietnamese::DayCalendar& calendar, const json& vector) {
  AskedDeadline asked{text_at(vector, "start"), text_at(vector, "count"), text_at(vector, "kind"), {}};
  if (const auto suspended = vector.find("suspended"); suspended != vector.end() && suspended->is_array()) {
    for (const json& interval : *suspended) asked.suspended.push_back(text_of(interval));
  }
  if (vector.contains("count_both_ends")) {
    return without_the_first_day(calendar, std::move(asked), text_at(vector, "count_both_ends"));
  }
  return read_deadline(asked);
}

// "2026-03-16T09:00" and "2026-03-16 09:00" are the same moment.
std::string expected_in(const json& vector) {
  std::string due = text_at(vector, vector.contains("due") ? "due" : "end");
  std::ranges::replace(due, 'T', ' ');
  return due;
}

std::string difference(const vietnamese::DayCalendar& calendar, const vietnamese::OfficeHours& hours,
                       const json& vector, html::Language language) {
  if (!vector.is_object()) return "? " + html::translate(language, "error.app.deadline.vector");
  const auto question = question_in(calendar, vector);
  if (!question) return "? " + html::translate(language, question.error());
  const std::string due = due_of(calendar, hours, *question);
  return due == expected_in(vector) ? std::string() : due;
}

}  // namespace

base::Result<ComparedVectors> compare_vectors(const vietnamese::DayCalendar& calendar,
                                              const vietnamese::OfficeHours& hours, const std::string& file,
                                              std::string_view text, html::Language language) {
  json whole;
  try {
    whole = json::parse(text, [](int depth, json::parse_event_t, const json&) { return depth <= deepest; });
  } catch (const json::parse_error& error) {
    return base::invalid("error.app.deadline.json", "",
                         {{"file", file}, {"line", std::to_string(base::line_number(text, error.byte))}});
  }
  const auto cases = whole.is_object() ? whole.find("cases") : whole.end();
  if (!whole.is_object() || cases == whole.end() || !cases->is_array()) {
    return base::invalid("error.app.vectors", "", {{"file", file}});
  }
  ComparedVectors compared{{}, cases->size()};
  for (const json& vector : *cases) {
    const std::string differs = difference(calendar, hours, vector, language);
    if (!differs.empty()) compared.differing.push_back(vector.dump() + " -> " + differs);
  }
  return compared;
}

}  // namespace gandan::app
