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
enum class TaskStatus : uint8_t { done_on_time, done_late, stopped, going, not_started, awaiting_approval, overdue };
inline constexpr size_t task_status_count = 7;
std::string_view name_of(TaskStatus status);
std::optional<TaskStatus> task_status_named(std::string_view name);
std::string_view name_of(TaskKind kind);
std::optional<TaskKind> task_kind_named(std::string_view name);

// Where a task comes from: the congress report, a directive of a higher level, the conclusion of a meeting, the ward
// itself, or an explanation that was accepted; the document's number and date.
enum class TaskOrigin : uint8_t { resolution, directive, meeting, own, explanation };
inline constexpr size_t task_origin_count = 5;
std::string_view name_of(TaskOrigin origin);
std::optional<TaskOrigin> task_origin_named(std::string_view name);

// How often a task is made anew when it ends.
enum class Repeat : uint8_t { never, week, month, quarter, half, year };
inline constexpr size_t repeat_count = 6;
std::string_view name_of(Repeat repeat);  // "" for never
std::optional<Repeat> repeat_named(std::string_view name);
// The deadline of the one after: the same day of a later period, from the deadline and not from when it was done.
base::Date next_deadline(base::Date deadline, Repeat repeat);

// What can be changed of a task that is live.
struct TaskPlan {
  std::string title, text;
  std::optional<base::Date> deadline;
  std::optional<auth::UnitId> unit_in_charge;      // rõ trách nhiệm: which unit answers for it
  std::optional<auth::PersonId> person_in_charge;  // rõ người: who does it
  std::string product;                             // rõ sản phẩm: what shows that it is done
  std::string authority;                           // rõ thẩm quyền: who decides
  TaskOrigin origin = TaskOrigin::resolution;
  std::string origin_document = {};  // "Kết luận số 15-KL/ĐU"
  std::optional<base::Date> origin_date = {};
  Repeat repeats = Repeat::never;  // only with a deadline
};

// Progress is what was delivered, never a percentage that somebody typed.
struct TaskProgress {
  std::optional<base::Date> started_on;
  std::optional<base::Date> done_on;
  std::string result;                           // what was delivered, required when done
  std::optional<base::Date> submitted_on = {};  // delivered; waits for approval unless it is done
  std::optional<base::Date> stopped_on = {};
  std::string attached = {};         // the product: number of a document, or an address
  std::string waiver = {};           // why a leader took it as done without one
  std::string decision_reason = {};  // why it was sent back or stopped
};

// Those that the task lacks, in the order of the six.
std::vector<Clarity> lacking(const TaskPlan& plan);

// Done by the deadline (or without one), done after it, stopped, waiting for approval, past the deadline, begun, or not
// begun. What was delivered waits for somebody else, so it is not overdue. A task without a deadline is never overdue;
// that it has none is said by lacking(). The same stands in SQL in task_store.cpp, held to this by a test.
TaskStatus status_of(const std::optional<base::Date>& deadline, const TaskProgress& progress, base::Date today);

struct TaskRollUp {
  std::array<int, task_status_count> counts{};

  void add(TaskStatus status, int how_many = 1) { counts[static_cast<size_t>(status)] += how_many; }
  void add(const TaskRollUp& other);
  int of(TaskStatus status) const { return counts[static_cast<size_t>(status)]; }
  int total() const;
  int open() const;                         // neither done nor stopped
  std::optional<TaskStatus> worst() const;  // an overdue child is seen in every ancestor
};

}  // namespace gandan::programme
