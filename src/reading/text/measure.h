// The figures of a clause that may be goals: single values, ranges ("từ 7,5 đến 8%", "10-12%"), shares ("04/09 thôn").
// Ages, ordinals, counts of targets and other figures that only describe are left out. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.h"
#include "reading/text/sentence.h"

namespace gandan::reading {

struct Measure {
  size_t begin = 0;  // from the first digit
  size_t end = 0;    // behind the unit
  size_t digits_end = 0;
  std::optional<base::Decimal> value;
  std::optional<base::Decimal> low, high;  // of a range; then there is no value
  std::string unit;
  std::optional<base::Decimal> from = {};  // "từ 52% năm 2025 lên 80%": where things stand
  size_t from_end = 0;                     // behind that figure

  bool is_rate() const { return unit.starts_with("%") || unit.starts_with("‰"); }
  bool is_rank() const { return unit == rank_unit; }  // a place among others: the lower the better
  static constexpr std::string_view rank_unit = "hạng";
};

std::vector<Measure> measures(const ReadText& text, Span within);

}  // namespace gandan::reading
