#include "features/programme/explanations/explanation_words.h"

#include "platform/html/translator.h"

// icons: clock-exclamation message-question message-check circle-check arrow-back-up circle-dashed

namespace gandan::programme {

html::Badge badge_of(html::Language language, const Explanation& explanation, base::Date today) {
  // keys: programme.explanation_state.*
  const auto word = [&](std::string_view name) {
    return html::translate(language, "programme.explanation_state." + std::string(name));
  };
  if (is_late(explanation, today)) return {html::Tone::red, "clock-exclamation", word("late")};
  const std::string name = word(name_of(explanation.state));
  switch (explanation.state) {
    case ExplanationState::asked:
      return {html::Tone::orange, "message-question", name};
    case ExplanationState::returned:
      return {html::Tone::orange, "arrow-back-up", name};
    case ExplanationState::answered:
      return {html::Tone::blue, "message-check", name};
    case ExplanationState::accepted:
      return {html::Tone::green, "circle-check", name};
    case ExplanationState::lapsed:
      break;
  }
  return {html::Tone::grey, "circle-dashed", name};
}

std::string question_in_words(html::Language language, const Explanation& explanation) {
  if (!explanation.automatic) return explanation.question;
  return html::translate(language, "programme.explanation.automatic");
}

}  // namespace gandan::programme
