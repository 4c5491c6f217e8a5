#include "features/cases/overview/overview_routes.h"

#include "features/cases/overview/overview_page.h"
#include "features/cases/rules_of_today.h"

namespace gandan::cases {

using auth::Permission;
using http::Method;

void add_overview_routes(http::Router& router, const CaseRules& rules, const FigureTaker& taker) {
  const auto add = [&](Method method, const char* pattern, auto page) {
    router.add({method, pattern, Permission::assign_cases,
                [rules, taker, page](const http::Request& request, http::Context& context) {
                  return page(request, context, rules_of_today(rules, context), taker);
                }});
  };
  add(Method::get, "/cases/overview", overview_page);
  add(Method::get, "/cases/overview/cases", overview_list_page);
  add(Method::post, "/cases/overview/figures", post_indicator_figure);
}

}  // namespace gandan::cases
