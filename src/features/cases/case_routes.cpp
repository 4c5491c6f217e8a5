// The table of this feature's routes: method, path, permission, handler.
#include "features/cases/cases.h"
#include "features/cases/citizens/public_pages.h"
#include "features/cases/citizens/public_papers.h"
#include "features/cases/citizens/report_page.h"
#include "features/cases/citizens/support_page.h"
#include "features/cases/citizens/track_page.h"
#include "features/cases/citizens/track_qr.h"
#include "features/cases/map/map_routes.h"
#include "features/cases/officers/case_page.h"
#include "features/cases/officers/case_papers.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/officers/inbox_page.h"
#include "features/cases/officers/letter_page.h"
#include "features/cases/officers/rules_page.h"
#include "features/cases/open311/open311_routes.h"
#include "features/cases/rules_of_today.h"

namespace gandan::cases {

using auth::Permission;
using http::Method;

namespace {

// With the types alone: the table of days is read when a page has to be made.
void add_kept_routes(http::Router& router, const CaseRules& rules) {
  const auto kept = std::make_shared<http::KeptPages>();
  const auto add = [&](const char* pattern, auto page) {
    http::Route route{Method::get, pattern, Permission::public_,
                      [rules, kept, page](const http::Request& request, http::Context& context) {
                        return page(request, context, rules, *kept);
                      }};
    route.ready = [kept](const http::Request& request) { return kept->ready(request); };
    router.add(std::move(route));
  };
  add("/field-reports", public_list_page);
  add("/field-reports/{code}", public_case_page);
}

}  // namespace

void add_case_routes(http::Router& router, const CaseRules& rules, std::shared_ptr<VisitLimits> limits) {
  const auto handler = [&](auto page) {
    return [rules, page](const http::Request& request, http::Context& context) {
      return page(request, context, rules_of_today(rules, context));
    };
  };
  const auto add = [&](Method method, const char* pattern, Permission permission, auto page) {
    router.add({method, pattern, permission, handler(page)});
  };
  const auto upload = [&](const char* pattern, Permission permission, auto page) {
    router.add({Method::post, pattern, permission, handler(page), upload_limit_bytes});
  };
  // What one address may send is counted for all of these pages together with what keys may.
  if (!limits) limits = std::make_shared<VisitLimits>();
  const auto limited = [&](auto page) {
    return [limits, page](const http::Request& request, http::Context& context, const CaseRules& case_rules) {
      return page(request, context, case_rules, *limits);
    };
  };
  const auto writer = std::make_shared<db::SharedWriter>();
  const auto receiving = [limits, writer](const http::Request& request, http::Context& context,
                                          const CaseRules& case_rules) {
    return post_report(request, context, case_rules, *limits, *writer);
  };
  add(Method::get, "/report", Permission::public_, report_page);
  upload("/report", Permission::public_, receiving);
  add(Method::get, "/field-reports/{code}/photos/{photo}", Permission::public_, public_photo);
  add(Method::get, "/cases/{code}/photos/{photo}", Permission::view_cases, officer_photo);
  upload("/cases/{code}/photos", Permission::handle_cases, post_photos);
  add(Method::get, "/cases/{code}/papers/{paper}", Permission::handle_cases, paper_file);
  upload("/cases/{code}/papers", Permission::handle_cases, post_papers);
  add(Method::post, "/cases/{code}/papers/{paper}/removal", Permission::handle_cases, post_paper_removal);
  add(Method::post, "/cases/{code}/papers/{paper}/publication", Permission::handle_cases, post_paper_publication);
  add(Method::post, "/cases/{code}/papers/{paper}/withdrawal", Permission::handle_cases, post_paper_withdrawal);
  add(Method::get, "/field-reports/{code}/papers/{paper}", Permission::public_, public_paper);
  add(Method::get, "/track", Permission::public_, track_page);
  add(Method::get, "/track/qr", Permission::public_, track_qr);
  add(Method::post, "/track", Permission::public_, limited(post_track));
  add(Method::post, "/track/steps", Permission::public_, limited(post_reporter_step));
  add_kept_routes(router, rules);
  add(Method::get, "/field-reports/{code}/support", Permission::public_, support_page);
  add(Method::post, "/field-reports/{code}/support", Permission::public_, limited(post_support));
  add(Method::get, "/cases", Permission::view_cases, inbox_page);
  add(Method::get, "/cases/new", Permission::receive_cases, receive_page);
  upload("/cases/new", Permission::receive_cases, post_received);
  add(Method::get, "/cases/rules", Permission::assign_cases, rules_page);
  add(Method::post, "/cases/rules", Permission::assign_cases, post_rule);
  add(Method::post, "/cases/bulk", Permission::handle_cases, post_bulk);
  add(Method::get, "/cases/{code}", Permission::view_cases, case_page);
  add(Method::get, "/cases/{code}/letter", Permission::view_cases, letter_page);
  add(Method::get, "/cases/{code}/letter.docx", Permission::view_cases, letter_file);
  add(Method::post, "/cases/{code}/steps", Permission::view_cases, post_step);
  add(Method::post, "/cases/{code}/work", Permission::view_cases, post_work);
  add(Method::post, "/cases/{code}/reporter", Permission::view_reporters, post_look);
  add_map_and_report_routes(router, rules);
  open311::add_routes(router, rules, limits, writer);
}

}  // namespace gandan::cases
