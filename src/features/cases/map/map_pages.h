// "Ở đâu?": the public map of field reports and the officer's map of cases, each with the list beside it, which says
// the same without script.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

http::Response public_map_page(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response officer_map_page(const http::Request& request, http::Context& context, const CaseRules& rules);

// What a page's script needs to make a map: addresses and words, as attributes. `style`: whether the style sheet of
// maps is asked for at once. `at`: what the map is to show first, with a pin.
html::SafeHtml map_frame(const http::Context& context, const CaseRules& rules, const std::string& points_path,
                         const std::optional<Point>& at = {});

// Lets a page that holds a map show the tiles of the site that map.tiles names; no other page may.
http::Response with_tiles(http::Response page, const CaseRules& rules);

}  // namespace gandan::cases
