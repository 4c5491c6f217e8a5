// A case where officers search for any record (features/search): in the words of who brought it, never with who that
// is.
#pragma once

#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "features/people/people.h"
#include "features/search/search.h"
#include "platform/db/database.h"

namespace gandan::cases {

// What a case is found by beside its code, which it gets last.
struct SearchedCase {
  std::string title, detail, more;
  search::FoldedText before, after;  // the code, as words
};
// Words, code and place stay as they are once the case is received.
SearchedCase searched(const CaseType& type, const Case& subject, const std::vector<people::Neighbourhood>& known);
// Of a case that was never put.
void put_in_search(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                   const SearchedCase& searched, base::Instant now);
// Of one that was.
void replace_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                       const Case& subject, base::Instant now);

}  // namespace gandan::cases
