// The routes of maps, of posters, and of what scripts ask for beside the pages; called once by case_routes.cpp.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/router.h"

namespace gandan::cases {

void add_map_and_report_routes(http::Router& router, const CaseRules& rules);

}  // namespace gandan::cases
