// Numbers of headings ("2.1.1, 3.1.2"), of items ("4.", "(5)") and of footnotes: twice the same, one left out, or under
// the wrong chapter. Ordinals in words: check_ordinals.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "reading/checks/check.h"
#include "reading/text/marker.h"
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
  void reset() {
    last_.clear();
    outer_.clear();
    run_ = 0;
  }

  void add(const Passage& passage, const Components& number, Findings& findings) {
    run_ = 0;
    if (last_.empty() || follows(number)) {
      last_ = number;
      return;
    }
    if (resume(number)) return;
    const Components expected = expected_at(number.size());
    report_number(passage, text_of(number), text_of(expected), text_of(last_), findings);
    // "3.1.2" after "2.1.1" was meant as 2.1.2; "2.1.3" after it skips one, and counting goes on from there.
    const bool slip_in_chapter = number.size() == expected.size() && number.back() == expected.back();
    last_ = slip_in_chapter ? expected : number;
  }

  // A paragraph that opens with a number: it counts on from headings or from others of its kind; a list that begins
  // within another leaves that one open. Blamed when at least two before it ran on from 1, and few are left out.
  void pass(const Passage& passage, int number, Findings& findings) {
    const Components here{number};
    if (number == 1) {
      if (!last_.empty() && outer_.size() < 8) outer_.push_back(last_);
      last_ = here;
      run_ = 1;
    } else if (!last_.empty() && here == expected_at(1) && last_.size() == 1) {
      last_ = here;
      ++run_;
    } else if (resume(here)) {
      return;
    } else if (run_ >= 2 && last_.size() == 1 && number >= last_.front() && number <= last_.front() + 3) {
      report_number(passage, std::to_string(number), std::to_string(last_.front() + 1), std::to_string(last_.front()),
                    findings);
      last_ = here;
    }
  }

 private:
  // Goes on with a list that was left open, closing those within it.
  bool resume(const Components& number) {
    for (size_t i = outer_.size(); i > 0; --i) {
      if (number != expected_after(outer_[i - 1], number.size())) continue;
      outer_.resize(i - 1);
      last_ = number;
      run_ = 0;
      return true;
    }
    return false;
  }

  // A sibling, a first child, or the next of an ancestor. A chapter may begin anew with 1.
  bool follows(const Components& number) const {
    if (number.size() == 1 && number.front() == 1) return true;
    return number == expected_at(number.size());
  }

  Components expected_at(size_t depth) const { return expected_after(last_, depth); }

  static Components expected_after(const Components& last, size_t depth) {
    Components expected(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(std::min(depth, last.size())));
    if (depth <= last.size()) ++expected.back();
    while (expected.size() < depth) expected.push_back(1);
    return expected;
  }

  Components last_;
  std::vector<Components> outer_;  // lists that stay open while one within them is counted
  int run_ = 0;                    // items counted on from 1 without a heading between
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

// "Chỉ tiêu 3:" behind "Chỉ tiêu 1:": each label counts for itself, over the headings between.
class Labelled {
 public:
  void add(const Passage& passage, Findings& findings) {
    const std::string& number = passage.paragraph->number;
    const Marker marker = marker_of_number(number);
    if (marker.style != MarkerStyle::labelled) return;
    const std::string label = number.substr(0, number.find_last_not_of("0123456789") + 1);
    if (label == number) return;  // counted in words
    if (label != label_) items_.reset();
    label_ = label;
    items_.add(passage, 0, marker.ordinal, findings);
  }

 private:
  std::string label_;
  Items items_;
};

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
  Labelled labelled;
  for (const Passage& passage : report.passages) {
    const Paragraph& paragraph = *passage.paragraph;
    if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::table_row) continue;
    if (paragraph.kind == ParagraphKind::heading) {
      items.reset();
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
      decimals.pass(passage, number->front(), findings);
    }
    labelled.add(passage, findings);
    add_inner_items(passage, items, findings);
  }
  check_footnotes(report.document, findings);
}

}  // namespace gandan::reading::check
