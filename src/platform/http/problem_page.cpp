#include "platform/http/problem_page.h"

#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/platform/http/problem.tpl.h"

namespace gandan::http {
namespace {

// The token is not among what is sent again: the fresh one takes its place.
void fill_resend(html::View& view, const Problem& problem, const Context& context) {
  html::View& form = view.add(kp_RESEND).set(kp_ACTION, problem.action).set(kp_CSRF, context.csrf_token);
  for (const auto& [name, value] : problem.resend.entries()) {
    if (name != "csrf") form.add(kp_TYPED).set(kp_NAME, name).set(kp_VALUE, value);
  }
}

}  // namespace

html::SafeHtml problem_page(const Problem& problem, const Request&, Context& context) {
  const auto say = [&](std::string_view key, const html::Arguments& arguments) {
    return html::translate(context.language, key, arguments);
  };
  const auto title = say("http.problem.title", {{"status", std::to_string(problem.status)}});
  html::View view("platform/http/views/problem.tpl");
  view.set(kp_TITLE, title).set(kp_TEXT, html::translate(context.language, problem.error));
  if (!problem.id.empty()) view.add(kp_REFERENCE).set(kp_ID, say("http.problem.id", {{"id", problem.id}}));
  if (!problem.action.empty() && !problem.resend.entries().empty()) fill_resend(view, problem, context);
  return page_html(context, {title, view.render(context.language), "", {}});
}

}  // namespace gandan::http
