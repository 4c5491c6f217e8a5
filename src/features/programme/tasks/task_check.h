// What somebody types into the form of a task: what cannot be is refused, what may be meant otherwise is said on the
// task's page. What a report says is taken as it stands.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/html/language.h"

namespace gandan::programme {

inline constexpr size_t title_limit = 250;  // characters

// A title that is no line, a deadline that lies outside the years of the resolution by more than `years_after`. What
// stands in `before` already may stay.
base::Result<void> check_typed(const TaskPlan& plan, const TaskPlan& before, const Resolution& resolution);

// A deadline behind that of the task above, milestones behind the deadline: a sentence each.
std::vector<std::string> doubts_in_words(html::Language language, const Task& task, const std::optional<Task>& above,
                                         const std::vector<Milestone>& milestones);

}  // namespace gandan::programme
