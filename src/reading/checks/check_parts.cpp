#include "reading/checks/check_parts.h"

#include <algorithm>
#include <array>

#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr size_t most_parts = 64;

// Cuts a span into segments at top-level separators and keeps the depth of parentheses.
class SegmentWalk {
 public:
  SegmentWalk(const Passage& passage, Span span, const Number& total) : passage_(passage), span_(span), total_(total) {}

  Parts walk() {
    auto number = std::lower_bound(passage_.numbers.begin(), passage_.numbers.end(), span_.begin,
                                   [](const Number& n, size_t begin) { return n.begin < begin; });
    segment_begin_ = span_.begin;
    for (size_t i = span_.begin; i < span_.end && parts_.numbers.size() < most_parts;) {
      if (number != passage_.numbers.end() && number->begin == i) {
        take(*number);
        i = std::max(number->end, number->unit_end);
        ++number;
        while (number != passage_.numbers.end() && number->begin < i) ++number;
        continue;
      }
      parts_.open = parts_.open || is_unread_figure(i);
      step(i);
      ++i;
    }
    end_segment(span_.end);
    parts_.overlaps = counts_members(total_.unit) && may_overlap(passage_.between(span_.begin, span_.end));
    return parts_;
  }

 private:
  // Money, land, schools and works have no sex and no age.
  static bool counts_members(std::string_view unit) {
    constexpr std::array<std::string_view, 12> things = {"trường",     "cơ sở",  "chương trình", "dự án",
                                                         "công trình", "chi bộ", "đảng bộ",      "thôn",
                                                         "bản",        "tổ",     "mô hình",      "đơn vị"};
    return !is_measure(unit) &&
           std::none_of(things.begin(), things.end(), [unit](auto thing) { return unit.starts_with(thing); });
  }

  // Women and men divide a whole; women, the young and members of minorities do not.
  static bool may_overlap(std::string_view text) {
    if (has_word(text, "nữ") && !has_word(text, "nam")) return true;
    if (has_word(text, "tuổi") && has_any_word(text, {"dưới", "trên", "trẻ"})) return true;
    return has_any_word(text, {"dân tộc", "thiểu số", "tôn giáo", "tái cử", "ngoài đảng"});
  }

  // "THCS 4,": a digit that ends its segment and was not read as a number; years are no figures.
  bool is_unread_figure(size_t i) const {
    const auto digit = [this](size_t at) {
      return at < span_.end && passage_.lower[at] >= '0' && passage_.lower[at] <= '9';
    };
    if (depth_ > 0 || taken_ || !digit(i) || digit(i + 1)) return false;
    const size_t next = vietnamese::skip_blanks(passage_.lower, i + 1);
    const bool ends = next >= span_.end || passage_.lower[next] == ',' || passage_.lower[next] == ';';
    size_t begin = i;
    while (begin > span_.begin && digit(begin - 1)) --begin;
    return ends && i + 1 - begin <= 3 && begin > span_.begin && passage_.lower[begin - 1] == ' ';
  }

  // "còn lại là vốn xã": the rest has no figure.
  void end_segment(size_t end) {
    parts_.open = parts_.open || (!taken_ && has_word(passage_.between(segment_begin_, end), "còn lại"));
  }

  void step(size_t i) {
    const char c = passage_.lower[i];
    if (c == '(') ++depth_;
    if (c == ')' && depth_ > 0) --depth_;
    const bool word_and = c == 'v' && passage_.between(i, std::min(i + 5, span_.end)).starts_with("và ") &&
                          vietnamese::letter_length_before(passage_.lower, i) == 0;
    if (depth_ > 0 || (c != ',' && c != ';' && !word_and)) return;
    end_segment(i);
    segment_begin_ = i + 1;
    taken_ = false;
    if (c == ';' || !inner_subset_) inner_subset_ = false;
  }

  void take(const Number& number) {
    const std::string_view before = trimmed(passage_.between(segment_begin_, number.begin));
    const bool first_segment = segment_begin_ == span_.begin;
    if (has_word(before, "trong đó")) {
      if (first_segment)
        parts_.subset = true;
      else
        inner_subset_ = true;
    }
    if (depth_ > 0 || taken_ || inner_subset_) return;
    const UnitMatch match = match_units(total_.unit, number.unit);
    if (tells_change(before, match)) {
      parts_.changes = true;
      return;
    }
    if (match == UnitMatch::none || ended_) return;
    // "49 quận, 512 huyện và 11.156 đơn vị cấp xã gồm 8.903 xã, ...": the next total, whose parts are its own.
    ended_ = begins_another_list(number);
    if (ended_ && number.value > total_.value) return;
    taken_ = true;
    parts_.closes = parts_.closes || is_rest(before) || is_all_other(before, total_.unit);
    parts_.numbers.push_back(&number);
    note_shape(number, before, match);
  }

  // "từ 6 m đến dưới 15 m: 198 chiếc" bounds a class and tells no change, nor does "trở lên".
  static bool tells_change(std::string_view before, UnitMatch match) {
    // "Chương trình giảm nghèo", "mô hình tăng trưởng xanh" are names.
    for (const std::string_view name : {"giảm nghèo", "giảm thiểu", "tăng trưởng", "tăng cường", "gia tăng"}) {
      if (const size_t at = find_word(before, name); at != std::string_view::npos)
        before.remove_prefix(at + name.size());
    }
    if (has_any_word(before, {"tăng", "giảm", "so với", "bình quân", "vượt", "gấp"})) return true;
    const bool bounds = before.find_first_of("0123456789") != std::string_view::npos || match == UnitMatch::none;
    return !bounds && (has_word(before, "từ") || has_word(before, "lên"));
  }

  // "còn lại 75 hộ", "số còn lại là 75 hộ"
  static bool is_rest(std::string_view before) {
    for (const std::string_view verb : {"là", "có", ":"}) {
      if (before.ends_with(verb)) before = trimmed(before.substr(0, before.size() - verb.size()));
    }
    return before.ends_with("còn lại");
  }

  // "chi khác 4,5 tỷ đồng", "cây khác 30 ha": whatever was not named. People may be of several kinds at once.
  static bool is_all_other(std::string_view before, std::string_view unit) {
    return is_measure(unit) && before.ends_with(" khác") && !has_any_word(before, {"một số", "thiểu số"});
  }

  void note_shape(const Number& number, std::string_view before, UnitMatch match) {
    if (parts_.numbers.size() == 1) unitless_ = number.unit.empty();
    const bool consistent = unitless_ ? number.unit.empty() : match == UnitMatch::same;
    parts_.same_unit = parts_.same_unit && (consistent || (match == UnitMatch::same && !unitless_));
    const size_t start = vietnamese::skip_blanks(passage_.text(), segment_begin_);
    parts_.named = parts_.named && !before.empty() && begins_with_name(start);
    const std::string_view rest = passage_.between(number.unit_end, std::min(span_.end, number.unit_end + 60));
    const std::string_view after = rest.substr(0, rest.find_first_of(",;.)"));
    parts_.may_detail.push_back((match == UnitMatch::loose && !number.unit.empty()) ||
                                has_any_word(before, {"với", "có", "gồm"}) ||
                                has_any_word(after, {"đạt", "được", "có", "mới", "đã", "trực thuộc"}));
  }

  bool begins_another_list(const Number& number) const {
    if (parts_.numbers.empty()) return false;
    const std::string_view after = passage_.between(number.unit_end, std::min(span_.end, number.unit_end + 50));
    return has_word(after.substr(0, after.find_first_of(",;().:")), "gồm");
  }

  bool begins_with_name(size_t start) const {
    std::string_view rest = passage_.text().substr(start);
    for (const std::string_view prefix : {"Trong đó", "trong đó", "Gồm", "gồm", "Bao gồm", "bao gồm"}) {
      if (!rest.starts_with(prefix)) continue;
      rest.remove_prefix(prefix.size());
      while (!rest.empty() && (rest.front() == ':' || rest.front() == ' ' || rest.front() == '-'))
        rest.remove_prefix(1);
    }
    const auto first_letter = rest.find_first_not_of(" -");
    return first_letter != std::string_view::npos && vietnamese::begins_with_capital(rest.substr(first_letter));
  }

  const Passage& passage_;
  Span span_;
  const Number& total_;
  Parts parts_;
  size_t segment_begin_ = 0;
  int depth_ = 0;
  bool taken_ = false;
  bool inner_subset_ = false;
  bool unitless_ = false;
  bool ended_ = false;
};

// Whether each of the parts [first, last) may be no part at all.
bool all_may_be_else(const Parts& list, size_t first, size_t last) {
  for (size_t i = first; i < last && i < list.may_detail.size(); ++i) {
    if (!list.may_detail[i]) return false;
  }
  return true;
}

// A list may go on beyond the parts, a note may count other years too: silence when some run of it makes up the total.
bool some_run_agrees(const Number& total, const Parts& list, bool of_note) {
  const std::vector<const Number*>& parts = list.numbers;
  for (size_t first = 0; first < parts.size(); ++first) {
    for (size_t last = first + 2; last <= parts.size(); ++last) {
      if (first == 0 && last == parts.size()) continue;
      if (!of_note && (!all_may_be_else(list, 0, first) || !all_may_be_else(list, last, parts.size()))) continue;
      const std::vector<const Number*> run(parts.begin() + static_cast<std::ptrdiff_t>(first),
                                           parts.begin() + static_cast<std::ptrdiff_t>(last));
      const auto sum = judge_sum(total, run);
      if (sum && sum->computed == sum->total) return true;
    }
    if (parts.size() > 16) break;  // long lists: prefixes only
  }
  // One of them may belong to the part before it: "149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc, 285 chi bộ cơ sở".
  for (size_t left_out = 0; parts.size() >= 3 && left_out < std::min<size_t>(parts.size(), 16); ++left_out) {
    if (left_out < list.may_detail.size() && !list.may_detail[left_out]) continue;
    std::vector<const Number*> others = parts;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(left_out));
    const auto sum = judge_sum(total, others);
    if (sum && sum->computed == sum->total) return true;
  }
  return false;
}

bool is_near(const Parts& parts, Evidence evidence, const Sum& sum) {
  const double ratio = nearness(sum);
  // What is more than the whole is no part of it.
  if (std::any_of(sum.parts.begin(), sum.parts.end(), [&](const base::Decimal& part) { return part > sum.total; }))
    return false;
  if (parts.closes) return ratio >= 0.75 && ratio <= 1.34;
  if (parts.subset && !(parts.named && parts.numbers.size() >= 3)) return ratio > 1 && ratio <= 1.67;
  if (evidence == Evidence::strong && (parts.same_unit || parts.named)) return ratio >= 0.6 && ratio <= 1.67;
  return ratio >= 0.85 && ratio <= 1.15;
}

}  // namespace

Parts parts_in(const Passage& passage, Span span, const Number& total) {
  span.end = std::min({span.end, span.begin + longest_sentence, passage.lower.size()});
  return SegmentWalk(passage, span, total).walk();
}

void report_sum(const Passage& passage, const Number& total, const Parts& parts, Evidence evidence, Findings& findings,
                const Passage* of_total) {
  if (parts.numbers.size() < 2 || parts.changes || parts.open || (parts.overlaps && !parts.closes)) return;
  const auto sum = judge_sum(total, parts.numbers);
  if (!sum || sum->verdict == Verdict::agrees || !is_near(parts, evidence, *sum)) return;
  const bool run = some_run_agrees(total, parts, of_total != nullptr);
  if (run && of_total == nullptr) return;
  const bool rounding = sum->verdict == Verdict::rounding;
  FindingBuilder finding(FindingKind::sum, rounding || run ? Severity::note : Severity::warning,
                         run        ? "reading.finding.sum_of_some"
                         : rounding ? "reading.finding.sum_rounding"
                                    : "reading.finding.sum");
  finding.at(of_total != nullptr ? *of_total : passage, total);
  for (const Number* part : parts.numbers) finding.at(passage, *part);
  finding.stated(sum->total).computed(sum->computed);
  for (const base::Decimal& part : sum->parts) finding.part(part);
  finding.argument("parts", written_sum(sum->parts)).argument("unit", total.unit);
  findings.push_back(finding.build());
}

}  // namespace gandan::reading::check
