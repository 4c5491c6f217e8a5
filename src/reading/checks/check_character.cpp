// Characters: quotation marks and parentheses without their counterpart, a per mille written with digits, an area with
// a thousand dot where a comma was meant, a full stop before a small letter, and bytes that no text has.
#include <algorithm>
#include <optional>

#include "reading/checks/check.h"
#include "reading/text/letters.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

// Some whole words; a text without blanks is cut, or each of its characters would be shown with all of it.
std::string around(const Passage& passage, size_t position) {
  constexpr size_t before = 24, after = 28, most_after = 100;
  std::string_view text = passage.text();
  text = text.substr(0, end_of_letter(text, position + most_after));
  size_t begin = position > before ? text.find(' ', position - before) : 0;
  if (begin == std::string_view::npos || begin > position) begin = position;
  const size_t end = std::min(text.size(), text.find(' ', position + after));
  return std::string(trimmed(text.substr(begin, end - begin)));
}

void report_character(const Passage& passage, size_t position, const char* key, Findings& findings,
                      Severity severity = Severity::warning) {
  findings.push_back(FindingBuilder(FindingKind::character, severity, key)
                         .at(passage, Span{position, position + 1})
                         .argument("text", around(passage, position))
                         .build());
}

bool blank_or_edge(std::string_view text, size_t position) {
  return position >= text.size() || std::string_view(" \t\n(").find(text[position]) != std::string_view::npos;
}

// Walks the quotation marks of one paragraph; a straight mark closes what is open, otherwise opens.
class Quotes {
 public:
  explicit Quotes(const Passage& passage) : passage_(passage) {}

  void check(Findings& findings) {
    const std::string_view text = passage_.text();
    for (size_t i = 0; i < text.size(); ++i) {
      if (text[i] == '"')
        straight(i);
      else if (text.substr(i, 3) == "“")
        open_.push_back(i);
      else if (text.substr(i, 3) == "”")
        closing(i, findings);
    }
    for (const size_t position : open_) report_character(passage_, position, "reading.finding.quote_open", findings);
  }

 private:
  void straight(size_t i) {
    const std::string_view text = passage_.text();
    if (i > 0 && text[i - 1] >= '0' && text[i - 1] <= '9' && open_.empty()) {
      open_.push_back(i);
      return;
    }
    if (open_.empty() || (blank_or_edge(text, i - 1) && !blank_or_edge(text, i + 1)))
      open_.push_back(i);
    else
      open_.pop_back();
  }

  void closing(size_t i, Findings& findings) {
    const std::string_view text = passage_.text();
    const bool used_as_opening =
        open_.empty() && (i == 0 || blank_or_edge(text, i - 1)) && vietnamese::letter_length(text, i + 3) > 0;
    if (used_as_opening) {
      report_character(passage_, i, "reading.finding.quote_reversed", findings);
      open_.push_back(i);
      reversed_ = i;
    } else if (open_.empty()) {
      report_character(passage_, i, "reading.finding.quote_unopened", findings);
    } else {
      open_.pop_back();
    }
  }

  const Passage& passage_;
  std::vector<size_t> open_;
  std::optional<size_t> reversed_;
};

// "a)" and "1)" open an item and close nothing.
bool is_item_mark(std::string_view text, size_t close) {
  size_t begin = close;
  while (begin > 0 && close - begin < 4 &&
         ((text[begin - 1] >= '0' && text[begin - 1] <= '9') || vietnamese::letter_length_before(text, begin) > 0)) {
    const size_t letter = vietnamese::letter_length_before(text, begin);
    begin -= letter > 0 ? letter : 1;
  }
  return close - begin <= 4 && close > begin && (begin == 0 || text[begin - 1] == ' ');
}

void check_parentheses(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.text();
  std::vector<size_t> open;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')') continue;
    if (!open.empty())
      open.pop_back();
    else if (!is_item_mark(text, i))
      report_character(passage, i, "reading.finding.parenthesis_unopened", findings);
  }
  for (const size_t position : open) report_character(passage, position, "reading.finding.parenthesis_open", findings);
}

void check_per_mille(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.lower;
  for (const std::string_view sign : {"0/00", "o/oo", "%0", "%o"}) {
    for (size_t at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + sign.size())) {
      const size_t end = at + sign.size();
      const bool digits_follow = end < text.size() && text[end] >= '0' && text[end] <= '9';
      const bool figure = at > 0 && ((text[at - 1] >= '0' && text[at - 1] <= '9') || text[at - 1] == ' ');
      if (figure && !digits_follow && vietnamese::letter_length(text, end) == 0)
        report_character(passage, at, "reading.finding.per_mille", findings);
    }
  }
}

// A commune has at most some hundred km2: "12.517km2" was meant as 12,517 km2.
void check_area(const Passage& passage, Findings& findings) {
  for (const Number& number : passage.numbers) {
    if (number.unit != "km2" || number.value.scale() != 0 || number.value < base::Decimal(1000)) continue;
    const size_t from = number.begin > 200 ? number.begin - 200 : 0;
    const std::string_view before = passage.between(from, number.begin);
    const bool dot = passage.text().substr(number.begin, number.end - number.begin).find('.') != std::string_view::npos;
    const bool commune = has_any_word(before, {"phường", "xã", "thị trấn", "khu phố", "thôn"});
    const bool larger = has_any_word(before, {"tỉnh", "thành phố", "huyện", "cả nước", "toàn quốc", "vùng"});
    if (dot && commune && !larger) report_character(passage, number.begin, "reading.finding.area_dot", findings);
  }
}

// "chỉ đạo. phát triển": a full stop in the middle of a sentence, or a small letter at its start.
void check_full_stop(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.text();
  for (size_t i = 1; i + 2 < text.size(); ++i) {
    if (text[i] != '.' || text[i - 1] == '.' || text[i + 1] != ' ') continue;
    const size_t next = vietnamese::skip_blanks(text, i + 1);
    const auto word = vietnamese::word_at(text, next);
    const auto before = vietnamese::word_before(text, i);
    if (!word || vietnamese::begins_with_capital(vietnamese::text_of(text, *word)) || word->end - word->begin < 2)
      continue;
    const bool quote = text.substr(i >= 3 ? i - 3 : 0, 3) == "”" || text[i - 1] == '"' || text[i - 1] == ')';
    const bool whole_word = before && before->end - before->begin >= 3 &&
                            !vietnamese::begins_with_capital(vietnamese::text_of(text, *before));
    if (quote || whole_word) report_character(passage, i, "reading.finding.small_after_stop", findings, Severity::note);
  }
}

// ", ," and ";,": two signs where one was meant. "..." and "v.v.," are none.
void check_doubled_sign(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.text();
  constexpr std::string_view signs = ",;";
  for (size_t i = 0; i + 1 < text.size(); ++i) {
    if (signs.find(text[i]) == std::string_view::npos) continue;
    const size_t next = vietnamese::skip_blanks(text, i + 1);
    if (next >= text.size() || signs.find(text[next]) == std::string_view::npos) continue;
    report_character(passage, i, "reading.finding.doubled_sign", findings);
    i = next;
  }
}

void check_bytes(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.text();
  const size_t replaced = text.find("\uFFFD");
  if (replaced != std::string_view::npos)
    report_character(passage, replaced, "reading.finding.unreadable", findings, Severity::error);
  const auto control = std::find_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  });
  if (control != text.end())
    report_character(passage, static_cast<size_t>(control - text.begin()), "reading.finding.unreadable", findings,
                     Severity::error);
}

}  // namespace

void check_character(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    Quotes(passage).check(findings);
    check_parentheses(passage, findings);
    check_per_mille(passage, findings);
    check_area(passage, findings);
    check_full_stop(passage, findings);
    check_doubled_sign(passage, findings);
    check_bytes(passage, findings);
  }
}

}  // namespace gandan::reading::check
