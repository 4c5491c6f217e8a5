// Tasks for a spreadsheet: as text (UTF-8 with its mark, because Excel needs it) and as XLSX; no cell that a
// spreadsheet would run.
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
// A row of either: the headings, and a task.
std::vector<std::string> task_headings(html::Language language);
std::vector<std::string> task_cells(html::Language language, const Task& task, const Names& names, base::Date today);
std::string tasks_as_csv(html::Language language, const std::vector<Task>& tasks, const Names& names, base::Date today);

// Fails as sheet::write_workbook.
base::Result<std::string> tasks_as_workbook(html::Language language, const std::vector<Task>& tasks, const Names& names,
                                            base::Date today);

http::Response tasks_csv(const http::Request& request, http::Context& context);   // GET /tasks.csv with any filter
http::Response tasks_xlsx(const http::Request& request, http::Context& context);  // GET /tasks.xlsx, the same

}  // namespace gandan::programme
