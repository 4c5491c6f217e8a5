// A footnote that details a total: "297 đảng viên mới⁹" and the note "Trong đó: ... 109 ..., ... 106 ..., ... 72 ...".
#include <algorithm>
#include <unordered_map>

#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"

namespace gandan::reading::check {
namespace {

constexpr size_t longest_gap = 120;

// The figure that the mark stands on: the last one before it, in its sentence and clause.
const Number* marked_total(const Passage& passage, size_t mark) {
  const auto after = std::upper_bound(passage.numbers.begin(), passage.numbers.end(), mark,
                                      [](size_t position, const Number& n) { return position < n.end; });
  if (after == passage.numbers.begin()) return nullptr;
  const Number& total = *(after - 1);
  if (total.unit.empty() || is_percent(total.unit) || is_time(total.unit)) return nullptr;
  const std::string_view gap = passage.between(total.end, std::max(mark, total.end));
  return gap.size() <= longest_gap && gap.find_first_of(".;:") == std::string_view::npos ? &total : nullptr;
}

// How often the unit is named in the note: more often than it is counted means that some parts have no figure.
size_t count_word(std::string_view text, std::string_view word) {
  size_t count = 0;
  for (size_t at = find_word(text, word); at != std::string_view::npos; at = find_word(text, word, at + word.size()))
    ++count;
  return count;
}

std::string_view shared_unit(const Parts& parts) {
  std::string_view unit = parts.numbers.front()->unit;
  for (const Number* part : parts.numbers) {
    if (!part->unit.empty() && part->unit.size() < unit.size()) unit = part->unit;
  }
  return unit;
}

// Parts of kinds ("498 nghị quyết, 120 chương trình") are all counted; parts of one unit must be counted each time it
// is named.
bool is_fully_counted(const Passage& note, const Parts& parts) {
  const std::string_view unit = shared_unit(parts);
  const bool one_unit = std::all_of(parts.numbers.begin(), parts.numbers.end(), [&](const Number* part) {
    return part->unit.empty() || part->unit.starts_with(unit);
  });
  return !one_unit || count_word(note.lower, unit) <= parts.numbers.size();
}

// A note's list may run over sentences and years, so every figure with a matching unit counts, one per segment. Behind
// the first the unit may go without saying: "năm 2021: 38 đảng viên; năm 2022: 41".
Parts parts_of_note(const Passage& note, const Number& total) {
  Parts parts = parts_in(note, {0, note.lower.size()}, total);
  const auto counts_same = [&](const Number* n) { return match_units(total.unit, n->unit) == UnitMatch::same; };
  const bool first_counts = !parts.numbers.empty() && counts_same(parts.numbers.front());
  std::erase_if(parts.numbers, [&](const Number* n) {
    const std::string_view label = trimmed(note.between(n->begin > 8 ? n->begin - 8 : 0, n->begin));
    return !counts_same(n) && !(first_counts && n->unit.empty() && label.ends_with(':'));
  });
  return parts;
}

const Passage* note_passage(const std::unordered_map<int, const Passage*>& by_first_line, const Footnote& note) {
  const auto found = by_first_line.find(note.lines.first);
  return found == by_first_line.end() ? nullptr : found->second;
}

}  // namespace

void check_footnote_sum(const CheckedReport& report, Findings& findings) {
  std::unordered_map<int, const Passage*> notes;  // by first line
  for (const Passage& passage : report.passages) {
    if (passage.paragraph->kind == ParagraphKind::footnote) notes.emplace(passage.paragraph->lines.first, &passage);
  }
  for (const Footnote& footnote : report.document.footnotes) {
    const Passage* note = note_passage(notes, footnote);
    const auto original = static_cast<size_t>(footnote.paragraph);
    if (note == nullptr || footnote.paragraph < 0 || original >= report.joined.places.size()) continue;
    const JoinedText::Place& place = report.joined.places[original];
    if (place.paragraph >= report.passages.size()) continue;
    const Passage& body = report.passages[place.paragraph];
    const Number* total = marked_total(body, place.shift + footnote.offset);
    if (total == nullptr) continue;
    Parts parts = parts_of_note(*note, *total);
    if (parts.numbers.size() < 2 || !is_fully_counted(*note, parts)) continue;
    parts.same_unit = true;
    report_sum(*note, *total, parts, Evidence::strong, findings, &body);
  }
}

}  // namespace gandan::reading::check
