// Templates of tasks that are made again and again: the same work, unit, product and milestones, with days counted from
// the day on which a task is made of it. Rules are pure; task_template_store.h has the SQL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/programme/tasks/task.h"

namespace gandan::programme {

using TemplateId = base::TypedId<struct TemplateTag>;

struct TemplateMilestone {
  int days = 0;  // from making the task
  std::string title;
};

struct TaskTemplate {
  TemplateId id;
  std::string name;              // one of a kind in the ward
  TaskPlan plan = {};            // without deadline and origin
  std::optional<int> days = {};  // from making the task to its deadline
  std::vector<TemplateMilestone> milestones = {};
  std::vector<auth::UnitId> cooperating = {};  // units that help
};

// A line each: "30: Trình dự thảo". Empty lines are left out. Error(invalid, field "milestones") names the line.
base::Result<std::vector<TemplateMilestone>> milestones_in(std::string_view text);
std::string text_of(const std::vector<TemplateMilestone>& milestones);

// The plan of a task made of it on `today`.
TaskPlan plan_from(const TaskTemplate& made, base::Date today);

}  // namespace gandan::programme
