#include "vietnamese/figure.h"

#include <algorithm>
#include <string>

namespace gandan::vietnamese {
namespace {

using base::Decimal;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool digit_at(std::string_view text, size_t position) {
  return position < text.size() && is_digit(text[position]);
}

// True when `text` is groups of three after the first group: 1.234.567 with `separator` '.'.
bool is_grouped(std::string_view text, char separator) {
  const size_t first = text.find(separator);
  if (first == std::string_view::npos || first == 0 || first > 3 || text.front() == '0') return false;
  for (size_t i = first; i < text.size(); i += 4) {
    if (text[i] != separator || i + 4 > text.size()) return false;
    if (!std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                     text.begin() + static_cast<std::ptrdiff_t>(i) + 4, is_digit))
      return false;
  }
  return true;
}

std::string without(std::string_view text, char separator) {
  std::string out(text);
  std::erase(out, separator);
  return out;
}

}  // namespace

size_t joint_of_figure(std::string_view text, size_t begin, size_t end) {
  const std::string_view rest = text.substr(std::min(end, text.size()));
  const auto digit = [&](size_t at) { return digit_at(rest, at); };
  if ((rest.starts_with('.') || rest.starts_with(',')) && digit(1)) return 1;
  constexpr size_t longest_group = 3;
  if (end - begin > longest_group) return 0;
  if (rest.starts_with(" ,") && digit(2)) return 2;                                     // "9 ,5 %"
  if (rest.starts_with(". 000") && !digit(std::string_view(". 000").size())) return 2;  // "120. 000 cây"
  const std::string_view behind = rest.substr(std::min<size_t>(3, rest.size()));
  const bool rate = behind.starts_with('%') || behind.starts_with(" %");
  return rest.starts_with(", ") && digit(2) && rate ? 2 : 0;  // "45, 6%"
}

std::optional<Decimal> parse_figure(std::string_view text, Point point) {
  if (text.find(' ') != std::string_view::npos) return parse_figure(without(text, ' '), point);
  const size_t comma = text.find(',');
  const auto commas = std::count(text.begin(), text.end(), ',');
  const auto dots = std::count(text.begin(), text.end(), '.');
  if (commas == 0 && dots == 0) return Decimal::parse(text);
  if (commas >= 2) return dots == 0 && is_grouped(text, ',') ? Decimal::parse(without(text, ',')) : std::nullopt;
  if (commas == 1) {
    const std::string_view whole = text.substr(0, comma);
    if (dots > 0 && !is_grouped(whole, '.')) return std::nullopt;
    if (text.find('.', comma) != std::string_view::npos) return std::nullopt;
    return Decimal::parse(without(whole, '.') + "." + std::string(text.substr(comma + 1)));
  }
  if (is_grouped(text, '.')) return Decimal::parse(without(text, '.'));
  return dots == 1 && point == Point::allowed ? Decimal::parse(text) : std::nullopt;
}

}  // namespace gandan::vietnamese
