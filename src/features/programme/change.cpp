#include "features/programme/change.h"

#include <nlohmann/json.hpp>

#include "features/people/people.h"
#include "features/programme/mine/reminders.h"
#include "features/programme/mine/work_notices.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/resolution_store.h"
#include "features/programme/search_entries.h"

// keys: audit.kind.* audit.field.* audit.action.project.* audit.action.resolution.* audit.action.project.*
// keys: audit.action.target.* audit.action.task.* audit.action.period.*

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
json differing(const json& from, const json& other) {
  if (from.is_null()) return {};
  json kept = json::object();
  for (const auto& [key, value] : from.items()) {
    if (!other.is_object() || !other.contains(key) || other[key] != value) kept[key] = value;
  }
  return kept;
}

// What is kept stays readable when the person is gone: names instead of ids, names of files instead of their addresses.
std::string readable(db::Transaction& transaction, const base::WardId& ward, json fields) {
  if (fields.is_null()) return "";
  for (const char* key : {"person_in_charge", "reviewer"}) {
    const auto id = fields.contains(key) && fields[key].is_string()
                        ? auth::PersonId::parse(fields[key].get<std::string>())
                        : std::nullopt;
    if (const auto person = id ? people::find_person(transaction, ward, *id) : std::nullopt) fields[key] = person->name;
  }
  if (fields.contains("unit_in_charge") && fields["unit_in_charge"].is_string()) {
    const auto id = auth::UnitId::parse(fields["unit_in_charge"].get<std::string>());
    if (const auto unit = id ? people::find_unit(transaction, ward, *id) : std::nullopt) {
      fields["unit_in_charge"] = unit->name;
    }
  }
  for (const char* key : {"evidence", "attached"}) {
    if (fields.contains(key) && fields[key].is_string()) {
      fields[key] = evidence_in_words(transaction, ward, fields[key].get<std::string>());
    }
  }
  return fields.dump();
}

}  // namespace

void note_change(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed, const json& before,
                 const json& after) {
  const std::string before_json = readable(transaction, actor.ward, differing(before, after));
  const std::string after_json = readable(transaction, actor.ward, differing(after, before));
  audit::record(transaction, actor, {changed.action, changed.record_kind, changed.record_id, before_json, after_json});
  const bool is_figure = changed.action.starts_with("target.figure_");  // the search holds no figures
  if (!is_figure) refresh_search(transaction, actor, changed);
  count_revision(transaction, actor.ward, actor.at);
  settle_notices(transaction, actor, changed, before, after);
  tell_assigned(transaction, actor, changed, before, after);
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
          {"reviewer", or_null(target.reviewer)},
          {"data_source", target.data_source},
          {"area_kind", name_of(target.area_kind)},
          {"area_rule", name_of(target.area_rule)},
          {"direction", name_of(aim.direction)},
          {"quote", target.source.quote},
          {"withdrawn", target.withdrawn_at.has_value()}};
}

json fields_of(const Measurement& measurement) {
  json fields = {{"period", measurement.figure.period.text()},
                 {"value", or_null(measurement.figure.value)},
                 {"level", measurement.figure.level},
                 {"note", measurement.note},
                 {"evidence", measurement.evidence},
                 {"source", measurement.source},
                 {"invented", measurement.invented}};
  if (!measurement.area.empty()) fields["area"] = measurement.area;
  return fields;
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
          {"origin", name_of(plan.origin)},
          {"origin_document", plan.origin_document},
          {"origin_date", or_null(plan.origin_date)},
          {"repeats", name_of(plan.repeats)},
          {"started_on", or_null(task.progress.started_on)},
          {"submitted_on", or_null(task.progress.submitted_on)},
          {"done_on", or_null(task.progress.done_on)},
          {"stopped_on", or_null(task.progress.stopped_on)},
          {"result", task.progress.result},
          {"attached", task.progress.attached},
          {"waiver", task.progress.waiver},
          {"decision_reason", task.progress.decision_reason},
          {"withdrawn", task.withdrawn_at.has_value()}};
}

base::Error not_found() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}
base::Error stale() {
  return {base::ErrorKind::conflict, "error.programme.stale", {}, {}, {}};
}

}  // namespace gandan::programme
