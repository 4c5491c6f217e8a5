// A part of a page that few readers need each time and that is long (a choice among five hundred people): it stands
// folded, and is fetched from the same page when somebody unfolds it. Without script a link shows the page with the
// part unfolded. The page shows it so whenever its address says "?form=<id>".
#pragma once

#include <string>

#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::html {

struct Folded {
  std::string id;              // of the part, unique in the page; letters and underscores
  std::string label;           // "Người phụ trách: Nguyễn Thị Hoa"
  std::string page;            // the page's own address
  std::string kept_name = {};  // what the form around it sends until somebody unfolds it; "": nothing
  std::string kept_value = {};
};
SafeHtml folded(Language language, const Folded& part);
// The part itself, which takes the place of the folded one; the reader goes to its first field.
SafeHtml unfolded(Language language, const std::string& id, const SafeHtml& content);

}  // namespace gandan::html
