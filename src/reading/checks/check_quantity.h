// Which figures may be compared and added: units that are the same, that convert into each other (triệu đồng and tỷ
// đồng, ha and km2), or that count things of one kind. Judges a sum against the total that the report states.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reading/checks/check_passage.h"

namespace gandan::reading::check {

enum class UnitMatch {
  none,   // a length and a count, a percentage and a count, a year and anything
  loose,  // one of them is not written, or both count things
  same,   // the same word, or one converts into the other, or one is a kind of the other
};

UnitMatch match_units(std::string_view total, std::string_view part);
// Whether growth and multiples compare them: the same, or one amount of money written with and without "/người/năm".
bool are_compared(std::string_view a, std::string_view b);
bool is_percent(std::string_view unit);  // exactly "%"
bool is_measure(std::string_view unit);  // money, area, weight, percentage: figures that are rounded
bool is_time(std::string_view unit);     // năm, tháng, ngày, tuổi
// `number` expressed in `unit`; nullopt when it overflows. Units that do not convert leave the value as it is.
std::optional<base::Decimal> value_in(const Number& number, std::string_view unit);

enum class Verdict {
  agrees,
  rounding,  // the difference is what rounding of the written decimals explains
  differs,
};

struct Sum {
  Verdict verdict = Verdict::agrees;
  base::Decimal total;     // as stated
  base::Decimal computed;  // in the unit of the total
  std::vector<base::Decimal> parts;
};

// nullopt when a value overflows. Approximate figures ("khoảng", "trên") agree within what the word allows.
std::optional<Sum> judge_sum(const Number& total, const std::vector<const Number*>& parts);
// computed / total as a double, for judging how near a miss is; 0 when total is 0.
double nearness(const Sum& sum);

struct Rate {
  Verdict verdict = Verdict::agrees;
  base::Decimal computed;  // with the decimals of what is stated
};

// Judges a stated rate (a percentage, a multiple) against numerator * factor / denominator: equal when rounded to its
// decimals, rounding when one unit of the last decimal away. nullopt when it cannot be computed.
std::optional<Rate> judge_rate(const Number& stated, const base::Decimal& numerator, int64_t factor,
                               const base::Decimal& denominator);

std::string written_sum(const std::vector<base::Decimal>& parts);  // "109 + 106 + 72"

}  // namespace gandan::reading::check
