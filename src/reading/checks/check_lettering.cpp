// Outlines by letters, "a) b) c) d) đ) e)", and the articles of a regulation, "Điều 1, Điều 2": one left out or twice.
// Letters follow the Vietnamese alphabet (Nghị định 30/2020/NĐ-CP, Phụ lục I); f, j and w are let pass where writers
// use the Latin one.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "reading/checks/check.h"

namespace gandan::reading::check {
namespace {

constexpr std::array<std::string_view, 23> alphabet = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                                       "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};
constexpr std::array<std::string_view, 25> latin = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m",
                                                    "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y"};

template <size_t size>
std::string_view next_in(const std::array<std::string_view, size>& letters, std::string_view letter) {
  const auto found = std::find(letters.begin(), letters.end(), letter);
  return found == letters.end() || found + 1 == letters.end() ? std::string_view() : *(found + 1);
}

bool is_letter(std::string_view text) {
  return std::find(alphabet.begin(), alphabet.end(), text) != alphabet.end() ||
         std::find(latin.begin(), latin.end(), text) != latin.end();
}

// "a", "a)", "a." as the outline gives them.
std::string letter_of(std::string_view number) {
  while (number.ends_with(')') || number.ends_with('.')) number.remove_suffix(1);
  if (number.starts_with('(')) number.remove_prefix(1);
  return is_letter(number) ? std::string(number) : std::string();
}

void report(const Passage& passage, std::string found, std::string expected, std::string previous, Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::numbering, Severity::warning, "reading.finding.numbering")
                         .line(passage.paragraph->lines.first)
                         .argument("found", std::move(found))
                         .argument("expected", std::move(expected))
                         .argument("previous", std::move(previous))
                         .build());
}

class Letters {
 public:
  void reset() { last_.clear(); }

  void add(const Passage& passage, const std::string& letter, Findings& findings) {
    const std::string_view expected = next_in(alphabet, last_);
    const bool follows = letter == "a" || letter == expected || letter == next_in(latin, last_) ||
                         (last_ == "d" && letter == "e") || last_.empty();
    if (!follows && !expected.empty())
      report(passage, letter + ")", std::string(expected) + ")", last_ + ")", findings);
    last_ = letter;
  }

 private:
  std::string last_;
};

std::optional<int> article_number(std::string_view number) {
  constexpr std::string_view word = "Điều ";
  if (!number.starts_with(word)) return std::nullopt;
  number.remove_prefix(word.size());
  int value = 0;
  const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), value);
  const auto rest = number.substr(static_cast<size_t>(end - number.data()));
  if (failure != std::errc{} || !(rest.empty() || rest == ".") || value < 1) return std::nullopt;
  return value;
}

// Articles run through the chapters of a regulation; a second regulation begins anew with 1.
class Articles {
 public:
  void add(const Passage& passage, int value, Findings& findings) {
    if (last_ != 0 && value != 1 && value != last_ + 1) {
      report(passage, "Điều " + std::to_string(value), "Điều " + std::to_string(last_ + 1),
             "Điều " + std::to_string(last_), findings);
    }
    last_ = value;
  }

 private:
  int last_ = 0;
};

}  // namespace

void check_lettering(const CheckedReport& report, Findings& findings) {
  Letters letters;
  Articles articles;
  for (const Passage& passage : report.passages) {
    const Paragraph& paragraph = *passage.paragraph;
    if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::table_row) continue;
    if (const auto article = article_number(paragraph.number)) articles.add(passage, *article, findings);
    const std::string letter = letter_of(paragraph.number);
    if (!letter.empty())
      letters.add(passage, letter, findings);
    else if (paragraph.kind == ParagraphKind::heading)
      letters.reset();
  }
}

}  // namespace gandan::reading::check
