#include "features/programme/target_actions.h"

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/level.h"
#include "features/programme/standing.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

constexpr size_t note_limit = 2000;

base::Result<Figure> read_figure(const Aim& aim, const FigureEntry& entry, base::Date today) {
  const auto period = Period::parse(entry.period);
  if (!period) return base::invalid("error.programme.period_unknown", "period");
  if (period->first_day() > today) return base::invalid("error.programme.period_future", "period");
  if (period->year() < aim.first_year - 10 || period->year() > aim.last_year + 1) {
    return base::invalid("error.programme.period_outside", "period");
  }
  Figure figure{*period, std::nullopt, ""};
  if (nature_of(aim) == Nature::quantity) {
    figure.value = vietnamese::parse_number(entry.value);
    if (entry.value.empty()) return base::invalid("error.programme.value_missing", "value");
    if (!figure.value) return base::invalid("error.programme.value_unreadable", "value", {{"value", entry.value}});
    return figure;
  }
  figure.level = entry.level;
  const bool judged = entry.level == judged_met || entry.level == judged_partly || entry.level == judged_not_met;
  const bool known = nature_of(aim) == Nature::judgement ? judged : compare_levels(entry.level, aim.level).has_value();
  if (!known) return base::invalid("error.programme.level_unknown", "level");
  return figure;
}

base::Result<Target> live_target(db::Transaction& transaction, const base::WardId& ward, const TargetId& id) {
  auto target = find_target(transaction, ward, id);
  if (!target || target->withdrawn_at) return not_found();
  return *std::move(target);
}

base::Result<void> save_changed(db::Transaction& transaction, const audit::Actor& actor, std::string_view action,
                                const Target& before, const Target& after) {
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {action, "target", after.id.text()}, fields_of(before), fields_of(after));
  reevaluate(transaction, actor.ward, after, actor.at);
  return {};
}

bool in_years(const std::optional<int>& year) {
  return !year || (*year >= 1900 && *year <= 2999);
}

}  // namespace

base::Result<void> check_aim(const Aim& aim) {
  if (aim.comparator == Comparator::range) {
    if (!aim.low) return base::invalid("error.programme.bound_missing", "low");
    if (!aim.high) return base::invalid("error.programme.bound_missing", "high");
    if (*aim.low > *aim.high) return base::invalid("error.programme.bounds_crossed", "high");
  }
  if (aim.comparator == Comparator::level_reached && aim.level.empty()) {
    return base::invalid("error.programme.level_missing", "level");
  }
  const bool growth = aim.basis == Basis::average_per_year || aim.basis == Basis::versus_year;
  if (growth && !aim.value && nature_of(aim) == Nature::quantity) {
    return base::invalid("error.programme.value_missing", "value");
  }
  if (!in_years(aim.year)) return base::invalid("error.programme.year_unreadable", "year");
  if (!in_years(aim.base_year)) return base::invalid("error.programme.year_unreadable", "base_year");
  return {};
}

void record_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                        const Measurement& measurement) {
  const auto before = find_measurement(transaction, actor.ward, target.id, measurement.figure.period);
  save_measurement(transaction, actor.ward, target.id, measurement);
  note_change(transaction, actor,
              {before ? "target.figure_corrected" : "target.figure_entered", "target", target.id.text()},
              before ? fields_of(*before) : nlohmann::json(), fields_of(measurement));
  reevaluate(transaction, actor.ward, target, measurement.entered_at);
}

base::Result<void> enter_figure(db::Transaction& transaction, const audit::Actor& actor,
                                const auth::Principal& principal, const TargetId& id, const FigureEntry& entry) {
  const auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (!may_report(principal, target->unit_in_charge, target->person_in_charge)) {
    return base::Error{base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
  }
  const auto figure = read_figure(target->aim, entry, base::local_date(actor.at));
  if (!figure) return figure.error();
  if (entry.note.size() > note_limit) return base::invalid("error.programme.too_long", "note");
  if (entry.evidence.size() > note_limit) return base::invalid("error.programme.too_long", "evidence");
  record_measurement(transaction, actor, *target,
                     {*figure, entry.note, entry.evidence, "", false, actor.person, actor.name, actor.at});
  return {};
}

base::Result<void> put_in_charge(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 int64_t version, const std::optional<auth::UnitId>& unit,
                                 const std::optional<auth::PersonId>& person) {
  auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (unit && !people::find_unit(transaction, actor.ward, *unit)) {
    return base::invalid("error.programme.unit_unknown", "unit");
  }
  if (person && !people::find_person(transaction, actor.ward, *person)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  Target after = *target;
  after.version = version;
  after.unit_in_charge = unit;
  after.person_in_charge = person;
  return save_changed(transaction, actor, "target.put_in_charge", *target, after);
}

base::Result<void> edit_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               int64_t version, const std::string& wording, const Aim& aim) {
  const auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (wording.empty()) return base::invalid("error.programme.wording_missing", "wording");
  if (const auto checked = check_aim(aim); !checked) return checked;
  Target after = *target;
  after.version = version;
  after.wording = wording;
  after.aim = aim;
  after.aim.assigned = target->aim.assigned;
  return save_changed(transaction, actor, "target.edited", *target, after);
}

base::Result<void> assign_goal(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                               const AssignedGoal& goal, const std::string& source) {
  const auto target = live_target(transaction, actor.ward, id);
  if (!target) return target.error();
  if (!in_years(goal.year)) return base::invalid("error.programme.year_unreadable", "year");
  nlohmann::json before;
  for (const AssignedGoal& known : target->aim.assigned) {
    if (known.year == goal.year) before = {{"year", known.year}, {"value", known.value.text()}};
  }
  save_assigned_goal(transaction, actor.ward, id, goal, source, actor.at);
  note_change(transaction, actor, {"target.goal_assigned", "target", id.text()}, before,
              {{"year", goal.year}, {"value", goal.value.text()}, {"source", source}});
  reevaluate(transaction, actor.ward, *find_target(transaction, actor.ward, id), actor.at);
  return {};
}

}  // namespace gandan::programme
