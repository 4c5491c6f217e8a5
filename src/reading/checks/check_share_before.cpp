// Shares of a whole that a sentence before states: "Dân số 20.000 người. Số người tham gia bảo hiểm y tế 19.000 người,
// đạt 95% dân số."
#include <algorithm>
#include <cmath>

#include "reading/checks/check.h"
#include "reading/checks/check_percent.h"
#include "reading/checks/check_tie.h"

namespace gandan::reading::check {
namespace {

enum class Whole { none, people, households };

// What the percentage is said to be of.
Whole whole_named(std::string_view after) {
  after = trimmed(after);
  for (const std::string_view lead : {"tổng", "trên", "của"}) {
    if (after.starts_with(lead)) after = trimmed(after.substr(lead.size()));
  }
  const auto names = [&](std::string_view noun) { return find_word(after, noun) == 0; };
  if (names("dân số")) return Whole::people;
  return names("số hộ") && !has_any_word(after.substr(0, 40), {"nghèo", "sản xuất", "kinh doanh"}) ? Whole::households
                                                                                                   : Whole::none;
}

bool is_whole(const Passage& passage, const Sentence& sentence, const Number& number, Whole whole) {
  if (number.precision != vietnamese::Precision::exact) return false;
  const std::string_view before = trimmed(before_number(passage, sentence, number, 40));
  if (whole == Whole::people)
    return (number.unit == "người" || number.unit == "nhân khẩu") && has_word(before, "dân số");
  return (number.unit == "hộ" || number.unit == "hộ dân") &&
         has_any_word(before, {"toàn xã có", "toàn phường có", "xã có", "phường có", "tổng số", "tổng số hộ là"});
}

// The one figure of the passage before `sentence` that states the whole; nullptr when there is none, or several.
const Number* whole_before(const Passage& passage, const Sentence& sentence, Whole whole) {
  const Number* found = nullptr;
  for (const Sentence& earlier : passage.sentences) {
    if (earlier.begin >= sentence.begin) break;
    for (size_t i = earlier.first_number; i < earlier.last_number; ++i) {
      if (!is_whole(passage, earlier, passage.numbers[i], whole)) continue;
      if (found != nullptr && found->value != passage.numbers[i].value) return nullptr;
      found = &passage.numbers[i];
    }
  }
  return found;
}

void check_share(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& part = passage.numbers[i - 1];
  const Number& percent = passage.numbers[i];
  const Whole named = whole_named(after_number(passage, sentence, percent, 60));
  if (named == Whole::none || tie_of(passage.between(part.unit_end, percent.begin)) != Tie::is) return;
  if (part.precision != vietnamese::Precision::exact || is_percent(part.unit)) return;
  const Number* whole = whole_before(passage, sentence, named);
  if (whole == nullptr || match_units(whole->unit, part.unit) != UnitMatch::same || part.value > whole->value) return;
  const auto rate = judge_rate(percent, part.value, 100, whole->value);
  if (!rate || rate->verdict != Verdict::differs) return;
  // Less than a point off the people may have been counted on another day, far off another whole is meant.
  const double computed = rate->computed.to_double();
  const double miss = std::abs(computed - percent.value.to_double());
  const double least = named == Whole::people ? 1.0 : 0;
  if (miss > least && miss <= 0.7 * computed) report_share(passage, part, percent, {whole, *rate}, findings);
}

}  // namespace

void check_share_before(const CheckedReport& report, Findings& findings) {
  constexpr size_t most_sentences = 60;  // of a passage that is one thought
  for (const Passage& passage : report.passages) {
    if (passage.sentences.size() > most_sentences) continue;
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 1; i < sentence.last_number; ++i) {
        if (is_percent(passage.numbers[i].unit)) check_share(passage, sentence, i, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
