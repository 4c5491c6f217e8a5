// Escaping for the few places where our own code writes HTML or SVG outside a template.
#pragma once

#include <string>
#include <string_view>

namespace gandan::html {

// Safe as text and inside quoted attributes: & < > " ' become references.
std::string escape(std::string_view text);

}  // namespace gandan::html
