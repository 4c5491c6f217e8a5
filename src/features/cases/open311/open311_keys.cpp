#include "features/cases/open311/open311_keys.h"

#include <nlohmann/json.hpp>

#include "platform/auth/token.h"

// keys: audit.kind.open311_key audit.action.open311_key.* audit.field.*
// not keys: open311_key.*

namespace gandan::cases::open311 {

base::Result<MadeKey> make_key(db::Transaction& transaction, const audit::Actor& actor, const WantedKey& wanted) {
  constexpr size_t longest_name = 100;
  constexpr int64_t most_per_hour = 100'000;
  if (wanted.name.empty() || wanted.name.size() > longest_name)
    return base::invalid("error.cases.open311.name", "name");
  if (wanted.per_hour < 1 || wanted.per_hour > most_per_hour) {
    return base::invalid("error.cases.open311.per_hour", "per-hour");
  }
  auth::NewToken token = auth::new_token();
  const ApiKey key{KeyId::make(actor.at), wanted.name, wanted.per_hour, wanted.may_update, actor.at, {}};
  insert_key(transaction, actor.ward, key, token.hash);
  const nlohmann::json after = {{"name", key.name}, {"per_hour", key.per_hour}, {"may_update", key.may_update}};
  audit::record(transaction, actor, {"open311_key.made", "open311_key", key.id.text(), "", after.dump()});
  return MadeKey{key, std::move(token.secret)};
}

base::Result<void> revoke_key(db::Transaction& transaction, const audit::Actor& actor, std::string_view id_text) {
  const auto id = KeyId::parse(id_text);
  if (!id || !mark_revoked(transaction, actor.ward, *id, actor.at)) {
    return base::Error{base::ErrorKind::not_found, "error.cases.open311.no_key", {}, {}, {}};
  }
  audit::record(transaction, actor, {"open311_key.revoked", "open311_key", id->text(), "", ""});
  return {};
}

}  // namespace gandan::cases::open311
