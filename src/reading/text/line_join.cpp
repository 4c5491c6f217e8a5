#include "reading/text/line_join.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

enum class Ending { open, comma, clause, sentence };

// How the line ends, seen through closing quotation marks and brackets.
Ending ending_of(std::string_view text) {
  static constexpr std::u32string_view closers = U"\"”’')]»";
  for (Letter letter = letter_before(text, text.size()); letter.size > 0; letter = letter_before(text, text.size())) {
    if (letter.code == U'.' || letter.code == U'!' || letter.code == U'?' || letter.code == U'…')
      return Ending::sentence;
    if (letter.code == U';' || letter.code == U':') return Ending::clause;
    if (letter.code == U',') return Ending::comma;
    if (closers.find(letter.code) == std::u32string_view::npos) return Ending::open;
    text.remove_suffix(letter.size);
  }
  return Ending::open;
}

// Words after which a sentence cannot end, so that the next line belongs to it.
bool ends_with_function_word(std::string_view text) {
  static constexpr std::array<std::string_view, 40> words = {
      "đạt", "năm",  "từ",  "đến",  "trên", "dưới", "là",  "bằng",  "khoảng", "hơn",  "gần", "thêm",  "tăng", "giảm",
      "còn", "số",   "và",  "của",  "các",  "với",  "cho", "trong", "về",     "theo", "có",  "những", "để",   "tại",
      "do",  "được", "bởi", "hoặc", "cùng", "như",  "mà",  "so",    "ở",      "mỗi",  "một", "trừ"};
  const std::string word = vietnamese::fold_keeping_marks(last_word(text));
  return std::ranges::find(words, word) != words.end();
}

// Names of institutions are written with a capital in the middle of sentences.
bool begins_with_institution(std::string_view text) {
  static constexpr std::array<std::string_view, 34> names = {
      "đảng",     "nhân dân", "nhà nước", "trung ương", "chính phủ",    "quốc hội", "tỉnh ủy",
      "thành ủy", "mặt trận", "đại hội",  "ban chấp",   "ban thường",   "ủy ban",   "nghị quyết",
      "hội đồng", "bộ chính", "chỉ thị",  "kết luận",   "quyết định",   "tổ quốc",  "đoàn thanh",
      "hội nông", "hội liên", "hội cựu",  "việt nam",   "bác hồ",       "ban bí",   "thường trực",
      "đảng ủy",  "đảng bộ",  "quy định", "bộ tiêu",    "chương trình", "đề án"};
  const std::string folded = vietnamese::fold_keeping_marks(text.substr(0, 40));
  return std::ranges::any_of(names, [&](std::string_view name) { return folded.starts_with(name); });
}

// "... giảm 0,2 -": the other end of a range stands in the next line.
bool ends_with_dash(std::string_view text) {
  const char32_t last = letter_before(text, text.size()).code;
  return last == U'-' || last == U'–' || last == U'—';
}

size_t width_with_next_word(const SourceLine& last, const SourceLine& line) {
  return last.width + 1 + count_letters(first_word(line.text));
}

// The first word of `line` would have had room behind `last`: the break was meant.
bool broken_on_purpose(const SourceLine& last, const SourceLine& line, const Layout& layout) {
  return width_with_next_word(last, line) < layout.least_full_width;
}

bool surely_full(const SourceLine& last, const SourceLine& line, const Layout& layout) {
  return width_with_next_word(last, line) * 100 > layout.full_width * 96;
}

bool is_capitalised(std::string_view word) {
  return is_upper(letter_at(word, 0).code);
}

// Behind a heading that fills its line: does a capital begin the body, or go on with a name in the heading?
bool begins_body_of_heading(const SourceLine& last, const SourceLine& line) {
  if (is_capitalised(last_word(last.text)) || begins_with_institution(line.text)) return false;
  const std::string_view first = first_word(line.text);
  const std::string_view rest = trim(line.text.substr(first.size()));
  return is_capitalised(first) && is_lower(letter_at(rest, 0).code);
}

bool is_numbered(MarkerStyle style) {
  return style != MarkerStyle::none && style != MarkerStyle::bullet;
}

bool marked_line_goes_on(const OpenParagraph& open, const SourceLine& line, const Marker& marker,
                         const Layout& layout) {
  const Ending ending = ending_of(open.last->text);
  const bool unfinished = ending == Ending::open || ending == Ending::comma;
  if (!unfinished || layout.full_width == 0 || open.capitals) return false;
  const bool full = !broken_on_purpose(*open.last, line, layout);
  if (marker.style == MarkerStyle::bullet) {
    const bool small = is_lower(letter_at(line.text, marker.length).code);
    const bool dash = marker.number == "-" || marker.number == "–";
    const bool in_list = open.marker.style == MarkerStyle::bullet;
    return dash && (surely_full(*open.last, line, layout) || (!in_list && (full || small)));
  }
  if (marker.style == MarkerStyle::part || is_all_capitals(line.text.substr(marker.length))) return false;
  const bool in_sequence = marker.ordinal == 1 || marker.ordinal == open.last_ordinal + 1;
  return full && !in_sequence;
}

bool plain_line_goes_on(const OpenParagraph& open, const SourceLine& line, const Layout& layout) {
  const SourceLine& last = *open.last;
  const Ending ending = ending_of(last.text);
  const char32_t first = letter_at(line.text, 0).code;
  const bool wrapped = layout.full_width > 0;
  const bool full = wrapped && !broken_on_purpose(last, line, layout);
  const bool unfinished = ending == Ending::open || ending == Ending::comma;
  if (is_lower(first)) return wrapped ? ending != Ending::sentence || full : unfinished;
  if (is_digit(first)) {
    if (full) return true;
    return unfinished ? ends_with_function_word(last.text) || ends_with_dash(last.text)
                      : ending == Ending::clause && last.text.ends_with(':') && line.width <= 12;
  }
  if (!full) {
    // A body sentence that stops in its middle goes on, however short justified text made the line.
    const bool in_sentence = wrapped && unfinished && !is_numbered(open.marker.style);
    if (in_sentence && width_with_next_word(last, line) * 4 >= layout.full_width * 3) return true;
    return ending == Ending::comma && !wrapped;
  }
  if (is_numbered(open.marker.style) && unfinished && ending != Ending::comma) {
    return !begins_body_of_heading(last, line) || last.width + 3 > layout.full_width;
  }
  return true;
}

}  // namespace

bool goes_on(const OpenParagraph& open, const SourceLine& line, const Marker& marker, const Layout& layout) {
  if (open.last == nullptr || line.after_rule) return false;
  const bool capitals = is_all_capitals(line.text);
  const bool bare_part = open.marker.style == MarkerStyle::part && open.marker.length >= open.last->text.size();
  if (bare_part && capitals && marker.style == MarkerStyle::none) return true;  // its title
  if (open.capitals != capitals) {
    const bool inside_sentence = capitals && layout.full_width > 0 && ending_of(open.last->text) == Ending::open &&
                                 !broken_on_purpose(*open.last, line, layout);
    if (open.capitals || !inside_sentence) return false;
  }
  if (layout.gaps_matter && line.after_gap) {
    const bool continues = marker.style == MarkerStyle::none && is_lower(letter_at(line.text, 0).code) &&
                           ending_of(open.last->text) != Ending::sentence;
    const bool page_break = line.page != open.last->page;
    if (!continues && !page_break) return false;
  }
  if (marker.style != MarkerStyle::none) return marked_line_goes_on(open, line, marker, layout);
  if (open.capitals) return true;
  // "**Chỉ tiêu về xã hội**": emphasis behind a finished sentence begins a line of its own.
  if (line.text.starts_with("**") && ending_of(open.last->text) == Ending::sentence) return false;
  return plain_line_goes_on(open, line, layout);
}

}  // namespace gandan::reading
