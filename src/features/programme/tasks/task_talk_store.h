// SQL of what people say about a task and who follows it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "features/programme/programme.h"

namespace gandan::programme {

using CommentId = base::TypedId<struct CommentTag>;

struct Comment {
  CommentId id;
  std::optional<auth::PersonId> person;
  std::string person_name;
  std::string text;
  base::Instant at;
};
std::vector<Comment> comments_of(db::Transaction& transaction, const base::WardId& ward,
                                 const TaskId& task);  // oldest first
void insert_comment(db::Transaction& transaction, const base::WardId& ward, const TaskId& task, const Comment& comment,
                    const std::vector<auth::PersonId>& mentioned);
// The persons whom the comments of a task name, each once.
std::vector<auth::PersonId> mentioned_in(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);

std::vector<auth::PersonId> watchers_of(db::Transaction& transaction, const base::WardId& ward, const TaskId& task);
// Each true when something changed.
bool add_watcher(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                 const auth::PersonId& person);
bool remove_watcher(db::Transaction& transaction, const base::WardId& ward, const TaskId& task,
                    const auth::PersonId& person);

}  // namespace gandan::programme
