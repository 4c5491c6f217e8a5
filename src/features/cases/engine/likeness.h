// Whether two cases may tell of the same thing: near in place, time and words. Pure; a person decides.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case.h"

namespace gandan::cases {

// 0 to 100, how alike two texts are: shared words (folded, without those that every text has) of all their words.
int words_in_common(std::string_view a, std::string_view b);

// The words of a folded text that say something: the hash of each, sorted, each once. For comparing within this process
// only, where two words of one hash would merely count as one that is shared.
std::vector<size_t> telling_words(std::string_view folded);

// What is compared of a case; words are those of its text and address.
struct Likeable {
  std::string type_key, category;
  base::Instant received_at;
  Place place;
  std::vector<size_t> words;
};
Likeable likeable(const Case& subject);

// 0: not the same; otherwise 1 to 100. The same category, at most 30 days apart, in the same neighbourhood or within
// 150 metres, and words or addresses in common; a point within 30 metres needs no words.
int likeness(const Likeable& a, const Likeable& b);
int likeness(const Case& a, const Case& b);

inline constexpr int64_t likeness_days = 30;
inline constexpr double near_metres = 150;

}  // namespace gandan::cases
