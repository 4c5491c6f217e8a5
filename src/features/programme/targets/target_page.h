// "Chỉ tiêu này có đạt không?": one target (or indicator, then without what speaks of its goal), its figures, where
// they come from, and the forms to report one and to say who is in charge.
#pragma once

#include <optional>

#include "features/programme/targets/target_forms.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

http::Response target_page(const http::Request& request, http::Context& context);     // GET /targets/{id}
http::Response post_figure(const http::Request& request, http::Context& context);     // POST /targets/{id}/figures
http::Response post_in_charge(const http::Request& request, http::Context& context);  // POST /targets/{id}/in-charge
http::Response post_assigned(const http::Request& request,
                             http::Context& context);  // POST /targets/{id}/assigned-goals
// The page with a form that was refused, or is unfolded. `path_of`: the period whose formula is shown.
http::Response shown_target(const http::Context& context, const std::optional<TargetId>& id, const Refused& refused,
                            const std::optional<Period>& path_of = {});

}  // namespace gandan::programme
