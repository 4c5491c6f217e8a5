// The SQL of the search: entries, their words, and what is found.
#pragma once

#include <vector>

#include "features/search/search.h"
#include "features/search/search_words.h"

namespace gandan::search {

struct Found {
  std::string kind, title, detail, path;
};

// Entries that have every word of the query (the last one may be a beginning) and that somebody with these permissions
// may see: newest first, at most `limit`. Of a word that very many records share, the newest some thousand are looked
// at, so that an answer takes milliseconds whatever the ward holds.
std::vector<Found> find(db::Transaction& transaction, const base::WardId& ward, const Query& query,
                        const auth::PermissionSet& may, int64_t limit);

}  // namespace gandan::search
