// Icons of Tabler, drawn from one sprite that holds those the sources name: `[[icon:check]]` in a template,
// icon("check") in code, or, when the name comes from data, a comment "// icons: check clock".
#pragma once

#include <string_view>

#include "platform/html/view.h"

namespace gandan::html {

// Decoration: hidden from screen readers, so that the word beside it is never missing.
SafeHtml icon(std::string_view name);

}  // namespace gandan::html
