// Shares of a total: "221 vụ, trong đó có 182 vụ hòa giải thành (đạt tỷ lệ 82,3%)"; "đúng hạn 585.116 ..., tỷ lệ đúng
// hạn 99,96%". A percentage of a plan, a growth or a figure whose whole is not stated is left alone.
#include <algorithm>
#include <cmath>
#include <optional>

#include "features/reading/check.h"
#include "features/reading/check_quantity.h"

namespace gandan::reading::check {
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
  if (has_any_word(gap, {"chiếm", "đạt tỷ lệ", "tỷ lệ đạt", "với tỷ lệ"}) || trimmed(gap) == "=")
    return Link::explicit_share;
  const size_t open = gap.rfind('(');
  const std::string_view inside = open == std::string_view::npos ? gap : trimmed(gap.substr(open + 1));
  const bool alone = inside.empty() || inside == "đạt" || inside == "tỷ lệ";
  return open != std::string_view::npos && alone && trimmed(after).starts_with(')') ? Link::bare : Link::none;
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

struct Candidate {
  const Number* whole = nullptr;
  Rate rate;
};

// The whole is one of the larger figures of the sentence; the one that agrees best is meant. nullopt when there is
// none, or when a figure after the part agrees, which is said of the share later on.
std::optional<Candidate> best_whole(const Passage& passage, const Sentence& sentence, const Number& part,
                                    const Number& percent) {
  std::optional<Candidate> best;
  double least = 0;
  const size_t part_index = static_cast<size_t>(&part - passage.numbers.data());
  const size_t first = std::max(sentence.first_number, part_index > 12 ? part_index - 12 : 0);
  const size_t last = std::min(sentence.last_number, part_index + 8);
  for (size_t i = first; i < last; ++i) {
    const Number& whole = passage.numbers[i];
    if (i == part_index || !may_be_whole(whole, part)) continue;
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
    best = Candidate{&whole, *rate};
    least = distance;
  }
  return best;
}

void report_share(const Passage& passage, const Number& part, const Number& percent, const Candidate& found,
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

// How far off a percentage may be and still be meant as this share: a share of another whole is further away.
bool is_near(Link link, const Rate& rate, const Number& percent) {
  const double computed = rate.computed.to_double();
  const double distance = std::abs(computed - percent.value.to_double());
  return link == Link::explicit_share ? distance <= std::min(25.0, std::max(1.0, 0.6 * computed))
                                      : distance <= std::min(8.0, std::max(1.0, 0.25 * computed));
}

void check_share(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& percent = passage.numbers[i];
  const Number& part = passage.numbers[i - 1];
  if (is_percent(part.unit) || is_time(part.unit) || percent.value > base::Decimal(100)) return;
  if (part.begin > 0 && passage.lower[part.begin - 1] == '/') return;  // a fraction: check_fraction
  const Link link =
      link_between(passage.between(part.unit_end, percent.begin), after_number(passage, sentence, percent, 60));
  if (link == Link::none) return;
  const auto found = best_whole(passage, sentence, part, percent);
  if (!found || found->rate.verdict == Verdict::agrees) return;
  if (is_near(link, found->rate, percent)) report_share(passage, part, percent, *found, findings);
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
    if (is_near(Link::explicit_share, found->rate, percent)) report_share(passage, part, percent, *found, findings);
    return;
  }
}

}  // namespace

void check_percent(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 2; i < sentence.last_number; ++i) {
        if (!is_percent(passage.numbers[i].unit)) continue;
        check_share(passage, sentence, i, findings);
        check_named_rate(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
