// Targets for a year outside the term: "tỷ lệ hộ nghèo đến năm 2020 còn dưới 1%" among the targets for 2030.
#include "reading/checks/check.h"
#include "reading/text/place.h"
#include "reading/text/sentence.h"

namespace gandan::reading::check {
namespace {

constexpr int years_of_term = 5;

// Plans of others reach further than a term, and figures of the past stand beside goals.
bool may_lie_outside(std::string_view low) {
  return has_any_word(low, {"quy hoạch", "chiến lược", "tầm nhìn", "định hướng", "đề án", "chương trình", "kế hoạch",
                            "nghị quyết", "dự án", "so với", "từ năm", "giai đoạn", "hiện nay"});
}

void check_sentence(const Paragraph& paragraph, const reading::Span& sentence, std::string_view low, int term_end,
                    Findings& findings) {
  const TimeWords words = time_words(low);
  const bool past = words.by_year > 0 && words.by_year <= term_end - years_of_term;
  const bool beyond = words.by_year > term_end;
  const bool other_year = words.plain_year > 0 || words.term_end > 0 || words.versus_year > 0;
  if ((!past && !beyond) || other_year || may_lie_outside(low)) return;
  if (vietnamese::find_numbers(low).empty()) return;
  const LineRange lines = paragraph.lines_of(sentence.begin, sentence.end);
  findings.push_back(FindingBuilder(FindingKind::date, Severity::warning, "reading.finding.target_year")
                         .line(lines.first)
                         .argument("year", std::to_string(words.by_year))
                         .argument("term", std::to_string(term_end))
                         .build());
}

}  // namespace

void check_target_year(const CheckedReport& report, Findings& findings) {
  const std::vector<Place> places = find_places(report.document);
  for (size_t i = 0; i < places.size(); ++i) {
    const Place& place = places[i];
    const Paragraph& paragraph = report.document.paragraphs[i];
    const bool listed = place.scope == Scope::target && !place.is_label && paragraph.kind != ParagraphKind::table_row;
    if (!listed || place.horizon.year == 0 || place.horizon.single) continue;
    const std::string low = lower_in_place(paragraph.text);
    for (const reading::Span& sentence : sentences(paragraph.text, {0, paragraph.text.size()}))
      check_sentence(paragraph, sentence, part(low, sentence), place.horizon.year, findings);
  }
}

}  // namespace gandan::reading::check
