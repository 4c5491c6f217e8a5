#include "features/calendar/day_off_actions.h"

#include <mutex>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "features/calendar/day_change_job.h"

// keys: audit.kind.day_off audit.action.day_off.* audit.field.*
// not keys: day_off.set

namespace gandan::calendar {
namespace {

std::string json_of(const TableDay* day) {
  if (day == nullptr) return {};
  const nlohmann::json object = {{"work", name_of(day->work)},
                                 {"name", day->name},
                                 {"source", day->source},
                                 {"decided_on", day->decided_on ? day->decided_on->iso() : ""},
                                 {"official", day->official}};
  return object.dump();
}

const TableDay* day_in(const DayTable& table, base::Date date) {
  const auto found = table.find(date);
  return found == table.end() ? nullptr : &found->second;
}

base::Date first_of(const std::vector<TableDay>& days) {
  base::Date first = days.front().date;
  for (const TableDay& day : days) first = std::min(first, day.date);
  return first;
}

}  // namespace

DayTable ward_table(db::Transaction& transaction, const base::WardId& ward) {
  return with(standard_day_table(), ward_days(transaction, ward));
}

std::shared_ptr<const vietnamese::DayCalendar> ward_calendar(db::Transaction& transaction, const base::WardId& ward) {
  struct Made {
    std::string revision;
    std::shared_ptr<const vietnamese::DayCalendar> calendar;
  };
  static std::mutex guard;
  static std::unordered_map<std::string, Made> made;
  const std::string now = revision(transaction, ward);
  if (now.empty()) return nullptr;
  {
    const std::scoped_lock lock(guard);
    const auto found = made.find(ward.text());
    if (found != made.end() && found->second.revision == now) return found->second.calendar;
  }
  auto calendar = std::make_shared<const vietnamese::DayCalendar>(calendar_of(ward_table(transaction, ward)));
  const std::scoped_lock lock(guard);
  made.insert_or_assign(ward.text(), Made{now, calendar});
  return calendar;
}

bool may_change_days(const auth::Principal& principal) {
  return principal.permissions.has(auth::Permission::administer) ||
         principal.permissions.has(auth::Permission::edit_programme);
}

base::Result<MovePreview> preview_days(db::Transaction& transaction, const base::WardId& ward,
                                       const DeadlineKeeper& keeper, const std::vector<TableDay>& days) {
  const DayTable table = ward_table(transaction, ward);
  if (const auto good = check_days(table, days); !good) return good.error();
  if (!keeper.preview) return MovePreview();
  const vietnamese::DayCalendar calendar = calendar_of(with(table, days));
  return keeper.preview(transaction, ward, {&calendar, first_of(days), in_words(days), {}});
}

base::Result<Change> change_days(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, std::vector<TableDay> days) {
  if (!may_change_days(principal)) {
    return base::Error{base::ErrorKind::forbidden, "error.calendar.forbidden", {}, {}, {}};
  }
  const DayTable before = ward_table(transaction, actor.ward);
  if (const auto good = check_days(before, days); !good) return good.error();
  for (TableDay& day : days) {
    day.of_ward = true;
    put_day(transaction, actor.ward, day);
    audit::record(transaction, actor,
                  {"day_off.set", "day_off", day.date.iso(), json_of(day_in(before, day.date)), json_of(&day)});
  }
  Change change{ChangeId::make(actor.at), actor.at, actor.name, in_words(days)};
  insert_change(transaction, actor.ward, change);
  enqueue_moving(transaction, actor, change, first_of(days));
  return change;
}

}  // namespace gandan::calendar
