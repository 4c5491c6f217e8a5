#include "features/programme/explanation.h"

#include <algorithm>

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, 5> state_names = {"asked", "answered", "accepted", "returned", "lapsed"};
constexpr size_t text_limit = 10'000;

base::Result<void> check_text(const std::string& text, const char* missing, const char* field) {
  if (text.empty()) return base::invalid(missing, field);
  if (text.size() > text_limit) return base::invalid("error.programme.too_long", field);
  return {};
}

}  // namespace

std::string_view name_of(ExplanationState state) {
  return state_names[static_cast<size_t>(state)];
}

std::optional<ExplanationState> explanation_state_named(std::string_view name) {
  const auto found = std::ranges::find(state_names, name);
  if (found == state_names.end()) return std::nullopt;
  return static_cast<ExplanationState>(found - state_names.begin());
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

bool is_late(const Explanation& explanation, base::Date today) {
  return awaits_answer(explanation) && explanation.due < today;
}

base::Result<void> check_answer(const ExplanationAnswer& answer, base::Date today) {
  if (auto checked = check_text(answer.fact, "error.programme.fact_missing", "fact"); !checked) return checked;
  if (auto checked = check_text(answer.cause, "error.programme.cause_missing", "cause"); !checked) return checked;
  if (auto checked = check_text(answer.action, "error.programme.action_missing", "action"); !checked) return checked;
  if (!answer.action_by) return base::invalid("error.programme.action_by_missing", "action_by");
  if (*answer.action_by < today) return base::invalid("error.programme.action_by_past", "action_by");
  constexpr size_t evidence_limit = 2000;  // bytes
  if (answer.evidence.size() > evidence_limit) return base::invalid("error.programme.too_long", "evidence");
  return {};
}

}  // namespace gandan::programme
