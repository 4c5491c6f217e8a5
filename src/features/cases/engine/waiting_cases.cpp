#include "features/cases/engine/waiting_cases.h"

#include <algorithm>

#include "features/cases/engine/case_event_store.h"
#include "features/cases/engine/waiting_case_store.h"

namespace gandan::cases {
namespace {

bool reopens(const CaseType& type, const Transition& step) {
  const State* to = type.state(step.to);
  return to != nullptr && !to->answered && std::ranges::any_of(step.from, [&](const std::string& from) {
           const State* state = type.state(from);
           return state != nullptr && state->answered;
         });
}

// By the last step that was taken: notes and the like do not count.
Waiting why_of(const CaseType& type, const std::vector<Event>& events) {
  for (auto event = events.rbegin(); event != events.rend(); ++event) {
    const Transition* step = type.transition(event->kind);
    if (step == nullptr) continue;
    if (step->asks_for(Need::supplement)) return Waiting::answered;
    return reopens(type, *step) ? Waiting::reopened : Waiting::to_do;
  }
  return Waiting::to_do;
}

std::vector<people::Unit> units_headed_by(db::Transaction& transaction, const base::WardId& ward,
                                          const auth::PersonId& person) {
  std::vector<people::Unit> units = people::units(transaction, ward);
  std::erase_if(units, [&](const people::Unit& unit) { return unit.head != person; });
  return units;
}

bool is_among(const std::vector<people::Unit>& units, const std::optional<auth::UnitId>& wanted) {
  return std::ranges::any_of(units, [&](const people::Unit& unit) { return unit.id == wanted; });
}

}  // namespace

std::string_view name_of(Waiting why) {
  switch (why) {
    case Waiting::to_assign:
      return "to_assign";
    case Waiting::answered:
      return "answered";
    case Waiting::reopened:
      return "reopened";
    case Waiting::to_do:
      break;
  }
  return "to_do";
}

std::vector<WaitingCase> cases_waiting_for(db::Transaction& transaction, const CaseRules& rules,
                                           const base::WardId& ward, const auth::Principal& principal, int64_t most) {
  std::vector<WaitingCase> waiting;
  const auto headed = units_headed_by(transaction, ward, principal.person);
  for (Case& each : cases_of_person(transaction, ward, principal.person, most)) {
    const auto type = type_of(transaction, rules, ward, each);
    // What comes to a unit comes to its head first (receive_case).
    const bool fresh = each.state == type->first_state && is_among(headed, each.unit);
    const Waiting why = fresh ? Waiting::to_assign : why_of(*type, events_of(transaction, ward, each.id));
    waiting.push_back({std::move(each), type, why});
  }
  for (const people::Unit& unit : headed) {
    for (Case& each : cases_nobody_has(transaction, ward, unit.id, most)) {
      const auto type = type_of(transaction, rules, ward, each);
      waiting.push_back({std::move(each), type, Waiting::to_assign});
    }
  }
  std::ranges::stable_sort(waiting, {},
                           [](const WaitingCase& each) { return each.subject.due_at->epoch_milliseconds; });
  return waiting;
}

const Transition* next_step(const CaseType& type, const Case& subject, const auth::Principal& principal) {
  const Asker asker{&principal, false};
  const Transition* answering = nullptr;
  for (const Transition& step : type.transitions) {
    if (!step.begins_at(subject.state) || !may_take(asker, subject, step)) continue;
    const State* to = type.state(step.to);
    if (step.needs.empty() && to != nullptr && !to->is_final) return &step;
    const bool answers = step.needs.size() == 1 && step.asks_for(Need::answer) && to != nullptr && !to->is_final;
    if (answers && answering == nullptr) answering = &step;
  }
  return answering;
}

}  // namespace gandan::cases
