#include "features/programme/figures/figure_store.h"

#include <iterator>

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

std::vector<Measurement> measurements_in(const std::vector<db::Row>& rows) {
  std::vector<Measurement> measurements;
  measurements.reserve(rows.size());
  for (const db::Row& row : rows) measurements.push_back(measurement_in(row));
  return measurements;
}

}  // namespace

std::vector<db::Bound> bound_values(const base::WardId& ward, const TargetId& target, const Measurement& measurement) {
  const auto& value = measurement.figure.value;
  return {{"ward", ward.text()},
          {"target", target.text()},
          {"period", measurement.figure.period.text()},
          {"period_end", measurement.figure.period.last_day().iso()},
          {"value", stored(value)},
          {"level", measurement.figure.level},
          {"note", measurement.note},
          {"evidence", measurement.evidence},
          {"source", measurement.source},
          {"invented", measurement.invented},
          {"entered_by", stored(measurement.entered_by)},
          {"entered_name", measurement.entered_name},
          {"entered_at", measurement.entered_at.epoch_milliseconds},
          {"approved_by", stored(measurement.approved_by)},
          {"approved_name", measurement.approved_name},
          {"approved_at", stored(measurement.approved_at)}};
}

Measurement measurement_in(const db::Row& row) {
  const auto period = Period::parse(row.text("period"));
  if (!period) throw db::Failure("no period in measurement: " + row.text("period"));
  Measurement measurement{{*period, decimal_in(row, "value"), row.text("level")},
                          row.text("note"),
                          row.text("evidence"),
                          row.text("source"),
                          row.boolean("invented"),
                          optional_id_in<auth::PersonId>(row, "entered_by"),
                          row.text("entered_name"),
                          {row.integer("entered_at")},
                          row.text("area"),
                          optional_id_in<auth::PersonId>(row, "approved_by"),
                          row.text("approved_name"),
                          optional_instant_in(row, "approved_at")};
  return measurement;
}

std::vector<Measurement> measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target) {
  return measurements_in(transaction.query(
      "SELECT measurement.*, '' AS area FROM measurement WHERE ward_id = :ward AND target_id = :target "
      "ORDER BY period_end, period DESC",
      {{"ward", ward.text()}, {"target", target.text()}}));
}

std::vector<Measurement> area_measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                              const TargetId& target) {
  return measurements_in(transaction.query(
      "SELECT * FROM area_measurement WHERE ward_id = :ward AND target_id = :target ORDER BY period_end, period, area",
      {{"ward", ward.text()}, {"target", target.text()}}));
}

std::vector<Measurement> all_measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                             const TargetId& target) {
  auto all = measurements_of(transaction, ward, target);
  auto of_areas = area_measurements_of(transaction, ward, target);
  all.insert(all.end(), std::make_move_iterator(of_areas.begin()), std::make_move_iterator(of_areas.end()));
  return all;
}

std::optional<Measurement> find_measurement(db::Transaction& transaction, const base::WardId& ward,
                                            const TargetId& target, const Period& period) {
  const auto row = transaction.query_one(
      "SELECT measurement.*, '' AS area FROM measurement "
      "WHERE ward_id = :ward AND target_id = :target AND period = :period",
      {{"ward", ward.text()}, {"target", target.text()}, {"period", period.text()}});
  return row ? std::optional(measurement_in(*row)) : std::nullopt;
}

std::optional<Measurement> find_area_measurement(db::Transaction& transaction, const base::WardId& ward,
                                                 const TargetId& target, const Period& period,
                                                 const std::string& area) {
  const auto row = transaction.query_one(
      "SELECT * FROM area_measurement WHERE ward_id = :ward AND target_id = :target AND period = :period "
      "AND area = :area",
      {{"ward", ward.text()}, {"target", target.text()}, {"period", period.text()}, {"area", area}});
  return row ? std::optional(measurement_in(*row)) : std::nullopt;
}

void save_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                      const Measurement& measurement) {
  const auto& value = measurement.figure.value;
  auto values = bound_values(ward, target, measurement);
  values.push_back({"value_real", value ? db::Value(value->to_double()) : db::Value(nullptr)});
  if (measurement.area.empty()) {
    transaction.query(
        "INSERT INTO measurement (ward_id, target_id, period, period_end, value, value_real, level, note, evidence, "
        "source, invented, entered_by, entered_name, entered_at, approved_by, approved_name, approved_at) VALUES "
        "(:ward, :target, :period, :period_end, :value, :value_real, :level, :note, :evidence, :source, :invented, "
        ":entered_by, :entered_name, :entered_at, :approved_by, :approved_name, :approved_at) "
        "ON CONFLICT (ward_id, target_id, period) DO UPDATE SET value = excluded.value, value_real = "
        "excluded.value_real, level = excluded.level, note = excluded.note, evidence = excluded.evidence, source = "
        "excluded.source, invented = excluded.invented, entered_by = excluded.entered_by, entered_name = "
        "excluded.entered_name, entered_at = excluded.entered_at, approved_by = excluded.approved_by, approved_name = "
        "excluded.approved_name, approved_at = excluded.approved_at RETURNING period",
        values);
    return;
  }
  values.push_back({"area", measurement.area});
  transaction.query(
      "INSERT INTO area_measurement (ward_id, target_id, period, area, period_end, value, value_real, level, note, "
      "evidence, source, invented, entered_by, entered_name, entered_at, approved_by, approved_name, approved_at) "
      "VALUES (:ward, :target, :period, :area, :period_end, :value, :value_real, :level, :note, :evidence, :source, "
      ":invented, :entered_by, :entered_name, :entered_at, :approved_by, :approved_name, :approved_at) "
      "ON CONFLICT (ward_id, target_id, period, area) DO UPDATE SET value = excluded.value, value_real = "
      "excluded.value_real, level = excluded.level, note = excluded.note, evidence = excluded.evidence, source = "
      "excluded.source, invented = excluded.invented, entered_by = excluded.entered_by, entered_name = "
      "excluded.entered_name, entered_at = excluded.entered_at, approved_by = excluded.approved_by, approved_name = "
      "excluded.approved_name, approved_at = excluded.approved_at RETURNING period",
      values);
}

void delete_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        const Period& period) {
  transaction.execute("DELETE FROM measurement WHERE ward_id = :ward AND target_id = :target AND period = :period",
                      {{"ward", ward.text()}, {"target", target.text()}, {"period", period.text()}});
}

std::vector<AssignedGoal> assigned_goals(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target) {
  std::vector<AssignedGoal> goals;
  for (const db::Row& row : transaction.query(
           "SELECT year, value FROM assigned_goal WHERE ward_id = :ward AND target_id = :target ORDER BY year",
           {{"ward", ward.text()}, {"target", target.text()}})) {
    if (const auto value = decimal_in(row, "value")) {
      goals.push_back({static_cast<int>(row.integer("year")), *value});
    }
  }
  return goals;
}

void save_assigned_goal(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        const AssignedGoal& goal, const std::string& source, base::Instant now) {
  transaction.execute(
      "INSERT INTO assigned_goal (ward_id, target_id, year, value, source, entered_at) "
      "VALUES (:ward, :target, :year, :value, :source, :now) ON CONFLICT (ward_id, target_id, year) "
      "DO UPDATE SET value = excluded.value, source = excluded.source, entered_at = excluded.entered_at",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"year", int64_t{goal.year}},
       {"value", goal.value.text()},
       {"source", source},
       {"now", now.epoch_milliseconds}});
}

}  // namespace gandan::programme
