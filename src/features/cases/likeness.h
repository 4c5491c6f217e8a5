// Whether two cases may tell of the same thing: near in place, time and words. Pure; a person decides.
#pragma once

#include <string_view>

#include "features/cases/case.h"

namespace gandan::cases {

// 0 to 100, how alike two texts are: shared words (folded, without those that every text has) of all their words.
int words_in_common(std::string_view a, std::string_view b);

// 0: not the same; otherwise 1 to 100. The same category, at most 30 days apart, in the same neighbourhood or within
// 150 metres, and words or addresses in common; a point within 30 metres needs no words.
int likeness(const Case& a, const Case& b);

inline constexpr int64_t likeness_days = 30;
inline constexpr double near_metres = 150;

}  // namespace gandan::cases
