// The shell around every page: title, navigation, language and theme switch, notices. One look for all features.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::http {

// The same content in another form, for programs: a feed, data.
struct Alternate {
  std::string_view type;  // "application/atom+xml"
  std::string title, path;
};

struct Page {
  std::string title;  // the question that the page answers, in the reader's language
  html::SafeHtml content;
  std::string active_path;  // the navigation entry that is lit, or ""
  // Scripts that this page needs: "chart". "app" (htmx, keys) comes by itself for those who are signed in; a public
  // page that uses htmx names it.
  std::vector<std::string_view> modules = {};
  // Of content that is kept: its entity_tag_of(), so that the answer's tag costs no hash of the whole page.
  std::string content_tag = {};
  // Without script the page is asked for again after so many seconds; 0: it stays.
  int refresh_seconds = 0;
  std::vector<Alternate> alternates = {};
};

// The whole page; signed in with navigation, otherwise the public header. What stands around the content is made once
// for each session and kind of page, and kept.
html::SafeHtml page_html(const Context& context, const Page& page);
Response page(const Context& context, const Page& page, int status = 200);

}  // namespace gandan::http
