// check_report: runs every check, drops doubles, and orders what was found by line.
#include "reading/checks/check.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace gandan::reading::check {
namespace {

int first_line(const Finding& finding) {
  return finding.lines.empty() ? 0 : finding.lines.front();
}

auto order(const Finding& finding) {
  return std::tuple(first_line(finding), finding.kind, finding.severity);
}

bool is_arithmetic(FindingKind kind) {
  return kind == FindingKind::sum || kind == FindingKind::percent || kind == FindingKind::ratio ||
         kind == FindingKind::growth;
}

// Two rules may see the same miss ("gồm" inside parentheses): the first one tells it.
bool tells_the_same(const Finding& a, const Finding& b) {
  if (a.kind != b.kind || a.lines != b.lines) return false;
  if (is_arithmetic(a.kind)) return a.stated == b.stated && a.computed == b.computed;
  return a.message_key == b.message_key && a.arguments == b.arguments;
}

void drop_doubles(std::vector<Finding>& findings) {
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    // Ordered by line and kind, so doubles stand close together.
    const size_t window = std::min<size_t>(kept.size(), 8);
    const bool told = std::any_of(kept.end() - static_cast<std::ptrdiff_t>(window), kept.end(),
                                  [&](const Finding& other) { return tells_the_same(finding, other); });
    if (!told) kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
}

}  // namespace

std::vector<Finding> check_all(const Document& document) {
  const JoinedText joined = join_paragraphs(document);
  const std::vector<Passage> passages = passages_of(joined.paragraphs);
  const CheckedReport report{document, joined, passages};
  std::vector<Finding> findings;
  for (const auto check : {check_sum,
                           check_subset,
                           check_running_total,
                           check_balance,
                           check_footnote_sum,
                           check_list_sum,
                           check_complement,
                           check_fraction,
                           check_percent,
                           check_named_whole,
                           check_share_before,
                           check_share_of_total,
                           check_average,
                           check_product,
                           check_yield,
                           check_structure,
                           check_structure_list,
                           check_ratio,
                           check_growth,
                           check_direction,
                           check_growth_average,
                           check_year_chain,
                           check_conflict,
                           check_quantity_conflict,
                           check_target_conflict,
                           check_target_count,
                           check_announced,
                           check_party_organisation,
                           check_blank,
                           check_date,
                           check_target_year,
                           check_weekday,
                           check_numbering,
                           check_lettering,
                           check_ordinals,
                           check_annex,
                           check_repeated_word,
                           check_character}) {
    Findings found;
    check(report, found);
    std::move(found.list().begin(), found.list().end(), std::back_inserter(findings));
  }
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) { return order(a) < order(b); });
  drop_doubles(findings);
  return findings;
}

}  // namespace gandan::reading::check

namespace gandan::reading {

std::vector<Finding> check_report(const Document& document) {
  return check::check_all(document);
}

}  // namespace gandan::reading
