// The SQL of those who follow a case by e-mail. Personal data: no page and no list reads it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/cases/engine/case.h"
#include "features/cases/engine/case_event_store.h"
#include "platform/db/database.h"

namespace gandan::cases {

struct Follower {
  std::string id = {}, email = {}, seed = {};
  bool confirmed = false;
};
void insert_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
                     base::Instant now);
std::optional<Follower> find_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                      std::string_view follower);
std::optional<Follower> find_follower_by_email(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                               std::string_view email);
void mark_confirmed(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
                    base::Instant now);
void erase_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower);
void erase_followers(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// Of the whole ward: who asked before `until` and never confirmed.
void erase_unconfirmed(db::Transaction& transaction, const base::WardId& ward, base::Instant until);

bool has_followers(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);
// Confirmed ones who were not written about this event or a later one yet.
std::vector<Follower> followers_to_tell(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                        const std::string& event, int64_t limit);
void mark_told(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
               const std::string& event);
// nullopt unless everybody may read of it.
std::optional<Event> find_public_event(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                       const std::string& event);

}  // namespace gandan::cases
