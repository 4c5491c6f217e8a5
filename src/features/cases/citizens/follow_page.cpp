#include "features/cases/citizens/follow_page.h"

#include "features/cases/case_words.h"
#include "features/cases/citizens/wait_page.h"
#include "features/cases/engine/case_followers.h"
#include "features/cases/officers/asked_case.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/follow.tpl.h"

namespace gandan::cases {
namespace {

using html::translate;

// Of one visitor; and of one mailbox, whoever names it: letters that nobody asked for stay few.
constexpr Allowance follows_of_an_address{20, 60'000};
constexpr Allowance follows_of_a_mailbox{3, int64_t{4} * 60 * 60 * 1000};

html::View view_of(const http::Context& context, const html::PageHeader& header) {
  html::View view("features/cases/views/follow.tpl");
  view.set_html(kf_HEADER, html::page_header(context.language, header)).set(kf_CSRF, context.csrf_token);
  return view;
}

http::Response page_of(const http::Context& context, const html::PageHeader& header, const html::View& view,
                       int status = 200) {
  return http::page(context, {header.title, view.render(context.language), "/field-reports"}, status)
      .with_header("referrer-policy", "no-referrer");
}

enum class Asked : uint8_t { not_yet, sent };

http::Response form_page(const http::Context& context, const Case& subject, Asked asked,
                         const http::Fields* typed = nullptr, const base::Error* error = nullptr) {
  const auto language = context.language;
  html::PageHeader header{translate(language, "cases.follow.title"), subject.code};
  header.back_label = subject.code;
  header.back_path = "/field-reports/" + subject.code;
  html::View view = view_of(context, header);
  if (asked == Asked::sent) {
    view.show(kf_SENT);
    return page_of(context, header, view);
  }
  html::View& form = view.add(kf_FORM).set(kf_PATH, header.back_path);
  if (error != nullptr) form.add(kf_PROBLEM).set_html(kf_MESSAGE, html::form_error(language, *error));
  html::Field email{"email", translate(language, "cases.follow.email"), html::FieldKind::email};
  email.help = translate(language, "cases.follow.help");
  email.autocomplete = "email";
  if (typed != nullptr) email.value = std::string(typed->get("email"));
  if (error != nullptr) email.error = html::error_of(language, *error, "email");
  form.set_html(kf_FIELD, html::field(language, email));
  return page_of(context, header, view, error == nullptr ? 200 : http::status_of(error->kind));
}

http::Response follow_form(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const auto subject = [&] {
    auto transaction = context.database.read();
    return asked_public_case(request, context, transaction);
  }();
  if (!subject) return http::failure(no_such_case());
  return form_page(context, *subject, request.query.has("sent") ? Asked::sent : Asked::not_yet);
}

int64_t seconds_to_wait(const http::Request& request, const http::Context& context, VisitLimits& limits) {
  const base::Instant now = context.clock.now();
  std::string mailbox(request.form.get("email"));
  for (char& letter : mailbox) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  const int64_t of_mailbox = limits.take("follow_mailbox", mailbox, follows_of_a_mailbox, now);
  if (of_mailbox > 0 || is_this_machine(request.remote_address)) return of_mailbox;
  return limits.take("follow", visitor_at(request.remote_address), follows_of_an_address, now);
}

http::Response post_follow(const http::Request& request, http::Context& context, const CaseRules& /*rules*/,
                           VisitLimits& limits) {
  if (const int64_t seconds = seconds_to_wait(request, context, limits); seconds > 0) {
    return wait_page(request, context, wait_error("error.cases.too_many_follows", seconds), seconds);
  }
  auto transaction = std::optional(context.database.write());
  const auto subject = asked_public_case(request, context, *transaction);
  if (!subject) return http::failure(no_such_case());
  const auto asked = ask_to_follow(*transaction, actor_in(context), *subject, std::string(request.form.get("email")));
  if (asked) transaction->commit();
  transaction.reset();
  if (!asked) return form_page(context, *subject, Asked::not_yet, &request.form, &asked.error());
  return http::see_other("/field-reports/" + subject->code + "/follow?sent=1");
}

FollowLink link_in(const http::Fields& fields) {
  return {std::string(fields.get("code")), std::string(fields.get("who")), std::string(fields.get("key"))};
}

// What the link leads to: one button, since mail programs open links to look at them.
http::Response link_page(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const FollowLink link = link_in(request.query);
  const auto following = [&] {
    auto transaction = context.database.read();
    return following_of(transaction, context.ward, link);
  }();
  if (!following) return http::failure(following.error());
  const html::PageHeader header{translate(context.language, "cases.follow.title"), link.code};
  html::View view = view_of(context, header);
  html::View& form = view.add(*following == Following::asked ? kf_CONFIRM : kf_LEAVE);
  form.set(kf_CODE, link.code).set(kf_WHO, link.follower).set(kf_KEY, link.key);
  return page_of(context, header, view);
}

http::Response post_link(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  const FollowLink link = link_in(request.form);
  const bool leaves = request.form.get("act") == "leave";
  {
    auto transaction = context.database.write();
    const auto actor = actor_in(context);
    const auto done = leaves ? leave_following(transaction, actor, link) : confirm_following(transaction, actor, link);
    if (!done) return http::failure(done.error());
    transaction.commit();
  }
  const html::PageHeader header{translate(context.language, "cases.follow.title"), link.code};
  html::View view = view_of(context, header);
  view.add(leaves ? kf_LEFT : kf_FOLLOWING).set(kf_CODE, link.code);
  return page_of(context, header, view);
}

// A mail program posts for the person (RFC 8058 section 3.2), as for the reporter's letters (following_pages.cpp).
http::Response post_one_click(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  if (request.form.get("List-Unsubscribe") != "One-Click") {
    return http::failure(base::invalid("error.cases.follow_link", "List-Unsubscribe"));
  }
  auto transaction = context.database.write();
  const auto done = leave_following(transaction, actor_in(context), link_in(request.query));
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::plain_text("");
}

}  // namespace

void add_follow_routes(http::Router& router, const CaseRules& rules, const std::shared_ptr<VisitLimits>& limits) {
  if (!rules.sends_letters) return;
  const auto add = [&](http::Method method, const char* pattern, auto page,
                       http::Caller caller = http::Caller::browser) {
    router.add({.method = method,
                .pattern = pattern,
                .permission = auth::Permission::public_,
                .handler = [rules, page](const http::Request& request,
                                         http::Context& context) { return page(request, context, rules); },
                .caller = caller});
  };
  const auto limited = [limits](const http::Request& request, http::Context& context, const CaseRules& site) {
    return post_follow(request, context, site, *limits);
  };
  add(http::Method::get, "/field-reports/{code}/follow", follow_form);
  add(http::Method::post, "/field-reports/{code}/follow", limited);
  add(http::Method::get, "/follow", link_page);
  add(http::Method::post, "/follow", post_link);
  add(http::Method::get, "/follow/one-click", link_page);
  add(http::Method::post, "/follow/one-click", post_one_click, http::Caller::program);
}

}  // namespace gandan::cases
