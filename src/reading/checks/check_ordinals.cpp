// Counting in words: "Một là, Hai là" and "Thứ nhất, Thứ hai", as paragraphs or run on in one; "Phần thứ nhất",
// "CHƯƠNG II". One left out, or out of order.
#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "reading/checks/check.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr std::array<std::string_view, 10> cardinals = {"một", "hai", "ba",  "bốn",  "năm",
                                                        "sáu", "bảy", "tám", "chín", "mười"};
constexpr std::array<std::string_view, 10> ordinals = {"nhất", "hai", "ba",  "tư",   "năm",
                                                       "sáu",  "bảy", "tám", "chín", "mười"};
constexpr std::array<std::string_view, 12> romans = {"i",   "ii",   "iii", "iv", "v",  "vi",
                                                     "vii", "viii", "ix",  "x",  "xi", "xii"};

void report(LineRange lines, std::string found, std::string expected, std::string previous, Findings& findings) {
  findings.push_back(FindingBuilder(FindingKind::numbering, Severity::warning, "reading.finding.numbering")
                         .line(lines.first)
                         .argument("found", std::move(found))
                         .argument("expected", std::move(expected))
                         .argument("previous", std::move(previous))
                         .build());
}

// "Một là", "Thứ tư": value from 1, and which of the two ways it is written.
struct Ordinal {
  int value = 0;
  bool cardinal = false;
};

std::string name_of(const Ordinal& ordinal) {
  const auto index = static_cast<size_t>(ordinal.value - 1);
  if (index >= cardinals.size()) return std::to_string(ordinal.value);
  if (!ordinal.cardinal) return "thứ " + std::string(ordinals[index]);
  return std::string(cardinals[index]) + " là";
}

std::optional<int> index_of_prefix(std::string_view text, const std::array<std::string_view, 10>& words) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (text.starts_with(words[i]) && vietnamese::letter_length(text, words[i].size()) == 0)
      return static_cast<int>(i) + 1;
  }
  return std::nullopt;
}

// What `text` (lower case) begins with. "Thứ hai, ngày 20" is a day of the week.
std::optional<Ordinal> ordinal_at_start(std::string_view text) {
  if (const auto value = index_of_prefix(text, cardinals)) {
    const std::string_view rest = text.substr(cardinals[static_cast<size_t>(*value - 1)].size());
    return rest.starts_with(" là") && vietnamese::letter_length(rest, std::string_view(" là").size()) == 0
               ? std::optional(Ordinal{*value, true})
               : std::nullopt;
  }
  constexpr std::string_view lead = "thứ ";
  if (!text.starts_with(lead)) return std::nullopt;
  const auto value = index_of_prefix(text.substr(lead.size()), ordinals);
  if (!value) return std::nullopt;
  const std::string_view rest = trimmed(text.substr(lead.size() + ordinals[static_cast<size_t>(*value - 1)].size()));
  const bool set_off = rest.starts_with(',') || rest.starts_with(':') || rest.starts_with("là ");
  const bool weekday = trimmed(rest.substr(std::min<size_t>(rest.size(), 1))).starts_with("ngày");
  return set_off && !weekday ? std::optional(Ordinal{*value, false}) : std::nullopt;
}

class Counting {
 public:
  void reset() { last_ = 0; }
  void add(const Passage& passage, const Ordinal& ordinal, Findings& findings) {
    if (last_ != 0 && ordinal.value != 1 && ordinal.value != last_ + 1)
      report(passage.paragraph->lines, name_of(ordinal), name_of({last_ + 1, ordinal.cardinal}),
             name_of({last_, ordinal.cardinal}), findings);
    last_ = ordinal.value;
  }

 private:
  int last_ = 0;
};

// "một là ...; hai là ...; bốn là ...": in one paragraph, each behind a sign that ends a clause.
void check_inner(const Passage& passage, Findings& findings) {
  const std::string_view lower = passage.lower;
  const auto own = ordinal_at_start(lower_keeping_length(passage.paragraph->number));  // "Một là" taken off the text
  int last = own && own->cardinal ? own->value : 0;
  for (size_t at = find_word(lower, "là"); at != std::string_view::npos; at = find_word(lower, "là", at + 1)) {
    const auto word = vietnamese::word_before(lower, vietnamese::skip_blanks_before(lower, at));
    if (!word) continue;
    const auto value = index_of_prefix(lower.substr(word->begin, word->end - word->begin), cardinals);
    const size_t sign = vietnamese::skip_blanks_before(lower, word->begin);
    const bool set_off = sign == 0 || std::string_view(".;:,").find(lower[sign - 1]) != std::string_view::npos;
    if (!value || !set_off) continue;
    if (last != 0 && *value > last + 1 && *value <= last + 3)
      report(passage.paragraph->lines_of(word->begin, word->end), name_of({*value, true}), name_of({last + 1, true}),
             name_of({last, true}), findings);
    if (last != 0 || *value == 1) last = *value;
  }
}

// "Phần thứ nhất", "CHƯƠNG II", "Phần 3" -> 1, 2, 3.
std::optional<int> part_value(std::string_view number, std::string_view word) {
  const std::string lower = lower_keeping_length(number);
  std::string_view rest = lower;
  if (!rest.starts_with(word)) return std::nullopt;
  rest = trimmed(rest.substr(word.size()));
  while (rest.ends_with('.') || rest.ends_with(':')) rest.remove_suffix(1);
  constexpr std::string_view lead = "thứ ";
  if (rest.starts_with(lead)) return index_of_prefix(rest.substr(lead.size()), ordinals);
  const auto roman = std::find(romans.begin(), romans.end(), rest);
  if (roman != romans.end()) return static_cast<int>(roman - romans.begin()) + 1;
  int value = 0;
  const auto [end, failure] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  return failure == std::errc{} && end == rest.data() + rest.size() && value > 0 && value < 100 ? std::optional(value)
                                                                                                : std::nullopt;
}

struct Division {
  std::string_view word;
  int last = 0;
  std::string written;
};

void check_division(const Passage& passage, Division& division, Findings& findings) {
  const std::string& number = passage.paragraph->number;
  const auto value = part_value(number, division.word);
  if (!value) return;
  if (division.last != 0 && *value != 1 && *value != division.last + 1)
    report(passage.paragraph->lines, number, std::string(division.word) + ' ' + std::to_string(division.last + 1),
           division.written, findings);
  division.last = *value;
  division.written = number;
}

}  // namespace

void check_ordinals(const CheckedReport& report, Findings& findings) {
  std::array<Counting, 2> counting;
  std::array<Division, 2> divisions = {{{"phần", 0, {}}, {"chương", 0, {}}}};
  for (const Passage& passage : report.passages) {
    const Paragraph& paragraph = *passage.paragraph;
    if (paragraph.kind == ParagraphKind::footnote || paragraph.kind == ParagraphKind::table_row) continue;
    for (Division& division : divisions) check_division(passage, division, findings);
    if (paragraph.kind == ParagraphKind::heading) {
      for (Counting& one : counting) one.reset();
    }
    // The marker may have been taken off the text: "Thứ hai" and then ", ...".
    const bool marked = !paragraph.number.empty() && vietnamese::begins_with_capital(paragraph.number);
    const std::string head = passage.lower.substr(0, std::min<size_t>(passage.lower.size(), 40));
    std::string opening = marked ? lower_keeping_length(paragraph.number) : head;
    if (marked && opening.starts_with("thứ ")) opening += ", " + head;
    if (marked && !opening.starts_with("thứ ")) opening += ' ' + head;
    if (const auto ordinal = ordinal_at_start(trimmed(opening)))
      counting[ordinal->cardinal].add(passage, *ordinal, findings);
    check_inner(passage, findings);
  }
}

}  // namespace gandan::reading::check
