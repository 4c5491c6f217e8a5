// Fills page_header.tpl.
#include "platform/html/page_header.h"

#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "views/platform/html/page_header.tpl.h"

namespace gandan::html {

SafeHtml page_header(Language language, const PageHeader& header) {
  View view("platform/html/views/page_header.tpl");
  view.set(kph_TITLE, header.title);
  if (!header.back_path.empty()) view.add(kph_BACK).set(kph_PATH, header.back_path).set(kph_LABEL, header.back_label);
  std::string about = header.about;
  if (!header.newest.empty()) {
    about += (about.empty() ? "" : " · ") + translate(language, "html.header.newest", {{"date", header.newest}});
  }
  if (!about.empty()) view.add(kph_ABOUT).set(kph_TEXT, about);
  if (header.printable) view.show(kph_PRINT);
  if (!header.action_path.empty()) {
    View& action = view.add(kph_ACTION).set(kph_PATH, header.action_path).set(kph_LABEL, header.action_label);
    if (!header.action_icon.empty()) action.set_html(kph_ICON, icon(header.action_icon));
  }
  return view.render(language);
}

}  // namespace gandan::html
