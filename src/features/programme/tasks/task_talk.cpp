#include "features/programme/tasks/task_talk.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/change.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_parts.h"
#include "features/programme/tasks/task_talk_store.h"
#include "vietnamese/word.h"

namespace gandan::programme {

namespace {

constexpr size_t most_words_of_name = 4;

// Where names are called: each "@" but those within a word, as in an address of e-mail.
std::vector<std::string_view> calls_in(std::string_view text) {
  std::vector<std::string_view> calls;
  for (size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    if (at == 0 || vietnamese::letter_length_before(text, at) == 0) calls.push_back(text.substr(at + 1));
  }
  return calls;
}

// Whose whole name a text begins with; the longest.
const people::Person* called_by(std::string_view text, const std::vector<people::Person>& people) {
  const people::Person* longest = nullptr;
  for (const people::Person& person : people) {
    const bool longer = longest == nullptr || person.name.size() > longest->name.size();
    if (!person.name.empty() && text.starts_with(person.name) && longer) longest = &person;
  }
  return longest;
}

// The words with a capital that a text begins with.
std::string name_at(std::string_view text) {
  size_t end = 0;
  for (size_t words = 0; words < most_words_of_name; ++words) {
    const size_t begin = end == 0 ? 0 : end + 1;
    if (end > 0 && (end >= text.size() || text[end] != ' ')) break;
    const auto word = begin < text.size() ? vietnamese::word_at(text, begin) : std::nullopt;
    if (!word || (words > 0 && !vietnamese::begins_with_capital(vietnamese::text_of(text, *word)))) break;
    end = word->end;
  }
  return std::string(text.substr(0, end));
}

// Who is neither named nor wrote it, once each.
std::vector<auth::PersonId> listeners(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                                      const std::vector<auth::PersonId>& named) {
  std::vector<auth::PersonId> persons = watchers_of(transaction, actor.ward, task.id);
  const auto& in_charge = task.plan.person_in_charge;
  if (in_charge && std::ranges::find(persons, *in_charge) == persons.end()) persons.push_back(*in_charge);
  std::erase_if(persons, [&](const auth::PersonId& person) {
    return person == actor.person || std::ranges::find(named, person) != named.end();
  });
  return persons;
}

void tell_of_comment(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                     const std::vector<auth::PersonId>& persons, notices::Kind kind) {
  for (const auth::PersonId& person : persons) {
    notices::tell(transaction, actor,
                  {.kind = kind,
                   .person = person,
                   .unit = {},
                   .path = "/tasks/" + task.id.text() + "#talk",
                   .subject = name_of_task(task)});
  }
}

}  // namespace

std::vector<auth::PersonId> named_in(std::string_view text, const std::vector<people::Person>& people) {
  std::vector<auth::PersonId> named;
  for (const std::string_view call : calls_in(text)) {
    const people::Person* person = called_by(call, people);
    if (person != nullptr && std::ranges::find(named, person->id) == named.end()) named.push_back(person->id);
  }
  return named;
}

std::vector<std::string> unknown_in(std::string_view text, const std::vector<people::Person>& people) {
  std::vector<std::string> unknown;
  for (const std::string_view call : calls_in(text)) {
    if (called_by(call, people) != nullptr) continue;
    std::string name = name_at(call);
    if (!name.empty() && std::ranges::find(unknown, name) == unknown.end()) unknown.push_back(std::move(name));
  }
  return unknown;
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
  tell_of_comment(transaction, actor, *task, mentioned, notices::Kind::mentioned);
  const auto others = listeners(transaction, actor, *task, mentioned);
  tell_of_comment(transaction, actor, *task, others, notices::Kind::commented);
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
