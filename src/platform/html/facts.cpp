// Fills definitions.tpl and history.tpl.
#include "platform/html/facts.h"

#include "views/platform/html/definitions.tpl.h"
#include "views/platform/html/history.tpl.h"

namespace gandan::html {

SafeHtml definitions(const std::vector<Definition>& definitions) {
  View view("platform/html/views/definitions.tpl");
  for (const auto& definition : definitions) {
    View& line = view.add(kd_LINE).set(kd_LABEL, definition.label);
    if (definition.html) {
      line.add(kd_MADE).set_html(kd_HTML, *definition.html);
    } else if (definition.path.empty()) {
      line.add(kd_PLAIN).set(kd_TEXT, definition.text);
    } else {
      line.add(kd_LINKED).set(kd_PATH, definition.path).set(kd_TEXT, definition.text);
    }
  }
  return view.render(Language::vietnamese);
}

SafeHtml history(const std::vector<HistoryEntry>& entries) {
  View view("platform/html/views/history.tpl");
  for (const auto& entry : entries) {
    View& line = view.add(kh_ENTRY).set(kh_WHEN, entry.when).set(kh_ISO, entry.iso_time).set(kh_WHO, entry.who);
    View& text = line.add(entry.path.empty() ? kh_PLAIN : kh_LINKED).set(kh_TEXT, entry.text);
    text.set(kh_PATH, entry.path);
  }
  return view.render(Language::vietnamese);
}

}  // namespace gandan::html
