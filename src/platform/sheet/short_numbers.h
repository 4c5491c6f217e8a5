// Numbers in a spreadsheet file as people know them. A binary number is stored with up to seventeen digits
// (97.90000000000001 for 97.9), of which spreadsheets show fifteen, but other programs all.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gandan::sheet {

// The shortest plain notation with the same fifteen digits: "97.9"; nullopt when it is no number.
std::optional<std::string> short_number(std::string_view stored);

// So all numbers of the first sheet of the file. False when it cannot be read or written.
bool shorten_numbers(const std::string& file);

}  // namespace gandan::sheet
