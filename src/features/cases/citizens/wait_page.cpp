#include "features/cases/citizens/wait_page.h"

#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "platform/http/url.h"
#include "views/features/cases/wait.tpl.h"

namespace gandan::cases {

base::Error wait_error(std::string_view message_key, int64_t seconds) {
  constexpr int64_t minute = 60;
  const int64_t minutes = (seconds + minute - 1) / minute;
  return {base::ErrorKind::conflict, std::string(message_key), {{"minutes", std::to_string(minutes)}}, {}, {}};
}

http::Response too_many(http::Response response, int64_t seconds) {
  response.status = 429;
  response.with_header("retry-after", std::to_string(seconds));
  return response;
}

http::Response wait_page(const http::Request& request, const http::Context& context, const base::Error& error,
                         int64_t seconds) {
  const auto language = context.language;
  html::View view("features/cases/views/wait.tpl");
  html::PageHeader header{html::translate(language, "cases.wait.title")};
  view.set_html(kw_HEADER, html::page_header(language, header));
  view.set(kw_ACTION, http::encode_path(request.path)).set(kw_CSRF, context.csrf_token);
  view.set(kw_MESSAGE, html::translate(language, error));
  for (const auto& [name, value] : request.form.entries()) {
    if (name != "csrf") view.add(kw_KEPT).set(kw_NAME, name).set(kw_VALUE, value);
  }
  return too_many(http::page(context, {header.title, view.render(language), "/track"}), seconds);
}

}  // namespace gandan::cases
