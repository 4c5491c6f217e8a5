#include "features/programme/task.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, clarity_count> clarity_names = {"person",         "work",    "time",
                                                                       "responsibility", "product", "authority"};
constexpr std::array<std::string_view, task_status_count> status_names = {"done_on_time", "done_late", "going",
                                                                          "not_started", "overdue"};
constexpr std::array<std::string_view, 3> kind_names = {"key_task", "breakthrough", "regular"};

}  // namespace

std::string_view name_of(Clarity clarity) {
  return clarity_names[static_cast<size_t>(clarity)];
}
std::string_view name_of(TaskStatus status) {
  return status_names[static_cast<size_t>(status)];
}
std::string_view name_of(TaskKind kind) {
  return kind_names[static_cast<size_t>(kind)];
}

std::optional<TaskStatus> task_status_named(std::string_view name) {
  for (size_t i = 0; i < status_names.size(); ++i) {
    if (status_names[i] == name) return static_cast<TaskStatus>(i);
  }
  return std::nullopt;
}

std::optional<TaskKind> task_kind_named(std::string_view name) {
  for (size_t i = 0; i < kind_names.size(); ++i) {
    if (kind_names[i] == name) return static_cast<TaskKind>(i);
  }
  return std::nullopt;
}

std::vector<Clarity> lacking(const TaskPlan& plan) {
  std::vector<Clarity> missing;
  const auto need = [&missing](bool there, Clarity clarity) {
    if (!there) missing.push_back(clarity);
  };
  need(plan.person_in_charge.has_value(), Clarity::person);
  need(!plan.title.empty() || !plan.text.empty(), Clarity::work);
  need(plan.deadline.has_value(), Clarity::time);
  need(plan.unit_in_charge.has_value(), Clarity::responsibility);
  need(!plan.product.empty(), Clarity::product);
  need(!plan.authority.empty(), Clarity::authority);
  return missing;
}

TaskStatus status_of(const std::optional<base::Date>& deadline, const TaskProgress& progress, base::Date today) {
  if (progress.done_on) {
    return deadline && *progress.done_on > *deadline ? TaskStatus::done_late : TaskStatus::done_on_time;
  }
  if (deadline && today > *deadline) return TaskStatus::overdue;
  return progress.started_on ? TaskStatus::going : TaskStatus::not_started;
}

void TaskRollUp::add(const TaskRollUp& other) {
  for (size_t i = 0; i < task_status_count; ++i) counts[i] += other.counts[i];
}

int TaskRollUp::total() const {
  int sum = 0;
  for (const int count : counts) sum += count;
  return sum;
}

std::optional<TaskStatus> TaskRollUp::worst() const {
  for (size_t i = task_status_count; i > 0; --i) {
    if (counts[i - 1] > 0) return static_cast<TaskStatus>(i - 1);
  }
  return std::nullopt;
}

}  // namespace gandan::programme
