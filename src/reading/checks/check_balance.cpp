// What came in, what went out and what is left: "thu quỹ 940 triệu đồng, chi 815 triệu đồng, còn dư 125 triệu đồng".
#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"

namespace gandan::reading::check {
namespace {

constexpr size_t longest_gap = 60;  // bytes between two of the three

bool takes_in(std::string_view words) {
  return has_word(words, "thu") && !has_any_word(words, {"thu nhập", "thu hút", "thu hồi", "thu gom", "chi"});
}

bool gives_out(std::string_view words) {
  return has_word(words, "chi") && !has_any_word(words, {"chi bộ", "chi hội", "chi đoàn", "chi nhánh", "trong đó"});
}

bool is_left(std::string_view words) {
  return has_any_word(words, {"còn dư", "dư", "còn tồn", "tồn quỹ", "kết dư", "còn lại"}) &&
         !has_any_word(words, {"dư nợ", "chuyển"});
}

// What was there before comes on top of what came in.
bool begins_with_rest(std::string_view sentence) {
  return has_any_word(sentence, {"đầu kỳ", "đầu năm", "năm trước", "chuyển sang", "tồn cũ", "dư đầu"});
}

void check_three(const Passage& passage, const Sentence& sentence, size_t i, Findings& findings) {
  const Number& income = passage.numbers[i];
  const Number& expense = passage.numbers[i + 1];
  const Number& left = passage.numbers[i + 2];
  const std::string_view to_expense = passage.between(income.unit_end, expense.begin);
  const std::string_view to_left = passage.between(expense.unit_end, left.begin);
  if (to_expense.size() > longest_gap || to_left.size() > longest_gap) return;
  if (!takes_in(before_number(passage, sentence, income, 40)) || !gives_out(to_expense) || !is_left(to_left)) return;
  for (const Number* number : {&income, &expense, &left}) {
    const bool same = match_units(income.unit, number->unit) == UnitMatch::same && is_measure(number->unit);
    if (!same || number->precision != vietnamese::Precision::exact) return;
  }
  Parts parts;
  parts.numbers = {&expense, &left};
  report_sum(passage, income, parts, Evidence::strong, findings);
}

}  // namespace

void check_balance(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    for (const Sentence& sentence : passage.sentences) {
      if (sentence.last_number - sentence.first_number < 3) continue;
      if (begins_with_rest(passage.between(sentence.begin, sentence.end))) continue;
      for (size_t i = sentence.first_number; i + 2 < sentence.last_number; ++i)
        check_three(passage, sentence, i, findings);
    }
  }
}

}  // namespace gandan::reading::check
