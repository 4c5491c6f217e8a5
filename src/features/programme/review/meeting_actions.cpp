#include "features/programme/review/meeting_actions.h"

#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_work_actions.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::programme {
namespace {

std::string trimmed(const std::string& text) {
  const size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

base::Result<void> check(const MeetingNote& note, base::Date today) {
  if (trimmed(note.text).empty()) return base::invalid("error.programme.note_missing", "note");
  if (note.text.size() > text_limit) return base::invalid("error.programme.too_long", "note");
  if (!note.person) return base::invalid("error.programme.note_without_person", "person");
  if (!note.deadline) return base::invalid("error.programme.note_without_deadline", "deadline");
  if (*note.deadline < today) return base::invalid("error.programme.note_deadline_past", "deadline");
  return {};
}

}  // namespace

base::Result<TaskId> note_to_task(db::Transaction& transaction, const audit::Actor& actor,
                                  const auth::Principal& principal, const TargetId& target, const MeetingNote& note) {
  const base::Date today = base::local_date(actor.at);
  if (const auto checked = check(note, today); !checked) return checked.error();
  const auto about = find_target(transaction, actor.ward, target);
  if (!about || about->withdrawn_at) return not_found();
  const auto person = people::find_person(transaction, actor.ward, *note.person);
  if (!person || !person->active) return base::invalid("error.programme.person_unknown", "person");
  const std::string text = trimmed(note.text);
  const size_t line = text.find('\n');
  Task task{TaskId::make(actor.at), about->resolution};
  task.plan.title = trimmed(text.substr(0, line));
  if (line != std::string::npos) task.plan.text = trimmed(text.substr(line));
  task.plan.person_in_charge = person->id;
  task.plan.unit_in_charge = person->unit;
  task.plan.deadline = note.deadline;
  task.plan.origin = TaskOrigin::meeting;
  // Kept with the task in the language of the ward's papers, whatever the reader's.
  task.plan.origin_document = html::translate(html::Language::vietnamese, "programme.meeting.document",
                                              {{"date", vietnamese::format_date(today)}});
  task.plan.origin_date = today;
  auto made = create_task(transaction, actor, task);
  if (!made) return made;
  const auto linked = change_link(transaction, actor, principal, *made, target, Linking::add);
  if (!linked) return linked.error();
  return made;
}

}  // namespace gandan::programme
