#include "reading/text/goal_figure.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"

namespace gandan::reading {
namespace {

// Units of what describes rather than of what is aimed at.
bool is_describing_unit(std::string_view unit) {
  static constexpr std::array<std::string_view, 24> units = {
      "đột",  // phá
      "tuổi", "tháng",     "tháng tuổi", "năm",      "quý",      "tuần",     "chỉ tiêu", "khâu",
      "nhóm", "giải pháp", "mục tiêu",   "nhiệm vụ", "nội dung", "lĩnh vực", "buổi",     "buổi/ngày",
      "giờ",  "phút",      "ngày",       "mặt",      "phiên",    "kỳ",       "bước"};
  return std::ranges::find(units, unit) != units.end() || unit.starts_with("năm ") || unit.starts_with("tuổi ") ||
         unit == "nhiệm";
}

bool follows_describing_word(std::string_view before) {
  static constexpr std::array<std::string_view, 29> words = {
      "nhóm",       "tốp",     "top",     "độ tuổi",    "thứ",   "khóa",       "khoá",    "mức độ",
      "cấp độ",     "loại",    "hạng",    "nghị quyết", "đề án", "quyết định", "chỉ thị", "giai đoạn",
      "lần thứ",    "phụ lục", "biểu",    "khóm",       "ấp",    "thôn",       "khu phố", "chi bộ",
      "tổ dân phố", "tổ",      "quốc lộ", "đường tỉnh", "quý"};
  return std::ranges::any_of(words, [&](std::string_view word) { return ends_with_phrase(before, word); });
}

// A figure without a unit counts only where something is said to amount to it.
bool follows_amount_word(std::string_view before) {
  static constexpr std::array<std::string_view, 14> words = {
      "đạt", "là", "có", "bằng", "trên", "dưới", "khoảng", "hơn", "từ", "thêm", "còn", "tối thiểu", "ít nhất", "tăng"};
  return before.ends_with(':') ||
         std::ranges::any_of(words, [&](std::string_view word) { return ends_with_phrase(before, word); });
}

// The end of `before`, at most `most` bytes, back to the last full stop or semicolon.
std::string_view statement_end(std::string_view before, size_t most) {
  const std::string_view near = before.substr(before.size() > most ? before.size() - most : 0);
  return near.substr(near.find_last_of(".;") + 1);  // npos + 1 is the beginning
}

bool is_one_of(const Measure& measure, std::initializer_list<int> values) {
  return measure.value &&
         std::ranges::any_of(values, [&](int value) { return *measure.value == base::Decimal(value); });
}

// "trên 1 vạn dân", "10.000 dân", "bình quân 100 hộ có ...": what a rate is counted per.
bool is_base_of_rate(std::string_view before, const Measure& measure) {
  if (measure.unit == "vạn dân" || measure.unit == "nghìn dân") return true;
  static constexpr std::array<std::string_view, 4> leads = {"bình quân", "trung bình", "cứ", "mỗi"};
  const bool people = measure.unit == "dân" || measure.unit == "người dân";
  const bool counted = people || measure.unit == "người" || measure.unit == "hộ" || measure.unit == "hộ dân";
  const bool led = std::ranges::any_of(leads, [&](std::string_view lead) { return ends_with_phrase(before, lead); });
  return (people && is_one_of(measure, {1000, 10000, 100000})) ||
         (counted && led && is_one_of(measure, {100, 1000, 10000, 100000}));
}

// "giá trị sản xuất trên 1 ha canh tác đạt 95 triệu đồng": the hectare is what the value is counted per.
bool is_area_counted_per(const Measure& measure, std::string_view near) {
  static constexpr std::array<std::string_view, 4> valued = {"giá trị", "sản phẩm", "thu nhập", "sản xuất"};
  return measure.unit == "ha" && measure.value && *measure.value == base::Decimal(1) &&
         ends_with_phrase(near, "trên") && has_any(near, valued);
}

// "Nhiệm kỳ 2020 - 2025 Đảng bộ xã": the end of a term, and not so many of what follows.
bool ends_term(const ReadText& text, const Measure& measure) {
  if (!measure.value || measure.digits_end != measure.begin + 4 || text.low[measure.begin] != '2') return false;
  std::string_view before = trim(std::string_view(text.low).substr(0, measure.begin));
  for (const std::string_view dash : {"-", "–", "—"}) {
    if (!before.ends_with(dash)) continue;
    before = trim(before.substr(0, before.size() - dash.size()));
    return before.size() >= 4 && before.substr(before.size() - 4).starts_with("20") && is_digit(before.back());
  }
  static constexpr std::array<std::string_view, 2> words = {"năm", "nhiệm kỳ"};
  return text.low.compare(measure.begin, 2, "20") == 0 &&
         std::ranges::any_of(words, [&](std::string_view word) { return ends_with_phrase(before, word); });
}

// "Tuổi thọ trung bình tính từ lúc sinh đạt 76 tuổi", "thời gian sống khỏe là 68 năm".
bool is_length_of_life(std::string_view before, const Measure& measure) {
  static constexpr std::array<std::string_view, 3> words = {"tuổi thọ", "sống khỏe", "sống khoẻ"};
  const std::string_view near = before.substr(before.size() > 80 ? before.size() - 80 : 0);
  return (measure.unit == "tuổi" || measure.unit == "năm") && has_any(near, words);
}

// "thời gian lưu trú bình quân đạt 2,5 ngày", "rút ngắn thời gian giải quyết xuống còn 3 ngày": a span of time is what
// is aimed at, where it is said to be so long.
bool is_length_aimed_at(std::string_view before, const Measure& measure) {
  static constexpr std::array<std::string_view, 6> units = {"phút", "giờ", "ngày", "tuần", "tháng", "năm"};
  static constexpr std::array<std::string_view, 9> amounts = {"đạt",  "còn",       "xuống",   "dưới", "không quá",
                                                              "trên", "tối thiểu", "ít nhất", "là"};
  const std::string_view near = statement_end(before, 120);
  return std::ranges::find(units, measure.unit) != units.end() && has_phrase(near, "thời gian") &&
         !has_phrase(near, "trong thời gian") &&
         std::ranges::any_of(amounts, [&](std::string_view amount) { return ends_with_phrase(near, amount); });
}

// "Ban Chấp hành khóa I gồm 29 đồng chí": seats, which the congress fills and nobody aims at.
bool counts_seats(std::string_view before, const Measure& measure) {
  static constexpr std::array<std::string_view, 6> bodies = {"ban chấp hành",   "ban thường vụ",   "thường trực",
                                                             "ủy ban kiểm tra", "uỷ ban kiểm tra", "đoàn đại biểu"};
  const std::string_view near = statement_end(before, 120);
  return (measure.unit == "đồng chí" || measure.unit == "ủy viên" || measure.unit == "đại biểu") &&
         has_any(near, bodies);
}

// "tổng số lao động được tạo việc làm hằng năm 1.350;": a count that closes the statement of what is counted.
bool closes_count(const ReadText& text, const Measure& measure) {
  const std::string_view statement = trim(statement_end(std::string_view(text.low).substr(0, measure.begin), 160));
  const std::string_view behind = trim(std::string_view(text.low).substr(measure.digits_end, 8));
  static constexpr std::array<std::string_view, 2> counts = {"số", "tổng số"};
  return begins_with_any(statement, counts) && statement.find(',') == std::string_view::npos &&
         (behind.empty() || behind.front() == ';' || behind.front() == '.');
}

}  // namespace

bool is_goal(const ReadText& text, const Measure& measure) {
  const std::string_view before = trim(std::string_view(text.low).substr(0, measure.begin));
  const std::string_view near = before.substr(before.size() > 40 ? before.size() - 40 : 0);
  if (ends_term(text, measure) || is_area_counted_per(measure, near)) return false;
  if (is_length_of_life(before, measure) || is_length_aimed_at(before, measure) || measure.is_rank()) return true;
  if (is_describing_unit(measure.unit) || is_base_of_rate(near, measure) || counts_seats(before, measure)) return false;
  if (ends_with_phrase(near, "trên cả")) return false;  // "giảm tai nạn trên cả 3 tiêu chí"
  // "2 sản phẩm 5 sao": the grade of what is counted.
  static constexpr std::array<std::string_view, 5> graded = {"sản phẩm", "ocop", "khách sạn", "cơ sở", "homestay"};
  if (measure.unit == "sao" && std::ranges::any_of(graded, [&](auto noun) { return ends_with_phrase(near, noun); }))
    return false;
  const bool small = measure.unit.empty() || (measure.value && *measure.value <= base::Decimal(20));
  if (small && !measure.is_rate() && follows_describing_word(near)) return false;
  return !measure.unit.empty() || follows_amount_word(near) || closes_count(text, measure);
}

}  // namespace gandan::reading
