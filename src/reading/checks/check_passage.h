// What every check reads: a paragraph with its figures, its sentences and its text in lower case. Made once per
// document; windows are bounded, so that a check stays linear in the length of the text.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "reading/reading.h"
#include "vietnamese/number.h"

namespace gandan::reading::check {

using Number = vietnamese::NumberInText;

struct Span {
  size_t begin = 0;
  size_t end = 0;
};

struct Sentence : Span {    // at most `longest_sentence` bytes
  size_t first_number = 0;  // numbers[first_number, last_number) lie in it
  size_t last_number = 0;
};

inline constexpr size_t longest_sentence = 4000;

struct Passage {
  const Paragraph* paragraph = nullptr;
  int index = 0;      // of the paragraph among the joined ones
  std::string lower;  // the text in lower case, with the same offsets
  std::vector<Number> numbers;
  std::vector<Sentence> sentences;
  std::vector<Span>
      parentheses;  // from "(" to its ")", in the order of the opening ones; at most longest_sentence long

  std::string_view text() const { return paragraph->text; }
  std::string_view between(size_t begin, size_t end) const;  // lower case; empty when end <= begin
};

// Refers to `paragraphs`, which must outlive it.
std::vector<Passage> passages_of(const std::vector<Paragraph>& paragraphs);

// The same length as `text`, so that offsets agree.
std::string lower_keeping_length(std::string_view text);
// True when any of `words` occurs in `text` as whole words (both lower case).
bool has_word(std::string_view text, std::string_view word);
bool has_any_word(std::string_view text, std::initializer_list<std::string_view> words);
size_t find_word(std::string_view text, std::string_view word, size_t from = 0);  // npos when none
std::string_view trimmed(std::string_view text);

// The lower-case text from the start of the number's sentence, at most `most` bytes, up to the number; and from the end
// of its unit to the end of the sentence. Never cuts a character.
std::string_view before_number(const Passage& passage, const Sentence& sentence, const Number& number, size_t most);
std::string_view after_number(const Passage& passage, const Sentence& sentence, const Number& number, size_t most);

// What one check found. Keeps at most `most`: nobody reads more of one kind, and hostile input must not fill memory.
class Findings {
 public:
  static constexpr size_t most = 1000;
  void push_back(Finding finding) {
    if (list_.size() < most) list_.push_back(std::move(finding));
  }
  bool full() const { return list_.size() >= most; }
  std::vector<Finding>& list() { return list_; }

 private:
  std::vector<Finding> list_;
};

// Builds findings: lines are collected, sorted and made unique.
class FindingBuilder {
 public:
  FindingBuilder(FindingKind kind, Severity severity, std::string message_key);
  FindingBuilder& line(int number);
  FindingBuilder& at(const Passage& passage, Span span);
  FindingBuilder& at(const Passage& passage, const Number& number) {
    return at(passage, Span{number.begin, number.end});
  }
  FindingBuilder& argument(std::string name, std::string value);
  FindingBuilder& stated(const base::Decimal& value);
  FindingBuilder& computed(const base::Decimal& value);
  FindingBuilder& part(const base::Decimal& value);
  Finding build();

 private:
  Finding finding_;
};

std::string written(const base::Decimal& value);  // as reports write it: "1.467,96"

}  // namespace gandan::reading::check
