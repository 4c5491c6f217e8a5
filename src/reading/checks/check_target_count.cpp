// How many targets were reached: "hoàn thành 18/20 chỉ tiêu (10 chỉ tiêu vượt, 8 chỉ tiêu đạt), 2 chỉ tiêu không đạt".
// Exceeded and met make up the reached ones, reached and missed all of them.
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

enum class Result { none, exceeded, met, reached, missed };

Result result_in(std::string_view words) {
  if (has_any_word(words, {"không đạt", "chưa đạt", "không hoàn thành", "chưa hoàn thành"})) return Result::missed;
  const bool exceeds = has_any_word(words, {"vượt"});
  const bool meets = has_any_word(words, {"đạt", "hoàn thành"});
  const bool both = has_any_word(words, {"đạt và vượt", "vượt và đạt", "hoàn thành và vượt", "hoàn thành, vượt",
                                         "hoàn thành và hoàn thành vượt", "đạt, vượt", "đạt hoặc vượt"});
  if (both) return Result::reached;
  if (exceeds) return Result::exceeded;
  return meets ? Result::met : Result::none;
}

// What is said of a count: the words behind it up to the next sign, or else the ones before it.
Result result_of(const Passage& passage, const Sentence& sentence, const Number& count) {
  const std::string_view after = after_number(passage, sentence, count, 70);
  const size_t end = after.find_first_of(".;:()0123456789");
  std::string_view clause = after.substr(0, end);
  const size_t comma = clause.find(',');
  const std::string_view near = clause.substr(0, comma);
  // "17 chỉ tiêu đạt, vượt": the comma joins two words.
  const bool joins = comma != std::string_view::npos && trimmed(clause.substr(comma + 1)).starts_with("vượt");
  const Result behind = result_in(joins ? clause : near);
  if (behind != Result::none) return behind;
  const std::string_view before = before_number(passage, sentence, count, 40);
  return result_in(before.substr(std::min(before.size(), before.find_last_of(",;:(.") + 1)));
}

struct Counts {
  const Number* total = nullptr;     // of all targets
  const Number* fraction = nullptr;  // x of "x/total", said of the reached ones
  const Number* exceeded = nullptr;
  const Number* met = nullptr;
  const Number* reached = nullptr;
  const Number* missed = nullptr;
  bool unclear = false;
};

bool counts_targets(const Number& number) {
  return (number.unit.starts_with("chỉ tiêu") || number.unit.starts_with("tiêu chí")) &&
         number.precision == vietnamese::Precision::exact && number.value.scale() == 0;
}

void set_once(const Number*& slot, const Number& number, Counts& counts) {
  counts.unclear = counts.unclear || slot != nullptr;
  slot = &number;
}

void add_fraction(const Passage& passage, const Sentence& sentence, size_t denominator, Counts& counts) {
  const Number& whole = passage.numbers[denominator];
  const Number& part = passage.numbers[denominator - 1];
  if (counts.total != nullptr && counts.total->value != whole.value) counts.unclear = true;
  if (counts.total == nullptr) counts.total = &whole;
  switch (result_of(passage, sentence, whole)) {
    case Result::reached:
      return set_once(counts.fraction, part, counts);
    case Result::met: {
      // "hoàn thành 18/20 chỉ tiêu (10 vượt, 8 đạt)" means the reached ones, "15/20 chỉ tiêu đạt" beside a fraction
      // that exceeded only the met ones.
      return set_once(counts.exceeded == nullptr ? counts.fraction : counts.met, part, counts);
    }
    case Result::exceeded:
      return set_once(counts.exceeded, part, counts);
    case Result::missed:
      return set_once(counts.missed, part, counts);
    case Result::none:
      counts.unclear = true;
  }
}

void add_count(const Passage& passage, const Sentence& sentence, const Number& number, Counts& counts) {
  const std::string_view before = before_number(passage, sentence, number, 40);
  const std::string_view after = trimmed(after_number(passage, sentence, number, 24));
  const bool opens_parts = after.starts_with(", trong đó") || after.starts_with("; trong đó") ||
                           after.starts_with("(trong đó") || after.starts_with(':');
  if (counts.total == nullptr && opens_parts) {
    counts.total = &number;
    return;
  }
  if (counts.total == nullptr && has_any_word(before, {"tổng số", "trong số", "trong", "đề ra", "giao", "xác định"}) &&
      find_word(before, "trong đó") == std::string_view::npos) {
    counts.total = &number;
    return;
  }
  switch (result_of(passage, sentence, number)) {
    case Result::exceeded:
      return set_once(counts.exceeded, number, counts);
    case Result::met:
      return set_once(counts.met, number, counts);
    case Result::reached:
      return set_once(counts.reached, number, counts);
    case Result::missed:
      return set_once(counts.missed, number, counts);
    case Result::none:
      counts.unclear = true;
  }
}

Counts counts_of(const Passage& passage, const Sentence& sentence) {
  Counts counts;
  for (size_t i = sentence.first_number; i < sentence.last_number; ++i) {
    const Number& number = passage.numbers[i];
    if (!counts_targets(number)) continue;
    const bool fraction = i > sentence.first_number && passage.between(passage.numbers[i - 1].end, number.begin) == "/";
    if (fraction)
      add_fraction(passage, sentence, i, counts);
    else
      add_count(passage, sentence, number, counts);
  }
  return counts;
}

bool report_parts(const Passage& passage, const Number& whole, const std::vector<const Number*>& parts,
                  Findings& findings) {
  const auto sum = judge_sum(whole, parts);
  if (!sum || sum->verdict != Verdict::differs || nearness(*sum) < 0.7 || nearness(*sum) > 1.43) return false;
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.sum");
  finding.at(passage, whole).stated(sum->total).computed(sum->computed);
  for (const Number* part : parts) finding.at(passage, *part);
  for (const base::Decimal& part : sum->parts) finding.part(part);
  findings.push_back(finding.argument("parts", written_sum(sum->parts)).argument("unit", parts.back()->unit).build());
  return true;
}

void check_counts(const Passage& passage, const Counts& counts, Findings& findings) {
  const Number* reached = counts.fraction != nullptr ? counts.fraction : counts.reached;
  if (counts.exceeded != nullptr && counts.met != nullptr) {
    const std::vector<const Number*> both = {counts.exceeded, counts.met};
    // With the missed ones named, they may make up all the targets at once.
    if (counts.missed != nullptr && reached == nullptr && counts.total != nullptr)
      report_parts(passage, *counts.total, {counts.exceeded, counts.met, counts.missed}, findings);
    else if (reached != nullptr && report_parts(passage, *reached, both, findings))
      return;
  }
  // "đề ra 26 chỉ tiêu; có 15 chỉ tiêu vượt, 8 chỉ tiêu đạt, 3 chỉ tiêu không đạt": with all three kinds, no one is
  // left.
  if (reached != nullptr && counts.missed != nullptr && counts.total != nullptr)
    report_parts(passage, *counts.total, {reached, counts.missed}, findings);
}

}  // namespace

void check_target_count(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    if (passage.lower.find("chỉ tiêu") == std::string::npos && passage.lower.find("tiêu chí") == std::string::npos)
      continue;
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number < 3) continue;
      const Counts counts = counts_of(passage, sentence);
      if (!counts.unclear) check_counts(passage, counts, findings);
    }
  }
}

}  // namespace gandan::reading::check
