#include "features/cases/citizens/support_page.h"

#include "features/cases/case_words.h"
#include "features/cases/citizens/public_pages.h"
#include "features/cases/citizens/wait_page.h"
#include "features/cases/officers/asked_case.h"
#include "platform/auth/token.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/support.tpl.h"

namespace gandan::cases {
namespace {

using html::translate;

}  // namespace

http::Response support_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  auto transaction = context.database.read();
  const auto subject = asked_public_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  const auto type = type_of(transaction, rules, context.ward, *subject);
  const auto language = context.language;
  const std::string path = "/field-reports/" + subject->code;
  html::PageHeader header{translate(language, "cases.public.support")};
  header.about = subject->code;
  header.back_label = category_name(*type, *subject, language);
  header.back_path = path;
  html::View view("features/cases/views/support.tpl");
  view.set_html(ks_HEADER, html::page_header(language, header));
  view.set(ks_PATH, path).set(ks_CSRF, context.csrf_token);
  if (type->shows_public(Shown::text)) view.add(ks_REPORTED).set(ks_TEXT, beginning(subject->text));
  return http::page(context, {header.title, view.render(language), "/field-reports"});
}

http::Response post_support(const http::Request& request, http::Context& context, const CaseRules& /*rules*/,
                            VisitLimits& limits) {
  if (!is_this_machine(request.remote_address)) {
    const int64_t seconds =
        limits.take("support", visitor_at(request.remote_address), supports_of_an_address, context.clock.now());
    if (seconds > 0) return wait_page(request, context, wait_error("error.cases.too_many_supports", seconds), seconds);
  }
  auto transaction = context.database.write();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  // The token is the keyed hash of this visitor's cookie: the same for the same visitor, and nothing else.
  const auto supported =
      support_case(transaction, actor_in(context), subject->id, auth::hash_of_token("supporter " + context.csrf_token));
  if (!supported) return http::failure(supported.error());
  transaction.commit();
  return http::see_other("/field-reports/" + subject->code);
}

}  // namespace gandan::cases
