// Money in whole đồng. Never a float; units such as "tỷ đồng" are converted where text is read.
#pragma once

#include <compare>
#include <cstdint>

namespace gandan::base {

struct Money {
  int64_t dong = 0;
  friend auto operator<=>(const Money&, const Money&) = default;
};

}  // namespace gandan::base
