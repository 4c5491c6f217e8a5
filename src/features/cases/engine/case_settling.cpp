#include "features/cases/engine/case_settling.h"

#include <algorithm>

#include "features/notices/notices.h"

namespace gandan::cases {
namespace {

using notices::Kind;
using Kinds = std::vector<Kind>;

// That the case waits for somebody, and that its time runs out.
const Kinds& of_work() {
  static const Kinds kinds = {Kind::assigned, Kind::forwarded, Kind::returned, Kind::answered};
  return kinds;
}
const Kinds& of_time() {
  static const Kinds kinds = {Kind::due_soon, Kind::overdue};
  return kinds;
}

// Answered, over, or waiting for the citizen: until something comes, nobody of the ward has anything to do.
bool rests(const Case& subject) {
  return subject.answered_at || subject.closed_at || !subject.due_at;
}

bool is_in_other_hands(const Case& before, const Case& after) {
  return before.unit != after.unit || before.person != after.person;
}

bool has_more_time(const Case& before, const Case& after) {
  return before.due_at && after.due_at && *before.due_at < *after.due_at;
}

// Units that worked on it beside the one in charge, and do no longer.
void settle_of_units(db::Transaction& transaction, const base::WardId& ward, const std::string& record,
                     const Case& before, const Case& after) {
  for (const auth::UnitId& unit : before.other_units) {
    if (std::ranges::find(after.other_units, unit) != after.other_units.end()) continue;
    const auto gone = people::find_unit(transaction, ward, unit);
    if (gone && gone->head)
      notices::settle(transaction, ward, {record, {Kind::forwarded}, gone->head}, after.changed_at);
  }
}

}  // namespace

void settle_notices(db::Transaction& transaction, const base::WardId& ward, const Case& before, const Case& after) {
  const std::string record = "/cases/" + after.code;
  const bool moved_away = is_in_other_hands(before, after) || (rests(after) && !rests(before));
  if (moved_away || before.state != after.state) {
    notices::settle(transaction, ward, {record, of_work(), std::nullopt}, after.changed_at);
  }
  if (moved_away || has_more_time(before, after)) {
    notices::settle(transaction, ward, {record, of_time(), std::nullopt}, after.changed_at);
  }
  // Only that it stayed too long was told as late: it does no longer.
  if (before.state != after.state && before.stays_too_long(after.changed_at)) {
    notices::settle(transaction, ward, {record, {Kind::overdue}, std::nullopt}, after.changed_at);
  }
  settle_of_units(transaction, ward, record, before, after);
}

}  // namespace gandan::cases
