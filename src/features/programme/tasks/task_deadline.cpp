#include "features/programme/tasks/task_deadline.h"

#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_decision.h"

namespace gandan::programme {
namespace {

// Who asked for as long, or less, has it now.
void grant_what_is_asked(db::Transaction& transaction, const audit::Actor& actor, const Task& task, base::Date deadline,
                         const std::string& reason) {
  for (Extension& extension : extensions_of(transaction, actor.ward, task.id)) {
    if (!extension.open() || extension.new_deadline > deadline) continue;
    extension.answer = "granted";
    extension.answer_reason = reason;
    extension.answered_name = actor.name;
    extension.answered_at = actor.at;
    if (answer_extension(transaction, actor.ward, task.id, extension)) {
      tell_answered(transaction, actor, task, extension);
    }
  }
}

}  // namespace

bool is_put_off(const std::optional<base::Date>& before, const std::optional<base::Date>& after) {
  return before && (!after || *after > *before);
}

base::Result<void> note_put_off(db::Transaction& transaction, const audit::Actor& actor, const Task& task,
                                const std::optional<base::Date>& deadline, const std::string& reason) {
  if (!is_put_off(task.plan.deadline, deadline)) return {};
  if (reason.empty()) return base::invalid("error.programme.put_off_reason_missing", "deadline_reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "deadline_reason");
  if (deadline) {
    grant_what_is_asked(transaction, actor, task, *deadline, reason);
    Extension granted{
        ExtensionId::make(actor.at), *task.plan.deadline, *deadline, reason, actor.person, actor.name, actor.at};
    granted.answer = "granted";
    granted.answered_name = actor.name;
    granted.answered_at = actor.at;
    if (auto kept = insert_extension(transaction, actor.ward, task.id, granted); !kept) return kept;
  }
  note_change(transaction, actor, {"task.deadline_put_off", "task", task.id.text()}, {}, {{"reason", reason}});
  return {};
}

}  // namespace gandan::programme
