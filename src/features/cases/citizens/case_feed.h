// Atom feeds (RFC 4287) of what everybody may see of cases. Addresses are relative to the feed's own, so that one body
// serves any host; ids are those of the cases.
#pragma once

#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "features/cases/engine/case_event_store.h"

namespace gandan::cases {

struct FeedEntry {
  std::string id = {};  // an address of its own that never changes
  std::string title = {}, summary = {}, path = {};
  base::Instant updated = {};
};
struct Feed {
  std::string id = {}, title = {}, path = {}, page = {};  // its own path, and that of the page that says the same
  std::vector<FeedEntry> entries = {};                    // newest first
  base::Instant empty_since = {};                         // `updated` of a feed without entries
};
std::string atom_of(const Feed& feed);

}  // namespace gandan::cases
