// Words and letters of running text, over UTF-8 in NFC. Cheap: no tables but ICU's case mapping. Invalid bytes are
// no letters, so every function is safe on any input.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gandan::vietnamese {

struct Word {
  size_t begin = 0;
  size_t end = 0;
};

// Length in bytes of the letter that begins at `position`; 0 when there is none.
size_t letter_length(std::string_view text, size_t position);
// Length in bytes of the letter that ends just before `position`; 0 when there is none.
size_t letter_length_before(std::string_view text, size_t position);
// The offset after the blanks (space, tab, line end, no-break space) at `position`.
size_t skip_blanks(std::string_view text, size_t position);
// The offset of the first of the blanks that end just before `position`.
size_t skip_blanks_before(std::string_view text, size_t position);

// The run of letters that begins exactly at `position` (one syllable), or that ends exactly there.
std::optional<Word> word_at(std::string_view text, size_t position);
std::optional<Word> word_before(std::string_view text, size_t position);

inline std::string_view text_of(std::string_view text, Word word) {
  return text.substr(word.begin, word.end - word.begin);
}
// As limits count them: code points of UTF-8.
size_t letters_in(std::string_view text);
// The longest beginning of at most so many bytes that does not end within a letter.
std::string_view whole_letters(std::string_view text, size_t most_bytes);
std::string lower_word(std::string_view word);  // letter by letter, no normalisation
bool begins_with_capital(std::string_view word);

}  // namespace gandan::vietnamese
