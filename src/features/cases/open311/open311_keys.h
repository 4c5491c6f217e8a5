// Keys for programs that send by Open311: made and taken back by an administrator at the command line. The secret is
// told once; the database keeps its hash.
#pragma once

#include <string>
#include <string_view>

#include "features/audit/audit.h"
#include "features/cases/open311/open311_store.h"

namespace gandan::cases::open311 {

struct WantedKey {
  std::string name = {};  // whose program it is; shown in the history of cases
  int64_t per_hour = 60;
  bool may_update = false;
};
struct MadeKey {
  ApiKey key;
  std::string secret = {};
};
// Error(invalid) names the field.
base::Result<MadeKey> make_key(db::Transaction& transaction, const audit::Actor& actor, const WantedKey& wanted);
// Error(not_found) when there is none, or it was taken back before.
base::Result<void> revoke_key(db::Transaction& transaction, const audit::Actor& actor, std::string_view id);

}  // namespace gandan::cases::open311
