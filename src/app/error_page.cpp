#include "app/error_page.h"

#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/app/error.tpl.h"

namespace gandan::app {
namespace {

std::string title_key(int status) {
  // keys: app.error.title.*
  switch (status) {
    case 403:
      return "app.error.title.forbidden";
    case 404:
      return "app.error.title.not_found";
    case 409:
      return "app.error.title.conflict";
    case 422:
      return "app.error.title.invalid";
    case 503:
      return "app.error.title.unavailable";
    default:
      return status >= 500 ? "app.error.title.ours" : "app.error.title.other";
  }
}

}  // namespace

html::SafeHtml error_page(const http::Problem& problem, const http::Request&, http::Context& context) {
  // icons: mood-puzzled tool
  const std::string title = html::translate(context.language, title_key(problem.status));
  html::View view("app/views/error.tpl");
  view.set_html(ke_ICON, html::icon(problem.status >= 500 ? "tool" : "mood-puzzled"));
  view.set(ke_TITLE, title).set(ke_MESSAGE, html::translate(context.language, problem.error));
  if (!problem.id.empty()) view.add(ke_REFERENCE).set(ke_ID, problem.id);
  if (problem.action.empty()) {
    view.show(ke_HOME);
  } else {
    html::View& resend = view.add(ke_RESEND);
    resend.set(ke_ACTION, problem.action).set(ke_CSRF, context.csrf_token);
    for (const auto& [name, value] : problem.resend.entries()) {
      if (name != "csrf") resend.add(ke_FIELD).set(ke_NAME, name).set(ke_VALUE, value);
    }
  }
  return http::page_html(context, {.title = title, .content = view.render(context.language), .active_path = {}});
}

}  // namespace gandan::app
