// What was left to fill in: dots or underscores where a figure belongs ("hiến .... m2"), names with dots in a list
// ("(Quang Trung ....., Thanh Sơn…)"), "xx%", a verb with no figure before its unit. Lists that end in "..." are none.
#include <algorithm>
#include <array>
#include <optional>

#include "reading/checks/check.h"
#include "vietnamese/unit.h"
#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

struct Dots : Span {
  bool after_blank = false;  // "hiến .... m2" and not "bảo hiểm..."
  size_t count = 0;          // dots, an ellipsis sign counts for three
};

// The run of dots, ellipsis signs or underscores at `position`; nullopt when it is shorter than three.
std::optional<Dots> dots_at(std::string_view text, size_t position) {
  Dots dots;
  dots.begin = position;
  size_t i = position;
  while (i < text.size()) {
    if (text[i] == '.' || text[i] == '_') {
      ++dots.count;
      ++i;
    } else if (text.substr(i).starts_with("…")) {
      dots.count += 3;
      i += std::string_view("…").size();
    } else {
      break;
    }
  }
  dots.end = i;
  if (dots.count < 3) return std::nullopt;
  dots.after_blank = position == 0 || text[position - 1] == ' ' || text[position - 1] == '(' ||
                     text[position - 1] == ':' || text[position - 1] == '\t';
  return dots;
}

std::vector<Dots> find_dots(std::string_view text) {
  std::vector<Dots> found;
  for (size_t i = 0; i < text.size();) {
    const auto dots = text[i] == '.' || text[i] == '_' || text[i] == '\xE2' ? dots_at(text, i) : std::nullopt;
    if (dots) found.push_back(*dots);
    i = dots ? dots->end : i + 1;
  }
  return found;
}

// Dots that stand where a word would: followed by a unit, a sign, or a word in lower case.
bool stands_for_a_figure(const Passage& passage, const Dots& dots) {
  if (!dots.after_blank) return false;
  const std::string_view text = passage.text();
  const size_t next = vietnamese::skip_blanks(text, dots.end);
  if (next >= text.size()) return false;
  if (text[next] == '%' || text[next] == '/') return true;
  const auto unit = vietnamese::read_unit(text, dots.end);
  const bool unit_known = unit.known && next > dots.end - 1;
  const std::string_view before = trimmed(passage.between(dots.begin > 24 ? dots.begin - 24 : 0, dots.begin));
  const bool asks = before.ends_with("ngày") || before.ends_with("tháng") || before.ends_with("năm") ||
                    before.ends_with("số") || before.ends_with("đạt") || before.ends_with("được") ||
                    before.ends_with("là") || before.ends_with("có");
  const bool goes_on = vietnamese::letter_length(text, next) > 0 && !vietnamese::begins_with_capital(text.substr(next));
  return unit_known || (asks && goes_on);
}

// Long runs are lines to write on, unless they lead to the page number of a table of contents.
bool is_form_line(std::string_view text, const Dots& dots) {
  if (dots.count < 8) return false;
  const std::string_view rest = trimmed(text.substr(dots.end));
  return !(!rest.empty() && rest.size() <= 4 && rest.find_first_not_of("0123456789") == std::string_view::npos);
}

bool after_name(std::string_view text, const Dots& dots) {
  const auto word = vietnamese::word_before(text, vietnamese::skip_blanks_before(text, dots.begin));
  return word && vietnamese::begins_with_capital(vietnamese::text_of(text, *word));
}

// "(Quang Trung ....., Thanh Sơn…, Yên Thanh….)": two or more names with dots inside one pair of parentheses.
bool is_list_of_blanks(std::string_view text, const std::vector<Dots>& dots, size_t first, size_t& last) {
  constexpr size_t longest_list = 400;
  const size_t from = dots[first].begin > longest_list ? dots[first].begin - longest_list : 0;
  const size_t opening = text.substr(from, dots[first].begin - from).rfind('(');
  if (opening == std::string_view::npos) return false;
  const size_t open = from + opening;
  const size_t end = std::min(text.size(), open + longest_list);
  const size_t close = std::min(text.substr(0, end).find(')', open), end);
  last = first;
  size_t names = 0;
  while (last < dots.size() && dots[last].begin < close) {
    if (after_name(text, dots[last])) ++names;
    ++last;
  }
  return names >= 2;
}

void report_blank(const Passage& passage, Span span, Findings& findings) {
  std::string_view before = passage.text().substr(0, span.begin);
  const size_t from = before.size() > 40 ? before.find(' ', before.size() - 40) : 0;
  before = trimmed(before.substr(from == std::string_view::npos ? 0 : from));
  findings.push_back(FindingBuilder(FindingKind::blank, Severity::error, "reading.finding.blank")
                         .at(passage, span)
                         .argument("before", std::string(before))
                         .build());
}

void check_dots(const Passage& passage, Findings& findings) {
  const std::string_view text = passage.text();
  const std::vector<Dots> dots = find_dots(text);
  for (size_t i = 0; i < dots.size(); ++i) {
    size_t last = 0;
    if (is_list_of_blanks(text, dots, i, last)) {
      report_blank(passage, {dots[i].begin, dots[last - 1].end}, findings);
      i = last - 1;
    } else if (stands_for_a_figure(passage, dots[i]) || is_form_line(text, dots[i])) {
      report_blank(passage, dots[i], findings);
    }
  }
}

// Nothing but a sign, or the end: "hơn tỷ đồng người dân góp" counts by the thousand million.
bool ends_clause(std::string_view text, size_t position) {
  const size_t next = vietnamese::skip_blanks(text, position);
  if (next >= text.size() || std::string_view(",;.)(").find(text[next]) != std::string_view::npos) return true;
  const std::string_view rest = text.substr(next);
  return rest.starts_with("kế hoạch") || rest.starts_with("so với") || rest.starts_with("tổng số") ||
         rest.starts_with("dự toán") || rest.starts_with("chỉ tiêu");
}

// "đạt %", "tăng  tỷ đồng": a verb, and its unit without a figure.
void check_missing_figure(const Passage& passage, Findings& findings) {
  constexpr std::array<std::string_view, 14> verbs = {"đạt",  "tăng", "giảm",   "chiếm",    "còn", "trị giá", "trên",
                                                      "được", "là",   "khoảng", "kinh phí", "gần", "hơn",     "với"};
  constexpr std::array<std::string_view, 9> units = {"%",  "% so với", "tỷ đồng", "triệu đồng",          "ha",
                                                     "km", "m2",       "tấn",     "triệu đồng/người/năm"};
  for (const std::string_view verb : verbs) {
    for (size_t at = find_word(passage.lower, verb); at != std::string_view::npos;
         at = find_word(passage.lower, verb, at + 1)) {
      const std::string_view rest = passage.between(at + verb.size(), at + verb.size() + 40);
      if (!rest.starts_with(' ')) continue;
      const size_t unit = vietnamese::skip_blanks(rest, 0);
      const bool missing = std::any_of(units.begin(), units.end(), [&](std::string_view name) {
        return rest.substr(unit).starts_with(name) && ends_clause(rest, unit + name.size());
      });
      if (missing) report_blank(passage, {at, at + verb.size()}, findings);
    }
  }
}

// "ngày tháng 01 năm 2024", "Số: /BC-UBND": blanks that a draft leaves for pen and ink.
void check_unwritten(const Passage& passage, Findings& findings) {
  for (const std::string_view phrase : {"ngày tháng", "số: /", "số /"}) {
    for (size_t at = find_word(passage.lower, phrase); at != std::string_view::npos;
         at = find_word(passage.lower, phrase, at + 1)) {
      const size_t next = vietnamese::skip_blanks(passage.lower, at + phrase.size());
      const bool digit = next < passage.lower.size() && passage.lower[next] >= '0' && passage.lower[next] <= '9';
      const bool letter = vietnamese::letter_length(passage.lower, next) > 0;
      if (phrase.starts_with("ngày") ? digit : letter) report_blank(passage, {at, at + phrase.size()}, findings);
    }
  }
}

// "xx%", "XX tỷ đồng": letters where digits are to come. "khóa XX" is a Roman numeral.
void check_placeholder(const Passage& passage, Findings& findings) {
  const std::string& lower = passage.lower;
  for (size_t at = lower.find("xx"); at != std::string::npos; at = lower.find("xx", at + 1)) {
    const auto word = vietnamese::word_at(lower, at);
    if (vietnamese::letter_length_before(lower, at) > 0 || !word) continue;
    if (lower.find_first_not_of('x', at) < word->end) continue;
    const auto unit = vietnamese::read_unit(lower, word->end);
    const bool measure =
        unit.name.starts_with('%') || unit.name.ends_with("đồng") || unit.name == "ha" || unit.name == "km";
    if (measure) report_blank(passage, {at, word->end}, findings);
    at = word->end;
  }
}

bool is_capitals(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const size_t length = vietnamese::letter_length(text, i);
    if (length > 0 && !vietnamese::begins_with_capital(text.substr(i))) return false;
    i += std::max<size_t>(length, 1);
  }
  return text.size() >= 12 && lower_keeping_length(text) != text;
}

// A title in capitals, and then a sentence that begins in its middle: its start was lost.
void check_lost_start(const Passage& title, const Passage& passage, Findings& findings) {
  if (passage.paragraph->kind != ParagraphKind::body || !passage.paragraph->number.empty() ||
      !is_capitals(title.text()))
    return;
  const std::string_view text = passage.text();
  const bool begins_small = vietnamese::letter_length(text, 0) > 0 && !vietnamese::begins_with_capital(text);
  constexpr size_t longest_subtitle = 200;  // "trình Đại hội đại biểu Đảng bộ ..." below a title is no sentence
  if (!begins_small || text.size() < longest_subtitle || text.find('.') == std::string_view::npos) return;
  if (has_any_word(passage.between(0, 16), {"trình", "của", "về", "tại", "năm", "nhiệm kỳ", "giai đoạn", "tổng kết"}))
    return;
  findings.push_back(FindingBuilder(FindingKind::blank, Severity::warning, "reading.finding.lost_start")
                         .at(passage, Span{0, 1})
                         .argument("text", std::string(text.substr(0, text.find(' ', 24))))
                         .build());
}

// A paragraph that stops at a comma, and no list after it.
void check_lost_end(const Passage& passage, const Passage& next, Findings& findings) {
  const ParagraphKind kind = passage.paragraph->kind;
  const bool prose =
      kind == ParagraphKind::body || (kind == ParagraphKind::item && next.paragraph->kind == ParagraphKind::body);
  const std::string_view text = trimmed(passage.text());
  if (!prose || !text.ends_with(',') || next.paragraph->kind == ParagraphKind::bullet ||
      next.paragraph->kind == ParagraphKind::item)
    return;
  if (!vietnamese::begins_with_capital(next.text())) return;
  size_t from = text.size() > 40 ? text.find(' ', text.size() - 40) : 0;
  if (from == std::string_view::npos) from = 0;
  findings.push_back(FindingBuilder(FindingKind::blank, Severity::note, "reading.finding.lost_end")
                         .at(passage, Span{text.size() - 1, text.size()})
                         .argument("text", std::string(trimmed(text.substr(from))))
                         .build());
}

}  // namespace

void check_blank(const CheckedReport& report, Findings& findings) {
  for (const Passage& passage : report.passages) {
    check_dots(passage, findings);
    check_missing_figure(passage, findings);
    check_unwritten(passage, findings);
    check_placeholder(passage, findings);
  }
  for (size_t i = 0; i + 1 < report.passages.size(); ++i) {
    check_lost_start(report.passages[i], report.passages[i + 1], findings);
    check_lost_end(report.passages[i], report.passages[i + 1], findings);
  }
}

}  // namespace gandan::reading::check
