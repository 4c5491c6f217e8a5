#include "reading/targets/target_span.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/unit.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

constexpr size_t longest_preface = 600;  // bytes before the figure that are searched for an announcement

// "mỗi cấp học có 01 trường" is counted per level of schooling.
void count_per(std::string_view low, size_t at, Measure& measure) {
  const std::string_view before = low.substr(0, at);
  const size_t each = find_phrase(before, "mỗi");
  if (each == std::string_view::npos || measure.is_rate() || measure.unit.find('/') != std::string::npos) return;
  std::string_view noun = trim(before.substr(each + std::string_view("mỗi").size()));
  if (const size_t strives = find_phrase(noun, "phấn đấu"); strives != std::string_view::npos && strives > 0) {
    noun = noun.substr(0, strives);
    measure.unit += "/" + std::string(trim(noun));
    return;
  }
  const size_t verb = std::min({find_phrase(noun, "có"), find_phrase(noun, "xây dựng"), find_phrase(noun, "kết nạp")});
  if (verb == std::string_view::npos || verb == 0 || verb > 24 || noun.starts_with("năm")) return;
  measure.unit += "/" + std::string(trim(noun.substr(0, verb)));
}

// "Số trang trại trên địa bàn: 70", "Khu phố văn hóa: 28/30": what is counted is named before the figure.
std::string counted_before(std::string_view lead) {
  constexpr std::string_view total = "tổng", number = "số";
  lead = trim(lead);
  if (begins_with_phrase(lead, total)) lead = trim(lead.substr(total.size()));
  const bool numbered = begins_with_phrase(lead, number);
  const auto unit = vietnamese::read_unit(lead, numbered ? number.size() : 0);
  const bool labelled = lead.ends_with(':') && vietnamese::counts_things(unit.name.substr(0, unit.name.find('/')));
  return unit.known && (numbered || labelled) ? unit.name : std::string();
}

// "(hợp vệ sinh đạt 100%)" without its brackets.
Span without_brackets(std::string_view text, Span span) {
  if (span.size() < 2 || text[span.begin] != '(') return span;
  const size_t close = text.substr(0, span.end).find(')', span.begin);
  if (close < span.end) return close + 1 == span.end ? Span{span.begin + 1, close} : span;
  return {span.begin + 1, span.end};
}

// "(iv) Số bác sĩ" without the number of its item.
Span without_item_number(std::string_view low, Span span) {
  constexpr size_t longest = 6;  // "(viii)" has its bracket behind that
  if (span.size() < 3 || low[span.begin] != '(') return span;
  const size_t close = low.substr(0, span.end).find_first_not_of("ivx", span.begin + 1);
  const bool closed = close < span.end && low[close] == ')' && close > span.begin + 1 && close <= span.begin + longest;
  return closed ? Span{close + 1, span.end} : span;
}

Span without_joint(std::string_view low, Span span) {
  for (const std::string_view joint : {"và ", "- ", "+ "}) {
    if (part(low, span).starts_with(joint)) return {span.begin + joint.size(), span.end};
  }
  return span;
}

// "(năm 2025: 68 triệu đồng)" behind the figure blanked out.
std::string without_remark(std::string_view low, size_t figure_end) {
  static constexpr Phrases<9> remarks = {"năm",       "hiện",       "thực hiện", "ước",  "kế hoạch",
                                         "bình quân", "trung bình", "theo",      "chuẩn"};
  std::string words(low);
  const size_t open = words.find('(', std::min(figure_end, words.size()));
  const std::string_view inside = open == std::string::npos ? std::string_view() : trim(low.substr(open + 1));
  const bool restates = !inside.empty() && is_digit(inside.front());  // "300 cơ sở (60 cơ sở/năm)"
  if (!restates && !begins_with_any(inside, remarks)) return words;
  const size_t close = std::min(words.find(')', open), words.size());
  std::fill(words.begin() + static_cast<std::ptrdiff_t>(open), words.begin() + static_cast<std::ptrdiff_t>(close), ' ');
  return words;
}

}  // namespace

Span without_preface(const ReadText& text, Span span, size_t figure) {
  static constexpr Phrases<5> announcing = {"chỉ tiêu", "cụ thể", "như sau", "mục tiêu", "sau đây"};
  const size_t begin = std::max(span.begin, figure > longest_preface ? figure - longest_preface : 0);
  if (begin >= figure) return span;
  const std::string_view low = std::string_view(text.low).substr(begin, figure - begin);
  for (size_t colon = low.rfind(": "); colon != std::string_view::npos && colon > 0;
       colon = low.rfind(": ", colon - 1)) {
    if (has_any(low.substr(0, colon), announcing)) return {begin + colon + 1, span.end};
  }
  static constexpr Phrases<4> in_words = {"cụ thể", "cụ thể là", "cụ thể như", "gồm có"};
  const auto said = find_any(low, in_words);
  return said ? Span{begin + said->end, span.end} : span;
}

Span words_of_target(const ReadText& text, const Segment& segment) {
  const Span said = trimmed(text.text, without_preface(text, segment.span, segment.measure.begin));
  const Span whole = without_brackets(text.text, trimmed(text.text, without_item_number(text.low, said)));
  return without_joint(text.low, whole);
}

std::string words_of_goal(std::string_view low, Span span, const Measure& measure) {
  std::string words = without_remark(part(low, span), measure.end - std::min(span.begin, measure.end));
  if (!measure.from) return words;
  for (size_t at = std::max(measure.from_end, span.begin); at < measure.begin; ++at) {
    if (is_digit(low[at])) words[at - span.begin] = ' ';
  }
  return words;
}

void complete_unit(std::string_view low, size_t at, Measure& measure) {
  if (measure.unit.empty()) measure.unit = counted_before(low.substr(0, at));
  count_per(low, at, measure);
}

}  // namespace gandan::reading
