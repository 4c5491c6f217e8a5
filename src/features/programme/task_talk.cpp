#include "features/programme/task_talk.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/change.h"
#include "features/programme/task_actions.h"
#include "features/programme/task_talk_store.h"

namespace gandan::programme {

std::vector<auth::PersonId> named_in(std::string_view text, const std::vector<people::Person>& people) {
  std::vector<auth::PersonId> named;
  for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    const std::string_view rest = text.substr(at + 1);
    const people::Person* longest = nullptr;
    for (const people::Person& person : people) {
      const bool longer = longest == nullptr || person.name.size() > longest->name.size();
      if (!person.name.empty() && rest.starts_with(person.name) && longer) longest = &person;
    }
    if (longest != nullptr && std::ranges::find(named, longest->id) == named.end()) named.push_back(longest->id);
  }
  return named;
}

base::Result<void> add_comment(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                               const std::string& text, const std::vector<auth::PersonId>& also) {
  const auto task = live_task(transaction, actor.ward, id);
  if (!task) return task.error();
  if (text.empty()) return base::invalid("error.programme.comment_missing", "comment");
  if (text.size() > text_limit) return base::invalid("error.programme.too_long", "comment");
  auto mentioned = named_in(text, people::active_people(transaction, actor.ward));
  for (const auth::PersonId& person : also) {
    if (!people::find_person(transaction, actor.ward, person)) {
      return base::invalid("error.programme.person_unknown", "mention");
    }
    if (std::ranges::find(mentioned, person) == mentioned.end()) mentioned.push_back(person);
  }
  insert_comment(transaction, actor.ward, id, {CommentId::make(actor.at), actor.person, actor.name, text, actor.at},
                 mentioned);
  for (const auth::PersonId& person : mentioned) {
    notices::tell(transaction, actor,
                  {.kind = notices::Kind::mentioned,
                   .person = person,
                   .unit = {},
                   .path = "/tasks/" + id.text() + "#talk",
                   .subject = task.value().plan.title});
  }
  if (actor.person) add_watcher(transaction, actor.ward, id, *actor.person);
  note_change(transaction, actor, {"task.commented", "task", id.text()}, {}, {{"comment", text}});
  return {};
}

base::Result<void> change_watching(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                                   const auth::PersonId& person, Watching watching) {
  if (const auto task = live_task(transaction, actor.ward, id); !task) return task.error();
  const bool begins = watching == Watching::begin;
  const bool changed =
      begins ? add_watcher(transaction, actor.ward, id, person) : remove_watcher(transaction, actor.ward, id, person);
  if (changed) {
    note_change(transaction, actor, {begins ? "task.watched" : "task.unwatched", "task", id.text()}, {}, {});
  }
  return {};
}

}  // namespace gandan::programme
