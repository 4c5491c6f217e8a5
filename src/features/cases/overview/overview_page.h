// "Đơn vị nào đang trễ?": what a leader looks at of all cases, and the cases behind each number.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/overview/indicator_figures.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

http::Response overview_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                             const FigureTaker& taker);
http::Response overview_list_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                  const FigureTaker& taker);
// Takes a measure over as a draft figure of an indicator, with the list of its cases as the evidence.
http::Response post_indicator_figure(const http::Request& request, http::Context& context, const CaseRules& rules,
                                     const FigureTaker& taker);

}  // namespace gandan::cases
