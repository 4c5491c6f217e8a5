// Explanations (giải trình): what is asked of whoever answers for a target or a task, what they said, and what was
// decided. Types and rules, pure; SQL is in explanation_store.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "features/programme/programme.h"

namespace gandan::programme {

using ExplanationId = base::TypedId<struct ExplanationTag>;

// lapsed: withdrawn, or no longer needed.
enum class ExplanationState : uint8_t { asked, answered, accepted, returned, lapsed };
std::string_view name_of(ExplanationState state);
std::optional<ExplanationState> explanation_state_named(std::string_view name);

// What it is about: a target or a task.
enum class ExplainedKind : uint8_t { target, task };
std::string_view name_of(ExplainedKind kind);
struct Explained {
  ExplainedKind kind = ExplainedKind::target;
  std::string id;
};
std::string address_of(const Explained& explained);  // "/targets/..."

struct ExplanationAnswer {
  std::string fact, cause, action;
  std::optional<base::Date> action_by;
  std::string evidence = {};  // may be ""
};

struct Explanation {
  ExplanationId id;
  Explained about;
  std::string wording = {};   // of the target or task when it was asked
  std::string question = {};  // "" when the program asked
  bool automatic = false;
  std::optional<auth::PersonId> asked_by = {};
  std::string asked_name = {};
  base::Instant asked_at = {};
  base::Date due;
  base::Date first_due = due;  // as it was asked; `due` moves when an answer comes back
  std::optional<auth::PersonId> person_in_charge = {};
  std::optional<auth::UnitId> unit_in_charge = {};
  ExplanationState state = ExplanationState::asked;
  ExplanationAnswer answer = {};
  std::string answered_name = {};
  std::optional<base::Instant> answered_at = {};
  std::string decided_name = {};
  std::string decision = {};  // why it was returned or withdrawn, what was said when it was accepted
  std::optional<base::Instant> decided_at = {};
  std::optional<TaskId> task = {};
  int64_t version = 1;
};

// Waits for the person in charge; an answered one waits for who asked.
bool awaits_answer(const Explanation& explanation);
bool is_open(const Explanation& explanation);  // waits for an answer or a decision
// Past the day that was first given.
bool is_late(const Explanation& explanation, base::Date today);
// Who asked; of what the program asked anybody who may ask.
bool may_withdraw(const Explanation& explanation, const std::optional<auth::PersonId>& person);
// Fact, cause, action and its day must be said; the day is not in the past. An error for each field at fault.
std::vector<base::Error> problems_of(const ExplanationAnswer& answer, base::Date today);
base::Result<void> check_answer(const ExplanationAnswer& answer, base::Date today);  // the first of them

// Days to answer, unless who asks says otherwise.
inline constexpr int explanation_days = 7;

}  // namespace gandan::programme
