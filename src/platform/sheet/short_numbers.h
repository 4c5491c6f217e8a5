// Numbers of a spreadsheet file as people know them. A binary number is stored there with up to seventeen digits
// (97.90000000000001 for 97.9), of which spreadsheets show fifteen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gandan::sheet {

// The shortest plain notation with the same fifteen digits: "97.9"; nullopt when it is no number.
std::optional<std::string> short_number(std::string_view stored);

}  // namespace gandan::sheet
