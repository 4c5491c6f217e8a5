#include "features/programme/explanations/explanation.h"

#include <algorithm>

#include "base/named.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 5> state_names = {"asked", "answered", "accepted", "returned", "lapsed"};
constexpr size_t text_limit = 10'000;

void check_text(std::vector<base::Error>& problems, const std::string& text, const char* missing, const char* field) {
  if (text.empty()) problems.push_back(base::invalid(missing, field));
  if (text.size() > text_limit) problems.push_back(base::invalid("error.programme.too_long", field));
}

}  // namespace

std::string_view name_of(ExplanationState state) {
  return state_names[static_cast<size_t>(state)];
}

std::optional<ExplanationState> explanation_state_named(std::string_view name) {
  return base::named<ExplanationState>(state_names, name);
}

std::string_view name_of(ExplainedKind kind) {
  return kind == ExplainedKind::target ? "target" : "task";
}

std::string address_of(const Explained& explained) {
  return (explained.kind == ExplainedKind::target ? "/targets/" : "/tasks/") + explained.id;
}

bool awaits_answer(const Explanation& explanation) {
  return explanation.state == ExplanationState::asked || explanation.state == ExplanationState::returned;
}

bool is_open(const Explanation& explanation) {
  return awaits_answer(explanation) || explanation.state == ExplanationState::answered;
}

bool is_late(const Explanation& explanation, base::Date today) {
  return awaits_answer(explanation) && explanation.first_due < today;
}

bool may_withdraw(const Explanation& explanation, const std::optional<auth::PersonId>& person) {
  return explanation.automatic || (person && explanation.asked_by == person);
}

std::vector<base::Error> problems_of(const ExplanationAnswer& answer, base::Date today) {
  std::vector<base::Error> problems;
  check_text(problems, answer.fact, "error.programme.fact_missing", "fact");
  check_text(problems, answer.cause, "error.programme.cause_missing", "cause");
  check_text(problems, answer.action, "error.programme.action_missing", "action");
  if (!answer.action_by) {
    problems.push_back(base::invalid("error.programme.action_by_missing", "action_by"));
  } else if (*answer.action_by < today) {
    problems.push_back(base::invalid("error.programme.action_by_past", "action_by"));
  }
  constexpr size_t evidence_limit = 2000;  // bytes
  if (answer.evidence.size() > evidence_limit) {
    problems.push_back(base::invalid("error.programme.too_long", "evidence"));
  }
  return problems;
}

base::Result<void> check_answer(const ExplanationAnswer& answer, base::Date today) {
  const auto problems = problems_of(answer, today);
  if (!problems.empty()) return problems.front();
  return {};
}

}  // namespace gandan::programme
