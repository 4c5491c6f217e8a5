// The sections of a task's page that are more than facts: its way to the end, what it serves, its milestones, longer
// deadlines. Each is a template of its own with its forms for those who may use them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/programme/pages/names.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_step.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// What all sections look at. References outlive the sections' making only.
struct TaskPart {
  const http::Context& context;
  db::Transaction& transaction;
  const Task& task;
  const Refused& refused;
  const Names& names;
  TaskPowers powers;

  html::Language language() const { return context.language; }
  std::string word(std::string_view key) const;
  std::string path() const { return "/tasks/" + task.id.text(); }
  // A field of the form `form`, with what was typed and why it was refused, when it was this form.
  html::SafeHtml field(html::Field field, std::string_view form) const;
};

html::SafeHtml steps_part(const TaskPart& part);
html::SafeHtml links_part(const TaskPart& part);
html::SafeHtml milestones_part(const TaskPart& part, const Delivered& delivered,
                               const std::vector<Milestone>& milestones);
html::SafeHtml extensions_part(const TaskPart& part);

// A table of tasks under a heading: those below one, those that serve a target. Nothing when there are none.
html::SafeHtml task_table(html::Language language, const std::string& heading, const std::vector<Task>& tasks,
                          const Names& names, base::Date today);

std::string name_of_task(const Task& task);  // its title, or its text where it has none

}  // namespace gandan::programme
