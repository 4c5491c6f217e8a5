// What came in while an officer looks at the inbox, or happened to a case while its page was open: asked for every half
// a minute by their script. Nothing is moved under the hand; a button reloads the page. And the keys of the inbox and
// of a case, told in a dialog.
#pragma once

#include "features/cases/engine/case_actions.h"
#include "features/cases/officers/asked_list.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// GET /cases/news?since=<epoch milliseconds> and the filters of the inbox: {"count": 3, "text": "3 việc mới"}; at most
// a hundred, of the last day. Its entity tag makes the usual answer 304.
http::Response inbox_news(const http::Request& request, http::Context& context, const CaseRules& rules);

// GET /cases/{code}/news?seen=<how many entries of its history the page shows>: {"count": 1, "text": "Có thay đổi:
// ..."} with the newest entry. 404 for no such case.
http::Response case_news(const http::Request& request, http::Context& context, const CaseRules& rules);

// Hidden until there is something new; without script they stay so.
html::SafeHtml news_line(const http::Context& context, const AskedList& list, const std::string& here);
html::SafeHtml case_news_line(const http::Context& context, const std::string& code, size_t seen);

enum class KeysOf : uint8_t { inbox, one_case };
html::SafeHtml keys_dialog(html::Language language, KeysOf what);

}  // namespace gandan::cases
