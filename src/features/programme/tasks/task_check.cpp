#include "features/programme/tasks/task_check.h"

#include "features/programme/tasks/task_parts.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "vietnamese/word.h"

namespace gandan::programme {
namespace {

constexpr int years_after = 5;  // what is begun in the term may end after it

}  // namespace

base::Result<void> check_typed(const TaskPlan& plan, const TaskPlan& before, const Resolution& resolution) {
  if (plan.title != before.title && vietnamese::letters_in(plan.title) > title_limit) {
    return base::invalid("error.programme.title_too_long", "title", {{"limit", std::to_string(title_limit)}});
  }
  if (plan.deadline == before.deadline || !plan.deadline) return {};
  const int last = resolution.last_year + years_after;
  if (plan.deadline->year() < resolution.first_year || plan.deadline->year() > last) {
    return base::invalid("error.programme.deadline_out_of_term", "deadline",
                         {{"first", std::to_string(resolution.first_year)}, {"last", std::to_string(last)}});
  }
  return {};
}

std::vector<std::string> doubts_in_words(html::Language language, const Task& task, const std::optional<Task>& above,
                                         const std::vector<Milestone>& milestones) {
  std::vector<std::string> doubts;
  const auto& deadline = task.plan.deadline;
  if (!deadline || !is_open(task.progress)) return doubts;
  if (above && above->plan.deadline && *deadline > *above->plan.deadline) {
    doubts.push_back(
        html::translate(language, "programme.task.after_parent",
                        {{"title", name_of_task(*above)}, {"date", vietnamese::format_date(*above->plan.deadline)}}));
  }
  for (const Milestone& milestone : milestones) {
    if (milestone.done_on || milestone.due <= *deadline) continue;
    doubts.push_back(html::translate(language, "programme.task.milestone_after_deadline",
                                     {{"title", milestone.title}, {"date", vietnamese::format_date(milestone.due)}}));
  }
  return doubts;
}

}  // namespace gandan::programme
