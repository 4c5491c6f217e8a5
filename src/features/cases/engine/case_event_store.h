// The SQL of a case's history and of what people are to be told. Rows are only ever added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

enum class SeenBy : uint8_t { everybody, reporter, ward };

struct Event {
  base::Instant at = {};
  std::string kind = {};  // a transition's key, or "received", "assigned", "note" ...; cases.event.<kind> names it
  std::string actor_name = {};  // shown to the ward only
  SeenBy seen_by = SeenBy::ward;
  std::string state = {};  // the state after it
  std::string text = {};
};
// Returns the event's id, a UUID.
std::string insert_event(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Event& event);
// Oldest first.
std::vector<Event> events_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id);

struct Notice {
  std::string recipient = {};  // "reporter", "person", "unit", "destination"
  std::optional<auth::PersonId> person = {};
  std::optional<auth::UnitId> unit = {};
  std::string subject = {}, text = {};
  base::Instant made_at = {};
};
void insert_notice(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Notice& notice);
// Newest first.
std::vector<Notice> notices_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                               std::string_view recipient);

}  // namespace gandan::cases
