#include "reading/targets/indicator.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

// Names of one thing: the short form is written out, so that both forms share their words.
struct Abbreviation {
  std::string_view written, meant;
};
constexpr std::array<Abbreviation, 5> abbreviations = {{{"bhyt", "bảo hiểm y tế"},
                                                        {"bhxh", "bảo hiểm xã hội"},
                                                        {"ntm", "nông thôn mới"},
                                                        {"htx", "hợp tác xã"},
                                                        {"nsnn", "ngân sách nhà nước"}}};

// Words of comparison, time and reaching, which say nothing of what is measured.
bool is_empty_word(std::string_view word) {
  static constexpr std::array<std::string_view, 52> words = {
      "tỷ",  "lệ",   "đạt", "trên",  "dưới", "từ",   "trở", "lên", "xuống",  "năm", "hằng", "hàng", "mỗi",
      "đến", "cuối", "nay", "nhiệm", "kỳ",   "phấn", "đấu", "ước", "khoảng", "hơn", "gần",  "được", "có",
      "là",  "và",   "của", "các",   "số",   "tổng", "với", "so",  "trong",  "đó",  "còn",  "giảm", "tăng",
      "duy", "trì",  "giữ", "vững",  "theo", "cho",  "tại", "ở",   "đã",     "mức", "địa",  "bàn",  "thực"};
  return std::ranges::find(words, word) != words.end();
}

void add_words(std::string_view text, IndicatorWords& words) {
  std::string word;
  for (size_t at = 0; at <= text.size();) {
    const Letter letter = letter_at(text, at);
    if (letter.size > 0 && (is_letter(letter.code) || is_digit(letter.code))) {
      word.append(text, at, letter.size);
    } else {
      const bool figure = !word.empty() && is_digit(word.front());
      const auto shortened = std::ranges::find(abbreviations, word, &Abbreviation::written);
      if (shortened != abbreviations.end()) {
        add_words(shortened->meant, words);
      } else if (!word.empty() && !figure && !is_empty_word(word)) {
        words.insert(word);
      }
      word.clear();
    }
    if (letter.size == 0) break;
    at += letter.size;
  }
}

}  // namespace

IndicatorWords indicator_words(std::string_view text, std::string_view unit) {
  std::string low = vietnamese::fold_keeping_marks(text);
  for (size_t open = low.find('('); open != std::string::npos; open = low.find('(', open)) {
    const size_t close = low.find(')', open);
    low.erase(open, close == std::string::npos ? close : close + 1 - open);
  }
  IndicatorWords words, of_unit;
  add_words(low, words);
  // A rate or money is not named by its unit; what is counted ("hợp tác xã") is.
  if (unit.find("đồng") != std::string_view::npos) add_words(vietnamese::fold_keeping_marks(unit), of_unit);
  for (const std::string& word : of_unit) words.erase(word);
  return words;
}

IndicatorChange change_in(std::string_view text) {
  const std::string low = lower_in_place(text);
  static constexpr std::array<std::string_view, 3> levels = {"còn", "xuống", "lên"};
  if (has_phrase(low, "giảm") && !has_any(low, levels)) return IndicatorChange::reduction;
  return has_phrase(low, "tăng") && !has_phrase(low, "tăng lên") ? IndicatorChange::growth : IndicatorChange::level;
}

}  // namespace gandan::reading
