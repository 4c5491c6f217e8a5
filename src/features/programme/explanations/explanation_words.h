// How people read explanations.
#pragma once

#include <string>

#include "features/programme/explanations/explanation.h"
#include "platform/html/language.h"
#include "platform/html/status.h"

namespace gandan::programme {

html::Badge badge_of(html::Language language, const Explanation& explanation, base::Date today);
// What was asked; the program's own question when it asked.
std::string question_in_words(html::Language language, const Explanation& explanation);

}  // namespace gandan::programme
