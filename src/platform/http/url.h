// The target of a request: percent-decoding of path, query and forms (RFC 3986, WHATWG URL), and the encoding back.
// Refuses what could be read in two ways: "." and ".." segments, encoded slashes, backslashes, NUL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace gandan::http {

// "/a%20b" -> "/a b". nullopt: malformed escapes, "." or "..", "%2F", "\", control characters, invalid UTF-8,
// or no leading slash. Empty segments ("//") are refused too. The text comes out in NFC.
std::optional<std::string> decode_path(std::string_view path);

// "a=1&b=x+y" in the order sent, values as field_value gives them. False: malformed escapes, NUL, invalid UTF-8, more
// than `most` fields.
bool decode_form(std::string_view text, Fields& fields, size_t most = 1000);

// Text as handlers get it: nullopt when it is not UTF-8 or has a NUL, else its NFC.
std::optional<std::string> clean_value(std::string value);
// The same of what was typed into a field, without what no feed or document can hold, and without blanks at both ends:
// a field with nothing but blanks is empty for everybody who requires an answer in it.
std::optional<std::string> field_value(std::string value);

std::string percent_encode(std::string_view text);  // everything but unreserved characters
std::string encode_path(std::string_view path);     // the same, keeping slashes
std::string encode_form(const Fields& fields);      // "a=1&b=x%20y"

}  // namespace gandan::http
