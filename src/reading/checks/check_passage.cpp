#include "reading/checks/check_passage.h"
#include "reading/text/letters.h"

#include <algorithm>

#include "vietnamese/word.h"

namespace gandan::reading::check {
namespace {

bool ends_sentence(std::string_view text, size_t position) {
  const char c = text[position];
  if (c != '.' && c != '!' && c != '?') return false;
  const size_t next = vietnamese::skip_blanks(text, position + 1);
  if (next == text.size()) return true;
  if (next == position + 1) return false;
  const auto word = vietnamese::word_before(text, position);
  const bool abbreviation =
      word && word->end - word->begin <= 3 && vietnamese::begins_with_capital(text.substr(word->begin)) &&
      vietnamese::lower_word(vietnamese::text_of(text, *word)).size() == word->end - word->begin &&
      vietnamese::begins_with_capital(text.substr(word->end - 1));  // "TP. Uông Bí"
  const unsigned char follower = static_cast<unsigned char>(text[next]);
  const bool opens = follower == '(' || follower == '-' || follower == '"' || (follower >= '0' && follower <= '9') ||
                     text.substr(next).starts_with("“") || vietnamese::begins_with_capital(text.substr(next));
  return opens && !abbreviation;
}

void add_sentence(Passage& passage, size_t begin, size_t end, size_t& number) {
  Sentence sentence;
  sentence.begin = begin;
  sentence.end = end;
  sentence.first_number = number;
  while (number < passage.numbers.size() && passage.numbers[number].begin < end) ++number;
  sentence.last_number = number;
  passage.sentences.push_back(sentence);
}

void split_sentences(Passage& passage) {
  const std::string_view text = passage.text();
  size_t begin = 0;
  size_t number = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool long_enough = i - begin >= longest_sentence && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (!long_enough && !ends_sentence(text, i)) continue;
    add_sentence(passage, begin, i + 1, number);
    begin = i + 1;
  }
  if (begin < text.size()) add_sentence(passage, begin, text.size(), number);
}

void find_parentheses(Passage& passage) {
  const std::string_view text = passage.text();
  std::vector<size_t> open;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '(') open.push_back(i);
    if (text[i] != ')' || open.empty()) continue;
    if (i - open.back() <= longest_sentence) passage.parentheses.push_back({open.back(), i});
    open.pop_back();
  }
  std::sort(passage.parentheses.begin(), passage.parentheses.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
}

// "ước đạt 1.560 tỷ đồng": a figure of a year that is not over, and yet the very one that its parts make up.
void take_estimates_as_written(Passage& passage) {
  constexpr size_t window = 24;
  for (Number& number : passage.numbers) {
    if (number.precision != vietnamese::Precision::about) continue;
    const size_t begin = end_of_letter(passage.lower, number.begin > window ? number.begin - window : 0);
    const std::string_view before = passage.between(begin, number.begin);
    if (has_word(before, "ước") && !has_any_word(before, {"khoảng", "gần", "chừng", "xấp xỉ"}))
      number.precision = vietnamese::Precision::exact;
  }
}

bool is_word_boundary(std::string_view text, size_t position) {
  return vietnamese::letter_length(text, position) == 0 || vietnamese::letter_length_before(text, position) == 0;
}

}  // namespace

std::string_view Passage::between(size_t begin, size_t end) const {
  if (end <= begin || begin >= lower.size()) return {};
  return std::string_view(lower).substr(begin, end - begin);
}

std::vector<Passage> passages_of(const std::vector<Paragraph>& paragraphs) {
  std::vector<Passage> passages;
  passages.reserve(paragraphs.size());
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    const Paragraph& paragraph = paragraphs[i];
    Passage passage;
    passage.paragraph = &paragraph;
    passage.index = static_cast<int>(i);
    passage.lower = lower_keeping_length(paragraph.text);
    passage.numbers = vietnamese::find_numbers(paragraph.text);
    take_estimates_as_written(passage);
    split_sentences(passage);
    find_parentheses(passage);
    passages.push_back(std::move(passage));
  }
  return passages;
}

std::string lower_keeping_length(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t position = 0; position < text.size();) {
    const size_t length = vietnamese::letter_length(text, position);
    if (length == 0) {
      out += text[position++];
      continue;
    }
    const std::string_view letter = text.substr(position, length);
    if (length == 1) {
      out += static_cast<char>(letter.front() | 0x20);
      ++position;
      continue;
    }
    const std::string lower = vietnamese::lower_word(letter);
    out += lower.size() == length ? std::string_view(lower) : letter;
    position += length;
  }
  return out;
}

size_t find_word(std::string_view text, std::string_view word, size_t from) {
  for (size_t at = text.find(word, from); at != std::string_view::npos; at = text.find(word, at + 1)) {
    if (is_word_boundary(text, at) && is_word_boundary(text, at + word.size())) return at;
  }
  return std::string_view::npos;
}

bool has_word(std::string_view text, std::string_view word) {
  return find_word(text, word) != std::string_view::npos;
}

bool has_any_word(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [text](std::string_view word) { return has_word(text, word); });
}

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(vietnamese::skip_blanks(text, 0));
  return text.substr(0, vietnamese::skip_blanks_before(text, text.size()));
}

std::string_view before_number(const Passage& passage, const Sentence& sentence, const Number& number, size_t most) {
  const size_t begin = number.begin > sentence.begin + most ? number.begin - most : sentence.begin;
  return passage.between(end_of_letter(passage.lower, begin), number.begin);
}

std::string_view after_number(const Passage& passage, const Sentence& sentence, const Number& number, size_t most) {
  const size_t end = std::min(sentence.end, number.unit_end + most);
  return passage.between(number.unit_end, end_of_letter(passage.lower, end));
}

FindingBuilder::FindingBuilder(FindingKind kind, Severity severity, std::string message_key) {
  finding_.kind = kind;
  finding_.severity = severity;
  finding_.message_key = std::move(message_key);
}

FindingBuilder& FindingBuilder::line(int number) {
  if (number > 0) finding_.lines.push_back(number);
  return *this;
}

FindingBuilder& FindingBuilder::at(const Passage& passage, Span span) {
  const LineRange lines = passage.paragraph->line_starts.empty() ? passage.paragraph->lines
                                                                 : passage.paragraph->lines_of(span.begin, span.end);
  return line(lines.first).line(lines.last);
}

FindingBuilder& FindingBuilder::argument(std::string name, std::string value) {
  finding_.arguments.emplace_back(std::move(name), std::move(value));
  return *this;
}

FindingBuilder& FindingBuilder::stated(const base::Decimal& value) {
  finding_.stated = value;
  return argument("stated", written(value));
}

FindingBuilder& FindingBuilder::computed(const base::Decimal& value) {
  finding_.computed = value;
  return argument("computed", written(value));
}

FindingBuilder& FindingBuilder::part(const base::Decimal& value) {
  finding_.parts.push_back(value);
  return *this;
}

Finding FindingBuilder::build() {
  std::sort(finding_.lines.begin(), finding_.lines.end());
  finding_.lines.erase(std::unique(finding_.lines.begin(), finding_.lines.end()), finding_.lines.end());
  return std::move(finding_);
}

std::string written(const base::Decimal& value) {
  return vietnamese::format_number(value);
}

}  // namespace gandan::reading::check
