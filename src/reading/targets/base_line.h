// The base line of a target: what the report says has been reached of the same indicator. Pure.
#pragma once

#include <optional>
#include <vector>

#include "reading/reading.h"

namespace gandan::reading {

// The index in `facts` of the one that states the same indicator in the same unit; of several that agree in wording the
// one of the latest year. nullopt when none is clearly of the same indicator, or when two say different things: a
// missing base line can be filled in by a person, a wrong one misleads. Growth is compared with growth only.
std::optional<size_t> base_line_of(const ReadTarget& target, const std::vector<ReadFact>& facts);

// Where the path to a target begins: the fact of base_line_of, when it can be measured against the goal. Of a growth
// the base line would be a level ("thu ngân sách năm 2025") and not the growth of the term before; what is counted over
// the term starts from nought; what is counted each year needs a result of one year, and not of the whole term before.
// nullptr when there is none; points into `facts`.
const ReadFact* starting_fact(const ReadTarget& target, const std::vector<ReadFact>& facts);

}  // namespace gandan::reading
