// What a map shows, as GeoJSON for its script: signs put together on the server, in the reader's words.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /field-reports/map.json, /cases/map.json: ?bbox=west,south,east,north&zoom=15 and the filters of the list. The
// public one holds what the public list does: cases whose type shows words and place to everybody.
// 422 when the area is none.
http::Response public_points(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response officer_points(const http::Request& request, http::Context& context, const CaseRules& rules);
// GET /map/outlines.geojson: the ward's own, the demo's, or none.
http::Response outlines(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
