// What the views of tasks have in common: the row of views to choose from, and the form that filters them.
#pragma once

#include <string_view>

#include "features/programme/pages/names.h"
#include "features/programme/tasks/task_filter.h"
#include "features/programme/tasks/task_list_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

enum class TaskViewKind : uint8_t { table, board, timeline, units, people, week };

// Links to the same tasks in each view; `current` is lit.
html::SafeHtml task_views(html::Language language, const TaskFilter& filter, TaskViewKind current);
// A GET form with every filter, the rarer ones folded unless one of them is set. `query`: of the request, for whether
// all people and units stand in it (late_choice.h).
html::SafeHtml task_filter_form(html::Language language, const std::string& path, const http::Fields& query,
                                const Names& names, TaskOrder usual = TaskOrder::tree);

}  // namespace gandan::programme
