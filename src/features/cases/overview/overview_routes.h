// The routes of the leader's page.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/overview/indicator_figures.h"
#include "platform/http/router.h"

namespace gandan::cases {

void add_overview_routes(http::Router& router, const CaseRules& rules, const FigureTaker& taker);

}  // namespace gandan::cases
