// Targets that no figure states: none of something ("không có hộ nghèo"), a level ("hoàn thành tốt nhiệm vụ trở lên"),
// something kept ("duy trì ..."), a standard reached, a plan met.
#include <algorithm>
#include <array>

#include "reading/targets/target_clause.h"
#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/unit.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;
using Kind = TargetPeriod::Kind;

TargetPeriod default_period(std::string_view low, const ClauseContext& context) {
  // What stands in brackets says how something is counted ("theo tiêu chí 6 triệu đồng/người/năm"), not by when.
  TimeWords words = time_words(outside_brackets(low));
  const bool per_head = has_phrase(low, "người/năm") || has_phrase(low, "đồng/năm");  // money, and no rhythm
  words.annual = words.annual && !per_head;
  if (words.annual || (context.sentence.annual && words.by_year == 0)) return {Kind::annual, 0};
  const bool by_plan_of_year = context.horizon.single && words.by_year == 0;
  const bool classified = has_phrase(low, "hoàn thành nhiệm vụ") || has_phrase(low, "yếu kém");
  if (context.classification_is_annual && classified && !by_plan_of_year) return {Kind::annual, 0};
  const int year = words.by_year > 0 ? words.by_year : context.sentence.by_year;
  const bool in_year = begins_with_phrase(trim(low), "năm") || has_phrase(low, "trong năm");
  if (words.by_year == 0 && in_year && words.plain_year > 0) {
    const bool ends_term = !context.horizon.single && words.plain_year == context.horizon.year;
    return {ends_term ? Kind::by_year : Kind::year, words.plain_year};
  }
  if (year > 0) return {Kind::by_year, year};
  return {context.horizon.single ? Kind::year : Kind::by_year, context.horizon.year};
}

ClauseTarget make(const ReadText& text, Span piece, const ClauseContext& context) {
  ClauseTarget found;
  found.span = trimmed(text.text, piece);
  found.target.qualitative = true;
  found.target.period = default_period(part(text.low, found.span), context);
  return found;
}

// "hộ nghèo", "chi bộ": what there is to be none of.
std::string countable_at(std::string_view low, size_t at) {
  const auto unit = vietnamese::read_unit(low, at);
  if (unit.known || unit.name.empty()) return unit.name;
  const std::string_view second = first_word(low.substr(unit.end));
  return unit.name + (second.empty() ? "" : " " + std::string(second.substr(0, second.find_first_of(",;."))));
}

// "không có hộ nghèo, cận nghèo", "không còn hộ nghèo, hộ cận nghèo": both are named.
std::optional<std::string> second_countable(std::string_view low, std::string_view first) {
  if (first != "hộ nghèo") return std::nullopt;
  for (const std::string_view other : {"cận nghèo", "tái nghèo"}) {
    if (has_phrase(low, other)) return "hộ " + std::string(other);
  }
  return std::nullopt;
}

// Behind "xóa" in "cơ bản xóa hộ nghèo", "xoá nhà tạm", "xóa bản trắng": in a list of targets that is to have none
// left.
std::optional<size_t> ended_at(std::string_view low, const ClauseContext& context) {
  static constexpr Phrases<10> words = {"xóa hộ",        "xoá hộ",        "xóa nhà",        "xoá nhà",
                                        "xóa bản trắng", "xoá bản trắng", "xóa thôn trắng", "xoá thôn trắng",
                                        "xóa ấp trắng",  "xoá ấp trắng"};
  const auto at = context.only_measurable ? std::nullopt : find_any(low, words);
  return at ? std::optional(low.find(' ', at->begin)) : std::nullopt;
}

std::vector<ClauseTarget> none_of(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<6> nothing = {"không có", "không còn", "xóa hết", "xoá hết", "không có trường hợp", "hết"};
  static constexpr Phrases<5> no_event = {"không để xảy ra", "không để", "không xảy ra", "không phát sinh",
                                          "không để phát sinh"};
  const std::string_view low = part(text.low, piece);
  std::vector<ClauseTarget> found;
  ClauseTarget target = make(text, piece, context);
  target.target.comparator = Comparator::equal;
  target.target.value = base::Decimal(0);
  if (const auto at = find_any(low, no_event)) {
    // "không phát sinh hộ nghèo mới"
    const bool households = begins_with_phrase(trim(low.substr(at->end)), "hộ");
    target.target.unit = households ? countable_at(low, at->end) : "vụ";
    target.target.qualitative = !households;
    if (context.maintains || has_phrase(low, "giữ vững") || has_phrase(low, "duy trì"))
      target.target.period = {Kind::maintain, 0};
    found.push_back(target);
    return found;
  }
  const auto at = find_any(low, std::span(nothing).first(4));
  const auto end = at ? std::optional(at->end) : ended_at(low, context);
  if (!end) return found;
  target.target.qualitative = false;
  target.target.unit = countable_at(low, *end);
  // "Chi bộ yếu kém: không có"
  if (target.target.unit.empty() && at && trim(low.substr(0, at->begin)).ends_with(':'))
    target.target.unit = countable_at(low, 0);
  if (target.target.unit.empty()) return found;
  found.push_back(target);
  if (auto second = second_countable(low.substr(*end), target.target.unit)) {
    target.target.unit = *second;
    found.push_back(target);
  }
  return found;
}

// The levels at which organisations and members of the Party are classified each year.
std::optional<ClauseTarget> level_of(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<5> levels = {"hoàn thành xuất sắc nhiệm vụ", "hoàn thành tốt nhiệm vụ",
                                        "hoàn thành nhiệm vụ", "trong sạch, vững mạnh", "trong sạch vững mạnh"};
  const std::string_view low = part(text.low, piece);
  const auto level = find_any(low, levels);
  if (!level || has_phrase(low.substr(0, level->begin), "không")) return std::nullopt;
  // "xây dựng hệ thống chính trị trong sạch, vững mạnh" is what everybody is for; "đạt trong sạch, vững mạnh" a level.
  const bool ideal = low.substr(level->begin).starts_with("trong sạch");
  if (ideal && !has_phrase(low.substr(0, level->begin), "đạt") && !has_phrase(low, "danh hiệu")) return std::nullopt;
  ClauseTarget target = make(text, piece, context);
  target.target.comparator = Comparator::at_least;
  target.target.level = std::string(low.substr(level->begin, level->end - level->begin));
  target.target.unit = "mức xếp loại";
  if (context.classification_is_annual) target.target.period = {Kind::annual, 0};
  return target;
}

bool reaches_standard(std::string_view low) {
  static constexpr Phrases<24> words = {"lên loại",
                                        "thoát nghèo",
                                        "thoát khỏi",
                                        "ra khỏi danh sách",
                                        "đạt vững mạnh",
                                        "hoàn thành phổ cập",
                                        "đạt chuẩn",
                                        "nông thôn mới",
                                        "đạt tiêu chuẩn",
                                        "đạt tiêu chí",
                                        "đô thị loại",
                                        "văn minh đô thị",
                                        "đạt danh hiệu",
                                        "đạt đơn vị",
                                        "vững mạnh toàn diện",
                                        "đạt xã",
                                        "đạt phường",
                                        "đạt các tiêu chí",
                                        "quyết thắng",
                                        "an toàn về",
                                        "danh hiệu",
                                        "ntm",
                                        "đô thị văn minh",
                                        "chuẩn quốc gia"};
  return has_any(low, words);
}

std::optional<ClauseTarget> kept(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<5> words = {"duy trì", "giữ vững", "tiếp tục duy trì", "tiếp tục giữ vững",
                                       "phấn đấu giữ vững"};
  static constexpr Phrases<8> subjects = {"hằng năm", "hàng năm", "đảng bộ xã", "đảng bộ phường",
                                          "đảng bộ",  "đặc khu",  "phường",     "xã"};
  const std::string_view low = trim(part(text.low, piece));
  std::string_view said = trim(low.substr(std::min(low.find_first_not_of(",;: "), low.size())));
  for (const std::string_view subject : subjects) {
    if (begins_with_phrase(said, subject)) said = trim(said.substr(subject.size()));
  }
  if (!begins_with_any(said, words)) return std::nullopt;
  if (count_letters(low) < 20) return std::nullopt;
  ClauseTarget target = make(text, piece, context);
  target.target.comparator = Comparator::maintain;
  target.target.period = {Kind::maintain, 0};
  const bool standard = reaches_standard(low);
  if (standard) target.target.unit = "tiêu chuẩn";
  static constexpr Phrases<4> ideals = {"chính trị", "an ninh", "trật tự", "quốc phòng"};
  if (context.only_measurable && !standard && has_any(low, ideals)) return std::nullopt;
  return target;
}

std::optional<ClauseTarget> reached(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<11> verbs = {"nâng cấp",       "đạt",        "hoàn thành", "trở thành",
                                        "được công nhận", "phấn đấu",   "về đích",    "xây dựng",
                                        "thoát nghèo",    "thoát khỏi", "ra khỏi"};
  static constexpr Phrases<9> plans = {"kế hoạch",  "chỉ tiêu", "theo quy định", "được giao", "đề ra",
                                       "toàn diện", "mục tiêu", "dự toán",       "tỉnh giao"};
  const std::string_view low = part(text.low, piece);
  if (!has_any(low, verbs)) return std::nullopt;
  // "đạt và vượt 11 chỉ tiêu chủ yếu" announces targets and is none.
  const bool announces = has_phrase(low, "chỉ tiêu") && std::ranges::any_of(low, [](char c) { return is_digit(c); });
  if (announces || has_phrase(low, "chỉ tiêu chủ yếu")) return std::nullopt;
  static constexpr Phrases<4> programmes = {"chương trình", "đề án", "dự án", "kế hoạch"};  // named, and not promised
  if (begins_with_any(trim(low), programmes)) return std::nullopt;
  // A plan is met ("đạt kế hoạch giao"); an aim that only opens a sentence ("xác định mục tiêu") is not.
  static constexpr Phrases<3> meeting = {"đạt", "hoàn thành", "vượt"};
  const auto meets = find_any(low, meeting);
  const bool plan = meets && has_any(low.substr(meets->begin), plans);
  const bool standard = reaches_standard(low);
  if (!plan && !standard) return std::nullopt;
  ClauseTarget target = make(text, piece, context);
  const bool rate = begins_with_phrase(trim(low), "tỷ lệ");
  target.target.comparator = standard && !rate ? Comparator::equal : Comparator::at_least;
  target.target.unit = rate ? "%" : standard ? "tiêu chuẩn" : "";
  target.target.qualitative = !rate;  // of a rate the figure is set elsewhere, year by year
  return target;
}

// "Phấn đấu đến năm 2028 hoàn thành bê tông hóa các tuyến ngõ": work that a list of targets wants finished.
std::optional<ClauseTarget> finished(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<6> leads = {"phấn đấu", "cơ bản", "đến năm", "đến", "trước năm", "trong năm"};
  std::string_view low = trim(part(text.low, trimmed(text.text, piece)));
  for (const std::string_view lead : leads) {
    if (begins_with_phrase(low, lead)) low = trim(low.substr(lead.size()));
  }
  while (!low.empty() && is_digit(low.front())) low.remove_prefix(1);
  if (context.only_measurable || !begins_with_phrase(trim(low), "hoàn thành")) return std::nullopt;
  ClauseTarget target = make(text, piece, context);
  target.target.comparator = Comparator::equal;
  return target;
}

std::optional<ClauseTarget> improved(const ReadText& text, Span piece, const ClauseContext& context) {
  static constexpr Phrases<4> verbs = {"nâng cao", "bảo đảm", "đảm bảo", "tăng cường"};
  const std::string_view low = trim(part(text.low, trimmed(text.text, piece)));
  if (context.only_measurable || !begins_with_any(low, verbs) || count_letters(low) > 90) return std::nullopt;
  return make(text, piece, context);
}

}  // namespace

std::vector<ClauseTarget> targets_without_figure(const ReadText& text, Span piece, const ClauseContext& context) {
  if (trimmed(text.text, piece).size() < 8) return {};
  // "Xây dựng Đảng bộ và hệ thống chính trị trong sạch, vững mạnh" is the general aim of every congress.
  const std::string_view low = part(text.low, piece);
  if (has_phrase(low, "hệ thống chính trị") && has_phrase(low, "trong sạch")) return {};
  if (auto none = none_of(text, piece, context); !none.empty()) return none;
  for (auto* read : {level_of, kept, reached, finished, improved}) {
    if (auto target = read(text, piece, context)) return {*target};
  }
  return {};
}

}  // namespace gandan::reading
