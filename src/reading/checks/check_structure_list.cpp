// Shares of a whole that are listed one below the other: "Cơ cấu kinh tế đến năm 2030:" and its bullets.
#include <algorithm>
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

constexpr size_t fewest_shares = 3;
constexpr size_t most_shares = 12;

bool announces_structure(const Passage& passage) {
  const std::string_view text = trimmed(passage.lower);
  return text.ends_with(':') && text.size() <= 160 && has_word(text, "cơ cấu") && !has_any_word(text, {"tăng", "giảm"});
}

// The one share that a bullet states; nullptr when it says more or less than that.
const Number* only_share(const Passage& passage) {
  const Number* share = nullptr;
  for (const Number& number : passage.numbers) {
    if (is_time(number.unit)) continue;
    if (share != nullptr || !is_percent(number.unit) || number.precision != vietnamese::Precision::exact)
      return nullptr;
    share = &number;
  }
  return has_any_word(passage.lower, {"tăng", "giảm", "trở lên", "trong đó"}) ? nullptr : share;
}

void check_below(const std::vector<Passage>& passages, size_t at, Findings& findings) {
  const auto bullet = [&](size_t i) { return passages[i].paragraph->kind == ParagraphKind::bullet; };
  std::vector<const Number*> shares;
  size_t i = at + 1;
  for (; i < passages.size() && bullet(i); ++i) {
    if (bullet(at) && passages[i].paragraph->number == passages[at].paragraph->number) break;
    const Number* share = only_share(passages[i]);
    if (share == nullptr || shares.size() == most_shares) return;
    shares.push_back(share);
  }
  if (shares.size() < fewest_shares) return;
  Number whole;
  whole.value = base::Decimal(100);
  whole.unit = "%";
  const auto sum = judge_sum(whole, shares);
  if (!sum || nearness(*sum) < 0.85 || nearness(*sum) > 1.15) return;
  int finest = 0;
  for (const Number* share : shares) finest = std::max(finest, share->value.scale());
  const double room = finest > 0 ? static_cast<double>(shares.size()) * std::pow(10.0, -finest) : 0;
  if (std::abs(sum->computed.to_double() - 100) <= room + 1e-9) return;  // each may be cut off in its last decimal
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.structure");
  for (size_t k = 0; k < shares.size(); ++k) finding.at(passages[at + 1 + k], *shares[k]).part(shares[k]->value);
  findings.push_back(
      finding.stated(whole.value).computed(sum->computed).argument("parts", written_sum(sum->parts)).build());
}

}  // namespace

void check_structure_list(const CheckedReport& report, Findings& findings) {
  for (size_t i = 0; i + fewest_shares < report.passages.size(); ++i) {
    if (announces_structure(report.passages[i])) check_below(report.passages, i, findings);
  }
}

}  // namespace gandan::reading::check
