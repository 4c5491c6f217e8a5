// "Vì sao có hạn này?" for who brought the case and for everybody: the rule, whose it is, and each day with its reason.
// Folded; nothing while the clock stands.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/html/view.h"

namespace gandan::cases {

html::SafeHtml why_part(html::Language language, const CaseRules& rules, const CaseType& type, const Case& subject);

}  // namespace gandan::cases
