#include "features/programme/change.h"

#include <nlohmann/json.hpp>

#include "features/programme/resolution_store.h"
#include "features/programme/search_entries.h"

// keys: audit.kind.* audit.field.* audit.action.project.* audit.action.resolution.* audit.action.project.*
// keys: audit.action.target.* audit.action.task.*

namespace gandan::programme {
namespace {

using nlohmann::json;

template <typename T>
json or_null(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

json or_null(const std::optional<base::Decimal>& value) {
  return value ? json(value->text()) : json();
}
json or_null(const std::optional<base::Date>& value) {
  return value ? json(value->iso()) : json();
}
template <typename Tag>
json or_null(const std::optional<base::TypedId<Tag>>& id) {
  return id ? json(id->text()) : json();
}

// The fields of `from` that are not the same in `other`; all when there is no other.
std::string differing(const json& from, const json& other) {
  if (from.is_null()) return "";
  json kept = json::object();
  for (const auto& [key, value] : from.items()) {
    if (!other.is_object() || !other.contains(key) || other[key] != value) kept[key] = value;
  }
  return kept.dump();
}

}  // namespace

void note_change(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed, const json& before,
                 const json& after) {
  const std::string before_json = differing(before, after);
  const std::string after_json = differing(after, before);
  audit::record(transaction, actor, {changed.action, changed.record_kind, changed.record_id, before_json, after_json});
  refresh_search(transaction, actor, changed.record_kind, changed.record_id);
  count_revision(transaction, actor.ward, actor.at);
}

json fields_of(const Target& target) {
  const Aim& aim = target.aim;
  return {{"item", target.item},
          {"group", target.group_name},
          {"wording", target.wording},
          {"comparator", name_of(aim.comparator)},
          {"basis", name_of(aim.basis)},
          {"year", or_null(aim.year)},
          {"value", or_null(aim.value)},
          {"low", or_null(aim.low)},
          {"high", or_null(aim.high)},
          {"level", aim.level},
          {"unit", aim.unit},
          {"measured_unit", aim.measured_unit},
          {"base_value", or_null(aim.base_value)},
          {"base_year", or_null(aim.base_year)},
          {"frequency", name_of(aim.frequency)},
          {"expected_from", aim.expected_from.iso()},
          {"unit_in_charge", or_null(target.unit_in_charge)},
          {"person_in_charge", or_null(target.person_in_charge)},
          {"quote", target.source.quote},
          {"withdrawn", target.withdrawn_at.has_value()}};
}

json fields_of(const Measurement& measurement) {
  return {{"period", measurement.figure.period.text()},
          {"value", or_null(measurement.figure.value)},
          {"level", measurement.figure.level},
          {"note", measurement.note},
          {"evidence", measurement.evidence},
          {"source", measurement.source},
          {"invented", measurement.invented}};
}

json fields_of(const Task& task) {
  const TaskPlan& plan = task.plan;
  return {{"kind", name_of(task.kind)},
          {"number", task.number},
          {"title", plan.title},
          {"text", plan.text},
          {"deadline", or_null(plan.deadline)},
          {"unit_in_charge", or_null(plan.unit_in_charge)},
          {"person_in_charge", or_null(plan.person_in_charge)},
          {"product", plan.product},
          {"authority", plan.authority},
          {"started_on", or_null(task.progress.started_on)},
          {"done_on", or_null(task.progress.done_on)},
          {"result", task.progress.result},
          {"withdrawn", task.withdrawn_at.has_value()}};
}

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}
base::Error stale() {
  return {base::ErrorKind::conflict, "error.programme.stale", {}, {}, {}};
}

}  // namespace gandan::programme
