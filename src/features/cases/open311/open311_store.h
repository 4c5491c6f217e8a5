// The SQL of Open311: public cases by the filters of the specification, what the public is told of them, and the keys
// of the programs that may send.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case_event_store.h"
#include "features/cases/open311/open311_filter.h"
#include "platform/db/database.h"

namespace gandan::cases::open311 {

// When the newest version of a type was first used; the beginning of time when there is no case yet.
base::Instant newest_type_version(db::Transaction& transaction, const base::WardId& ward);

// Public cases, newest first; by change when the filter asks for changes. Without other units and pauses.
std::vector<Case> find_requests(db::Transaction& transaction, const base::WardId& ward, const RequestFilter& filter);

// What happened to public cases after they were received, oldest first; words only where everybody may read them. Of
// what another program sent, that it was sent: its words are for the ward.
struct Update {
  std::string id = {};
  Case subject;
  Event event = {};
};
std::vector<Update> find_updates(db::Transaction& transaction, const base::WardId& ward, const UpdateFilter& filter);

using KeyId = base::TypedId<struct Open311KeyTag>;
struct ApiKey {
  KeyId id;
  std::string name = {};  // whose program it is
  int64_t per_hour = 0;
  bool may_update = false;
  base::Instant made_at = {};
  std::optional<base::Instant> revoked_at = {};
};
void insert_key(db::Transaction& transaction, const base::WardId& ward, const ApiKey& key, std::string_view hash);
// False when there is no such key, or it was taken back already.
bool mark_revoked(db::Transaction& transaction, const base::WardId& ward, const KeyId& id, base::Instant now);
std::optional<ApiKey> find_key(db::Transaction& transaction, const base::WardId& ward, std::string_view hash);
// Oldest first, those taken back too.
std::vector<ApiKey> list_keys(db::Transaction& transaction, const base::WardId& ward);

}  // namespace gandan::cases::open311
