#include "features/programme/tasks/task.h"

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, clarity_count> clarity_names = {"person",         "work",    "time",
                                                                       "responsibility", "product", "authority"};
constexpr std::array<std::string_view, task_status_count> status_names = {
    "done_on_time", "done_late", "stopped", "going", "not_started", "awaiting_approval", "overdue"};
constexpr std::array<std::string_view, task_origin_count> origin_names = {"resolution", "directive", "meeting", "own",
                                                                          "explanation"};
constexpr std::array<std::string_view, repeat_count> repeat_names = {"", "week", "month", "quarter", "half", "year"};

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

std::string_view name_of(TaskOrigin origin) {
  return origin_names[static_cast<size_t>(origin)];
}
std::string_view name_of(Repeat repeat) {
  return repeat_names[static_cast<size_t>(repeat)];
}

std::optional<TaskStatus> task_status_named(std::string_view name) {
  return base::named<TaskStatus>(status_names, name);
}
std::optional<TaskKind> task_kind_named(std::string_view name) {
  return base::named<TaskKind>(kind_names, name);
}
std::optional<TaskOrigin> task_origin_named(std::string_view name) {
  return base::named<TaskOrigin>(origin_names, name);
}
std::optional<Repeat> repeat_named(std::string_view name) {
  return base::named<Repeat>(repeat_names, name);
}

base::Date next_deadline(base::Date deadline, Repeat repeat) {
  // The last day of a month stays the last: 30 June, then 30 September, but 31 December.
  const auto later = [&](int months) {
    const bool last = deadline.plus_days(1).day() == 1;
    return last ? deadline.plus_days(1).plus_months(months).plus_days(-1) : deadline.plus_months(months);
  };
  switch (repeat) {
    case Repeat::never:
      return deadline;
    case Repeat::week:
      return deadline.plus_days(7);
    case Repeat::month:
      return later(1);
    case Repeat::quarter:
      return later(3);
    case Repeat::half:
      return later(6);
    case Repeat::year:
      return later(12);
  }
  return deadline;
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
  if (progress.stopped_on) return TaskStatus::stopped;
  if (progress.submitted_on) return TaskStatus::awaiting_approval;
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

int TaskRollUp::open() const {
  return total() - of(TaskStatus::done_on_time) - of(TaskStatus::done_late) - of(TaskStatus::stopped);
}

std::optional<TaskStatus> TaskRollUp::worst() const {
  for (size_t i = task_status_count; i > 0; --i) {
    if (counts[i - 1] > 0) return static_cast<TaskStatus>(i - 1);
  }
  return std::nullopt;
}

}  // namespace gandan::programme
