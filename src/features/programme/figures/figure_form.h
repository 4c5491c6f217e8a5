// A figure reported in place: the small form of one target and one period, empty or filled with what was sent before.
#pragma once

#include <string>

#include "features/programme/targets/target_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

struct FigureForm {
  const Target& target;
  Period period;
  std::string id;              // unique on the page: the ids of its fields end in it
  std::string last_time = {};  // the figure before, in words
  std::string area = {}, value = {}, level = {}, evidence = {}, note = {};
  bool with_note = false;  // asks for the note too
};
// Comes back to /figures; when it is refused, on the target's own page with what was typed.
html::SafeHtml figure_form(const http::Context& context, const FigureForm& filled);

}  // namespace gandan::programme
