#include "features/programme/tasks/task_link_store.h"

#include "features/programme/stored_values.h"
#include "features/programme/targets/status_store.h"

namespace gandan::programme {
namespace {

// The tasks whose ids the rows name.
std::vector<Task> tasks_named(db::Transaction& transaction, const base::WardId& ward,
                              const std::vector<db::Row>& rows) {
  std::vector<Task> tasks;
  for (const db::Row& row : rows) {
    if (auto task = find_task(transaction, ward, id_in<TaskId>(row, "task_id"))) tasks.push_back(*std::move(task));
  }
  return tasks;
}

}  // namespace

bool link_target(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const TargetId& target) {
  return transaction.execute(
             "INSERT INTO task_target (ward_id, task_id, target_id) VALUES (:ward, :task, :target) ON CONFLICT DO "
             "NOTHING",
             {{"ward", ward.text()}, {"task", task.text()}, {"target", target.text()}}) > 0;
}

bool unlink_target(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const TargetId& target) {
  return transaction.execute(
             "DELETE FROM task_target WHERE ward_id = :ward AND task_id = :task AND target_id = :target",
             {{"ward", ward.text()}, {"task", task.text()}, {"target", target.text()}}) > 0;
}

bool link_project(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                  const ProjectId& project) {
  return transaction.execute(
             "INSERT INTO task_project (ward_id, task_id, project_id) VALUES (:ward, :task, :project) ON CONFLICT DO "
             "NOTHING",
             {{"ward", ward.text()}, {"task", task.text()}, {"project", project.text()}}) > 0;
}

bool unlink_project(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                    const ProjectId& project) {
  return transaction.execute(
             "DELETE FROM task_project WHERE ward_id = :ward AND task_id = :task AND project_id = :project",
             {{"ward", ward.text()}, {"task", task.text()}, {"project", project.text()}}) > 0;
}

std::vector<LinkedTarget> targets_served(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  std::vector<LinkedTarget> targets;
  for (const db::Row& row : transaction.query(
           "SELECT target.target_id, item, wording, comparator, target_status.status, latest_period FROM task_target "
           "JOIN target ON "
           "target.ward_id "
           "= task_target.ward_id AND target.target_id = task_target.target_id LEFT JOIN target_status ON "
           "target_status.ward_id = target.ward_id AND target_status.target_id = target.target_id WHERE "
           "task_target.ward_id = :ward AND task_target.task_id = :task AND target.withdrawn_at IS NULL ORDER BY "
           "target.place",
           {{"ward", ward.text()}, {"task", task.text()}})) {
    targets.push_back({id_in<TargetId>(row, "target_id"), row.text("item"), row.text("wording"),
                       status_named(row.optional_text("status").value_or("")).value_or(Status::no_data),
                       comparator_named(row.text("comparator")).value_or(Comparator::none),
                       !row.is_null("latest_period")});
  }
  return targets;
}

std::vector<LinkedProject> projects_served(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  std::vector<LinkedProject> projects;
  for (const db::Row& row : transaction.query(
           "SELECT project.project_id, number, name FROM task_project JOIN project ON project.ward_id = "
           "task_project.ward_id AND project.project_id = task_project.project_id WHERE task_project.ward_id = :ward "
           "AND task_project.task_id = :task AND withdrawn_at IS NULL ORDER BY place",
           {{"ward", ward.text()}, {"task", task.text()}})) {
    projects.push_back({id_in<ProjectId>(row, "project_id"), row.text("number"), row.text("name")});
  }
  return projects;
}

std::vector<Task> tasks_serving(db::Transaction& transaction, const base::WardId& ward, const TargetId& target) {
  return tasks_named(transaction, ward,
                     transaction.query("SELECT task.task_id FROM task_target JOIN task ON task.ward_id = "
                                       "task_target.ward_id AND task.task_id = task_target.task_id WHERE "
                                       "task_target.ward_id = :ward AND target_id = :target AND withdrawn_at IS NULL "
                                       "ORDER BY due_key",
                                       {{"ward", ward.text()}, {"target", target.text()}}));
}

std::vector<Task> tasks_serving(db::Transaction& transaction, const base::WardId& ward, const ProjectId& project) {
  return tasks_named(
      transaction, ward,
      transaction.query("SELECT task.task_id FROM task_project JOIN task ON task.ward_id = "
                        "task_project.ward_id AND task.task_id = task_project.task_id WHERE "
                        "task_project.ward_id = :ward AND project_id = :project AND withdrawn_at IS NULL "
                        "ORDER BY due_key",
                        {{"ward", ward.text()}, {"project", project.text()}}));
}

}  // namespace gandan::programme
