// Shares of a total: "221 vụ, trong đó có 182 vụ hòa giải thành (đạt tỷ lệ 82,3%)"; "đúng hạn 585.116 ..., tỷ lệ đúng
// hạn 99,96%". A percentage of a plan, a growth or a figure whose whole is not stated is left alone.
#include <algorithm>
#include <cmath>
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_percent.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {

void report_share(const Passage& passage, const Number& part, const Number& percent, const WholeOfShare& found,
                  Findings& findings) {
  const bool rounding = found.rate.verdict == Verdict::rounding;
  findings.push_back(FindingBuilder(FindingKind::percent, rounding ? Severity::note : Severity::warning,
                                    rounding ? "reading.finding.percent_rounding" : "reading.finding.percent")
                         .at(passage, *found.whole)
                         .at(passage, part)
                         .at(passage, percent)
                         .stated(percent.value)
                         .computed(found.rate.computed)
                         .part(part.value)
                         .part(found.whole->value)
                         .argument("part", written(part.value))
                         .argument("whole", written(found.whole->value))
                         .build());
}

namespace {

enum class Link { none, bare, explicit_share };

// How the text between a part and a percentage ties the two.
Link link_between(std::string_view gap, std::string_view after) {
  if (gap.size() > 80 || gap.find_first_of(";.:") != std::string_view::npos) return Link::none;
  if (has_any_word(gap, {"tăng", "giảm", "so với", "vượt", "bằng", "kế hoạch", "dự toán"})) return Link::none;
  if (has_any_word(after.substr(0, std::min<size_t>(after.size(), 40)),
                   {"kế hoạch", "chỉ tiêu", "dự toán", "so với", "nghị quyết", "cùng kỳ", "mục tiêu", "công suất"})) {
    return Link::none;
  }
  if (has_any_word(gap, {"chiếm", "đạt tỷ lệ", "tỷ lệ đạt", "với tỷ lệ"}) || trimmed(gap) == "=" ||
      trimmed(gap).ends_with(", tỷ lệ"))
    return Link::explicit_share;
  const size_t open = gap.rfind('(');
  const std::string_view inside = open == std::string_view::npos ? gap : trimmed(gap.substr(open + 1));
  const bool alone = inside.empty() || inside == "đạt" || inside == "tỷ lệ";
  return open != std::string_view::npos && alone && trimmed(after).starts_with(')') ? Link::bare : Link::none;
}

// "tăng 7 vụ (6,1%)": the percentage is the change of last year's figure.
bool is_change(const Passage& passage, const Sentence& sentence, const Number& part) {
  return has_any_word(before_number(passage, sentence, part, 20), {"tăng", "giảm", "vượt", "thêm"});
}

bool may_be_whole(const Number& whole, const Number& part) {
  const UnitMatch match = match_units(whole.unit, part.unit);
  const bool fits =
      match == UnitMatch::same || (match == UnitMatch::loose && (part.unit.empty() || whole.unit.empty()));
  return fits && !whole.unit.empty() && whole.value >= part.value && !part.value.is_zero();
}

// "A 596 tỷ đồng, chiếm 50,3%; B 50 tỷ đồng, chiếm 4,3%": a figure with a share of its own, in another clause, stands
// beside the part and is no whole for it.
bool stands_beside(const Passage& passage, const Number& other, const Number& part) {
  const size_t next = static_cast<size_t>(&other - passage.numbers.data()) + 1;
  const Number& share = passage.numbers[next];
  if (&share >= &part || !is_percent(share.unit)) return false;
  const std::string_view between = passage.between(share.unit_end, part.begin);
  return has_any_word(passage.between(other.unit_end, share.begin), {"chiếm"}) &&
         between.find(';') != std::string_view::npos && !has_any_word(between, {"trong đó", "gồm"});
}

// The whole is one of the larger figures of the sentence; the one that agrees best is meant. nullopt when there is
// none, or when a figure after the part agrees, which is said of the share later on.
std::optional<WholeOfShare> best_whole(const Passage& passage, const Sentence& sentence, const Number& part,
                                       const Number& percent) {
  std::optional<WholeOfShare> best;
  double least = 0;
  const size_t part_index = static_cast<size_t>(&part - passage.numbers.data());
  const size_t first = std::max(sentence.first_number, part_index > 12 ? part_index - 12 : 0);
  const size_t last = std::min(sentence.last_number, part_index + 8);
  for (size_t i = first; i < last; ++i) {
    const Number& whole = passage.numbers[i];
    if (i == part_index || whole.value == part.value || !may_be_whole(whole, part)) continue;
    const auto value = value_in(part, whole.unit);
    const auto rate = value ? judge_rate(percent, *value, 100, whole.value) : std::nullopt;
    if (!rate) continue;
    if (i > part_index) {
      if (rate->verdict != Verdict::differs) return std::nullopt;
      continue;
    }
    if (stands_beside(passage, whole, part)) continue;
    const double distance = std::abs(rate->computed.to_double() - percent.value.to_double());
    if (best && distance >= least) continue;
    best = WholeOfShare{&whole, *rate};
    least = distance;
  }
  return best;
}

// "Có 120 hộ. Trong đó 45 hộ nghèo trên 60 hộ ...": a whole of an earlier sentence that agrees is the one that is
// meant.
bool agrees_with_an_earlier_sentence(const Passage& passage, const Sentence& sentence, const Number& part,
                                     const Number& percent) {
  constexpr size_t most = 12;
  const size_t first = sentence.first_number > most ? sentence.first_number - most : 0;
  for (size_t i = first; i < sentence.first_number; ++i) {
    const Number& whole = passage.numbers[i];
    const auto value = may_be_whole(whole, part) ? value_in(part, whole.unit) : std::nullopt;
    const auto rate = value ? judge_rate(percent, *value, 100, whole.value) : std::nullopt;
    if (rate && rate->verdict != Verdict::differs) return true;
  }
  return false;
}

// 38,3 for 83,3: digits that changed places.
bool has_same_digits(const base::Decimal& a, const base::Decimal& b) {
  std::string first = written(a);
  std::string second = written(b);
  std::sort(first.begin(), first.end());
  std::sort(second.begin(), second.end());
  return first == second && first.size() >= 3;
}

// How far off a percentage may be and still be meant as this share: a share of another whole is further away.
bool is_near(Link link, const Rate& rate, const Number& percent) {
  const double computed = rate.computed.to_double();
  const double distance = std::abs(computed - percent.value.to_double());
  if (has_same_digits(rate.computed, percent.value)) return true;
  return link == Link::explicit_share ? distance <= std::min(25.0, std::max(1.0, 0.6 * computed))
                                      : distance <= std::min(8.0, std::max(1.0, 0.25 * computed));
}

// "trong đó xử lý đúng hạn 1.236 phản ánh, đạt 99,04%": of those received, unless a plan or another year is named.
bool is_reached_part(const Passage& passage, const Sentence& sentence, const Number& part, const Number& percent) {
  const std::string_view gap = trimmed(passage.between(part.unit_end, percent.begin));
  const bool leads = gap.ends_with(", đạt") || gap == "đạt" || gap.ends_with("(đạt");
  // At most a few words before the verb: "phản ánh, đạt", "trường đạt chuẩn quốc gia, đạt".
  if (!leads || gap.size() > 60 || gap.find_first_of(",(;.") != gap.find_last_of(",(;.")) return false;
  const std::string_view after = after_number(passage, sentence, percent, 60);
  return !has_any_word(after.substr(0, after.find_first_of(",;.")),
                       {"kế hoạch", "chỉ tiêu", "dự toán", "so với", "nghị quyết", "cùng kỳ", "mục tiêu", "công suất"});
}

void check_share(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& percent = passage.numbers[i];
  const Number& part = passage.numbers[i - 1];
  if (is_percent(part.unit) || is_time(part.unit) || percent.value > base::Decimal(100)) return;
  if (part.begin > 0 && passage.lower[part.begin - 1] == '/') return;  // a fraction: check_fraction
  if (is_change(passage, sentence, part)) return;
  const Link link =
      link_between(passage.between(part.unit_end, percent.begin), after_number(passage, sentence, percent, 60));
  const bool reached = link == Link::none && is_reached_part(passage, sentence, part, percent);
  if (link == Link::none && !reached) return;
  const auto found = best_whole(passage, sentence, part, percent);
  if (!found || found->rate.verdict == Verdict::agrees) return;
  const std::string_view lead = passage.between(found->whole->unit_end, part.begin);
  const bool handled = reached && has_any_word(lead, {"giải quyết", "xử lý"});
  // "trong 6.400 hộ có 5.952 hộ ..., đạt 93%"
  const bool among =
      trimmed(lead) == "có" && trimmed(before_number(passage, sentence, *found->whole, 20)).ends_with("trong");
  if (reached && !handled && !among && !has_any_word(lead, {"trong đó", "đã", "trên tổng số"})) return;
  if (agrees_with_an_earlier_sentence(passage, sentence, part, percent)) return;
  // "tiếp nhận 128 tin, giải quyết 125 tin, đạt ...": of those that came in, and of nothing else.
  if (is_near(handled ? Link::explicit_share : link, found->rate, percent))
    report_share(passage, part, percent, *found, findings);
}

// "tỷ lệ đúng hạn [đạt] 99,96%": the words between "tỷ lệ" and the percentage.
std::string_view named_rate(std::string_view before) {
  const size_t at = before.rfind("tỷ lệ ");
  if (at == std::string_view::npos) return {};
  std::string_view name = trimmed(before.substr(at + std::string_view("tỷ lệ ").size()));
  for (const std::string_view verb : {"đạt", "là", ":"}) {
    if (name.ends_with(verb)) name = trimmed(name.substr(0, name.size() - verb.size()));
  }
  return name.size() >= 6 && name.size() <= 40 ? name : std::string_view();
}

void check_named_rate(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& percent = passage.numbers[i];
  const std::string_view name = named_rate(before_number(passage, sentence, percent, 70));
  if (name.empty() || percent.value > base::Decimal(100)) return;
  const size_t first = std::max(sentence.first_number + 1, i > 8 ? i - 8 : 0);
  for (size_t k = first; k < i; ++k) {
    const Number& part = passage.numbers[k];
    if (is_percent(part.unit) || is_time(part.unit)) continue;
    const bool named = trimmed(before_number(passage, sentence, part, 50)).ends_with(name) ||
                       trimmed(after_number(passage, sentence, part, 50)).starts_with(name);
    if (!named) continue;
    const auto found = best_whole(passage, sentence, part, percent);
    if (!found || found->rate.verdict == Verdict::agrees) return;
    if (agrees_with_an_earlier_sentence(passage, sentence, part, percent)) return;
    if (is_near(Link::explicit_share, found->rate, percent)) report_share(passage, part, percent, *found, findings);
    return;
  }
}

struct Share {
  size_t sentence = 0;
  size_t percent = 0;  // index; the part is the figure before it
  const Number* whole = nullptr;
};

// "499 người trúng cử. ... 151 người, chiếm 30,26%; 89 người, chiếm 17,84%; ...": two shares or more that agree with a
// figure show that it is the whole of the passage; a share that agrees with none is then a slip.
class EstablishedWhole {
 public:
  explicit EstablishedWhole(const Passage& passage) : passage_(passage) {
    for (size_t s = 0; s < passage.sentences.size(); ++s) collect(s);
  }

  void report(Findings& findings) const {
    for (const Share& share : shares_) {
      const Number* whole = share.whole == nullptr ? whole_before(share.percent) : nullptr;
      const size_t own_sentence = passage_.sentences[share.sentence].first_number;
      if (whole >= &passage_.numbers[own_sentence]) continue;  // check_share sees it
      const Number& part = passage_.numbers[share.percent - 1];
      const Number& percent = passage_.numbers[share.percent];
      if (whole == nullptr || whole->unit != part.unit || part.precision != vietnamese::Precision::exact) continue;
      const auto rate = judge_rate(percent, part.value, 100, whole->value);
      if (rate && rate->verdict == Verdict::differs) report_share(passage_, part, percent, {whole, *rate}, findings);
    }
  }

 private:
  static constexpr size_t window = 24;

  void collect(size_t s) {
    const Sentence& sentence = passage_.sentences[s];
    for (size_t i = sentence.first_number + 1; i < sentence.last_number; ++i) {
      const Number& part = passage_.numbers[i - 1];
      const Number& percent = passage_.numbers[i];
      if (!is_percent(percent.unit) || is_percent(part.unit) || is_time(part.unit) || part.unit.empty()) continue;
      if (percent.value > base::Decimal(100) || (part.begin > 0 && passage_.lower[part.begin - 1] == '/')) continue;
      const std::string_view gap = passage_.between(part.unit_end, percent.begin);
      const std::string_view after = after_number(passage_, sentence, percent, 60);
      if (link_between(gap, after) == Link::none || is_change(passage_, sentence, part)) continue;
      shares_.push_back({s, i, agreeing_whole(part, percent, i)});
    }
  }

  const Number* agreeing_whole(const Number& part, const Number& percent, size_t index) const {
    const size_t first = index > window ? index - window : 0;
    const size_t last = std::min(passage_.numbers.size(), index + window / 2);
    for (size_t i = first; i < last; ++i) {
      const Number& whole = passage_.numbers[i];
      const auto value = may_be_whole(whole, part) ? value_in(part, whole.unit) : std::nullopt;
      const auto rate = value ? judge_rate(percent, *value, 100, whole.value) : std::nullopt;
      if (&whole != &part && rate && rate->verdict != Verdict::differs) return &whole;
    }
    return nullptr;
  }

  bool agrees(const Share& share, const Number& whole) const {
    const Number& part = passage_.numbers[share.percent - 1];
    if (share.whole == &whole) return true;
    if (whole.unit != part.unit || whole.value <= part.value) return false;
    const auto rate = judge_rate(passage_.numbers[share.percent], part.value, 100, whole.value);
    return rate && rate->verdict != Verdict::differs;
  }

  // The figure before that two shares near by agree with.
  const Number* whole_before(size_t index) const {
    const size_t begin = index > window ? index - window : 0;
    const auto first = std::lower_bound(shares_.begin(), shares_.end(), begin,
                                        [](const Share& share, size_t position) { return share.percent < position; });
    auto last = first;
    while (last != shares_.end() && last->percent <= index + window) ++last;
    for (auto share = first; share != last; ++share) {
      const Number* whole = share->whole;
      if (whole == nullptr || whole >= &passage_.numbers[index - 1]) continue;
      if (std::count_if(first, last, [&](const Share& other) { return agrees(other, *whole); }) >= 2) return whole;
    }
    return nullptr;
  }

  const Passage& passage_;
  std::vector<Share> shares_;
};

}  // namespace

void check_percent(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    EstablishedWhole(passage).report(findings);
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 1; i < sentence.last_number; ++i) {
        if (!is_percent(passage.numbers[i].unit)) continue;
        check_share(passage, sentence, i, findings);
        check_named_rate(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
