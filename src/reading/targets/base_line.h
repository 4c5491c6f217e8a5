// The base line of a target: what the report says has been reached of the same indicator. Pure.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "reading/reading.h"
#include "reading/targets/indicator.h"

namespace gandan::reading {

// The facts of one report, put in order by what they measure, so that each of its targets finds its own without asking
// all of them.
class BaseLines {
 public:
  // Keeps a reference to `facts`.
  explicit BaseLines(const std::vector<ReadFact>& facts);

  // The index of the fact that states the same indicator in the same unit; of several that agree in wording the one of
  // the latest year. nullopt when none is clearly of the same indicator, or when two say different things: a missing
  // base line can be filled in by a person, a wrong one misleads. Growth is compared with growth only.
  std::optional<size_t> of(const ReadTarget& target) const;

  // Where the path to a target begins: what its own statement says, or the fact that `of` finds, when it can be
  // measured against the goal. Of a growth
  // the base line would be a level ("thu ngân sách năm 2025") and not the growth of the term before; what is counted
  // over the term starts from nought; what is counted each year needs a result of one year, and not of the whole term
  // before. nullptr when there is none. May point into `target`.
  const ReadFact* start_of(const ReadTarget& target) const;

 private:
  // Facts that say the same in the same words; one of each year and value.
  struct Indicator {
    std::string unit;
    IndicatorChange change = IndicatorChange::level;
    IndicatorWords words;
    std::map<std::pair<int, base::Decimal>, size_t> facts;
  };
  struct Likely {
    size_t fact = 0;
    double likeness = 0;
  };

  std::vector<Likely> likely_facts(const ReadTarget& target) const;
  std::set<size_t> indicators_sharing(const IndicatorWords& words) const;

  const std::vector<ReadFact>& facts_;
  std::vector<Indicator> indicators_;
  std::map<std::string, std::vector<size_t>, std::less<>> by_word_;
};

}  // namespace gandan::reading
