#include "reading/text/segments.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

// Is a verb said to reach the figure at `begin`: "... đạt 420 chiếc", "... đạt trên 70%"?
bool is_reached(std::string_view low, size_t begin) {
  static constexpr Phrases<7> bounds = {"trên", "dưới", "từ", "khoảng", "gần", "ít nhất", "tối thiểu"};
  std::string_view before = trim(low.substr(0, begin));
  for (const std::string_view bound : bounds) {
    if (ends_with_phrase(before, bound)) before = trim(before.substr(0, before.size() - bound.size()));
  }
  return ends_with_phrase(before, "đạt") || before.ends_with(':');
}

// Of two figures in one statement, which is the goal: "Lúa nước 2 vụ 40 ha", "60% học sinh học 2 buổi", "tàu từ 90 CV
// trở lên đạt 420 chiếc".
bool second_is_goal(std::string_view low, const Measure& first, const Measure& second) {
  const bool adjacent = first.end <= second.begin && trim(low.substr(first.end, second.begin - first.end)).empty();
  return adjacent || (second.is_rate() && !first.is_rate()) ||
         (second.unit != "sao" && is_reached(low, second.begin) && !is_reached(low, first.begin));
}

// No figure is held against one so many bytes away, and to look for what parts them would take longer with each that
// follows.
constexpr size_t longest_between = 2'000;

// The first (or last) of `,;(` that is no comma of a figure ("dài 9,2 km").
size_t find_separator(std::string_view text, bool last) {
  size_t found = std::string_view::npos;
  for (size_t at = text.find_first_of(",;("); at != std::string_view::npos; at = text.find_first_of(",;(", at + 1)) {
    const bool decimal =
        text[at] == ',' && at > 0 && is_digit(text[at - 1]) && at + 1 < text.size() && is_digit(text[at + 1]);
    if (decimal || (last && text[at] == '(')) continue;
    found = at;
    if (!last) break;
  }
  return found;
}

}  // namespace

size_t boundary_between(const ReadText& text, size_t begin, size_t end) {
  static constexpr Phrases<5> joints = {"và", "trong đó", "đồng thời", "còn lại", "với tổng"};
  const std::string_view low = std::string_view(text.low).substr(0, end);
  size_t at = begin;
  // A remark in brackets belongs to the figure before it; a list in brackets begins the second.
  const size_t open = low.find('(', begin);
  const size_t close = open == std::string_view::npos ? open : low.find(')', open);
  if (close != std::string_view::npos && trim(low.substr(begin, open - begin)).size() <= 12) at = close + 1;
  const std::string_view between = low.substr(at);
  // "95% tăng 5% so với năm 2015": a change stated behind a level, without a comma.
  static constexpr Phrases<3> changes = {"tăng", "giảm", "gấp"};
  if (begins_with_any(trim(between), changes)) return low.find_first_not_of(' ', at);
  size_t best = find_separator(between, false);
  const size_t stop = between.find(". ");
  if (stop < best && is_upper(letter_at(text.text, at + stop + 2).code)) best = stop;
  // "90% doanh nghiệp nhỏ và vừa được tiếp cận ..., trên 30%": the comma right before the second figure parts them.
  static constexpr Phrases<8> leads = {"", "trên", "dưới", "khoảng", "từ", "ít nhất", "tối thiểu", "có"};
  const size_t comma = find_separator(between, true);
  if (comma != std::string_view::npos) {
    const std::string_view lead = trim(between.substr(comma + 1));
    if (std::ranges::find(leads, lead) != leads.end() || begins_with_phrase(lead, "trong đó")) return at + comma;
  }
  if (const auto joint = find_any(between, joints)) best = std::min(best, joint->begin);
  if (best == std::string_view::npos) return at > begin ? at : best;
  return at + best;
}

std::vector<Segment> segments_of(const ReadText& text, Span clause, const std::vector<Measure>& found) {
  std::vector<Segment> segments;
  size_t begin = clause.begin;
  for (size_t i = 0; i < found.size(); ++i) {
    Measure measure = found[i];
    size_t end = clause.end;
    for (; i + 1 < found.size(); ++i) {
      if (found[i + 1].begin > measure.end + longest_between) {
        end = found[i + 1].begin;
        break;
      }
      end = boundary_between(text, std::min(measure.end, found[i + 1].begin), found[i + 1].begin);
      if (end != std::string_view::npos) break;
      if (second_is_goal(text.low, measure, found[i + 1])) measure = found[i + 1];
      end = clause.end;
    }
    segments.push_back({{begin, end}, measure});
    begin = end;
  }
  return segments;
}

}  // namespace gandan::reading
