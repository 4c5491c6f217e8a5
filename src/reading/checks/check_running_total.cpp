// Totals that stand behind their parts: "xây mới 15 căn, sửa chữa 27 căn, tổng cộng 42 căn"; "năm 2021: 68 tỷ đồng;
// năm 2022: 75 tỷ đồng; tổng 2 năm đạt 143 tỷ đồng".
#include <algorithm>

#include "reading/checks/check.h"
#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {
namespace {

// "tổng cộng [có|là|được]", "cộng lại là", "tổng 4 năm đạt": right before the figure.
bool announces_total(std::string_view before) {
  const size_t clause = before.find_last_of(",;:(");
  if (clause == std::string_view::npos) return false;
  const std::string_view words = trimmed(before.substr(clause + 1));
  if (words.size() > 45 || has_any_word(words, {"tăng", "giảm", "so với", "trong đó", "bình quân"})) return false;
  return words == "tổng số" || words == "tổng số là" || words == "tổng số có" || words.starts_with("tổng cộng") ||
         words.starts_with("cộng lại") || words.starts_with("cộng chung") || words.starts_with("tổng cả") ||
         words.starts_with("tổng đàn") || (words.starts_with("tổng ") && has_word(words, "năm"));
}

bool by_commas(const std::vector<const Number*>& parts, std::string_view lower) {
  const std::string_view between = lower.substr(parts.front()->end, parts.back()->begin - parts.front()->end);
  return between.find(';') == std::string_view::npos;
}

// The figures before `total` that it may add up, the nearest ones last; empty when one of them is of another kind.
std::vector<const Number*> addends(const Passage& passage, const Sentence& sentence, size_t total) {
  const Number& sum = passage.numbers[total];
  std::vector<const Number*> parts;
  const std::string_view lower = passage.lower;
  const size_t in_sentence = passage.between(sentence.begin, sum.begin).rfind(';');
  const size_t semicolon = in_sentence == std::string_view::npos ? in_sentence : sentence.begin + in_sentence;
  const bool measure = is_measure(sum.unit);
  for (size_t i = total; i > sentence.first_number && parts.size() < 32; --i) {
    const Number& part = passage.numbers[i - 1];
    // "80 giường; có 14 bác sĩ, 22 y tá, tổng cộng 36 người": the clause has parts of its own.
    const bool own_parts = parts.size() >= 2 && semicolon != std::string_view::npos && parts.front()->begin > semicolon;
    if (own_parts && part.begin < semicolon && by_commas(parts, lower)) break;
    if (is_percent(part.unit) || is_time(part.unit)) continue;
    const UnitMatch match = match_units(sum.unit, part.unit);
    if (match == UnitMatch::none || (measure && match != UnitMatch::same)) continue;
    const std::string_view before = before_number(passage, sentence, part, 24);
    if (has_any_word(before, {"tăng", "giảm", "trong đó", "bình quân"})) return {};
    parts.insert(parts.begin(), &part);
  }
  return parts;
}

bool last_ones_agree(const Number& total, std::vector<const Number*> parts) {
  for (; parts.size() >= 2; parts.erase(parts.begin())) {
    const auto sum = judge_sum(total, parts);
    if (sum && sum->verdict != Verdict::differs) return true;
  }
  return false;
}

void check_total(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& total = passage.numbers[i];
  if (total.unit.empty() || is_percent(total.unit) || is_time(total.unit)) return;
  if (!announces_total(before_number(passage, sentence, total, 60))) return;
  const std::vector<const Number*> parts = addends(passage, sentence, i);
  if (parts.size() < 2 || last_ones_agree(total, parts)) return;
  const auto sum = judge_sum(total, parts);
  if (!sum || nearness(*sum) < 0.75 || nearness(*sum) > 1.34) return;
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.sum");
  finding.at(passage, total).stated(sum->total).computed(sum->computed);
  for (const Number* part : parts) finding.at(passage, *part);
  for (const base::Decimal& part : sum->parts) finding.part(part);
  findings.push_back(finding.argument("parts", written_sum(sum->parts)).argument("unit", total.unit).build());
}

}  // namespace

void check_running_total(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number + 2; i < sentence.last_number; ++i)
        check_total(passage, sentence, i, findings);
    }
  }
}

}  // namespace gandan::reading::check
