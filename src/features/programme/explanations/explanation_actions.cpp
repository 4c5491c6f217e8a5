#include "features/programme/explanations/explanation_actions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/mine/work_notices.h"
#include "features/programme/resolution_store.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_link_store.h"

// keys: audit.action.explanation.* audit.kind.explanation

namespace gandan::programme {
namespace {

nlohmann::json fields_of(const Explanation& explanation) {
  const ExplanationAnswer& answer = explanation.answer;
  return {{"about", address_of(explanation.about)},
          {"question", explanation.question},
          {"due", explanation.due.iso()},
          {"state", name_of(explanation.state)},
          {"fact", answer.fact},
          {"cause", answer.cause},
          {"action", answer.action},
          {"action_by", answer.action_by ? nlohmann::json(answer.action_by->iso()) : nlohmann::json()},
          {"evidence", answer.evidence},
          {"decision", explanation.decision}};
}

void tell_person(db::Transaction& transaction, const audit::Actor& actor, const Explanation& explanation,
                 notices::Kind kind) {
  notices::tell(transaction, actor,
                {.kind = kind,
                 .person = explanation.person_in_charge,
                 .unit = explanation.unit_in_charge,
                 .path = "/explanations/" + explanation.id.text() + "#answer",
                 .subject = explanation.wording,
                 .due = explanation.due});
}

base::Result<void> save(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                        const Explanation& before, const Explanation& after) {
  if (!update_explanation(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {action, "explanation", after.id.text()}, fields_of(before), fields_of(after));
  return {};
}

// Who answers for the record and how it is worded now; nullopt when it is not there or was withdrawn.
std::optional<Explanation> drafted(db::Transaction& transaction, const audit::Actor& actor, const Explained& about,
                                   base::Date due) {
  Explanation made{ExplanationId::make(actor.at), about, {}, {}, false, actor.person, actor.name, actor.at, due, due};
  if (about.kind == ExplainedKind::target) {
    const auto id = TargetId::parse(about.id);
    const auto target = id ? find_target(transaction, actor.ward, *id) : std::nullopt;
    if (!target || target->withdrawn_at || is_watched(target->aim)) return std::nullopt;
    made.wording = whole_wording(*target);
    made.person_in_charge = target->person_in_charge;
    made.unit_in_charge = target->unit_in_charge;
  } else {
    const auto id = TaskId::parse(about.id);
    const auto task = id ? find_task(transaction, actor.ward, *id) : std::nullopt;
    if (!task || task->withdrawn_at) return std::nullopt;
    made.wording = task->plan.title.empty() ? task->plan.text : task->plan.title;
    made.person_in_charge = task->plan.person_in_charge;
    made.unit_in_charge = task->plan.unit_in_charge;
  }
  return made;
}

void insert(db::Transaction& transaction, const audit::Actor& actor, const Explanation& made) {
  insert_explanation(transaction, actor.ward, made);
  note_change(transaction, actor, {"explanation.asked", "explanation", made.id.text()}, {}, fields_of(made));
  tell_person(transaction, actor, made, notices::Kind::asked);
}

base::Error wrong_state() {
  return {base::ErrorKind::conflict, "error.programme.explanation_state", {}, {}, {}};
}

// What somebody promised: it serves the target it was promised for; a task may have it below.
base::Result<TaskId> task_of(db::Transaction& transaction, const audit::Actor& actor, const Explanation& explanation) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return base::Error{base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
  Task task{TaskId::make(actor.at), resolution->id};
  task.plan.title = explanation.answer.action;
  task.plan.text = explanation.wording;
  task.plan.deadline = explanation.answer.action_by;
  task.plan.person_in_charge = explanation.person_in_charge;
  task.plan.unit_in_charge = explanation.unit_in_charge;
  task.plan.origin = TaskOrigin::explanation;
  task.plan.origin_date = base::local_date(actor.at);
  const auto target = TargetId::parse(explanation.about.id);
  if (explanation.about.kind == ExplainedKind::task) {
    const auto id = TaskId::parse(explanation.about.id);
    const auto parent = id ? find_task(transaction, actor.ward, *id) : std::nullopt;
    if (parent && !parent->parent && !parent->withdrawn_at) task.parent = parent->id;
  }
  auto made = create_task(transaction, actor, task);
  if (made && target && explanation.about.kind == ExplainedKind::target) {
    link_target(transaction, actor.ward, *made, *target);
  }
  return made;
}

Explanation decided(Explanation explanation, const audit::Actor& actor, ExplanationState state,
                    const std::string& decision) {
  explanation.state = state;
  explanation.decided_name = actor.name;
  explanation.decided_at = actor.at;
  explanation.decision = decision;
  return explanation;
}

}  // namespace

base::Result<ExplanationId> ask_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                            const Explained& about, const std::string& question,
                                            const std::optional<base::Date>& due) {
  if (question.empty()) return base::invalid("error.programme.question_missing", "question");
  if (question.size() > text_limit) return base::invalid("error.programme.too_long", "question");
  if (!due) return base::invalid("error.programme.due_missing", "due");
  if (*due < base::local_date(actor.at)) return base::invalid("error.programme.due_past", "due");
  auto made = drafted(transaction, actor, about, *due);
  if (!made) return not_found();
  made->question = question;
  insert(transaction, actor, *made);
  return made->id;
}

base::Result<void> answer_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                      const auth::Principal& principal, const ExplanationId& id, int64_t version,
                                      const ExplanationAnswer& answer) {
  const auto before = find_explanation(transaction, actor.ward, id);
  if (!before) return not_found();
  if (!may_report(principal, before->unit_in_charge, before->person_in_charge)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  if (!awaits_answer(*before)) return wrong_state();
  if (auto checked = check_answer(answer, base::local_date(actor.at)); !checked) return checked;
  Explanation after = *before;
  after.version = version;
  after.state = ExplanationState::answered;
  after.answer = answer;
  after.answered_name = actor.name;
  after.answered_at = actor.at;
  if (auto saved = save(transaction, actor, "explanation.answered", *before, after); !saved) return saved;
  tell_answer_waits(transaction, actor, after);
  return {};
}

base::Result<void> accept_explanation(db::Transaction& transaction, const audit::Actor& actor, const ExplanationId& id,
                                      int64_t version, const std::string& note) {
  const auto before = find_explanation(transaction, actor.ward, id);
  if (!before) return not_found();
  if (before->state != ExplanationState::answered) return wrong_state();
  if (before->version != version) return stale();
  if (note.size() > text_limit) return base::invalid("error.programme.too_long", "reason");
  const auto task = task_of(transaction, actor, *before);
  if (!task) return task.error();
  Explanation after = decided(*before, actor, ExplanationState::accepted, note);
  after.task = *task;
  return save(transaction, actor, "explanation.accepted", *before, after);
}

base::Result<void> return_explanation(db::Transaction& transaction, const audit::Actor& actor, const ExplanationId& id,
                                      int64_t version, const std::string& reason) {
  const auto before = find_explanation(transaction, actor.ward, id);
  if (!before) return not_found();
  if (before->state != ExplanationState::answered) return wrong_state();
  if (reason.empty()) return base::invalid("error.programme.reason_missing", "reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "reason");
  Explanation after = decided(*before, actor, ExplanationState::returned, reason);
  after.version = version;
  after.due = base::local_date(actor.at).plus_days(explanation_days);
  if (auto saved = save(transaction, actor, "explanation.returned", *before, after); !saved) return saved;
  tell_person(transaction, actor, after, notices::Kind::returned);
  return {};
}

base::Result<void> withdraw_explanation(db::Transaction& transaction, const audit::Actor& actor,
                                        const ExplanationId& id, int64_t version, const std::string& reason) {
  const auto before = find_explanation(transaction, actor.ward, id);
  if (!before) return not_found();
  if (!may_withdraw(*before, actor.person)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  if (!is_open(*before)) return wrong_state();
  if (reason.empty()) return base::invalid("error.programme.withdrawal_reason_missing", "withdrawal_reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "withdrawal_reason");
  Explanation after = decided(*before, actor, ExplanationState::lapsed, reason);
  after.version = version;
  return save(transaction, actor, "explanation.withdrawn", *before, after);
}

void follow_status(db::Transaction& transaction, const base::WardId& ward, const Target& target, Status status,
                   base::Instant now) {
  const audit::Actor program{ward, std::nullopt, "Gần Dân", audit::Channel::system, now};
  const Explained about{ExplainedKind::target, target.id.text()};
  const auto known = explanations_of(transaction, ward, about);
  if (status == Status::off_track) {
    if (std::ranges::any_of(known, [](const Explanation& one) { return is_open(one); })) return;
    auto made = drafted(transaction, program, about, base::local_date(now).plus_days(explanation_days));
    if (!made) return;
    made->automatic = true;
    insert(transaction, program, *made);
    return;
  }
  for (const Explanation& one : known) {
    if (!one.automatic || one.state != ExplanationState::asked) continue;
    Explanation after = one;
    after.state = ExplanationState::lapsed;
    save(transaction, program, "explanation.lapsed", one, after).ok();
  }
}

}  // namespace gandan::programme
