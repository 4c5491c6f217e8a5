#include "features/programme/hand_over.h"

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/task_actions.h"
#include "platform/http/prepared_body.h"

// keys: audit.action.person.*

namespace gandan::programme {
namespace {

constexpr size_t reason_limit = 500;  // bytes

base::Result<people::Person> receiver(db::Transaction& transaction, const base::WardId& ward, const HandOver& what) {
  const auto person = what.to ? people::find_person(transaction, ward, *what.to) : std::nullopt;
  if (!person || !person->active) return base::invalid("error.programme.hand_over_to_whom", "to");
  if (person->id == what.from) return base::invalid("error.programme.hand_over_to_oneself", "to");
  return *person;
}

base::Result<void> pass_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const auth::PersonId& from, const auth::PersonId& to) {
  const auto before = find_target(transaction, actor.ward, id);
  if (!before) return not_found();
  Target after = *before;
  if (before->person_in_charge == from) after.person_in_charge = to;
  if (before->reviewer == from) after.reviewer = to;
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"target.handed_over", "target", id.text()}, fields_of(*before), fields_of(after));
  return {};
}

base::Result<void> pass_task(db::Transaction& transaction, const audit::Actor& actor, const Task& before,
                             const auth::PersonId& to) {
  Task after = before;
  after.plan.person_in_charge = to;
  return save_changed(transaction, actor, "task.handed_over", before, after);
}

base::Result<void> pass_explanation(db::Transaction& transaction, const audit::Actor& actor, const Explanation& before,
                                    const auth::PersonId& to) {
  if (!reassign_explanation(transaction, actor.ward, before, to)) return stale();
  const auto person = [](const std::string& id) { return nlohmann::json{{"person_in_charge", id}}; };
  note_change(transaction, actor, {"explanation.handed_over", "explanation", before.id.text()},
              person(before.person_in_charge ? before.person_in_charge->text() : ""), person(to.text()));
  notices::tell(transaction, actor,
                {.kind = notices::Kind::asked,
                 .person = to,
                 .unit = before.unit_in_charge,
                 .path = "/explanations/" + before.id.text(),
                 .subject = before.wording,
                 .due = before.due});
  return {};
}

base::Result<void> pass_all(db::Transaction& transaction, const audit::Actor& actor, const Held& held,
                            const auth::PersonId& from, const auth::PersonId& to) {
  for (const TargetLine& line : held.targets) {
    if (auto passed = pass_target(transaction, actor, line.target.id, from, to); !passed) return passed;
  }
  for (const TargetLine& line : held.reviewed) {
    if (line.target.person_in_charge == from) continue;  // passed with the others
    if (auto passed = pass_target(transaction, actor, line.target.id, from, to); !passed) return passed;
  }
  for (const Task& task : held.tasks) {
    if (auto passed = pass_task(transaction, actor, task, to); !passed) return passed;
  }
  for (const Explanation& one : held.explanations) {
    if (auto passed = pass_explanation(transaction, actor, one, to); !passed) return passed;
  }
  return {};
}

}  // namespace

std::string Held::tag() const {
  std::string all;
  for (const auto* lines : {&targets, &reviewed}) {
    for (const TargetLine& line : *lines) all += line.target.id.text() + " ";
    all += "| ";
  }
  for (const Task& task : tasks) all += task.id.text() + " ";
  all += "| ";
  for (const Explanation& one : explanations) all += one.id.text() + " ";
  return http::entity_tag_of(all);
}

Held held_by(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person, base::Date today) {
  Held held;
  const auto resolution = find_live_resolution(transaction, ward);
  if (!resolution) return held;
  for (TargetLine& line : find_target_lines(transaction, ward, resolution->id)) {
    if (line.target.reviewer == person) held.reviewed.push_back(line);
    if (line.target.person_in_charge == person) held.targets.push_back(std::move(line));
  }
  const TaskFilter filter{.person = person.text(), .state = "open"};
  held.tasks = find_tasks(transaction, ward, resolution->id, filter, today);
  held.explanations = explanations_asked_of(transaction, ward, person);
  return held;
}

base::Result<void> hand_over(db::Transaction& transaction, const audit::Actor& actor, const HandOver& what) {
  const auto from = people::find_person(transaction, actor.ward, what.from);
  if (!from) return not_found();
  const auto to = receiver(transaction, actor.ward, what);
  if (!to) return to.error();
  if (what.reason.empty()) return base::invalid("error.programme.hand_over_without_reason", "reason");
  if (what.reason.size() > reason_limit) return base::invalid("error.programme.too_long", "reason");
  const Held held = held_by(transaction, actor.ward, what.from, base::local_date(actor.at));
  if (held.count() == 0) return base::Error{base::ErrorKind::conflict, "error.programme.nothing_held", {}, {}, {}};
  if (held.tag() != what.tag) return base::Error{base::ErrorKind::conflict, "error.programme.held_changed", {}, {}, {}};
  if (auto passed = pass_all(transaction, actor, held, from->id, to->id); !passed) return passed;
  const nlohmann::ordered_json record = {{"from", from->name},
                                         {"to", to->name},
                                         {"reason", what.reason},
                                         {"targets", held.targets.size()},
                                         {"reviewed", held.reviewed.size()},
                                         {"tasks", held.tasks.size()},
                                         {"explanations", held.explanations.size()}};
  audit::record(transaction, actor, {"person.handed_over", "person", from->id.text(), "", record.dump()});
  audit::record(transaction, actor, {"person.took_over", "person", to->id.text(), "", record.dump()});
  return {};
}

}  // namespace gandan::programme
