// How people read closed periods.
#pragma once

#include <string>

#include "features/programme/frozen.h"
#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::programme {

std::string span_in_words(html::Language language, const Span& span);  // "Quý III/2026", "Giữa nhiệm kỳ 2025-2027"
html::SafeHtml counts_of(html::Language language, const RollUp& roll_up);  // how many of each status, without links

}  // namespace gandan::programme
