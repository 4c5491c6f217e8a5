#include "features/people/account_pages.h"
#include "features/people/people.h"
#include "features/people/people_pages.h"
#include "features/people/sign_in_pages.h"
#include "features/people/ward_pages.h"

namespace gandan::people {
namespace {

using auth::Permission;
using http::Method;

using RulesHandler = http::Response (*)(const http::Request&, http::Context&, const SignInRules&);

http::Handler with(RulesHandler handler, const SignInRules& rules) {
  return [handler, rules](const http::Request& request, http::Context& context) {
    return handler(request, context, rules);
  };
}

// What lets somebody in, or shows how: of people at a page, not of programs with a token.
http::Route own(Method method, const char* pattern, Permission permission, http::Handler handler) {
  return {.method = method,
          .pattern = pattern,
          .permission = permission,
          .handler = std::move(handler),
          .caller = http::Caller::person};
}

void add_way_in(http::Router& router, const SignInRules& rules) {
  router.add({Method::get, "/sign-in", Permission::public_, sign_in_form});
  router.add({Method::post, "/sign-in", Permission::public_, with(sign_in_submit, rules)});
  router.add(own(Method::post, "/sign-out", Permission::signed_in, with(sign_out_submit, rules)));
  router.add({Method::get, "/welcome/{secret}", Permission::public_, welcome_form});
  router.add({Method::post, "/welcome/{secret}", Permission::public_, with(welcome_submit, rules)});
}

void add_account(http::Router& router, const SignInRules& rules) {
  router.add(own(Method::get, "/account", Permission::signed_in, account_page));
  router.add(own(Method::get, "/account/password", Permission::signed_in, password_form));
  router.add(own(Method::post, "/account/password", Permission::signed_in, with(password_submit, rules)));
  router.add(own(Method::post, "/account/sessions/{session}/end", Permission::signed_in, end_own_session));
  router.add(own(Method::post, "/account/tokens", Permission::signed_in, make_token));
  router.add(own(Method::post, "/account/tokens/{token}/end", Permission::signed_in, end_token));
}

void add_people(http::Router& router, const SignInRules& rules, const FindAway& find_away) {
  constexpr auto manage = Permission::manage_people;
  const auto with_away = [&](auto page) -> http::Handler {
    return [find_away, page](const http::Request& request, http::Context& context) {
      return page(request, context, find_away);
    };
  };
  router.add({Method::get, "/people", Permission::signed_in, with_away(people_page)});
  router.add(own(Method::post, "/people", manage, new_person_submit));
  router.add({Method::get, "/people/new", manage, new_person_form});
  router.add({Method::get, "/people/{id}", Permission::signed_in, with_away(person_page)});
  router.add(own(Method::post, "/people/{id}", manage, edit_person_submit));
  router.add({Method::get, "/people/{id}/edit", manage, edit_person_form});
  router.add(own(Method::post, "/people/{id}/activity", manage, activity_submit));
  router.add(own(Method::post, "/people/{id}/welcome-link", manage, with(welcome_link_submit, rules)));
  router.add(own(Method::post, "/people/{id}/end-sessions", manage, end_sessions_submit));
}

void add_ward(http::Router& router) {
  constexpr auto manage = Permission::manage_people;
  router.add({Method::get, "/units", Permission::signed_in, units_page});
  router.add({Method::post, "/units", manage, unit_submit});
  router.add({Method::get, "/units/new", manage, unit_form});
  router.add({Method::get, "/units/{id}", manage, unit_form});
  router.add({Method::post, "/units/{id}", manage, unit_submit});
  router.add({Method::get, "/neighbourhoods", Permission::signed_in, neighbourhoods_page});
  router.add({Method::post, "/neighbourhoods", manage, neighbourhood_submit});
  router.add({Method::get, "/neighbourhoods/new", manage, neighbourhood_form});
  router.add({Method::get, "/neighbourhoods/{id}", manage, neighbourhood_form});
  router.add({Method::post, "/neighbourhoods/{id}", manage, neighbourhood_submit});
}

}  // namespace

void add_people_routes(http::Router& router, const SignInRules& rules, const FindAway& find_away) {
  add_way_in(router, rules);
  add_account(router, rules);
  add_people(router, rules, find_away);
  add_ward(router);
}

}  // namespace gandan::people
