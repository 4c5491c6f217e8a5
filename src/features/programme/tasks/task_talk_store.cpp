#include "features/programme/tasks/task_talk_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

std::vector<auth::PersonId> persons_in(const std::vector<db::Row>& rows) {
  std::vector<auth::PersonId> persons;
  persons.reserve(rows.size());
  for (const db::Row& row : rows) persons.push_back(id_in<auth::PersonId>(row, "person_id"));
  return persons;
}

}  // namespace

std::vector<Comment> comments_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  std::vector<Comment> comments;
  for (const db::Row& row :
       transaction.query("SELECT comment_id, person_id, person_name, wording, at FROM task_comment WHERE ward_id = "
                         ":ward AND task_id = :task ORDER BY comment_id",
                         {{"ward", ward.text()}, {"task", task.text()}})) {
    comments.push_back({id_in<CommentId>(row, "comment_id"),
                        optional_id_in<auth::PersonId>(row, "person_id"),
                        row.text("person_name"),
                        row.text("wording"),
                        {row.integer("at")}});
  }
  return comments;
}

void insert_comment(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const Comment& comment,
                    const std::vector<auth::PersonId>& mentioned) {
  transaction.execute(
      "INSERT INTO task_comment (ward_id, task_id, comment_id, person_id, person_name, wording, at) VALUES (:ward, "
      ":task, :id, :person, :name, :wording, :at)",
      {{"ward", ward.text()},
       {"task", task.text()},
       {"id", comment.id.text()},
       {"person", stored(comment.person)},
       {"name", comment.person_name},
       {"wording", comment.text},
       {"at", comment.at.epoch_milliseconds}});
  for (const auth::PersonId& person : mentioned) {
    transaction.execute(
        "INSERT INTO task_mention (ward_id, task_id, comment_id, person_id) VALUES (:ward, :task, :comment, :person) "
        "ON "
        "CONFLICT DO NOTHING",
        {{"ward", ward.text()}, {"task", task.text()}, {"comment", comment.id.text()}, {"person", person.text()}});
  }
}

std::vector<auth::PersonId> mentioned_in(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  return persons_in(transaction.query(
      "SELECT DISTINCT person_id FROM task_mention WHERE ward_id = :ward AND task_id = :task ORDER BY person_id",
      {{"ward", ward.text()}, {"task", task.text()}}));
}

std::vector<auth::PersonId> watchers_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task) {
  return persons_in(transaction.query(
      "SELECT person_id FROM task_watcher WHERE ward_id = :ward AND task_id = :task ORDER BY person_id",
      {{"ward", ward.text()}, {"task", task.text()}}));
}

bool add_watcher(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                 const auth::PersonId& person) {
  return transaction.execute(
             "INSERT INTO task_watcher (ward_id, task_id, person_id) VALUES (:ward, :task, :person) ON CONFLICT DO "
             "NOTHING",
             {{"ward", ward.text()}, {"task", task.text()}, {"person", person.text()}}) > 0;
}

bool remove_watcher(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                    const auth::PersonId& person) {
  return transaction.execute(
             "DELETE FROM task_watcher WHERE ward_id = :ward AND task_id = :task AND person_id = :person",
             {{"ward", ward.text()}, {"task", task.text()}, {"person", person.text()}}) > 0;
}

}  // namespace gandan::programme
