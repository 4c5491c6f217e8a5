// A whole document without the shell of the site: what stands in somebody else's page, or fills a screen in a meeting.
#pragma once

#include <string>
#include <string_view>

#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

struct BarePage {
  std::string title;
  html::SafeHtml content;
  std::string kind;              // class of <body>: "embedded", "meeting"
  std::string_view module = {};  // of web/modules, or none
};

html::SafeHtml bare_page(const http::Context& context, const BarePage& page);

}  // namespace gandan::programme
