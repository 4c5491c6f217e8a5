// Entering many figures at once, from a sheet or the API: all of them or none, every mistake told with its place, and
// the same again changes nothing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "features/programme/figures/figure_actions.h"

namespace gandan::programme {

inline constexpr size_t most_entries = 20'000;

// What of a figure people fill in.
struct Filled {
  std::string figure;  // "97.1", or the level; "" when there is none
  std::string evidence, note;
  friend bool operator==(const Filled&, const Filled&) = default;
};
Filled filled_of(const Measurement& measurement);

struct BulkEntry {
  int row = 0;         // the caller's number of it
  std::string target;  // its id
  FigureEntry entry;
  // What stood there when it was given out to be filled in. What was left as it was given is no entry; what was changed
  // is refused when somebody else changed it meanwhile.
  std::optional<Filled> given = {};
};

struct BulkError {
  int row = 0;
  base::Error error;  // `field`: "target", or one of FigureEntry
};

struct BulkOutcome {
  int approved = 0, submitted = 0, drafts = 0, unchanged = 0;
  std::vector<BulkError> errors;  // when there are any, nothing was written
};

// What enter_figures would refuse; writes nothing. `goes_on` hears how many are checked, each thousand; when it says no
// the rest is left unchecked.
std::vector<BulkError> check_figures(db::Transaction& transaction, const audit::Actor& actor,
                                     const auth::Principal& principal, const std::vector<BulkEntry>& entries,
                                     const std::function<bool(size_t)>& goes_on);

BulkOutcome enter_figures(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                          const std::vector<BulkEntry>& entries);

}  // namespace gandan::programme
