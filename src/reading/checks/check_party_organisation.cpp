// Organisations of the Party: every tổ chức cơ sở đảng is a đảng bộ cơ sở or a chi bộ cơ sở (Điều lệ Đảng, Điều 21), so
// "72 tổ chức cơ sở đảng, trong đó có 29 đảng bộ và 43 chi bộ" is whole though it says "trong đó". Branches below a
// đảng bộ ("chi bộ trực thuộc") count only in some reports.
#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"

namespace gandan::reading::check {
namespace {

bool is_total(const Passage& passage, const Sentence& sentence, const Number& number) {
  if (!number.unit.starts_with("tổ chức")) return false;
  const std::string_view after = after_number(passage, sentence, number, 30);
  return number.unit.find("đảng") != std::string::npos || has_word(after.substr(0, after.find(',')), "đảng");
}

bool is_below(const Passage& passage, const Sentence& sentence, const Number& number) {
  const std::string_view after = trimmed(after_number(passage, sentence, number, 24));
  return number.unit.find("trực thuộc") != std::string::npos || after.starts_with("trực thuộc");
}

struct Organisations {
  std::vector<const Number*> all;
  std::vector<const Number*> own;  // without the branches below a đảng bộ
  bool committees = false;
  bool branches = false;
};

Organisations organisations_after(const Passage& passage, const Sentence& sentence, size_t total) {
  Organisations found;
  for (size_t i = total + 1; i < sentence.last_number && i <= total + 8; ++i) {
    const Number& number = passage.numbers[i];
    if (number.unit.starts_with("tổ chức")) break;
    const bool committee = number.unit.starts_with("đảng bộ");
    const bool branch = number.unit.starts_with("chi bộ");
    if ((!committee && !branch) || has_any_word(before_number(passage, sentence, number, 16), {"tăng", "giảm"}))
      continue;
    found.all.push_back(&number);
    if (is_below(passage, sentence, number)) continue;
    found.own.push_back(&number);
    found.committees = found.committees || committee;
    found.branches = found.branches || branch;
  }
  return found;
}

// Any way of counting them makes up the total: all of them, those of its own, or the first ones of either.
bool some_count_agrees(const Number& total, const std::vector<const Number*>& numbers) {
  for (size_t count = 2; count <= numbers.size(); ++count) {
    const auto sum = judge_sum(total, {numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(count)});
    if (!sum || sum->verdict == Verdict::agrees) return true;
  }
  return false;
}

}  // namespace

void check_party_organisation(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      for (size_t i = sentence.first_number; i + 2 < sentence.last_number; ++i) {
        const Number& total = passage.numbers[i];
        if (!is_total(passage, sentence, total)) continue;
        const Organisations found = organisations_after(passage, sentence, i);
        if (!found.committees || !found.branches) continue;
        if (some_count_agrees(total, found.all) || some_count_agrees(total, found.own)) continue;
        Parts parts;
        parts.numbers = found.own;
        report_sum(passage, total, parts, Evidence::weak, findings);
      }
    }
  }
}

}  // namespace gandan::reading::check
