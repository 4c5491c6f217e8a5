// Numbers of headings ("2.1.1, 3.1.2"), of items ("(3), (5)"), of ordinals ("Một là, Ba là") and of footnotes: twice
// the same, one left out, or under the wrong chapter.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "features/reading/check.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

using Components = std::vector<int>;

std::optional<Components> components_of(std::string_view number) {
  Components components;
  while (!number.empty()) {
    int value = 0;
    const auto [end, failure] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (failure != std::errc{} || value < 0 || value > 999 || components.size() >= 8) return std::nullopt;
    components.push_back(value);
    number.remove_prefix(static_cast<size_t>(end - number.data()));
    if (number.starts_with('.'))
      number.remove_prefix(1);
    else if (!number.empty())
      return std::nullopt;
  }
  return components.empty() ? std::nullopt : std::optional(components);
}

std::optional<int> roman_value(std::string_view text) {
  constexpr std::array<std::string_view, 20> numerals = {"I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                                         "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                                         "XV",   "XVI", "XVII", "XVIII", "XIX", "XX"};
  const auto found = std::find(numerals.begin(), numerals.end(), text);
  return found == numerals.end() ? std::nullopt : std::optional(static_cast<int>(found - numerals.begin()) + 1);
}

std::string text_of(const Components& components) {
  std::string text;
  for (const int c : components) text += (text.empty() ? "" : ".") + std::to_string(c);
  return text;
}

void report_number(const Passage& passage, std::string_view found, std::string_view expected, std::string_view previous,
                   Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::numbering, Severity::warning, "reading.finding.numbering")
                         .line(passage.paragraph->lines.first)
                         .argument("found", std::string(found))
                         .argument("expected", std::string(expected))
                         .argument("previous", std::string(previous))
                         .build());
}

// The decimal headings of one chapter.
class Decimals {
 public:
  void reset() { last_.clear(); }

  void add(const Passage& passage, const Components& number, Findings& findings) {
    if (last_.empty() || follows(number)) {
      last_ = number;
      return;
    }
    const Components expected = expected_at(number.size());
    report_number(passage, text_of(number), text_of(expected), text_of(last_), findings);
    // "3.1.2" after "2.1.1" was meant as 2.1.2; "2.1.3" after it skips one, and counting goes on from there.
    const bool slip_in_chapter = number.size() == expected.size() && number.back() == expected.back();
    last_ = slip_in_chapter ? expected : number;
  }

  // A long item of a list of which others are short enough for headings: it counts on, and is never blamed.
  void pass(const Components& number) {
    if (!last_.empty() && follows(number)) last_ = number;
  }

 private:
  // A sibling, a first child, or the next of an ancestor. A chapter may begin anew with 1.
  bool follows(const Components& number) const {
    if (number.size() == 1 && number.front() == 1) return true;
    return number == expected_at(number.size());
  }

  Components expected_at(size_t depth) const {
    Components expected(last_.begin(), last_.begin() + static_cast<std::ptrdiff_t>(std::min(depth, last_.size())));
    if (depth <= last_.size()) ++expected.back();
    while (expected.size() < depth) expected.push_back(1);
    return expected;
  }

  Components last_;
};

class Romans {
 public:
  void reset() { last_ = 0; }
  void add(const Passage& passage, std::string_view number, int value, Findings& findings) {
    if (last_ != 0 && value != last_ + 1 && value != 1) {
      report_number(passage, number, numeral(last_ + 1), numeral(last_), findings);
    }
    last_ = value;
  }

 private:
  static std::string numeral(int value) {
    constexpr std::array<std::string_view, 5> tens_free = {"", "X", "XX", "XXX", "XL"};
    constexpr std::array<std::string_view, 10> ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    const auto index = static_cast<size_t>(value);
    return std::string(tens_free[std::min<size_t>(index / 10, 4)]) + std::string(ones[index % 10]);
  }
  int last_ = 0;
};

// Items "(1)", "(2)" of one list, whether each has its paragraph or they run on in one.
class Items {
 public:
  void reset() { last_ = 0; }
  void add(const Passage& passage, int line, int value, Findings& findings) {
    if (value != 1 && last_ != 0 && value != last_ + 1) {
      findings.push_back(FindingBuilder(FindingKind::numbering, Severity::warning, "reading.finding.numbering")
                             .line(line > 0 ? line : passage.paragraph->lines.first)
                             .argument("found", "(" + std::to_string(value) + ")")
                             .argument("expected", "(" + std::to_string(last_ + 1) + ")")
                             .argument("previous", "(" + std::to_string(last_) + ")")
                             .build());
    }
    last_ = value;
  }
  bool open() const { return last_ != 0; }
  int last() const { return last_; }

 private:
  int last_ = 0;
};

std::optional<int> item_number(std::string_view number) {
  if (!number.starts_with('(') || !number.ends_with(')') || number.size() > 5) return std::nullopt;
  const auto components = components_of(number.substr(1, number.size() - 2));
  return components && components->size() == 1 ? std::optional(components->front()) : std::nullopt;
}

// "(2) Quy định ...": inside a paragraph, after a sign that ends a clause, before a capital.
void add_inner_items(const Passage& passage, Items& items, Findings& findings) {
  const std::string_view text = passage.text();
  for (size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const size_t closing = text.substr(open, 5).find(')');
    if (closing == std::string_view::npos) continue;
    const size_t close = open + closing;
    const auto value = close - open <= 4 ? item_number(text.substr(open, close - open + 1)) : std::nullopt;
    if (!value) continue;
    const std::string_view before = trimmed(text.substr(open > 8 ? open - 8 : 0, std::min<size_t>(open, 8)));
    const bool starts =
        open == 0 || (!before.empty() && std::string_view(".;:,").find(before.back()) != std::string_view::npos);
    const size_t next = vietnamese::skip_blanks(text, close + 1);
    const bool expected = items.open() && *value == items.last() + 1;
    if (!expected && (!starts || !vietnamese::begins_with_capital(text.substr(next)))) continue;
    if (!items.open() && *value != 1) continue;
    const LineRange lines =
        passage.paragraph->line_starts.empty() ? passage.paragraph->lines : passage.paragraph->lines_of(open, close);
    items.add(passage, lines.first, *value, findings);
  }
}

std::optional<int> ordinal_value(std::string_view lower) {
  constexpr std::array<std::string_view, 10> words = {"một", "hai", "ba",  "bốn",  "năm",
                                                      "sáu", "bảy", "tám", "chín", "mười"};
  for (size_t i = 0; i < words.size(); ++i) {
    if (lower.starts_with(words[i]) && lower.substr(words[i].size()).starts_with(" là")) return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

class Ordinals {
 public:
  void add(const Passage& passage, Findings& findings) {
    const std::string whole = lower_keeping_length(passage.paragraph->number) + " " +
                              passage.lower.substr(0, std::min<size_t>(passage.lower.size(), 24));
    const auto value = ordinal_value(trimmed(whole));
    if (!value) return;
    constexpr std::array<std::string_view, 11> names = {"",       "Một là", "Hai là", "Ba là",   "Bốn là", "Năm là",
                                                        "Sáu là", "Bảy là", "Tám là", "Chín là", "Mười là"};
    const auto index = static_cast<size_t>(*value);
    if (*value != 1 && last_ != 0 && *value != last_ + 1 && last_ < 10) {
      report_number(passage, names[index], names[static_cast<size_t>(last_) + 1], names[static_cast<size_t>(last_)],
                    findings);
    }
    last_ = *value;
  }
  void reset() { last_ = 0; }

 private:
  int last_ = 0;
};

void check_footnotes(const Document& document, Findings& findings) {
  int last = 0;
  for (const Footnote& note : document.footnotes) {
    const bool follows = note.number == last + 1 || last == 0 || note.number == 1;
    if (!follows) {
      findings.push_back(FindingBuilder(FindingKind::numbering, Severity::warning, "reading.finding.footnote_numbering")
                             .line(note.lines.first)
                             .argument("found", std::to_string(note.number))
                             .argument("previous", std::to_string(last))
                             .build());
    }
    if (note.marked_at == 0) {
      findings.push_back(FindingBuilder(FindingKind::numbering, Severity::note, "reading.finding.footnote_unmarked")
                             .line(note.lines.first)
                             .argument("found", std::to_string(note.number))
                             .build());
    }
    last = note.number;
  }
}

}  // namespace

void check_numbering(const CheckedReport& report, Findings& findings) {
  Decimals decimals;
  Romans romans;
  Items items;
  Ordinals ordinals;
  for (const Passage& passage : report.passages) {
    const Paragraph& paragraph = *passage.paragraph;
    if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::table_row) continue;
    if (paragraph.kind == ParagraphKind::heading) {
      items.reset();
      ordinals.reset();
      if (const auto roman = roman_value(paragraph.number)) {
        romans.add(passage, paragraph.number, *roman, findings);
        decimals.reset();
      } else if (const auto number = components_of(paragraph.number)) {
        decimals.add(passage, *number, findings);
      } else {
        romans.reset();
        decimals.reset();
      }
    } else if (const auto item = item_number(paragraph.number)) {
      items.add(passage, 0, *item, findings);
    } else if (const auto number = components_of(paragraph.number); number && number->size() == 1) {
      decimals.pass(*number);
    }
    ordinals.add(passage, findings);
    add_inner_items(passage, items, findings);
  }
  check_footnotes(report.document, findings);
}

}  // namespace gandan::reading::check
