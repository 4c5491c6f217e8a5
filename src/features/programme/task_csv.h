// Tasks as a spreadsheet's text: UTF-8 with its mark, because Excel needs it, and no cell that a spreadsheet would run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/programme/names.h"
#include "features/programme/task_store.h"
#include "platform/html/language.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

// One cell, quoted; what begins like a formula is kept text by an apostrophe (OWASP, CSV injection).
std::string csv_cell(std::string_view text);
std::string tasks_as_csv(html::Language language, const std::vector<Task>& tasks, const Names& names, base::Date today);

http::Response tasks_csv(const http::Request& request, http::Context& context);  // GET /tasks.csv with any filter

}  // namespace gandan::programme
