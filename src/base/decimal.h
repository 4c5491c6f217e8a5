// Exact decimal numbers: the figures of reports must add up to the last digit, which binary floating point
// cannot promise. The number of decimals written is kept (4,0 stays 4.0), since it tells how precise a figure is.
// Why not a library: docs/adr/0003-decimal.md.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gandan::base {

class Decimal {
 public:
  static constexpr int max_scale = 9;

  constexpr Decimal() = default;
  constexpr explicit Decimal(int64_t whole) : coefficient_(whole) {}
  // value = coefficient / 10^scale. Requires 0 <= scale <= max_scale.
  static Decimal from_parts(int64_t coefficient, int scale);
  // Plain notation with a point: "-12.50". nullopt when malformed, too long or too precise.
  static std::optional<Decimal> parse(std::string_view text);
  // Nearest decimal with `scale` decimals, halves away from zero; nullopt when it does not fit or is not finite.
  static std::optional<Decimal> from_double(double value, int scale);

  int64_t coefficient() const { return coefficient_; }
  int scale() const { return scale_; }
  bool is_negative() const { return coefficient_ < 0; }
  bool is_zero() const { return coefficient_ == 0; }
  double to_double() const;
  std::string text() const;          // plain notation with all its decimals: "4.0"
  Decimal normalised() const;        // without trailing zeros: 4.0 -> 4
  Decimal rounded(int scale) const;  // halves away from zero; widens when scale is larger

  // nullopt on overflow (about 9.2e18 units of the last decimal).
  static std::optional<Decimal> add(Decimal a, Decimal b);
  static std::optional<Decimal> subtract(Decimal a, Decimal b);
  static std::optional<Decimal> multiply(Decimal a, Decimal b);
  // a / b with `scale` decimals, halves away from zero; nullopt when b is zero or on overflow.
  static std::optional<Decimal> divide(Decimal a, Decimal b, int scale);
  Decimal negated() const { return from_parts(-coefficient_, scale_); }

  // Compare by value: 4.0 == 4.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  int64_t coefficient_ = 0;
  int scale_ = 0;
};

}  // namespace gandan::base
