#include "reading/text/footnotes.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "reading/text/letters.h"
#include "reading/text/marker.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

constexpr int most_footnotes = 999;
constexpr std::array<std::string_view, 10> superscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

struct Digits {
  int value = 0;
  size_t end = 0;
};

// A number of up to three digits, plain or superscript, that begins at `at`.
std::optional<Digits> digits_at(std::string_view text, size_t at) {
  Digits found{0, at};
  for (int count = 0; found.end < text.size(); ++count) {
    int digit = -1;
    size_t size = 1;
    if (is_digit(text[found.end])) {
      digit = text[found.end] - '0';
    } else {
      for (size_t i = 0; i < superscripts.size(); ++i) {
        if (!text.substr(found.end).starts_with(superscripts[i])) continue;
        digit = static_cast<int>(i);
        size = superscripts[i].size();
      }
    }
    if (digit < 0) break;
    if (count == 3) return std::nullopt;
    found.value = found.value * 10 + digit;
    found.end += size;
  }
  if (found.end == at || found.value == 0 || found.value > most_footnotes) return std::nullopt;
  return found;
}

// "7 Chỉ thị số ...", "[7] Chỉ thị", "(7) ..." at the start of a line: the number and where its text begins.
std::optional<Digits> opening_note_number(std::string_view line) {
  const bool bracket = line.starts_with('[');
  auto digits = digits_at(line, bracket ? 1 : 0);
  if (!digits) return std::nullopt;
  size_t at = digits->end;
  if (bracket) {
    if (at >= line.size() || line[at] != ']') return std::nullopt;
    ++at;
  }
  const size_t text = at;
  while (is_space(letter_at(line, at).code)) at += letter_at(line, at).size;
  const Letter next = letter_at(line, at);
  const bool plain = is_digit(line[digits->end - 1]) && !bracket;
  if (next.size == 0 || (plain && text == at) || is_lower(next.code) || is_digit(next.code)) return std::nullopt;
  if (plain && !is_upper(next.code) && next.code != U'“' && next.code != U'"') return std::nullopt;
  return Digits{digits->value, at};
}

bool is_notes_heading(std::string_view line) {
  const Marker marker = opening_marker(line);
  std::string folded = vietnamese::fold_keeping_marks(line.substr(marker.length));
  while (folded.ends_with(':') || folded.ends_with('.')) folded.pop_back();
  return folded == "chú thích" || folded == "ghi chú" || folded == "chú giải";
}

// A glued number may be a mark. How sure that is: a unit (m2) or a name (Mocha35) is unlikely.
std::optional<int> mark_weight(std::string_view line, size_t begin, size_t end) {
  const Letter after = letter_at(line, end);
  if (is_letter(after.code) || is_digit(after.code) || after.code == U'%') return std::nullopt;
  if ((after.code == U'.' || after.code == U',' || after.code == U'/' || after.code == U'-') &&
      is_digit(letter_at(line, end + 1).code)) {
    return std::nullopt;
  }
  const bool superscript = !is_digit(line[begin]);
  const Letter before = letter_before(line, begin);
  if (before.size == 0 || is_digit(before.code)) return std::nullopt;
  const size_t window = begin > 32 ? begin - 32 : 0;
  const std::string_view glued = last_word(line.substr(window, begin - window));
  if (is_letter(before.code)) {
    static constexpr std::array<std::string_view, 9> units = {"m", "km", "cm", "dm", "mm", "hm", "CO", "PM", "H"};
    const bool after_number = !glued.empty() && is_digit(glued.front());
    if (after_number || std::ranges::find(units, glued) != units.end())
      return superscript ? std::optional(0) : std::nullopt;
    return superscript ? 3 : is_lower(before.code) ? 2 : 1;
  }
  // Behind a stop, a quotation mark or a bracket that is itself glued to a word.
  static constexpr std::u32string_view closers = U".,;:)”\"’…]!?%";
  if (closers.find(before.code) == std::u32string_view::npos) return std::nullopt;
  const Letter earlier = letter_before(line, begin - before.size);
  if (earlier.size == 0 || is_space(earlier.code) || (is_digit(earlier.code) && !superscript && before.code != U'%'))
    return std::nullopt;
  return 2;
}

struct Candidate {
  FootnoteMark mark;
  int weight = 0;
};

void find_candidates(const SourceLine& line, size_t index, int largest, std::vector<Candidate>& found) {
  const std::string_view text = line.text;
  for (size_t at = 1; at < text.size();) {
    const bool bracket = text[at] == '[';
    const auto digits = digits_at(text, bracket ? at + 1 : at);
    if (!digits) {
      // Past a number that is too long for a mark, so that its tail is not taken for one.
      do ++at;
      while (at < text.size() && is_digit(text[at]) && is_digit(text[at - 1]));
      continue;
    }
    const size_t begin = at;
    size_t end = digits->end;
    at = end;
    if (digits->value > largest) continue;
    if (bracket) {
      if (end < text.size() && text[end] == ']') found.push_back({{digits->value, index, begin, end + 1}, 3});
      continue;
    }
    if (const auto weight = mark_weight(text, begin, end)) {
      found.push_back({{digits->value, index, begin, end}, *weight});
    }
  }
}

// The heaviest run of candidates whose numbers rise in reading order: a prefix maximum over numbers, kept in a
// Fenwick tree, so n log n.
std::vector<FootnoteMark> rising_run(const std::vector<Candidate>& candidates, int largest) {
  struct Best {
    int weight = 0;
    int candidate = -1;
  };
  std::vector<Best> tree(static_cast<size_t>(largest) + 1);
  std::vector<int> previous(candidates.size(), -1);
  Best overall;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto number = static_cast<size_t>(candidates[i].mark.number);
    Best best;
    for (size_t k = number - 1; k > 0; k -= k & (~k + 1)) {
      if (tree[k].weight > best.weight) best = tree[k];
    }
    previous[i] = best.candidate;
    const Best mine{best.weight + candidates[i].weight, static_cast<int>(i)};
    for (size_t k = number; k < tree.size(); k += k & (~k + 1)) {
      if (mine.weight > tree[k].weight) tree[k] = mine;
    }
    if (mine.weight > overall.weight) overall = mine;
  }
  std::vector<FootnoteMark> run;
  for (int i = overall.candidate; i >= 0; i = previous[static_cast<size_t>(i)]) {
    run.push_back(candidates[static_cast<size_t>(i)].mark);
  }
  std::ranges::reverse(run);
  return run;
}

// Marks glued to a year, "203517", by their number.
std::multimap<int, FootnoteMark> marks_behind_years(const std::vector<SourceLine>& lines,
                                                    const std::vector<bool>& belongs_to_note) {
  std::multimap<int, FootnoteMark> found;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view text = lines[i].text;
    if (belongs_to_note[i]) continue;
    for (size_t at = text.find("20"); at != std::string_view::npos; at = text.find("20", at)) {
      const size_t end = std::min(text.find_first_not_of("0123456789", at), text.size());
      const bool whole = at == 0 || (!is_digit(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != ',');
      const auto digits = end - at > 4 ? digits_at(text, at + 4) : std::nullopt;
      if (whole && digits && digits->end == end) {
        found.emplace(digits->value, FootnoteMark{digits->value, i, at + 4, end});
      }
      at = end;
    }
  }
  return found;
}

void fill_in_marks_behind_years(const std::vector<SourceLine>& lines, FootnoteReading& reading) {
  if (reading.marks.size() == reading.texts.size()) return;
  const auto behind_years = marks_behind_years(lines, reading.belongs_to_note);
  std::vector<FootnoteMark> complete;
  size_t next = 0;
  size_t from = 0;
  for (const FootnoteText& text : reading.texts) {
    if (next < reading.marks.size() && reading.marks[next].number == text.number) {
      from = reading.marks[next].line;
      complete.push_back(reading.marks[next++]);
      continue;
    }
    const size_t until = next < reading.marks.size() ? reading.marks[next].line + 1 : text.first;
    const auto [begin, end] = behind_years.equal_range(text.number);
    for (auto mark = begin; mark != end; ++mark) {
      if (mark->second.line < from || mark->second.line >= until) continue;
      from = mark->second.line;
      complete.push_back(mark->second);
      break;
    }
  }
  reading.marks = std::move(complete);
}

// Whether the notes begin at line `i`, behind a ruled line: nothing below it may be text of the report again.
bool opens_notes_behind_rule(const std::vector<SourceLine>& lines, size_t i) {
  constexpr size_t most_lines_of_note = 6;
  if (!lines[i].after_rule || opening_note_number(lines[i].text).value_or(Digits{}).value != 1) return false;
  size_t notes = 0;
  for (size_t k = i; k < lines.size(); ++k) {
    if (is_all_capitals(lines[k].text)) return false;
    const auto number = opening_note_number(lines[k].text);
    if (number && number->value == static_cast<int>(notes) + 1) ++notes;
  }
  return lines.size() - i <= notes * most_lines_of_note;
}

// The first line of the notes at the end: behind a heading "CHÚ THÍCH" or the last ruled line.
size_t first_line_of_notes(const std::vector<SourceLine>& lines) {
  bool ruled = false;
  for (size_t i = lines.size(); i-- > 0;) {
    if (lines[i].after_rule && !ruled) {
      if (opens_notes_behind_rule(lines, i)) return i;
      ruled = true;
    }
    if (lines[i].width <= 16 && is_notes_heading(lines[i].text) && i + 1 < lines.size() &&
        opening_note_number(lines[i + 1].text).value_or(Digits{}).value == 1)
      return i + 1;
  }
  return lines.size();
}

// Notes at the end, numbered in sequence.
void find_notes_at_end(const std::vector<SourceLine>& lines, FootnoteReading& reading) {
  const size_t first = first_line_of_notes(lines);
  const bool headed = first > 0 && first < lines.size() && is_notes_heading(lines[first - 1].text);
  if (headed) reading.belongs_to_note[first - 1] = true;
  for (size_t i = first; i < lines.size(); ++i) {
    reading.belongs_to_note[i] = true;
    const auto number = opening_note_number(lines[i].text);
    const int expected = reading.texts.empty() ? 1 : reading.texts.back().number + 1;
    if (number && number->value == expected) {
      reading.texts.push_back({number->value, i, i + 1, number->end});
    } else if (!reading.texts.empty()) {
      reading.texts.back().end = i + 1;
    }
  }
}

// Notes at the foot of pages: from a line "7 Text" to the end of its page, when the page bears the mark above it.
void find_notes_on_pages(const std::vector<SourceLine>& lines, FootnoteReading& reading) {
  int expected = 1;
  std::vector<Candidate> candidates;
  for (size_t begin = 0, end = 0; begin < lines.size(); begin = end) {
    candidates.clear();
    for (end = begin; end < lines.size() && lines[end].page == lines[begin].page; ++end) {
      find_candidates(lines[end], end, most_footnotes, candidates);
    }
    std::map<int, size_t> marked_at;  // the first line of the page with the mark of a number
    for (const Candidate& candidate : candidates) {
      if (candidate.weight > 0) marked_at.emplace(candidate.mark.number, candidate.mark.line);
    }
    bool in_notes = false;
    for (size_t i = begin; i < end; ++i) {
      const auto number = opening_note_number(lines[i].text);
      const auto mark = number && number->value == expected ? marked_at.find(expected) : marked_at.end();
      if (mark != marked_at.end() && mark->second < i) {
        reading.texts.push_back({expected++, i, i + 1, number->end});
        in_notes = true;
      } else if (in_notes) {
        reading.texts.back().end = i + 1;
      }
      if (in_notes) reading.belongs_to_note[i] = true;
    }
  }
}

}  // namespace

FootnoteReading read_footnotes(const std::vector<SourceLine>& lines) {
  FootnoteReading reading;
  reading.belongs_to_note.assign(lines.size(), false);
  find_notes_at_end(lines, reading);
  if (reading.texts.empty()) reading.belongs_to_note.assign(lines.size(), false);
  if (reading.texts.empty() && !lines.empty() && lines.front().page > 0) find_notes_on_pages(lines, reading);
  if (reading.texts.empty()) return reading;
  int largest = 0;
  for (const FootnoteText& text : reading.texts) largest = std::max(largest, text.number);
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!reading.belongs_to_note[i]) find_candidates(lines[i], i, largest, candidates);
  }
  reading.marks = rising_run(candidates, largest);
  fill_in_marks_behind_years(lines, reading);
  return reading;
}

}  // namespace gandan::reading
