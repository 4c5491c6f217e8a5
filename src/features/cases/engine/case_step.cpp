#include "features/cases/engine/case_step.h"

namespace gandan::cases {
namespace {

base::Result<void> enter(const WorkTime& work, const CaseType& type, Case& subject, const State& state,
                         base::Instant now) {
  subject.state = state.key;
  subject.state_due_at.reset();
  if (!state.deadline.empty()) {
    const auto rule = deadline_from(type, state.deadline, now);
    if (!rule) return rule.error();
    subject.state_due_at = due_of(work, *rule, type.due_minute, {});
  }
  // From one state in which the clock stands to another it goes on standing.
  const bool stood = !subject.pauses.empty() && !subject.pauses.back().until;
  const bool stands = state.clock == ClockState::stopped;
  if (stood && !stands) subject.pauses.back().until = now;
  if (!stood && stands) subject.pauses.push_back({now, std::nullopt});
  if (state.answered && !subject.answered_at) subject.answered_at = now;
  if (state.answered && !subject.first_answer_at) subject.first_answer_at = now;
  if (state.is_final) subject.closed_at = now;
  subject.changed_at = now;
  recompute(work, type, subject);
  return {};
}

base::Error no_state() {
  return {base::ErrorKind::conflict, "error.cases.state_forbids", {}, {}, {}};
}

// What the count that ends here is measured by, before the next one forgets it.
void keep_outcome(Case& subject) {
  Outcomes& earlier = subject.earlier;
  if (!subject.passed_on) {
    ++earlier.answers;
    earlier.in_time += subject.is_answered_in_time() ? 1 : 0;
  }
  if (!subject.rating) return;
  ++earlier.ratings;
  earlier.rating_sum += *subject.rating;
}

}  // namespace

base::Result<Deadline> deadline_from(const CaseType& type, std::string_view key, base::Instant from) {
  const DeadlineRule* rule = type.deadline(key, base::local_date(from));
  if (rule == nullptr) {
    return base::Error{base::ErrorKind::conflict, "error.cases.no_deadline", {{"name", std::string(key)}}, {}, {}};
  }
  return Deadline{rule->key, rule->count, rule->kind, rule->source, rule->sure, from};
}

void recompute(const WorkTime& work, const CaseType& type, Case& subject) {
  subject.due_at = due_of(work, subject, type.due_minute);
}

base::Result<Case> begun(const WorkTime& work, const CaseType& type, Case subject) {
  const Category* category = type.category(subject.category);
  if (category == nullptr) return base::invalid("error.cases.category_missing", "category");
  auto deadline = deadline_from(type, category->deadline, subject.received_at);
  if (!deadline) return deadline.error();
  subject.type_key = type.key;
  subject.type_hash = type.hash;
  subject.deadline = *std::move(deadline);
  subject.is_public = type.is_public;
  const State* first = type.state(type.first_state);
  if (first == nullptr) return no_state();
  if (const auto entered = enter(work, type, subject, *first, subject.received_at); !entered) return entered.error();
  return subject;
}

base::Result<Case> moved(const WorkTime& work, const CaseType& type, Case subject, const Transition& transition,
                         base::Instant now) {
  const State* from = type.state(subject.state);
  const State* to = type.state(transition.to);
  if (from == nullptr || to == nullptr) return no_state();
  subject.closed_at.reset();
  if (from->answered && !to->answered) {
    auto again = deadline_from(type, type.reopen_deadline, now);
    if (!again) return again.error();
    keep_outcome(subject);
    subject.deadline = *std::move(again);
    subject.passed_on = false;
    subject.pauses.clear();
    subject.extensions.clear();
    subject.answered_at.reset();
    subject.rating.reset();
    subject.rating_text.clear();
    ++subject.times_reopened;
  }
  if (!from->answered && to->answered) {
    subject.passed_on = transition.asks_for(Need::destination) || transition.asks_for(Need::duplicate_of);
  }
  if (const auto entered = enter(work, type, subject, *to, now); !entered) return entered.error();
  return subject;
}

}  // namespace gandan::cases
