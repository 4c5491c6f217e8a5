// "Hôm nay tôi phải làm gì?": what is due of the person who is signed in, soonest first, each answered where it stands,
// and taken back where it stands as long as nobody has decided on it.
#pragma once

#include <string>
#include <string_view>

#include "features/programme/mine/mine_others.h"
#include "features/programme/targets/target_forms.h"
#include "platform/http/context.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

namespace gandan::programme {

// GET /mine
http::Response mine_page(const http::Request& request, http::Context& context, const FindOthers& others);

struct MineAsked {
  std::string open = {};  // the item whose form stands open; the most urgent one when it is none of them
  bool later = false;     // with what is due in more than a month
};
// The page with what was just done (mine_done.h, or ""), and a form that was refused (`form` is the item's id; "" when
// it is none of the list).
http::Response mine_shown(http::Context& context, const Refused& refused, std::string_view done, const MineAsked& asked,
                          const FindOthers& others);

// POST /mine/targets/{id}, /mine/tasks/{id}, /mine/explanations/{id}, /mine/tasks/{id}/milestones/{part}
http::Response post_my_figure(const http::Request& request, http::Context& context, const FindOthers& others);
http::Response post_my_task(const http::Request& request, http::Context& context, const FindOthers& others);
http::Response post_my_explanation(const http::Request& request, http::Context& context, const FindOthers& others);
http::Response post_my_milestone(const http::Request& request, http::Context& context, const FindOthers& others);
// The same with "/undo" behind it.
http::Response post_my_figure_undone(const http::Request& request, http::Context& context, const FindOthers& others);
http::Response post_my_task_undone(const http::Request& request, http::Context& context, const FindOthers& others);
http::Response post_my_explanation_undone(const http::Request& request, http::Context& context,
                                          const FindOthers& others);
http::Response post_my_milestone_undone(const http::Request& request, http::Context& context, const FindOthers& others);

void add_mine_routes(http::Router& router, uint64_t upload_limit_bytes, const FindOthers& others);

}  // namespace gandan::programme
