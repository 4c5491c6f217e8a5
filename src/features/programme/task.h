// Tasks and their rules: the six clarities ("6 rõ") a task must have, its status from deadline and result, the roll-up
// of a tree of tasks. Pure; storage is task_store.h.
//
// The six: clear person, work, time, responsibility, product, authority (rõ người, rõ việc, rõ thời gian, rõ trách
// nhiệm, rõ sản phẩm, rõ thẩm quyền), as the resolution asks of every assignment.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "features/programme/programme.h"

namespace gandan::programme {

enum class Clarity : uint8_t { person, work, time, responsibility, product, authority };
inline constexpr size_t clarity_count = 6;
std::string_view name_of(Clarity clarity);

// In order of how soon somebody must look.
enum class TaskStatus : uint8_t { done_on_time, done_late, going, not_started, overdue };
inline constexpr size_t task_status_count = 5;
std::string_view name_of(TaskStatus status);
std::optional<TaskStatus> task_status_named(std::string_view name);
std::string_view name_of(TaskKind kind);
std::optional<TaskKind> task_kind_named(std::string_view name);

// What can be changed of a task that is live.
struct TaskPlan {
  std::string title, text;
  std::optional<base::Date> deadline;
  std::optional<auth::UnitId> unit_in_charge;      // rõ trách nhiệm: which unit answers for it
  std::optional<auth::PersonId> person_in_charge;  // rõ người: who does it
  std::string product;                             // rõ sản phẩm: what shows that it is done
  std::string authority;                           // rõ thẩm quyền: who decides
};

// Progress is what was delivered, never a percentage that somebody typed.
struct TaskProgress {
  std::optional<base::Date> started_on;
  std::optional<base::Date> done_on;
  std::string result;  // what was delivered, required when done
};

// Those that the task lacks, in the order of the six.
std::vector<Clarity> lacking(const TaskPlan& plan);

// Done by the deadline (or without one), done after it, past the deadline, begun, or not begun. A task without a
// deadline is never overdue; that it has none is said by lacking().
TaskStatus status_of(const std::optional<base::Date>& deadline, const TaskProgress& progress, base::Date today);

struct TaskRollUp {
  std::array<int, task_status_count> counts{};

  void add(TaskStatus status, int how_many = 1) { counts[static_cast<size_t>(status)] += how_many; }
  void add(const TaskRollUp& other);
  int of(TaskStatus status) const { return counts[static_cast<size_t>(status)]; }
  int total() const;
  std::optional<TaskStatus> worst() const;  // an overdue child is seen in every ancestor
};

}  // namespace gandan::programme
