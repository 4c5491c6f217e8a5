// Text of people on a page: its lines kept, what is an address of the web in it a link.
#pragma once

#include <string_view>

#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::programme {

html::SafeHtml linked_text(html::Language language, std::string_view text);

}  // namespace gandan::programme
