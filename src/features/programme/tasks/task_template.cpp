#include "features/programme/tasks/task_template.h"

#include <charconv>

namespace gandan::programme {
namespace {

constexpr int most_days = 3650;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::optional<TemplateMilestone> milestone_in(std::string_view line) {
  int days = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), days);
  if (error != std::errc() || days < 0 || days > most_days) return std::nullopt;
  std::string_view rest = trimmed(line.substr(static_cast<size_t>(end - line.data())));
  if (rest.empty() || rest.front() != ':') return std::nullopt;
  rest = trimmed(rest.substr(1));
  if (rest.empty()) return std::nullopt;
  return TemplateMilestone{days, std::string(rest)};
}

}  // namespace

base::Result<std::vector<TemplateMilestone>> milestones_in(std::string_view text) {
  std::vector<TemplateMilestone> milestones;
  int number = 0;
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    ++number;
    if (line.empty()) continue;
    auto milestone = milestone_in(line);
    if (!milestone) {
      return base::invalid("error.programme.milestones_unreadable", "milestones", {{"line", std::to_string(number)}});
    }
    milestones.push_back(*std::move(milestone));
  }
  return milestones;
}

std::string text_of(const std::vector<TemplateMilestone>& milestones) {
  std::string text;
  for (const auto& [days, title] : milestones) text += std::to_string(days) + ": " + title + "\n";
  return text;
}

TaskPlan plan_from(const TaskTemplate& made, base::Date today) {
  TaskPlan plan = made.plan;
  plan.origin = TaskOrigin::own;
  if (made.days)
    plan.deadline = today.plus_days(*made.days);
  else
    plan.repeats = Repeat::never;  // only with a deadline
  return plan;
}

}  // namespace gandan::programme
