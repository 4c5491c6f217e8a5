#include "base/decimal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace gandan::base {
namespace {

__extension__ using Wide = __int128;  // a GCC and clang extension; products of two coefficients need it

constexpr std::array<int64_t, 19> powers_of_ten = [] {
  std::array<int64_t, 19> powers{};
  int64_t power = 1;
  for (size_t i = 0; i < powers.size(); ++i) {
    powers[i] = power;
    if (i + 1 < powers.size()) power *= 10;
  }
  return powers;
}();

Wide power_of_ten(int exponent) {
  return powers_of_ten[static_cast<size_t>(exponent)];
}

std::optional<Decimal> fit(Wide coefficient, int scale) {
  while (scale > Decimal::max_scale || (scale > 0 && coefficient % 10 == 0 &&
                                        (coefficient > std::numeric_limits<int64_t>::max() ||
                                         coefficient < std::numeric_limits<int64_t>::min() + 1))) {
    coefficient = (coefficient + (coefficient < 0 ? -5 : 5)) / 10;
    --scale;
  }
  if (coefficient > std::numeric_limits<int64_t>::max() || coefficient <= std::numeric_limits<int64_t>::min()) {
    return std::nullopt;
  }
  return Decimal::from_parts(static_cast<int64_t>(coefficient), scale);
}

Wide aligned(const Decimal& value, int scale) {
  return Wide{value.coefficient()} * power_of_ten(scale - value.scale());
}

// Halves away from zero. Requires divisor > 0.
Wide divide_rounding(Wide value, Wide divisor) {
  const Wide half = divisor / 2;
  const Wide magnitude = value < 0 ? -value : value;
  const Wide quotient = magnitude / divisor + (magnitude % divisor >= divisor - half ? 1 : 0);
  return value < 0 ? -quotient : quotient;
}

}  // namespace

Decimal Decimal::from_parts(int64_t coefficient, int scale) {
  Decimal value;
  value.coefficient_ = coefficient;
  value.scale_ = scale;
  return value;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Wide coefficient = 0;
  int scale = 0;
  bool point = false;
  bool digit_last = false;
  for (const char c : text) {
    if (c == '.' && !point && digit_last) {
      point = true;
      digit_last = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    digit_last = true;
    if (point && ++scale > max_scale) return std::nullopt;
    if (coefficient > std::numeric_limits<int64_t>::max()) return std::nullopt;
  }
  if (!digit_last) return std::nullopt;
  return from_parts(static_cast<int64_t>(negative ? -coefficient : coefficient), scale);
}

std::optional<Decimal> Decimal::from_double(double value, int scale) {
  const double scaled = std::round(value * static_cast<double>(powers_of_ten[static_cast<size_t>(scale)]));
  if (!(std::abs(scaled) < 9.2e18)) return std::nullopt;
  return from_parts(static_cast<int64_t>(scaled), scale);
}

double Decimal::to_double() const {
  return static_cast<double>(coefficient_) / static_cast<double>(powers_of_ten[static_cast<size_t>(scale_)]);
}

std::string Decimal::text() const {
  std::string digits = std::to_string(coefficient_);
  const bool negative = digits.front() == '-';
  if (negative) digits.erase(0, 1);
  const auto decimals = static_cast<size_t>(scale_);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return negative ? "-" + digits : digits;
}

Decimal Decimal::normalised() const {
  Decimal value = *this;
  while (value.scale_ > 0 && value.coefficient_ % 10 == 0) {
    value.coefficient_ /= 10;
    --value.scale_;
  }
  return value;
}

Decimal Decimal::rounded(int scale) const {
  if (scale >= scale_) {
    const auto wider = fit(aligned(*this, scale), scale);
    return wider ? *wider : *this;
  }
  return from_parts(static_cast<int64_t>(divide_rounding(coefficient_, power_of_ten(scale_ - scale))), scale);
}

std::optional<Decimal> Decimal::add(Decimal a, Decimal b) {
  const int scale = std::max(a.scale_, b.scale_);
  return fit(aligned(a, scale) + aligned(b, scale), scale);
}

std::optional<Decimal> Decimal::subtract(Decimal a, Decimal b) {
  return add(a, b.negated());
}

std::optional<Decimal> Decimal::multiply(Decimal a, Decimal b) {
  return fit(Wide{a.coefficient_} * b.coefficient_, a.scale_ + b.scale_);
}

std::optional<Decimal> Decimal::divide(Decimal a, Decimal b, int scale) {
  if (b.is_zero()) return std::nullopt;
  // a.c/10^as / (b.c/10^bs) * 10^scale; the exponent is at most 18, so the product fits 128 bits.
  const int exponent = scale + b.scale_ - a.scale_;
  Wide numerator = a.coefficient_;
  Wide denominator = b.coefficient_;
  if (exponent >= 0)
    numerator *= power_of_ten(exponent);
  else
    denominator *= power_of_ten(-exponent);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  return fit(divide_rounding(numerator, denominator), scale);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale(), b.scale());
  const Wide left = aligned(a, scale);
  const Wide right = aligned(b, scale);
  if (left < right) return std::strong_ordering::less;
  return left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace gandan::base
