// What is written short, and what it means (data/search/abbreviations.txt): an entry that has one is found by the
// other.
#pragma once

#include <string>
#include <string_view>

namespace gandan::search {

// The text, and behind it the words in full of the abbreviations in it, and the abbreviations of words in full.
std::string with_abbreviations(std::string_view text);

}  // namespace gandan::search
