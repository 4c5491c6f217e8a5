// Numbers as Vietnamese reports write them, found in running text: "1.467,96", "98,5", "05", "1371", "50,1km2".
// Pure. Leaves what a number means (target, total, part) to reading/.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"

namespace gandan::vietnamese {

enum class Precision { exact, about, more_than, less_than };  // none; khoảng/ước/gần; trên/hơn; dưới

struct NumberInText {
  size_t begin = 0;  // byte offsets in the text, the digits only
  size_t end = 0;
  base::Decimal value;  // as written: "1.467,96 tỷ" -> 1467.96
  std::string unit;     // what follows, in NFC: "%", "tỷ đồng", "lượt lao động", "m2", "" when none
  size_t unit_end = 0;  // offset after the unit (== end when there is none)
  Precision precision = Precision::exact;
};

// All numbers of `text` from left to right. Not numbers: parts of dates (17/6/2025, ngày 5 tháng 6), document numbers
// (1679/2025/UBTVQH15, 21-NQ/TW), years ("năm 2030", "2020-2025"), outline numbers ("2.1.1."), names ("Covid-19",
// "Đền Công 1", "QL18"). Requires NFC. Linear in the length.
std::vector<NumberInText> find_numbers(std::string_view text);

// One number alone, as a person types it into a form: "1.467,96" or "1467,96"; nullopt when it is none.
std::optional<base::Decimal> parse_number(std::string_view text);
// "1.467,96": thousand dots, decimal comma, the decimals that the value has.
std::string format_number(const base::Decimal& value);

}  // namespace gandan::vietnamese
