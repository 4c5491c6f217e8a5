// The SQL of erasing: which ended cases are over, and taking out what is not kept of them.
#pragma once

#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct TypeVersion {
  std::string hash = {}, type_key = {}, text = {};
};
std::vector<TypeVersion> type_versions(db::Transaction& transaction, const base::WardId& ward);

enum class Kept : uint8_t { without_reporter = 1, nothing = 2 };
struct Over {
  base::Instant before = {};  // ended before that
  Kept wanted = Kept::without_reporter;
  int64_t limit = 100;
};
// Of which more is kept than is wanted.
std::vector<CaseId> ended_before(db::Transaction& transaction, const base::WardId& ward, std::string_view type_hash,
                                 const Over& over);
// Whether its time of keeping is over, at least of who brought it.
bool is_erased(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
void erase_reporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// What the fields of these keys hold.
void erase_fields(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                  const std::vector<std::string>& keys);
void erase_all(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);

}  // namespace gandan::cases
