// SQL of a person's saved filters and secret calendar addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"

namespace gandan::programme {

using SavedViewId = base::TypedId<struct SavedViewTag>;

struct SavedView {
  SavedViewId id;
  std::string name, address;
};
std::vector<SavedView> saved_views(db::Transaction& transaction, const base::WardId& ward,
                                   const auth::PersonId& person);
// One of the same name is replaced.
void save_view(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
               const SavedView& view);
bool delete_view(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                 const SavedViewId& view);

enum class Whose : uint8_t { person, unit };
std::string name_of(Whose whose);
Whose whose_named(std::string_view name);  // person, when it is neither

struct CalendarAddress {
  auth::PersonId person;  // whose address it is
  Whose whose = Whose::person;
  auth::UnitId unit;  // shown when it is the unit's; otherwise that of the person when it was made
};
// The secret before, if any, is good for nothing afterwards.
void save_calendar(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address,
                   const std::string& secret_hash, base::Instant now);
std::optional<CalendarAddress> find_calendar(db::Transaction& transaction, const base::WardId& ward,
                                             const std::string& secret_hash);
struct KeptCalendar {
  CalendarAddress address;
  base::Instant made_at;
};
std::vector<KeptCalendar> calendars_of(db::Transaction& transaction, const base::WardId& ward,
                                       const auth::PersonId& person);  // oldest first
bool delete_calendar(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address);

}  // namespace gandan::programme
