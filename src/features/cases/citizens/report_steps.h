// The report form in three steps - photo, place, words - that a script puts in the place of the plain form: the same
// fields, sent to the same address. Without script it stays what it is, a template that nobody sees.
#pragma once

#include "features/cases/case_words.h"
#include "features/cases/engine/case_actions.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

html::SafeHtml report_steps(const http::Context& context, const CaseRules& rules, const CaseType& type,
                            const CaseNames& names, const http::Fields& typed);

}  // namespace gandan::cases
