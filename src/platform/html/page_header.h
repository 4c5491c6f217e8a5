// The head of a page's content: the question it answers, how new its figures are, and its one primary action.
#pragma once

#include <string>
#include <string_view>

#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::html {

struct PageHeader {
  std::string title;        // "Nghị quyết đang đi đến đâu?"
  std::string about = {};   // "Nhiệm kỳ 2025-2030"
  std::string newest = {};  // the newest date of the data, "20/11/2026"; "" where there are no data
  std::string back_label = {}, back_path = {};
  std::string action_label = {}, action_path = {};
  std::string_view action_icon = {};  // named in a "// icons:" comment
  bool printable = false;             // shows "In" to browsers with script
};

SafeHtml page_header(Language language, const PageHeader& header);

}  // namespace gandan::html
