// Which tasks a view shows, as its address says it: the same parameters for the table, the board, the timeline, exports
// and saved filters. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "features/programme/tasks/task_list_store.h"
#include "features/programme/tasks/task_store.h"
#include "platform/html/list_url.h"
#include "platform/http/message.h"

namespace gandan::programme {

// What is no such kind, status, day ... is left out.
TaskFilter task_filter_in(const http::Fields& query);
// The names of the parameters that were left out for that.
std::vector<std::string> not_understood(const http::Fields& query);
TaskOrder task_order_in(const http::Fields& query);  // "sort=deadline", otherwise by tree

// `path` with the filter: "/tasks/board?unit=...". Only what is set.
html::ListUrl url_of(std::string path, const TaskFilter& filter, TaskOrder order = TaskOrder::tree);
bool is_filtered(const TaskFilter& filter);

}  // namespace gandan::programme
