#include "reading/checks/check_quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace gandan::reading::check {
namespace {

using base::Decimal;

// A measure is a power of ten of a base: "tỷ đồng" is 10^9 of đồng, "ha" 10^4 of m2.
struct Measure {
  std::string_view base;
  int exponent = 0;
};

constexpr std::array<std::pair<std::string_view, Measure>, 20> measures = {{
    {"đồng", {"đồng", 0}},
    {"nghìn đồng", {"đồng", 3}},
    {"ngàn đồng", {"đồng", 3}},
    {"triệu đồng", {"đồng", 6}},
    {"triệu", {"đồng", 6}},
    {"tỷ đồng", {"đồng", 9}},
    {"tỉ đồng", {"đồng", 9}},
    {"tỷ", {"đồng", 9}},
    {"tỉ", {"đồng", 9}},
    {"nghìn tỷ đồng", {"đồng", 12}},
    {"m2", {"m2", 0}},
    {"ha", {"m2", 4}},
    {"hecta", {"m2", 4}},
    {"km2", {"m2", 6}},
    {"m", {"m", 0}},
    {"km", {"m", 3}},
    {"kg", {"kg", 0}},
    {"tạ", {"kg", 2}},
    {"tấn", {"kg", 3}},
    {"nghìn tấn", {"kg", 6}},
}};

const Measure* measure_of(std::string_view unit) {
  const auto found = std::find_if(measures.begin(), measures.end(), [unit](const auto& m) { return m.first == unit; });
  return found == measures.end() ? nullptr : &found->second;
}

std::string_view first_word(std::string_view unit) {
  return unit.substr(0, unit.find(' '));
}

bool is_prefix_of(std::string_view shorter, std::string_view longer) {
  return longer.starts_with(shorter) && (longer.size() == shorter.size() || longer[shorter.size()] == ' ');
}

bool is_one_of(std::string_view unit, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [unit](std::string_view word) { return is_prefix_of(word, unit); });
}

// Nouns that name a whole and each of its kinds: "trường học" and "trường mầm non", "thôn bản" and "bản vùng cao".
bool shares_noun(std::string_view whole, std::string_view part) {
  const std::string_view noun = first_word(part);
  constexpr std::array<std::string_view, 24> nouns = {
      "trường", "đường", "đất",  "vốn", "rừng", "cây", "lớp",  "hộ",  "làng", "cụm",  "bản",   "thôn",
      "buôn",   "ấp",    "khóm", "xóm", "đơn",  "vụ",  "cuộc", "tàu", "kỳ",   "điểm", "tuyến", "căn"};
  return std::find(nouns.begin(), nouns.end(), noun) != nouns.end() && has_word(whole, noun);
}

// What a whole is made of: "75 tổ chức đảng" are đảng bộ and chi bộ.
bool is_kind_of(std::string_view whole, std::string_view part) {
  if (is_prefix_of("tổ chức", whole)) return is_one_of(part, {"đảng bộ", "chi bộ", "đảng ủy", "chi hội", "chi đoàn"});
  if (is_prefix_of("cơ sở giáo dục", whole)) return is_one_of(part, {"trường"});
  if (whole == "văn bản") {
    return is_one_of(part, {"nghị quyết", "chương trình", "kế hoạch", "quyết định", "thông báo", "công văn", "quy chế",
                            "chỉ thị", "kết luận", "hướng dẫn", "báo cáo", "tờ trình"});
  }
  if (whole == "đơn" || whole == "đơn thư") return is_one_of(part, {"đơn", "khiếu nại", "tố cáo", "kiến nghị"});
  if (is_one_of(whole, {"học sinh", "trẻ"})) return is_one_of(part, {"học sinh", "em", "cháu", "trẻ"});
  if (is_one_of(whole, {"người", "đồng chí", "cán bộ", "đại biểu", "đảng viên", "lao động", "nhân khẩu", "công dân"})) {
    return is_one_of(part,
                     {"người", "đồng chí", "cán bộ", "nam", "nữ", "công chức", "viên chức", "đảng viên", "lao động"});
  }
  return false;
}

// The value of one unit in the last place that is not zero: 6.654 -> 1, 10.200 -> 100, 98,5 -> 0,1.
Decimal granularity(const Decimal& value) {
  const Decimal plain = value.normalised();
  if (plain.scale() > 0) return Decimal::from_parts(1, plain.scale());
  int64_t coefficient = plain.coefficient();
  int64_t unit = 1;
  while (coefficient != 0 && coefficient % 10 == 0 && unit < 1'000'000'000) {
    coefficient /= 10;
    unit *= 10;
  }
  return Decimal(unit);
}

bool within_approximation(const Number& total, const Sum& sum, bool parts_exact) {
  const double stated = sum.total.to_double();
  const double difference = sum.computed.to_double() - stated;
  const double room = std::max(0.05 * std::abs(stated), granularity(sum.total).to_double());
  switch (total.precision) {
    case vietnamese::Precision::more_than:
      return difference > -1e-9 && difference <= room;
    case vietnamese::Precision::less_than:
      return difference < 1e-9 && -difference <= room;
    case vietnamese::Precision::about:
      return std::abs(difference) <= room;
    case vietnamese::Precision::exact:
      break;
  }
  return !parts_exact && std::abs(difference) <= room;
}

// Every figure may be off by half a unit of its last decimal (a whole one when it was cut off).
bool rounding_explains(std::string_view unit, const Sum& sum) {
  int scale = sum.total.scale();
  for (const Decimal& part : sum.parts) scale = std::max(scale, part.scale());
  if (scale == 0 && !is_measure(unit)) return false;
  int coarsest = sum.total.scale();
  for (const Decimal& part : sum.parts) {
    if (!(part.scale() == 0 && part.normalised() == part && scale > 0)) coarsest = std::min(coarsest, part.scale());
  }
  const double room = 0.5 * static_cast<double>(sum.parts.size() + 1) * std::pow(10.0, -coarsest);
  return std::abs(sum.computed.to_double() - sum.total.to_double()) <= room + 1e-9;
}

}  // namespace

bool is_percent(std::string_view unit) {
  return unit == "%";
}

bool is_time(std::string_view unit) {
  return is_one_of(first_word(unit), {"năm", "tháng", "ngày", "tuổi", "giờ", "phút", "tuần", "quý", "buổi"});
}

bool is_measure(std::string_view unit) {
  return measure_of(unit) != nullptr || unit.starts_with('%') || unit.find('/') != std::string_view::npos ||
         unit == "điểm %" || unit == "‰" ||
         is_one_of(unit, {"usd", "triệu", "tỷ", "tỉ", "nghìn", "lít", "m3", "lần", "điểm"});
}

UnitMatch match_units(std::string_view total, std::string_view part) {
  if (is_time(total) || is_time(part)) return UnitMatch::none;
  if (total == part) return total.empty() ? UnitMatch::loose : UnitMatch::same;
  const Measure* a = measure_of(total);
  const Measure* b = measure_of(part);
  if (a != nullptr && b != nullptr) return a->base == b->base ? UnitMatch::same : UnitMatch::none;
  if (total.empty() || part.empty()) return is_percent(total) || is_percent(part) ? UnitMatch::none : UnitMatch::loose;
  if (is_measure(total) || is_measure(part)) return UnitMatch::none;
  if (is_prefix_of(total, part) || is_prefix_of(part, total) || is_kind_of(total, part) || shares_noun(total, part))
    return UnitMatch::same;
  if (first_word(total) == "lượt" && first_word(part) == "lượt") return UnitMatch::same;
  return UnitMatch::loose;
}

bool are_compared(std::string_view a, std::string_view b) {
  const std::string_view plain_a = a.substr(0, a.find('/'));
  const std::string_view plain_b = b.substr(0, b.find('/'));
  return match_units(a, b) == UnitMatch::same || (plain_a == plain_b && plain_a.ends_with("đồng"));
}

std::optional<Decimal> value_in(const Number& number, std::string_view unit) {
  const Measure* from = measure_of(number.unit);
  const Measure* to = measure_of(unit);
  if (from == nullptr || to == nullptr || from->base != to->base || from->exponent == to->exponent) return number.value;
  int64_t factor = 1;
  for (int i = 0; i < std::abs(from->exponent - to->exponent); ++i) factor *= 10;
  if (from->exponent > to->exponent) return Decimal::multiply(number.value, Decimal(factor));
  const int scale = std::min(Decimal::max_scale, number.value.scale() + to->exponent - from->exponent);
  const auto quotient = Decimal::divide(number.value, Decimal(factor), scale);
  return quotient ? std::optional(quotient->normalised()) : std::nullopt;
}

std::optional<Sum> judge_sum(const Number& total, const std::vector<const Number*>& parts) {
  Sum sum{Verdict::agrees, total.value, Decimal(0), {}};
  bool exact = true;
  for (const Number* part : parts) {
    const auto value = value_in(*part, total.unit);
    if (!value) return std::nullopt;
    const auto next = Decimal::add(sum.computed, *value);
    if (!next) return std::nullopt;
    sum.computed = *next;
    sum.parts.push_back(*value);
    exact = exact && part->precision == vietnamese::Precision::exact;
  }
  if (sum.computed == sum.total || within_approximation(total, sum, exact)) return sum;
  sum.verdict = rounding_explains(total.unit, sum) ? Verdict::rounding : Verdict::differs;
  return sum;
}

double nearness(const Sum& sum) {
  const double total = sum.total.to_double();
  return total == 0 ? 0 : sum.computed.to_double() / total;
}

std::optional<Rate> judge_rate(const Number& stated, const Decimal& numerator, int64_t factor,
                               const Decimal& denominator) {
  const auto product = Decimal::multiply(numerator, Decimal(factor));
  if (!product) return std::nullopt;
  const auto computed = Decimal::divide(*product, denominator, stated.value.scale());
  if (!computed) return std::nullopt;
  Rate rate{Verdict::agrees, *computed};
  const auto difference = Decimal::subtract(*computed, stated.value);
  if (!difference) return std::nullopt;
  if (difference->is_zero()) return rate;
  // Rounding and cutting off leave less than one unit of the last decimal: 2,0 is never written as 3.
  const double true_rate = static_cast<double>(factor) * numerator.to_double() / denominator.to_double();
  const double unit = std::pow(10.0, -stated.value.scale());
  const bool rounded = std::abs(true_rate - stated.value.to_double()) < unit * (1 - 1e-9);
  const double room = 0.1 * std::abs(computed->to_double());
  const bool approximate =
      stated.precision != vietnamese::Precision::exact && std::abs(difference->to_double()) <= room;
  if (!approximate) rate.verdict = rounded ? Verdict::rounding : Verdict::differs;
  return rate;
}

std::string written_sum(const std::vector<Decimal>& parts) {
  std::string text;
  for (const Decimal& part : parts) text += (text.empty() ? "" : " + ") + written(part);
  return text;
}

}  // namespace gandan::reading::check
