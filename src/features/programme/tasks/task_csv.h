// Tasks for a spreadsheet: as text (UTF-8 with its mark, because Excel needs it) and as XLSX; no cell that a
// spreadsheet would run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/programme/pages/names.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/html/language.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

// One cell, quoted; what begins like a formula is kept text by an apostrophe (OWASP, CSV injection).
std::string csv_cell(std::string_view text);
// The rows of either. The transaction outlives it and stays open.
class TaskRows {
 public:
  TaskRows(db::Transaction& transaction, const base::WardId& ward, html::Language language, base::Date today);

  std::vector<std::string> headings() const;
  std::vector<std::string> cells(const Task& task) const;
  std::string as_csv(const std::vector<Task>& tasks) const;
  // Days are days. Fails as sheet::write_workbook.
  base::Result<std::string> as_workbook(const std::vector<Task>& tasks) const;

 private:
  std::string word(const std::string& key) const;
  std::string cooperating(const TaskId& task) const;
  std::string milestones(const std::vector<Milestone>& milestones) const;

  db::Transaction& transaction_;
  const base::WardId& ward_;
  html::Language language_;
  base::Date today_;
  Names names_;
};

http::Response tasks_csv(const http::Request& request, http::Context& context);   // GET /tasks.csv with any filter
http::Response tasks_xlsx(const http::Request& request, http::Context& context);  // GET /tasks.xlsx, the same

}  // namespace gandan::programme
