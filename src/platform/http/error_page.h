// What people see when something went wrong: a page in the site's shell (the app installs how), a short page without
// it where there is no shell yet, or JSON for programs.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "platform/html/language.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::http {

struct Problem {
  int status = 500;
  base::Error error;
  std::string id = {};  // stands in the log too; empty unless the fault is ours
  // What was typed, when a form came with a stale token: the page offers it, in hidden fields with the context's
  // csrf_token, to be posted to `action` again. Empty otherwise.
  Fields resend = {};
  std::string action = {};
};

// The whole page. May throw: the short page is sent then.
using ErrorPage = std::function<html::SafeHtml(const Problem&, const Request&, Context&)>;

// Browsers ask for text/html; everything else that names no HTML gets JSON.
bool wants_html(const Request& request);

// `csrf_token`: for a form to be sent again.
Response short_error_page(const Problem& problem, html::Language language, std::string_view csrf_token = {});
Response json_error(const Problem& problem, html::Language language);
// {"a":1}-safe text with its quotation marks.
std::string json_string(std::string_view text);

}  // namespace gandan::http
