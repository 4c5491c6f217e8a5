#include "reading/targets/stated_start.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "reading/text/time_words.h"

namespace gandan::reading {
namespace {

template <size_t size>
using Phrases = std::array<std::string_view, size>;

ReadFact fact_of(const base::Decimal& value, const std::string& unit, std::string_view words) {
  const TimeWords time = time_words(words);
  const int year = std::max(time.plain_year, time.by_year);
  ReadFact fact;
  fact.value = value;
  fact.unit = unit;
  if (year > 0) fact.year = year;
  return fact;
}

// The inside of the first brackets behind the figure, when it tells how things stand.
std::optional<Span> remark_behind(const ReadText& text, const Segment& segment) {
  constexpr size_t longest_remark = 100;  // bytes
  static constexpr Phrases<6> leads = {"năm", "cuối năm", "hiện", "hiện nay", "thực hiện", "ước"};
  static constexpr Phrases<9> others = {"tăng",  "giảm", "bình quân", "kế hoạch", "theo",
                                        "chuẩn", "mỗi",  "giai đoạn", "mục tiêu"};
  const size_t begin = std::min(segment.measure.end, segment.span.end);
  const std::string_view behind = part(text.low, {begin, segment.span.end});
  const size_t open = behind.find('(');
  const size_t close = open == std::string_view::npos ? open : behind.substr(0, open + longest_remark).find(')', open);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view inside = trim(behind.substr(open + 1, close - open - 1));
  if (!begins_with_any(inside, leads) || has_any(inside, others)) return std::nullopt;
  return Span{begin + open + 1, begin + close};
}

}  // namespace

std::optional<ReadFact> stated_start(const ReadText& text, const Segment& segment) {
  const Measure& goal = segment.measure;
  if (goal.from) return fact_of(*goal.from, goal.unit, part(text.low, {goal.from_end, goal.begin}));
  const auto remark = remark_behind(text, segment);
  if (!remark) return std::nullopt;
  const auto number = std::ranges::lower_bound(text.numbers, remark->begin, {}, &vietnamese::NumberInText::begin);
  const auto inside = [&](auto at) { return at != text.numbers.end() && at->end <= remark->end; };
  if (!inside(number) || inside(number + 1)) return std::nullopt;  // one figure, and no comparison
  if (!number->unit.empty() && number->unit != goal.unit) return std::nullopt;
  return fact_of(number->value, goal.unit, part(text.low, *remark));
}

}  // namespace gandan::reading
