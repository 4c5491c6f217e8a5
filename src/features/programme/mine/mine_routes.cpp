// The routes of "Việc của tôi" (mine_page.h).
#include "features/programme/mine/mine_page.h"

namespace gandan::programme {

void add_mine_routes(http::Router& router, uint64_t upload_limit_bytes, const FindOthers& others) {
  using auth::Permission;
  using http::Method;
  const auto handler = [&](auto page) -> http::Handler {
    return
        [others, page](const http::Request& request, http::Context& context) { return page(request, context, others); };
  };
  const auto post = [&](const char* pattern, auto page) {
    router.add({Method::post, pattern, Permission::enter_figures, handler(page), upload_limit_bytes});
  };
  router.add({Method::get, "/mine", Permission::view_programme, handler(mine_page)});
  post("/mine/targets/{id}", post_my_figure);
  post("/mine/targets/{id}/undo", post_my_figure_undone);
  post("/mine/tasks/{id}", post_my_task);
  post("/mine/tasks/{id}/undo", post_my_task_undone);
  post("/mine/tasks/{id}/milestones/{part}", post_my_milestone);
  post("/mine/tasks/{id}/milestones/{part}/undo", post_my_milestone_undone);
  post("/mine/explanations/{id}", post_my_explanation);
  post("/mine/explanations/{id}/undo", post_my_explanation_undone);
}

}  // namespace gandan::programme
