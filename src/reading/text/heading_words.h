// The words of a heading in lower case, as the readers of headings look for them; of one in capitals that lost its
// marks in a scan or an old font ("CAC CHI TIEU CHU YEU DEN NAM 2030") those that headings are made of are given
// theirs. Pure.
#pragma once

#include <string>
#include <string_view>

namespace gandan::reading {

// Offsets hold for `text` only where nothing had to be given back.
std::string heading_words(std::string_view text);

}  // namespace gandan::reading
