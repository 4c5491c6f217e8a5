#include "reading/targets/target_clause.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "reading/targets/stated_start.h"
#include "reading/targets/target_span.h"
#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/unit.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// What a statement without a figure says of time holds for what follows only where it opens the statement.
constexpr size_t longest_opening = 60;

// Words that open a statement of their own behind a comma or an "và".
constexpr Phrases<20> openers = {"đạt xã",   "đạt danh hiệu", "xã không còn", "không có",     "không còn",
                                 "không để", "duy trì",       "giữ vững",     "nâng cao",     "đến cuối nhiệm kỳ",
                                 "đến năm",  "phấn đấu",      "hoàn thành",   "đạt chuẩn",    "bảo đảm",
                                 "đảm bảo",  "tiếp tục",      "cơ bản đạt",   "không xảy ra", "không phát sinh"};

// A piece of text without figures, cut before the words that open a new statement.
std::vector<Span> pieces_of(const ReadText& text, Span span) {
  std::vector<Span> pieces;
  size_t begin = span.begin;
  for (size_t at = span.begin; at < span.end; ++at) {
    static constexpr Phrases<5> standards = {"đạt xã", "đạt phường", "đạt chuẩn", "trở thành", "đến năm"};
    const std::string_view ahead = std::string_view(text.low).substr(at, std::min<size_t>(span.end - at, 30));
    if (ahead.starts_with(" và ") && at > span.begin + 20 && begins_with_any(ahead.substr(5), standards)) {
      pieces.push_back({begin, at});
      begin = at + 5;
      continue;
    }
    if (text.low[at] != ',' && text.low[at] != ';') continue;
    const std::string_view rest =
        trim(std::string_view(text.low).substr(at + 1, std::min<size_t>(span.end - at - 1, 60)));
    if (!begins_with_any(rest, openers)) continue;
    pieces.push_back({begin, at});
    begin = at + 1;
  }
  pieces.push_back({begin, span.end});
  return pieces;
}

void append_without_figure(const ReadText& text, Span span, const ClauseContext& context,
                           std::vector<ClauseTarget>& found) {
  ClauseContext here = context;
  for (const Span piece : pieces_of(text, without_preface(text, span, span.end))) {
    for (ClauseTarget& target : targets_without_figure(text, piece, here)) found.push_back(std::move(target));
    here.maintains = here.maintains || (!found.empty() && found.back().target.comparator == Comparator::maintain);
    here.classification_is_annual = here.classification_is_annual || time_words(part(text.low, piece)).annual;
  }
}

// A statement without a figure that stands, set off by a comma, before the words of the first figure.
Span split_off_lead(const ReadText& text, Segment& segment, ClauseContext& context, std::vector<ClauseTarget>& found) {
  static constexpr Phrases<7> leads = {"không có",
                                       "không còn",
                                       "không để",
                                       "hoàn thành tốt nhiệm vụ",
                                       "hoàn thành xuất sắc nhiệm vụ",
                                       "trong sạch vững mạnh",
                                       "duy trì"};
  const std::string_view low = text.low;
  if (segment.measure.begin <= segment.span.begin) return segment.span;
  const size_t offset = part(low, {segment.span.begin, segment.measure.begin}).rfind(", ");
  if (offset == std::string_view::npos || offset == 0) return segment.span;
  const size_t comma = segment.span.begin + offset;
  const Span lead{segment.span.begin, comma};
  const std::string_view rest = low.substr(comma + 1, segment.measure.begin - comma - 1);
  static constexpr Phrases<17> subjects = {"tỷ lệ",    "số",    "phấn đấu", "phát triển", "kết nạp", "đạt",
                                           "xây dựng", "trồng", "có",       "giảm",       "tăng",    "trên",
                                           "dưới",     "từ",    "ít nhất",  "tối thiểu",  "khoảng"};
  // "không còn hộ nghèo, hộ cận nghèo dưới 0,5%": the rate is said of what follows the comma alone.
  static constexpr Phrases<4> bounds = {"dưới", "trên", "còn", "không quá"};
  static constexpr Phrases<2> nothing = {"không còn", "không có"};
  const bool bounded = segment.measure.is_rate() && has_any(part(low, lead), nothing) &&
                       std::ranges::any_of(bounds, [&](auto bound) { return ends_with_phrase(trim(rest), bound); });
  const bool own_subject = trim(rest).empty() || bounded || begins_with_any(trim(rest), subjects);
  if (!has_any(part(low, lead), leads) || !own_subject) return segment.span;
  const size_t before = found.size();
  append_without_figure(text, lead, context, found);
  if (found.size() == before) return segment.span;
  context.classification_is_annual = context.classification_is_annual || time_words(part(low, lead)).annual;
  return {comma + 1, segment.span.end};
}

// "Đến năm 2028, có 3 trường ...; 80% đường ...": set off by a comma the year holds for what follows too. Behind its
// subject, or before its verb, it is that of its own clause: "thu nhập đến năm 2028 đạt 60 triệu đồng; ...".
bool opens_with_year(std::string_view low) {
  low = trim(low);
  for (const std::string_view word : {"phấn đấu", "và"}) {
    if (begins_with_phrase(low, word)) low = trim(low.substr(word.size()));
  }
  const std::string_view opening = low.substr(0, std::min(low.find_first_of(",:"), low.size()));
  constexpr size_t longest_phrase = 40;  // bytes: "từ nay đến hết năm 2028"
  return opening.size() < low.size() && opening.size() <= longest_phrase && time_words(opening).by_year > 0;
}

void carry_time(std::string_view low, size_t at, ClauseContext& context) {
  const TimeWords words = time_words(low);
  const std::string_view lead_to_figure = low.substr(0, at);
  const TimeWords lead = time_words(lead_to_figure);
  if (words.annual) context.classification_is_annual = context.annual_before = true;
  if (lead.by_year > 0) context.sentence.by_year = lead.by_year;
  if (lead.by_year > 0 && opens_with_year(low)) context.opening_year = lead.by_year;
  if (lead.plain_year > 0 && lead.versus_year == 0) context.sentence.plain_year = lead.plain_year;
  context.sentence.end_of_term = context.sentence.end_of_term || lead.end_of_term;
  if (begins_annually(trim(low))) {
    context.sentence.annual = true;
    context.annual_rate = !is_reduction(lead_to_figure) && (has_phrase(lead_to_figure, "tỷ lệ") ||
                                                            low.substr(at, 16).find('%') != std::string_view::npos);
  }
  if (lead.whole_term && !context.has_target) context.sentence.whole_term = true;
}

// A level of the past that a target only mentions: "năm 2025 đạt 60%" in a list for 2030.
bool is_baseline(std::string_view low, const ClauseContext& context) {
  const TimeWords words = time_words(low);
  const int year = std::max(words.plain_year, words.by_year);
  return year > 0 && context.horizon.year > 0 && year <= context.horizon.year - (context.horizon.single ? 1 : 5);
}

// "Tốc độ tăng trưởng: nông nghiệp 4%, công nghiệp 15%": a yearly rate of each that follows.
bool opens_list_of_growth(std::string_view lead) {
  const size_t colon = lead.find(": ");
  return colon != std::string_view::npos && has_phrase(lead.substr(0, colon), "tốc độ tăng") &&
         !trim(lead.substr(colon + 1)).empty();
}

void state_figure(const Measure& measure, ReadTarget& target) {
  target.value = measure.value;
  target.low = measure.low;
  target.high = measure.high;
  target.unit = measure.unit;
}

ClauseTarget target_of(const ReadText& text, Segment segment, ClauseContext& context) {
  const Span span = words_of_target(text, segment);
  const size_t at = segment.measure.begin - std::min(span.begin, segment.measure.begin);
  const std::string low = words_of_goal(text.low, span, segment.measure);
  const std::string_view lead = std::string_view(low).substr(0, at);
  const bool listing = context.listing_parts || (context.has_target && has_phrase(lead, "trong đó"));
  // "..., riêng thủy sản tăng 11%/năm": one part named apart, and nothing said of what follows.
  context.listing_parts = listing || (context.has_target && begins_with_phrase(trim(lead), "riêng"));
  const bool of_whole = ends_with_phrase(trim(lead), "chiếm") && segment.measure.is_rate();
  if (has_phrase(lead, "cơ cấu") || has_phrase(lead, "tỷ trọng") || of_whole) context.shares = true;
  const bool annual_before = context.sentence.annual;
  context.sentence.annual = annual_before || (context.listing_parts && context.annual_before);
  carry_time(low, at, context);
  context.has_target = true;
  ClauseTarget found;
  found.span = span;
  found.target.comparator = comparator_of(low, at, segment.measure, context);
  if (!trim(lead).empty()) context.reduces = is_reduction(lead);
  found.target.period = period_of(low, at, segment.measure, found.target.comparator, context);
  context.neutral = segment.measure.is_rate() && found.target.comparator == Comparator::equal &&
                    segment.measure.value != base::Decimal(100);
  context.flows = found.target.period.kind == TargetPeriod::Kind::cumulative;
  context.sentence.annual = annual_before || begins_annually(low);
  complete_unit(low, at, segment.measure);
  state_figure(segment.measure, found.target);
  found.target.start = stated_start(text, segment);
  const bool grows = found.target.comparator == Comparator::growth_per_year ||
                     found.target.comparator == Comparator::growth_total ||
                     is_growth(low, at, segment.measure, context);
  const bool opens_list = grows && opens_list_of_growth(lead);
  if (opens_list && found.target.period.kind == TargetPeriod::Kind::by_year)
    found.target.period = {TargetPeriod::Kind::annual, 0};
  if (grows) context.growth = found.target.period;
  if (!context.listing_parts) {
    context.grows_as_rate = segment.measure.is_rate() && !grows && has_phrase(lead, "tăng");
  }
  context.listing_parts = listing || opens_list;
  return found;
}

// "không còn hộ có thu nhập dưới 30 triệu đồng": the figure only describes what there is to be none of.
bool denies(std::string_view lead) {
  static constexpr Phrases<5> nothing = {"không còn", "không có", "không để", "không phát sinh", "không xảy ra"};
  lead = trim(lead);
  for (const std::string_view word : {"phấn đấu", "cơ bản"}) {
    if (begins_with_phrase(lead, word)) lead = trim(lead.substr(word.size()));
  }
  return begins_with_any(lead, nothing) && lead.find_first_of(",;:") == std::string_view::npos;
}

// Behind the last figure, a statement of its own that no figure states: ", không có ...", " và đạt chuẩn ...".
std::optional<Span> statement_behind(const ReadText& text, Span clause, const Segment& last) {
  static constexpr Phrases<7> subjects = {"đảng bộ", "chi bộ", "xã", "phường", "thị trấn", "mttq", "mặt trận"};
  static constexpr Phrases<4> states = {"hoàn thành tốt nhiệm vụ", "hoàn thành xuất sắc nhiệm vụ", "đạt chuẩn",
                                        "giữ vững danh hiệu"};
  const size_t behind = boundary_between(text, last.measure.end, clause.end);
  if (behind == std::string_view::npos) return std::nullopt;
  const std::string_view rest = part(text.low, {behind, clause.end});
  const size_t blank = rest.starts_with(' ') ? 1 : 0;
  const std::string_view joint = rest.substr(blank);
  const size_t skipped = joint.starts_with("và ") ? std::string_view("và ").size() : joint.starts_with(',') ? 1 : 0;
  if (skipped == 0) return std::nullopt;
  // "100% xã, phường đạt chuẩn": kinds of places named in a row, of which one thing is said.
  // So are "chi, đảng bộ" and "chi bộ, đảng bộ".
  const std::string_view counted = trim(part(text.low, {last.measure.end, std::max(last.measure.end, behind)}));
  if (counted == "chi" || std::ranges::find(subjects, counted) != subjects.end()) return std::nullopt;
  const std::string_view statement = trim(joint.substr(skipped));
  // "di dời 220 hộ, hoàn thành trước mùa mưa năm 2028": by when, and no statement of its own.
  static constexpr Phrases<5> dues = {"hoàn thành trước", "hoàn thành trong", "hoàn thành vào", "hoàn thành đến",
                                      "xong trước"};
  if (begins_with_any(statement, dues)) return std::nullopt;
  const bool own_subject = begins_with_any(statement, subjects) && has_any(statement, states);
  if (!own_subject && !begins_with_any(statement, openers)) return std::nullopt;
  return Span{behind + blank + skipped, clause.end};
}

// "trồng 10 km hàng rào và 5 km đường hoa mỗi năm": the rhythm behind the last of two is that of both.
bool shares_rhythm(const ReadText& text, const std::vector<Segment>& segments, size_t i) {
  static constexpr Phrases<3> rhythms = {"mỗi năm", "hằng năm", "hàng năm"};
  if (i + 1 >= segments.size()) return false;
  const std::string_view next = trim(part(text.low, segments[i + 1].span));
  const std::string_view behind = trim(part(text.low, trimmed(text.text, segments[i + 1].span)));
  return begins_with_phrase(next, "và") && part(text.low, segments[i + 1].span).find(',') == std::string_view::npos &&
         std::ranges::any_of(rhythms, [&](std::string_view word) { return ends_with_phrase(behind, word); });
}

}  // namespace

std::vector<ClauseTarget> targets_of_clause(const ReadText& text, Span clause, ClauseContext& context) {
  std::vector<ClauseTarget> found;
  context.sentence.by_year = context.opening_year;
  context.annual_before = context.annual_before && context.listing_parts;
  // "Hằng năm tạo việc làm cho 600 lao động; tỷ lệ lao động qua đào tạo đạt 70%": where things are to stand is no flow.
  if (context.has_target && !context.annual_rate && begins_with_phrase(trim(part(text.low, clause)), "tỷ lệ"))
    context.sentence.annual = false;
  // What is built is built once, whatever is done each year.
  static constexpr Phrases<4> works = {"xây dựng mới", "xây mới", "đầu tư xây dựng", "nâng cấp"};
  if (context.has_target && begins_with_any(trim(part(text.low, clause)), works)) context.sentence.annual = false;
  const Span figures{std::max(clause.begin, std::min(context.figures_from, clause.end)), clause.end};
  std::vector<Segment> segments = segments_of(text, clause, measures(text, figures));
  if (segments.empty()) {
    if (!context.only_figures) append_without_figure(text, clause, context, found);
    carry_time(part(text.low, clause), std::min(clause.size(), longest_opening), context);
    return found;
  }
  const std::optional<Span> tail =
      context.only_figures ? std::nullopt : statement_behind(text, clause, segments.back());
  if (tail) segments.back().span.end = tail->begin;
  for (size_t i = 0; i < segments.size(); ++i) {
    Segment& segment = segments[i];
    if (!context.only_figures) segment.span = split_off_lead(text, segment, context, found);
    if (is_baseline(words_of_goal(text.low, segment.span, segment.measure), context)) continue;
    if (denies(part(text.low, {segment.span.begin, segment.measure.begin}))) {
      append_without_figure(text, segment.span, context, found);
      continue;
    }
    const bool annual =
        std::exchange(context.sentence.annual, context.sentence.annual || shares_rhythm(text, segments, i));
    found.push_back(target_of(text, segment, context));
    context.sentence.annual =
        annual || (context.sentence.annual && begins_annually(trim(part(text.low, segment.span))));
  }
  if (tail) append_without_figure(text, *tail, context, found);
  return found;
}

}  // namespace gandan::reading
