#include "features/programme/targets/indicator_actions.h"

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/change.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/targets/standing.h"

// keys: audit.action.indicator.*

namespace gandan::programme {
namespace {

constexpr size_t wording_limit = 2000;  // bytes
constexpr size_t short_limit = 500;

base::Result<Target> live_indicator(db::Transaction& transaction, const base::WardId& ward, const TargetId& id) {
  auto found = find_target(transaction, ward, id);
  if (!found || found->withdrawn_at || !is_watched(found->aim)) return not_found();
  return *std::move(found);
}

base::Result<void> check_people(db::Transaction& transaction, const base::WardId& ward, const IndicatorPlan& plan) {
  if (plan.unit_in_charge && !people::find_unit(transaction, ward, *plan.unit_in_charge)) {
    return base::invalid("error.programme.unit_unknown", "unit_in_charge");
  }
  if (plan.person_in_charge && !people::find_person(transaction, ward, *plan.person_in_charge)) {
    return base::invalid("error.programme.person_unknown", "person");
  }
  if (plan.reviewer && !people::find_person(transaction, ward, *plan.reviewer)) {
    return base::invalid("error.programme.person_unknown", "reviewer");
  }
  return {};
}

base::Result<void> check(db::Transaction& transaction, const base::WardId& ward, const IndicatorPlan& plan) {
  if (plan.wording.empty()) return base::invalid("error.programme.wording_missing", "wording");
  if (plan.wording.size() > wording_limit) return base::invalid("error.programme.too_long", "wording");
  if (plan.group.empty()) return base::invalid("error.programme.group_missing", "group");
  if (plan.group.size() > short_limit) return base::invalid("error.programme.too_long", "group");
  if (plan.unit.size() > short_limit) return base::invalid("error.programme.too_long", "unit");
  if (plan.data_source.size() > short_limit) return base::invalid("error.programme.too_long", "data_source");
  return check_people(transaction, ward, plan);
}

void apply(db::Transaction& transaction, const audit::Actor& actor, const IndicatorPlan& plan, Target& indicator) {
  indicator.wording = plan.wording;
  indicator.group_name = plan.group;
  indicator.group = group_named(transaction, actor.ward, indicator.resolution, plan.group, actor.at);
  indicator.aim.comparator = Comparator::watched;
  indicator.aim.basis = Basis::annual;
  indicator.aim.unit = plan.unit;
  indicator.aim.direction = plan.direction;
  indicator.aim.frequency = plan.frequency;
  indicator.aim.expected_from = plan.expected_from;
  indicator.data_source = plan.data_source;
  indicator.unit_in_charge = plan.unit_in_charge;
  indicator.person_in_charge = plan.person_in_charge;
  indicator.reviewer = plan.reviewer;
}

}  // namespace

IndicatorPlan plan_of(const Target& indicator) {
  const Aim& aim = indicator.aim;
  return {indicator.wording,
          indicator.group_name,
          aim.unit,
          aim.direction,
          aim.frequency,
          aim.expected_from,
          indicator.data_source,
          indicator.unit_in_charge,
          indicator.person_in_charge,
          indicator.reviewer};
}

base::Result<TargetId> add_indicator(db::Transaction& transaction, const audit::Actor& actor,
                                     const IndicatorPlan& plan) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return base::Error{base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
  if (auto checked = check(transaction, actor.ward, plan); !checked) return checked.error();
  Target made{TargetId::make(actor.at), resolution->id, GroupId::make(actor.at)};
  made.aim.first_year = resolution->first_year;
  made.aim.last_year = resolution->last_year;
  apply(transaction, actor, plan, made);
  insert_target(transaction, actor.ward, made, actor.at);
  note_change(transaction, actor, {"indicator.added", "target", made.id.text()}, {}, fields_of(made));
  reevaluate(transaction, actor.ward, made, actor.at);
  return made.id;
}

base::Result<void> edit_indicator(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                  int64_t version, const IndicatorPlan& plan) {
  const auto before = live_indicator(transaction, actor.ward, id);
  if (!before) return before.error();
  if (auto checked = check(transaction, actor.ward, plan); !checked) return checked;
  Target after = *before;
  after.version = version;
  apply(transaction, actor, plan, after);
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"indicator.edited", "target", id.text()}, fields_of(*before), fields_of(after));
  reevaluate(transaction, actor.ward, after, actor.at);
  return {};
}

base::Result<void> withdraw_indicator(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id) {
  const auto before = live_indicator(transaction, actor.ward, id);
  if (!before) return before.error();
  if (!computed_from(transaction, actor.ward, id).empty()) {
    return base::Error{base::ErrorKind::conflict, "error.programme.is_an_input", {}, {}, {}};
  }
  Target after = *before;
  after.withdrawn_at = actor.at;
  if (!update_target(transaction, actor.ward, after)) return stale();
  note_change(transaction, actor, {"indicator.withdrawn", "target", id.text()}, fields_of(*before), fields_of(after));
  return {};
}

}  // namespace gandan::programme
