// SQL of what a task serves: targets and projects, many to many.
#pragma once

#include <vector>

#include "features/programme/targets/target_store.h"
#include "features/programme/tasks/task_store.h"

namespace gandan::programme {

// Each true when something changed. Requires that task and target (project) are there.
bool link_target(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const TargetId& target);
bool unlink_target(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const TargetId& target);
bool link_project(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const ProjectId& project);
bool unlink_project(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                    const ProjectId& project);

// A target as a task's page names it; not those withdrawn; in the order of the programme.
struct LinkedTarget {
  TargetId id;
  std::string item, wording;
  Status status = Status::no_data;
  Comparator comparator = Comparator::none;
  bool has_figure = false;
};
std::vector<LinkedTarget> targets_served(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);
struct LinkedProject {
  ProjectId id;
  std::string number, name;
};
std::vector<LinkedProject> projects_served(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);

// Not those withdrawn; soonest deadline first.
std::vector<Task> tasks_serving(db::Transaction& transaction, const base::WardId& ward, const TargetId& target);
std::vector<Task> tasks_serving(db::Transaction& transaction, const base::WardId& ward, const ProjectId& project);

}  // namespace gandan::programme
