// Bytes in a column. The values that both engines know alike are numbers and text, so that bytes (a photo, a document)
// stand as base64.
#pragma once

#include <string>
#include <string_view>

namespace gandan::db {

std::string base64_of(std::string_view bytes);
// Throws Failure when the text is no base64: what was stored is damaged.
std::string bytes_of(std::string_view base64);

}  // namespace gandan::db
