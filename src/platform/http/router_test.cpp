#include "platform/http/router.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "platform/http/raw_client_test.h"

namespace gandan::http {
namespace {

using auth::Permission;

Handler says(std::string text) {
  return [text](const Request&, Context&) { return plain_text(text); };
}

auth::Principal person_with(Permission permission) {
  const base::Instant now{1'700'000'000'000};
  auth::Principal person{auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "An", {}};
  person.permissions.add(Permission::signed_in);
  person.permissions.add(permission);
  return person;
}

Request request_for(Method method, std::string path) {
  Request request;
  request.method = method;
  request.path = std::move(path);
  return request;
}

Request from_browser(Method method, std::string path) {
  Request request = request_for(method, std::move(path));
  request.headers["accept"] = "text/html,*/*";
  return request;
}

std::string body_of(const Response& response) {
  return response.body ? *response.body : std::string();
}

std::string header_of(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

Response dispatch(const Router& router, Request request) {
  Context context = test::context_without_database();
  return router.dispatch(request, context);
}

TEST(Router, FixedSegmentsGoBeforeParameters) {
  Router router;
  router.add({Method::get, "/targets/{id}", Permission::public_,
              [](const Request& request, Context&) { return plain_text(std::string(request.path_parameter("id"))); }});
  router.add({Method::get, "/targets/new", Permission::public_, says("the form")});
  router.add({Method::get, "/targets/{id}/figures/{period}", Permission::public_, [](const Request& request, Context&) {
                return plain_text(std::string(request.path_parameter("id")) + " " +
                                  std::string(request.path_parameter("period")));
              }});
  router.add({Method::get, "/", Permission::public_, says("home")});
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/targets/new"))), "the form");
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/targets/7"))), "7");
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/targets/new/figures/2026"))), "new 2026");
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/"))), "home");
  EXPECT_EQ(dispatch(router, request_for(Method::get, "/targets/")).status, 404);
  EXPECT_EQ(dispatch(router, request_for(Method::get, "/targets")).status, 404);
}

TEST(Router, ARouteForProgramsNeedsNoTokenAndSignsNobodyIn) {
  RouterOptions options;
  options.identify = [](const Request&, Context&) { return person_with(Permission::administer); };
  Router router(std::move(options));
  const auto who = [](const Request&, Context& context) {
    return plain_text(context.principal ? context.principal->display_name : "nobody");
  };
  router.add({.method = Method::post,
              .pattern = "/by-key",
              .permission = Permission::public_,
              .handler = who,
              .caller = Caller::program});
  router.add({Method::post, "/by-form", Permission::public_, who});
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::post, "/by-key"))), "nobody");
  EXPECT_EQ(dispatch(router, request_for(Method::post, "/by-form")).status, 422);
  EXPECT_THROW(router.add({.method = Method::get,
                           .pattern = "/for-members",
                           .permission = Permission::signed_in,
                           .handler = who,
                           .caller = Caller::program}),
               std::logic_error);
}

TEST(Router, WhatLetsSomebodyInIsNotDoneWithABearerToken) {
  auth::Principal asking = person_with(Permission::view_programme);
  Router router({.identify = [&](const Request&, Context&) { return std::optional(asking); }});
  router.add({.method = Method::get,
              .pattern = "/account",
              .permission = Permission::signed_in,
              .handler = says("mine"),
              .caller = Caller::person});
  router.add({Method::get, "/targets", Permission::view_programme, says("all")});
  EXPECT_EQ(dispatch(router, request_for(Method::get, "/account")).status, 200);
  asking.by_api_token = true;
  EXPECT_EQ(dispatch(router, request_for(Method::get, "/targets")).status, 200);
  const Response refused = dispatch(router, request_for(Method::get, "/account"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_NE(body_of(refused).find("error.http.person_only"), std::string::npos);
  EXPECT_THROW(router.add({.method = Method::get,
                           .pattern = "/",
                           .permission = Permission::public_,
                           .handler = says(""),
                           .caller = Caller::person}),
               std::logic_error);
}

TEST(Router, ErrorsBelowAPathAreToldAsItsProgramsExpect) {
  Router router;
  router.add({Method::get, "/api/one", Permission::public_, [](const Request&, Context&) {
                return failure({base::ErrorKind::not_found, "gone", {}, {}, {}});
              }});
  router.tell_problems("/api", [](const Problem& problem, const Request&, html::Language) {
    return plain_text("told " + problem.error.message_key, problem.status);
  });
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/api/one"))), "told gone");
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/api/two"))), "told error.http.not_found");
  EXPECT_EQ(dispatch(router, request_for(Method::delete_, "/api/one")).status, 405);
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/apis"))).find("told"), std::string::npos);
}

TEST(Router, HeadIsAnsweredByGetAndOptionsByTheTable) {
  Router router;
  router.add({Method::get, "/a", Permission::public_, says("a")});
  router.add({Method::post, "/a", Permission::public_, says("posted")});
  EXPECT_EQ(dispatch(router, request_for(Method::head, "/a")).status, 200);
  const Response options = dispatch(router, request_for(Method::options, "/a"));
  EXPECT_EQ(options.status, 204);
  EXPECT_EQ(header_of(options, "allow"), "GET, HEAD, POST, OPTIONS");
  const Response refused = dispatch(router, request_for(Method::delete_, "/a"));
  EXPECT_EQ(refused.status, 405);
  EXPECT_EQ(header_of(refused, "allow"), "GET, HEAD, POST, OPTIONS");
}

TEST(Router, MalformedOrRepeatedPatternsAreMistakesOfTheProgram) {
  Router router;
  router.add({Method::get, "/a/{id}", Permission::public_, says("a")});
  EXPECT_THROW(router.add({Method::get, "/a/{other}", Permission::public_, says("b")}), std::logic_error);
  for (const char* pattern : {"a", "/a/", "//", "/{a", "/a}", "/x{a}", "/{}", "/{a}{b}", ""}) {
    EXPECT_THROW(router.add({Method::get, pattern, Permission::public_, says("b")}), std::logic_error) << pattern;
  }
  EXPECT_THROW(router.add({Method::get, "/none", Permission::public_, nullptr}), std::logic_error);
  EXPECT_THROW(router.add({Method::get, "/r", Permission::signed_in, says("r"), 0,
                           [](const Request&) { return std::optional<Response>(); }}),
               std::logic_error);
}

TEST(Router, StrangersAreSentToSignInOrGet401) {
  Router router;
  router.add({Method::get, "/tasks", Permission::view_programme, says("tasks")});
  router.add({Method::post, "/tasks", Permission::edit_programme, says("made")});
  Request browser = from_browser(Method::get, "/tasks");
  browser.query.add("unit", "văn phòng & đảng");
  const Response to_sign_in = dispatch(router, browser);
  EXPECT_EQ(to_sign_in.status, 303);
  EXPECT_EQ(
      header_of(to_sign_in, "location"),
      "/sign-in?next=%2Ftasks%3Funit%3Dv%25C4%2583n%2520ph%25C3%25B2ng%2520%2526%2520%25C4%2591%25E1%25BA%25A3ng");
  EXPECT_EQ(header_of(dispatch(router, from_browser(Method::post, "/tasks")), "location"), "/sign-in");
  const Response program = dispatch(router, request_for(Method::get, "/tasks"));
  EXPECT_EQ(program.status, 401);
  EXPECT_EQ(header_of(program, "content-type"), "application/json");
  EXPECT_NE(body_of(program).find("error.http.unauthorised"), std::string::npos);
}

TEST(Router, AsksForThePermissionBeforeTheHandler) {
  bool called = false;
  Router router({[](const Request&, Context&) { return person_with(Permission::view_programme); }, {}, {}, false});
  router.add({Method::get, "/people", Permission::manage_people, [&](const Request&, Context&) {
                called = true;
                return plain_text("people");
              }});
  router.add({Method::get, "/tasks", Permission::view_programme,
              [](const Request&, Context& context) { return plain_text(context.principal->display_name); }});
  const Response refused = dispatch(router, from_browser(Method::get, "/people"));
  EXPECT_EQ(refused.status, 403);
  EXPECT_FALSE(called);
  EXPECT_NE(body_of(refused).find("<!doctype html>"), std::string::npos);
  EXPECT_EQ(body_of(dispatch(router, request_for(Method::get, "/tasks"))), "An");
}

TEST(Router, FaultsBecomeAnswers) {
  Router router;
  router.add({Method::get, "/database", Permission::public_,
              [](const Request&, Context&) -> Response { throw db::Failure("disk I/O error at /secret/path"); }});
  router.add({Method::get, "/mistake", Permission::public_,
              [](const Request&, Context&) -> Response { throw std::logic_error("secret"); }});
  router.add({Method::get, "/conflict", Permission::public_, [](const Request&, Context&) {
                return failure({base::ErrorKind::conflict, "error.http.busy", {}, "field", "secret"});
              }});
  EXPECT_EQ(dispatch(router, request_for(Method::get, "/database")).status, 503);
  const Response mistake = dispatch(router, from_browser(Method::get, "/mistake"));
  EXPECT_EQ(mistake.status, 500);
  EXPECT_NE(body_of(mistake).find("Mã sự cố"), std::string::npos);
  const Response conflict = dispatch(router, request_for(Method::get, "/conflict"));
  EXPECT_EQ(conflict.status, 409);
  EXPECT_NE(body_of(conflict).find("\"field\":\"field\""), std::string::npos);
  for (const char* path : {"/database", "/mistake", "/conflict"}) {
    EXPECT_EQ(body_of(dispatch(router, from_browser(Method::get, path))).find("secret"), std::string::npos);
  }
}

TEST(Router, TheErrorPageOfTheSiteIsUsedUnlessItFails) {
  bool fails = false;
  Router router({{},
                 [&](const Problem& problem, const Request&, Context&) {
                   if (fails) throw std::runtime_error("no template");
                   return html::SafeHtml::made_by_template("shell " + std::to_string(problem.status));
                 },
                 {},
                 false});
  EXPECT_EQ(body_of(dispatch(router, from_browser(Method::get, "/none"))), "shell 404");
  fails = true;
  EXPECT_NE(body_of(dispatch(router, from_browser(Method::get, "/none"))).find("Không có trang này"),
            std::string::npos);
}

TEST(Router, LimitsOfBodiesAreKnownFromThePath) {
  Router router;
  router.add({Method::post, "/reports/{id}", Permission::public_, says("a"), 50'000'000});
  EXPECT_EQ(router.body_limit_bytes(Method::post, "/reports/7"), 50'000'000U);
  EXPECT_EQ(router.body_limit_bytes(Method::post, "/elsewhere"), 1U << 20U);
}

TEST(Message, OnlyPathsOfThisSiteArePlacesToGoTo) {
  for (const char* good : {"/", "/tasks?x=1", "/a/b"}) EXPECT_TRUE(is_local_path(good)) << good;
  for (const char* bad :
       {"", "tasks", "//other.example", "/\\other.example", "https://other.example", "/a\nb", "/\t/x"}) {
    EXPECT_FALSE(is_local_path(bad)) << bad;
  }
  EXPECT_THROW(see_other("https://other.example"), std::logic_error);
}

}  // namespace
}  // namespace gandan::http
