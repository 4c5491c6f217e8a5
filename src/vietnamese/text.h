// Vietnamese text: one normal form, folding for search, keys for sorting. Pure; UTF-8 in and out.
#pragma once

#include <string>
#include <string_view>

namespace gandan::vietnamese {

bool is_valid_utf8(std::string_view text);
std::string to_nfc(std::string_view text);    // invalid bytes become U+FFFD
std::string to_lower(std::string_view text);  // Vietnamese letters too
// Without what no page, feed or document can hold: control characters but for tabs and line breaks, and the two codes
// that are no characters (XML 1.0, section 2.2).
std::string without_controls(std::string_view text);
// Search key: lower case, without any mark, đ -> d, white space runs to one blank. "Đảng ủy" -> "dang uy".
std::string fold(std::string_view text);
// Lower case NFC with the two ways of placing tone marks made one ("hoà" and "hòa" alike); marks are kept.
std::string fold_keeping_marks(std::string_view text);
// True when `text` has a letter with a mark or đ: then a search stays exact, otherwise it widens.
bool has_marks(std::string_view text);
// A binary key: memcmp order of keys is Vietnamese dictionary order (ICU collation "vi"), hexadecimal text.
std::string sort_key(std::string_view text);

}  // namespace gandan::vietnamese
