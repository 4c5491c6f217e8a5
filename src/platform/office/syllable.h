// Whether text is Vietnamese, judged by its syllables: an onset, a rhyme and at most one tone, from the closed lists of
// the orthography. Text read in the wrong encoding has almost none, which is how encodings are told apart.
// Pure; leaves the meaning of words to others (proper names of other languages are simply no syllables).
#pragma once

#include <cstddef>
#include <string_view>

namespace gandan::office {

// Requires lower case. Marks may be precomposed or combining. "nghiêng" yes, "wörd" no, "cat" no ("cát", "cạt" yes:
// a rhyme that ends in c, ch, p or t bears an acute or a dot).
bool is_vietnamese_syllable(std::u32string_view word);

struct Likeness {
  size_t marked_words = 0;  // words with a letter outside ASCII: the only ones that an encoding can spoil
  size_t syllables = 0;     // those of them that are Vietnamese syllables
  double share() const;     // syllables / marked_words, 0 when there is none
};

// Requires valid UTF-8.
Likeness vietnamese_likeness(std::string_view text);

}  // namespace gandan::office
