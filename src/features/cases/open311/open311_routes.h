// Open311 GeoReport v2 under /open311: the table of its routes.
#pragma once

#include <memory>

#include "features/cases/citizens/visit_limits.h"
#include "features/cases/engine/case_actions.h"
#include "platform/db/shared_writer.h"
#include "platform/http/router.h"

namespace gandan::cases::open311 {

// `writer`: of all who send cases.
void add_routes(http::Router& router, const CaseRules& rules, const std::shared_ptr<VisitLimits>& limits,
                const std::shared_ptr<db::SharedWriter>& writer);

}  // namespace gandan::cases::open311
