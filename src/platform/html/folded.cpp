#include "platform/html/folded.h"

#include "views/platform/html/folded.tpl.h"

namespace gandan::html {

SafeHtml folded(Language language, const Folded& part) {
  View view("platform/html/views/folded.tpl");
  const bool more = part.page.find('?') != std::string::npos;
  const std::string address = part.page + (more ? "&form=" : "?form=") + part.id;
  View& closed = view.add(kf_FOLDED).set(kf_ID, part.id).set(kf_LABEL, part.label);
  closed.set(kf_ADDRESS, address).set(kf_PLACE, address + "#" + part.id);
  if (!part.kept_name.empty()) closed.add(kf_KEPT).set(kf_NAME, part.kept_name).set(kf_VALUE, part.kept_value);
  return view.render(language);
}

SafeHtml unfolded(Language language, const std::string& id, const SafeHtml& content) {
  View view("platform/html/views/folded.tpl");
  view.add(kf_UNFOLDED).set(kf_ID, id).set_html(kf_CONTENT, content);
  return view.render(language);
}

}  // namespace gandan::html
