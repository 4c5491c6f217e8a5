// Annexes that the report points to ("có phụ biểu VII kèm theo", "chi tiết tại phụ lục số 1") and does not contain.
#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "reading/checks/check.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

constexpr std::array<std::string_view, 8> annex_words = {"phụ lục", "phụ biểu",  "biểu mẫu", "biểu số",
                                                         "bảng số", "danh sách", "danh mục", "biểu"};

// The kind of annex that a line's beginning names: "PHỤ LỤC 1", "Phụ biểu VII".
std::string_view annex_word_at_start(std::string_view lower_line) {
  const std::string_view line = trimmed(lower_line);
  for (const std::string_view word : annex_words) {
    if (line.starts_with(word)) return word;
  }
  return {};
}

// "1", "vii", "01/kh" after the word; empty when it has no number.
std::string number_after(std::string_view lower, size_t position) {
  size_t i = vietnamese::skip_blanks(lower, position);
  if (lower.substr(i).starts_with("số ")) i = vietnamese::skip_blanks(lower, i + std::string_view("số ").size());
  size_t end = i;
  while (end < lower.size() && end - i < 8) {
    const char c = lower[end];
    const bool numeral = (c >= '0' && c <= '9') || c == 'i' || c == 'v' || c == 'x';
    if (!numeral) break;
    ++end;
  }
  if (vietnamese::letter_length(lower, end) > 0) return {};
  const size_t zeros = lower.find_first_not_of('0', i);
  return std::string(lower.substr(std::min(zeros, end), end - std::min(zeros, end)));
}

std::string key_of(std::string_view word, const std::string& number) {
  const std::string kind = word.starts_with("phụ")                                ? "phụ"
                           : word.starts_with("biểu") || word.starts_with("bảng") ? "biểu"
                                                                                  : std::string(word);
  return kind + "|" + number;
}

// What the document contains: lines that begin with the word, as a title does (short, or in capitals).
std::set<std::string> annexes_in(const Document& document) {
  std::set<std::string> annexes;
  for (const std::string& line : document.lines) {
    if (line.size() > 160) continue;
    const std::string lower = lower_keeping_length(line);
    const std::string_view word = annex_word_at_start(lower);
    if (word.empty() || !vietnamese::begins_with_capital(trimmed(line))) continue;
    const size_t at = lower.find(word);
    annexes.insert(key_of(word, number_after(lower, at + word.size())));
    annexes.insert(key_of(word, ""));
  }
  return annexes;
}

struct Reference {
  size_t at = 0;
  std::string_view word;
};

// The words around say that the annex comes with this report.
bool belongs_here(const Passage& passage, const Reference& reference, bool numbered) {
  const std::string_view before = trimmed(passage.between(reference.at > 40 ? reference.at - 40 : 0, reference.at));
  const size_t end = reference.at + reference.word.size();
  std::string_view after = passage.between(end, std::min(end + 90, passage.lower.size()));
  after = after.substr(0, after.find_first_of(".;"));
  const std::string_view near = after.substr(0, after.find(')'));
  if (has_any_word(near, {"ban hành kèm theo", "nghị định", "thông tư", "quyết định", "nghị quyết"})) return false;
  if (has_any_word(near, {"kèm theo", "đính kèm"})) return true;
  const bool points = before.ends_with("tại") || before.ends_with("xem") || before.ends_with("theo") ||
                      before.ends_with("(") || before.ends_with("ở");
  return points && reference.word.starts_with("phụ") && (numbered || has_any_word(before, {"chi tiết", "xem"}));
}

std::vector<Reference> references_in(const Passage& passage) {
  std::vector<Reference> references;
  for (const std::string_view word : annex_words) {
    for (size_t at = find_word(passage.lower, word); at != std::string_view::npos;
         at = find_word(passage.lower, word, at + word.size())) {
      const bool covered = std::any_of(references.begin(), references.end(), [&](const Reference& r) {
        return at < r.at + r.word.size() && r.at < at + word.size();
      });
      if (!covered && references.size() < 200) references.push_back({at, word});
    }
  }
  return references;
}

bool is_title(const Passage& passage) {
  return !annex_word_at_start(passage.lower).empty() && passage.paragraph->lines.first == passage.paragraph->lines.last;
}

}  // namespace

void check_annex(const CheckedReport& report, Findings& findings) {
  const std::set<std::string> annexes = annexes_in(report.document);
  for (const Passage& passage : report.passages) {
    if (is_title(passage)) continue;
    for (const Reference& reference : references_in(passage)) {
      const size_t end = reference.at + reference.word.size();
      const std::string number = number_after(passage.lower, end);
      if (!belongs_here(passage, reference, !number.empty())) continue;
      if (annexes.contains(key_of(reference.word, number))) continue;
      std::string name(passage.text().substr(reference.at, reference.word.size()));
      if (!number.empty())
        name = std::string(trimmed(
            passage.text().substr(reference.at, passage.lower.find(number, end) + number.size() - reference.at)));
      findings.push_back(FindingBuilder(FindingKind::missing_annex, Severity::error, "reading.finding.missing_annex")
                             .at(passage, Span{reference.at, end})
                             .argument("annex", name)
                             .build());
    }
  }
}

}  // namespace gandan::reading::check
