// What ties a figure to the percentage behind it: ", đạt", "(bằng", " rừng, đạt", ", vượt". Pure.
#pragma once

#include <string_view>

namespace gandan::reading::check {

enum class Tie {
  none,
  is,       // the percentage says how much of something the figure is
  exceeds,  // ... or by how much it goes beyond
};

// `gap`: the lower-case text between the two.
Tie tie_of(std::string_view gap);

}  // namespace gandan::reading::check
