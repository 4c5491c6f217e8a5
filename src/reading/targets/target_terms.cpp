// How a figure compares and by when it binds: the words before and behind it.
#include <algorithm>
#include <array>

#include "reading/targets/target_clause.h"
#include "reading/text/letters.h"
#include "reading/text/phrase.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;
using Kind = TargetPeriod::Kind;

std::string_view before_figure(std::string_view low, size_t at) {
  return trim(low.substr(0, at));
}
std::string_view behind_figure(std::string_view low, size_t at, const Measure& measure) {
  const size_t end = std::min(low.size(), at + (measure.end - measure.begin));
  return trim(low.substr(end));
}

// The words behind a figure up to the next one: in "100% tàu cá từ 15 m trở lên" the bound is that of the length.
std::string_view own_words(std::string_view behind, size_t most) {
  return behind.substr(0, std::min(most, behind.find_first_of("0123456789")));
}

bool is_ceiling(std::string_view before, std::string_view behind) {
  static constexpr Phrases<13> before_words = {"dưới",     "không quá", "không vượt quá", "tối đa",     "không vượt",
                                               "thấp hơn", "nhỏ hơn",   "không cao hơn",  "nhiều nhất", "≤",
                                               "<",        "ít hơn",    "không hơn"};
  const auto ends = [&](std::string_view word) {
    return ends_with_phrase(before, word) || (word.size() < 4 && before.ends_with(word));
  };
  return std::ranges::any_of(before_words, ends) || begins_with_phrase(behind, "trở xuống") ||
         begins_with_phrase(behind, "đổ xuống") || has_phrase(own_words(behind, 40), "trở xuống");
}

bool is_floor(std::string_view before, std::string_view behind) {
  static constexpr Phrases<9> before_words = {"trên", "hơn", "ít nhất", "tối thiểu", "vượt", "≥", ">", "cao hơn", "từ"};
  const auto ends = [&](std::string_view word) {
    return ends_with_phrase(before, word) || (word.size() < 4 && before.ends_with(word));
  };
  return std::ranges::any_of(before_words, ends) || has_phrase(own_words(behind, 60), "trở lên");
}

// "không dưới 85%", "không thấp hơn 20 ha": a ceiling denied.
bool denies_less(std::string_view before) {
  static constexpr Phrases<5> words = {"không dưới", "không thấp hơn", "không ít hơn", "không nhỏ hơn", "không kém"};
  return std::ranges::any_of(words, [&](std::string_view word) { return ends_with_phrase(before, word); });
}

// Rates of which more is not better, or that are parts of a whole.
bool is_neutral_rate(std::string_view low, const ClauseContext& context) {
  static constexpr Phrases<1> insured = {"bảo hiểm thất nghiệp"};  // of which more is better
  static constexpr Phrases<20> words = {"hộ nghèo",     "cận nghèo", "suy dinh dưỡng", "sinh con thứ",    "thất nghiệp",
                                        "tử vong",      "tội phạm",  "tai nạn",        "dân số tự nhiên", "tăng dân số",
                                        "tỷ suất sinh", "tảo hôn",   "bỏ học",         "tỷ trọng",        "chiếm",
                                        "cơ cấu",       "tái nghèo", "khiếu kiện",     "giảm còn",        "còn"};
  if (has_phrase(low, "chuyển đổi cơ cấu") && has_phrase(low, "đạt")) return false;
  const bool of_whole =
      context.shares && !has_phrase(low, "tỷ lệ") && !has_phrase(low, "đạt") && low.find('%') != std::string_view::npos;
  return of_whole || (has_any(low, words) && !has_any(low, insured));
}

// "hộ nghèo giảm còn 2% năm 2028, 1% năm 2030": the second leaves out what it is the rate of.
bool is_neutral_at(std::string_view low, std::string_view before, const Measure& measure,
                   const ClauseContext& context) {
  return is_neutral_rate(low, context) || (before.empty() && measure.is_rate() && context.neutral);
}

// "Tỷ lệ tăng dân số 3%, trong đó: tăng cơ học 2,1%".
bool is_part_of_rate(const ClauseContext& context) {
  return context.listing_parts && context.grows_as_rate;
}

// By how much something is to fall, and not where it is to stand; also of what is named behind it without a verb: "giảm
// 20 hộ nghèo, 15 hộ cận nghèo".
bool is_reduced_by(std::string_view before, const ClauseContext& context) {
  return before.empty() ? context.reduces : is_reduction(before);
}

// What is counted over a term and not on one day of it.
bool is_flow(std::string_view low) {
  static constexpr Phrases<29> words = {
      "di dời",       "cải tạo",  "nâng cấp", "lắp đặt",       "thêm",     "kết nạp",    "giải quyết", "tạo việc làm",
      "việc làm mới", "huy động", "thu hút",  "tổng vốn",      "tổng mức", "vốn đầu tư", "đầu tư",     "trồng",
      "thành lập",    "đào tạo",  "hỗ trợ",   "xóa",           "xoá",      "vận động",   "phát triển", "sửa chữa",
      "xây dựng",     "bê tông",  "tổng thu", "thu ngân sách", "tổng số"};
  return has_any(low, words);
}

bool is_amount_per_head(std::string_view low, const Measure& measure) {
  static constexpr Phrases<4> money = {"đồng", "usd", "triệu/", "tỷ/"};
  if (measure.unit.starts_with("đồng chí")) return false;
  // "420 kg/người/năm" is no rhythm either; "huy động bình quân 400 tỷ đồng/năm" is one.
  if (measure.unit.find("/người/") != std::string::npos || has_phrase(low, "đầu người")) return true;
  if (measure.unit == "tỷ đồng/năm" && has_phrase(low, "bình quân") && is_flow(low)) return false;
  return std::ranges::any_of(money,
                             [&](std::string_view word) { return measure.unit.find(word) != std::string::npos; });
}

// What in a term is only ever added up, whatever the sentence says: "Nhiệm kỳ 2025-2030, ...; kết nạp 40 đảng viên".
bool adds_up(std::string_view low) {
  static constexpr Phrases<14> words = {
      "kết nạp", "thành lập mới", "giải quyết việc làm", "trồng",    "huy động",  "vận động",        "tổng vốn",
      "xóa",     "xoá",           "phát triển mới",      "sửa chữa", "trồng mới", "phát triển thêm", "xây mới"};
  if (has_phrase(low, "diện tích")) return false;  // as it is at one time: "diện tích trồng màu"
  static constexpr Phrases<3> members = {"đảng viên", "hội viên", "đoàn viên"};
  return has_any(low, words) || (has_phrase(low, "phát triển") && has_any(low, members));
}

TargetPeriod dated_period(const TimeWords& words, const ClauseContext& context) {
  if (words.by_year > 0) return {Kind::by_year, words.by_year};
  if (words.end_of_term) return {Kind::by_year, context.horizon.year};
  // "giai đoạn 2025 - 2027 hoàn thành 2.000 căn": a first part of the term.
  const bool first_part = !context.horizon.single && words.term_end > 0 && words.term_end < context.horizon.year &&
                          words.term_begin >= context.horizon.year - 5;
  if (first_part) return {Kind::by_year, words.term_end};
  if (words.plain_year > 0) {
    const bool of_term = !context.horizon.single && context.horizon.year == words.plain_year;
    return {of_term ? Kind::by_year : Kind::year, words.plain_year};
  }
  return {context.horizon.single ? Kind::year : Kind::by_year, context.horizon.year};
}

TargetPeriod growth_period(const TimeWords& words, const ClauseContext& context) {
  if (words.versus_year > 0) return {Kind::versus_year, words.versus_year};
  if (words.versus_start_of_term && context.horizon.year > 0) return {Kind::versus_year, context.horizon.year - 5};
  if (context.growth && context.listing_parts)
    return words.average && context.growth->kind == Kind::annual ? TargetPeriod{Kind::average_per_year, 0}
                                                                 : *context.growth;
  if (words.versus_previous_year && !words.average) return {Kind::annual, 0};
  if (words.average) return {Kind::average_per_year, 0};
  if (words.annual || context.sentence.annual) return {Kind::annual, 0};
  TimeWords dated = words;
  if (dated.by_year == 0 && dated.plain_year == 0) dated.plain_year = context.sentence.plain_year;
  return dated_period(dated, context);
}

}  // namespace

bool is_reduction(std::string_view before) {
  return has_phrase(before, "giảm") && !has_phrase(before, "còn") && !has_phrase(before, "xuống");
}

bool is_maintained(std::string_view low, size_t at) {
  static constexpr Phrases<9> words = {"duy trì",           "giữ vững",    "tiếp tục duy trì",
                                       "tiếp tục giữ vững", "giữ ổn định", "ổn định",
                                       "duy trì và",        "giữ",         "giữ nguyên"};
  std::string_view before = behind_label(before_figure(low, at));
  for (const std::string_view lead : {"phấn đấu", "tiếp tục", "hằng năm", "hàng năm", "trong đó", "và", "đồng thời"}) {
    if (begins_with_phrase(before, lead)) before = trim(before.substr(lead.size()));
  }
  static constexpr Phrases<5> verbs = {"duy trì", "giữ vững", "giữ ổn định", "ổn định", "giữ nguyên"};
  if (begins_with_any(before, verbs)) return true;
  // "tỷ lệ lao động có việc làm ổn định đạt 85%": steady work is what is to be reached.
  static constexpr Phrases<2> steady = {"việc làm ổn định đạt", "thu nhập ổn định đạt"};
  if (std::ranges::any_of(steady, [&](std::string_view word) { return ends_with_phrase(before, word); })) return false;
  for (const std::string_view tail : {"khoảng", "trên", "dưới", "không quá", "ít nhất", "tối thiểu", "ở mức", "đạt",
                                      "mức", "tỷ lệ", "cả", "ở", "tại", "số"}) {
    if (ends_with_phrase(before, tail)) before = trim(before.substr(0, before.size() - tail.size()));
  }
  return std::ranges::any_of(words, [&](std::string_view word) { return ends_with_phrase(before, word); });
}

// "Tổng giá trị sản phẩm bình quân hằng năm 12%": of an amount, a yearly average in per cent can only be growth.
static bool implies_growth(std::string_view before, std::string_view low, const Measure& measure) {
  static constexpr Phrases<9> amounts = {"giá trị sản", "tổng giá trị",  "tổng sản phẩm",
                                         "vốn đầu tư",  "thu ngân sách", "giá trị tăng thêm",
                                         "kim ngạch",   "doanh thu",     "grdp"};
  static constexpr Phrases<9> other = {"tỷ lệ",    "tỷ trọng", "chiếm",  "giảm",     "cơ cấu",
                                       "kế hoạch", "dự toán",  "so với", "giải ngân"};
  const TimeWords words = time_words(low);
  return measure.is_rate() && words.average && words.annual && has_any(before, amounts) && !has_any(low, other);
}

static bool grows_itself(std::string_view low, size_t at, const Measure& measure, const ClauseContext& context) {
  static constexpr Phrases<6> verbs = {"tăng", "tăng trưởng", "tốc độ tăng", "gấp", "tăng thêm", "nâng lên gấp"};
  static constexpr Phrases<9> rates = {"đóng góp",   "vào tăng trưởng", "dân số",    "tỷ suất",  "tự nhiên",
                                       "tăng cường", "tỷ lệ sinh",      "tăng giảm", "dịch tăng"};
  const std::string_view before = before_figure(low, at);
  const bool counted = measure.is_rate() || measure.unit == "lần" || measure.unit.starts_with("điểm");
  if (!counted || measure.from || has_any(before, rates) || is_part_of_rate(context)) return false;
  // The verb that governs the figure is the last one before it.
  size_t last = std::string_view::npos;
  for (const std::string_view verb : verbs) {
    for (size_t found = find_phrase(before, verb); found != std::string_view::npos;
         found = find_phrase(before, verb, found + 1)) {
      if (ends_with_phrase(trim(before.substr(0, found)), "giá trị")) continue;  // "giá trị tăng thêm" grows nothing
      if (last == std::string_view::npos || found > last) last = found;
    }
  }
  if (last == std::string_view::npos) {
    return begins_with_phrase(behind_figure(low, at, measure), "tăng trưởng") || implies_growth(before, low, measure);
  }
  static constexpr Phrases<6> other = {"chiếm", "giảm", "tỷ lệ", "cơ cấu", "tỷ trọng", "duy trì"};
  // "tăng lên 45%" names the level that is reached.
  const bool to_level = begins_with_phrase(before.substr(last), "tăng lên") && measure.unit != "lần";
  return !to_level && !has_any(before.substr(last), other);
}

static bool is_part_of_growth(std::string_view before, const Measure& measure, const ClauseContext& context) {
  static constexpr Phrases<6> own_verbs = {"chiếm", "giảm", "đạt", "còn", "tỷ lệ", "duy trì"};
  // The name of a part stands before its figure: "80% số hộ ..." is none.
  return context.growth && context.listing_parts && measure.is_rate() && !before.empty() && !has_any(before, own_verbs);
}

bool is_growth(std::string_view low, size_t at, const Measure& measure, const ClauseContext& context) {
  return grows_itself(low, at, measure, context) || is_part_of_growth(before_figure(low, at), measure, context);
}

Comparator comparator_of(std::string_view low, size_t at, const Measure& measure, const ClauseContext& context) {
  if (measure.low) return Comparator::range;
  if (measure.is_rank()) return Comparator::at_most;
  const std::string_view before = before_figure(low, at);
  const std::string_view behind = behind_figure(low, at, measure);
  if (is_growth(low, at, measure, context)) {
    const TimeWords words = time_words(low);
    const bool part_of_total = is_part_of_growth(before, measure, context) && context.growth->kind == Kind::versus_year;
    const bool total = words.versus_year > 0 || words.versus_start_of_term || measure.unit == "lần" || part_of_total;
    return total ? Comparator::growth_total : Comparator::growth_per_year;
  }
  const bool more = ends_with_phrase(before, "tăng") || ends_with_phrase(before, "thêm");
  if (more && time_words(low).versus_year > 0) return Comparator::growth_total;
  if (denies_less(before)) return Comparator::at_least;
  if (is_ceiling(before, behind)) return Comparator::at_most;
  if (is_floor(before, behind)) return Comparator::at_least;
  if (is_maintained(low, at)) return Comparator::maintain;
  const bool whole = measure.is_rate() && measure.value && *measure.value == base::Decimal(100);
  if (is_reduced_by(before, context)) return Comparator::at_least;
  if (whole || is_neutral_at(low, before, measure, context) || is_part_of_rate(context)) return Comparator::equal;
  // "trong đó 20% đạt ...": a share stated, and not a level that something is to reach.
  const bool each = begins_with_phrase(before, "mỗi") && !begins_with_phrase(before, "mỗi năm");
  const bool shared = ends_with_phrase(before, "trong đó") || each;
  return shared || !measure.value ? Comparator::equal : Comparator::at_least;
}

namespace {

// "được khám sức khỏe ít nhất 1 lần/năm" behind a figure of its own: how often is no rhythm of the goal.
std::string without_frequency(std::string_view low, size_t at, const Measure& measure) {
  constexpr std::string_view often = "lần/năm";
  std::string words(low);
  const size_t found = words.find(often, std::min(at + (measure.end - measure.begin), words.size()));
  if (found != std::string::npos) words.replace(found, often.size(), often.size(), ' ');
  return words;
}

}  // namespace

TargetPeriod period_of(std::string_view segment, size_t at, const Measure& measure, Comparator comparator,
                       const ClauseContext& context) {
  const std::string low = without_frequency(segment, at, measure);
  const TimeWords words = time_words(low);
  if (is_maintained(low, at)) return {Kind::maintain, 0};
  const bool growth = comparator == Comparator::growth_per_year || comparator == Comparator::growth_total ||
                      is_growth(low, at, measure, context);  // of a range too
  if (growth) return growth_period(words, context);
  const bool per_head = is_amount_per_head(low, measure) && !has_phrase(low, "hằng năm") &&
                        !has_phrase(low, "hàng năm") && !has_phrase(low, "mỗi năm");
  // "đón 90 nghìn lượt khách/năm vào năm 2030": how much a year, in that year.
  const bool in_year = measure.unit.ends_with("/năm") && has_phrase(low, "vào năm");
  if (words.annual && !per_head && !in_year) return {Kind::annual, 0};
  const bool of_life = measure.unit == "năm";
  if (words.average && !per_head && !of_life && measure.unit.ends_with("năm")) return {Kind::annual, 0};
  static constexpr Phrases<2> to_level = {"còn", "xuống"};
  const bool reduced = measure.is_rate() && has_phrase(low, "giảm") && !has_any(low, to_level);
  // So much less a year, on average or than the year before.
  if ((words.average || words.versus_previous_year) && reduced) return {Kind::annual, 0};
  if (words.versus_start_of_term && context.horizon.year > 0 && has_phrase(low, "giảm")) {
    return {Kind::versus_year, context.horizon.year - 5};
  }
  const bool as_share = measure.is_rate() && ends_with_phrase(before_figure(low, at), "bằng");  // "bằng 165% so với"
  if (words.versus_year > 0 && (as_share || has_phrase(low, "giảm") || comparator == Comparator::growth_total))
    return {Kind::versus_year, words.versus_year};
  // In a list for one year "giai đoạn 2021 - 2025" names a standard or a programme.
  const bool over_term = !context.horizon.single && (words.whole_term || context.sentence.whole_term ||
                                                     (words.term_end > 0 && words.by_year == 0));
  const bool in_term = context.sentence.term_end > 0 && !context.annual_before && words.by_year == 0 &&
                       words.plain_year == 0 && adds_up(low);
  // "vốn FDI 1,5 tỷ USD và 900 tỷ đồng vốn trong nước": the second leaves out what is done with it.
  static constexpr Phrases<3> in_all = {"cả nhiệm kỳ", "toàn nhiệm kỳ", "/nhiệm kỳ"};
  const bool flows = is_flow(low) || has_any(low, in_all) || (context.flows && before_figure(low, at).empty());
  if (((over_term && flows) || in_term) && !measure.is_rate() && !words.end_of_term) return {Kind::cumulative, 0};
  if (words.by_year == 0 && !words.end_of_term && words.plain_year == 0 && context.sentence.annual && !per_head) {
    return {Kind::annual, 0};
  }
  const bool classifies = has_phrase(low, "hoàn thành tốt nhiệm vụ") || has_phrase(low, "hoàn thành xuất sắc nhiệm vụ");
  if (classifies && context.classification_is_annual && words.by_year == 0) return {Kind::annual, 0};
  TimeWords dated = words;
  if (dated.by_year == 0 && dated.plain_year == 0) {
    dated.by_year = context.sentence.by_year;
    dated.plain_year = context.sentence.plain_year;
    dated.end_of_term = dated.end_of_term || context.sentence.end_of_term;
  }
  return dated_period(dated, context);
}

}  // namespace gandan::reading
