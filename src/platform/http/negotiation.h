// What a request says of the form in which it wants the answer: compressed or not, and whether it has it already. Pure.
#pragma once

#include <string_view>

namespace gandan::http {

// "gzip, br;q=0.5" accepts "gzip" (RFC 9110 section 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);
// Weak comparison with a list, "*" included (RFC 9110 section 13.1.2). `tag`: without quotation marks.
bool matches_entity_tag(std::string_view if_none_match, std::string_view tag);

}  // namespace gandan::http
