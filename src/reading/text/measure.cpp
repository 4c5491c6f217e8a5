#include "reading/text/measure.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "reading/text/goal_figure.h"
#include "reading/text/letters.h"

namespace gandan::reading {
namespace {

using vietnamese::NumberInText;

std::string_view between(const ReadText& text, size_t begin, size_t end) {
  return begin < end ? trim(std::string_view(text.low).substr(begin, end - begin)) : std::string_view();
}

bool joins_range(std::string_view words) {
  static constexpr std::array<std::string_view, 6> joins = {"-", "–", "—", "đến", "tới", "÷"};
  return std::ranges::find(joins, words) != joins.end();
}

// "từ 50% năm 2025 lên 70%": the first figure is where things stand, the second the goal.
bool leads_from(const ReadText& text, const Measure& from, const NumberInText& to) {
  static constexpr std::array<std::string_view, 3> ways = {"lên", "xuống", "còn"};
  const std::string_view words = between(text, from.end, to.begin);
  const std::string_view before = trim(std::string_view(text.low).substr(0, from.begin));
  return words.size() <= 40 && words.find_first_of(",(") == std::string_view::npos && !has_phrase(words, "trở lên") &&
         ends_with_phrase(before, "từ") && has_any(words, ways);
}

// "thôn, làng": the places of a share are often named in pairs.
void widen_place(const ReadText& text, Measure& measure) {
  static constexpr std::array<std::string_view, 6> seconds = {", làng", ", bản",     ", ấp",
                                                              ", xóm",  ", khu phố", ", buôn"};
  for (const std::string_view second : seconds) {
    if (!std::string_view(text.low).substr(measure.end).starts_with(second)) continue;
    measure.unit += second;
    measure.end += second.size();
    return;
  }
}

// "Tr. đồng", "tỷ.đ": money as it is shortened in tables and notes.
void read_shortened_money(const ReadText& text, Measure& measure) {
  struct Short {
    std::string_view written, unit;
  };
  static constexpr std::array<Short, 10> shorts = {{{"tr. đồng", "triệu đồng"},
                                                    {"tr.đồng", "triệu đồng"},
                                                    {"tr đồng", "triệu đồng"},
                                                    {"tr.đ", "triệu đồng"},
                                                    {"trđ", "triệu đồng"},
                                                    {"tỷđ", "tỷ đồng"},
                                                    {"tỉđ", "tỷ đồng"},
                                                    {"tỷ.đ", "tỷ đồng"},
                                                    {"tỷ đ", "tỷ đồng"},
                                                    {"tỉ đ", "tỷ đồng"}}};
  const std::string_view behind = trim(std::string_view(text.low).substr(measure.digits_end, 24));
  for (const Short& money : shorts) {
    if (!begins_with_phrase(behind, money.written)) continue;
    // "60 trđ/người/năm": what the money is counted per stays.
    const size_t per = measure.unit.find('/');
    const size_t written_end = static_cast<size_t>(behind.data() - text.low.data()) + money.written.size();
    measure.unit = std::string(money.unit) + (per == std::string::npos ? "" : measure.unit.substr(per));
    measure.end = std::max(measure.end, written_end);
    return;
  }
}

// "PAR INDEX nằm trong nhóm 10 xã dẫn đầu", "DTI thuộc tốp 5 của tỉnh": a place in a ranking, when an index or a
// ranking is spoken of; otherwise such figures only name something. Ordinals ("xếp thứ 15") are no numbers in text.
bool states_rank(const ReadText& text, const Measure& measure) {
  static constexpr std::array<std::string_view, 5> rankings = {"chỉ số", "xếp hạng", "thứ hạng", "xếp thứ", "index"};
  static constexpr std::array<std::string_view, 4> places = {"tốp", "top", "hạng", "vị trí"};
  static constexpr std::array<std::string_view, 5> among = {"dẫn đầu", "đứng đầu", "cao nhất", "tốt nhất", "tốp đầu"};
  const std::string_view before = trim(std::string_view(text.low).substr(0, measure.begin));
  const std::string_view window = before.substr(before.size() > 160 ? before.size() - 160 : 0);
  const std::string_view near = window.substr(window.find_last_of(".;") + 1);  // npos + 1 is the beginning
  if (!has_any(near, rankings)) return false;
  if (std::ranges::any_of(places, [&](std::string_view place) { return ends_with_phrase(near, place); })) return true;
  const std::string_view behind = std::string_view(text.low).substr(measure.digits_end, 80);
  return ends_with_phrase(near, "nhóm") && has_any(behind.substr(0, behind.find_first_of(".;")), among);
}

// "tăng trưởng 2 con số": at least ten per cent.
bool says_two_digits(const ReadText& text, const NumberInText& number) {
  return number.value == base::Decimal(2) &&
         begins_with_phrase(trim(std::string_view(text.low).substr(number.end, 16)), "con số");
}

Measure measure_of(const ReadText& text, const NumberInText& number) {
  if (says_two_digits(text, number)) {
    const size_t end = text.low.find("số", number.end) + std::string_view("số").size();
    return {number.begin, end, number.end, base::Decimal(10), {}, {}, "%"};
  }
  Measure measure{number.begin, number.unit_end, number.end, number.value, {}, {}, number.unit};
  if (number.unit.starts_with("tỉ đồng")) measure.unit.replace(0, std::string_view("tỉ").size(), "tỷ");
  if (states_rank(text, measure)) {
    measure.unit = Measure::rank_unit;
    return measure;
  }
  const std::string_view base = std::string_view(number.unit).substr(0, number.unit.find('/'));
  static constexpr std::array<std::string_view, 7> shortened = {"", "tỷ", "tỉ", "tr", "trđ", "tỷđ", "tỉđ"};
  if (std::ranges::find(shortened, base) != shortened.end()) read_shortened_money(text, measure);
  return measure;
}

// "1/3 số chi bộ", "2/3 tổng số hộ": a share of what is not counted here.
std::optional<base::Decimal> fraction(const ReadText& text, const Measure& part, const NumberInText& whole) {
  static constexpr std::array<std::string_view, 2> counts = {"số", "tổng số"};
  const std::string_view behind = trim(std::string_view(text.low).substr(whole.end, 16));
  if (!begins_with_any(behind, counts) || whole.value > base::Decimal(10) || *part.value >= whole.value) return {};
  const auto hundredfold = base::Decimal::multiply(*part.value, base::Decimal(100));
  return hundredfold ? base::Decimal::divide(*hundredfold, whole.value, 2) : std::nullopt;
}

// Takes `number` into the measure before it, when the two are one: a range, a share, a way from one to the other.
bool combine(const ReadText& text, Measure& last, const NumberInText& number) {
  if (!last.value) return false;
  const std::string_view words = between(text, last.end, number.begin);
  if (words == "/") {
    if (const auto share = fraction(text, last, number)) {
      last = {last.begin, number.end, number.end, share->normalised(), {}, {}, "%"};
      return true;
    }
    last.end = number.unit_end;
    last.unit = number.unit;
    widen_place(text, last);
    return true;
  }
  const bool same_unit =
      last.unit.empty() || number.unit.empty() || last.unit == number.unit || number.unit.starts_with(last.unit);
  if (joins_range(words) && same_unit && *last.value < number.value) {
    last.low = last.value;
    last.high = number.value;
    last.value.reset();
    last.end = number.unit_end;
    if (!number.unit.empty()) last.unit = number.unit;
    return true;
  }
  if (!leads_from(text, last, number)) return false;
  const Measure from = std::exchange(last, measure_of(text, number));
  if (from.unit.empty() || from.unit == last.unit) {
    last.from = from.value;
    last.from_end = from.end;
  }
  return true;
}

struct Brackets {
  Span span;
  bool lists_parts = false;  // "(trong đó: đàn heo 1.220 con; đàn bò ...)": parts, and not a remark
};

bool lists_parts(const ReadText& text, Span span) {
  const std::string_view inside = trim(part(text.low, span));
  if (inside.empty() || is_digit(inside.front())) return false;
  if (begins_with_phrase(inside, "trong đó")) return true;
  int count = 0;
  auto number = std::ranges::lower_bound(text.numbers, span.begin, {}, &NumberInText::begin);
  for (; number != text.numbers.end() && number->end <= span.end; ++number) count += number->unit.empty() ? 0 : 1;
  static constexpr std::array<std::string_view, 12> remarks = {"giá", "theo", "chuẩn", "không", "tương", "bằng",
                                                               "từ",  "năm",  "hiện",  "so",    "kế",    "tăng"};
  return count >= 2 && !begins_with_any(inside, remarks);
}

// "(hợp vệ sinh đạt 100%)", "(tăng từ 12,5 đến 13,5%/năm)": a goal of its own, though in brackets.
bool is_stated_rate(const ReadText& text, Span brackets, const NumberInText& number) {
  static constexpr std::array<std::string_view, 4> verbs = {"đạt", "tăng", "tỷ lệ", "còn"};
  const size_t begin = std::max(brackets.begin, number.begin > 60 ? number.begin - 60 : 0);
  const size_t end = std::min(brackets.end, number.end + 20);
  const bool said = has_any(part(text.low, {begin, number.begin}), verbs) ||
                    begins_with_phrase(trim(part(text.low, brackets)), "có");  // "(có bằng cấp, chứng chỉ 32%)"
  return part(text.low, {number.end, end}).find('%') != std::string_view::npos && said &&
         (number.unit.empty() || number.unit.starts_with('%'));
}

std::vector<Brackets> brackets_in(const ReadText& text, Span within) {
  std::vector<Brackets> found;
  for (size_t at = within.begin; at < within.end; ++at) {
    if (text.text[at] != '(') continue;
    const size_t close = std::min(text.text.find(')', at), within.end);
    found.push_back({{at + 1, close}, lists_parts(text, {at + 1, close})});
    at = close;
  }
  return found;
}

// "tăng gấp đôi so với năm 2025", "gấp rưỡi", "gấp ba"
void add_multiple(const ReadText& text, Span within, std::vector<Measure>& found) {
  constexpr std::string_view verb = "gấp ";
  const std::array<std::pair<std::string_view, base::Decimal>, 3> multiples = {
      {{"gấp đôi", base::Decimal(2)}, {"gấp rưỡi", base::Decimal::from_parts(15, 1)}, {"gấp ba", base::Decimal(3)}}};
  for (const auto& [words, times] : multiples) {
    const size_t at = find_phrase(part(text.low, within), words);
    if (at == std::string_view::npos) continue;
    const size_t begin = within.begin + at + verb.size(), end = within.begin + at + words.size();
    const Measure measure{begin, end, end, times, {}, {}, "lần"};
    found.insert(std::ranges::upper_bound(found, begin, {}, &Measure::begin), measure);
  }
}

}  // namespace

std::vector<Measure> measures(const ReadText& text, Span within) {
  std::vector<Measure> found;
  const std::vector<Brackets> brackets = brackets_in(text, within);
  auto bracket = brackets.begin();
  const auto first = std::ranges::lower_bound(text.numbers, within.begin, {}, &NumberInText::begin);
  for (auto number = first; number != text.numbers.end() && number->end <= within.end; ++number) {
    while (bracket != brackets.end() && bracket->span.end <= number->begin) ++bracket;
    const bool inside = bracket != brackets.end() && bracket->span.begin <= number->begin;
    if (inside && !bracket->lists_parts && !is_stated_rate(text, bracket->span, *number)) continue;
    if (!found.empty() && combine(text, found.back(), *number)) continue;
    found.push_back(measure_of(text, *number));
  }
  add_multiple(text, within, found);
  std::erase_if(found, [&](const Measure& measure) { return !is_goal(text, measure); });
  // "đạt từ 90% trở lên, thuộc nhóm 5 phường dẫn đầu": beside a figure the place only describes it.
  if (!std::ranges::all_of(found, &Measure::is_rank)) std::erase_if(found, std::mem_fn(&Measure::is_rank));
  return found;
}

}  // namespace gandan::reading
