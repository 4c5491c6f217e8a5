#include "features/programme/figure_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

Measurement measurement_in(const db::Row& row) {
  const auto period = Period::parse(row.text("period"));
  if (!period) throw db::Failure("no period in measurement: " + row.text("period"));
  return {{*period, decimal_in(row, "value"), row.text("level")},
          row.text("note"),
          row.text("evidence"),
          row.text("source"),
          row.boolean("invented"),
          optional_id_in<auth::PersonId>(row, "entered_by"),
          row.text("entered_name"),
          {row.integer("entered_at")}};
}

}  // namespace

std::vector<Measurement> measurements_of(db::Transaction& transaction, const base::WardId& ward,
                                         const TargetId& target) {
  std::vector<Measurement> measurements;
  for (const db::Row& row : transaction.query(
           "SELECT period, value, level, note, evidence, source, invented, entered_by, entered_name, entered_at "
           "FROM measurement WHERE ward_id = :ward AND target_id = :target ORDER BY period_end, period DESC",
           {{"ward", ward.text()}, {"target", target.text()}})) {
    measurements.push_back(measurement_in(row));
  }
  return measurements;
}

std::optional<Measurement> find_measurement(db::Transaction& transaction, const base::WardId& ward,
                                            const TargetId& target, const Period& period) {
  const auto row = transaction.query_one(
      "SELECT period, value, level, note, evidence, source, invented, entered_by, entered_name, entered_at "
      "FROM measurement WHERE ward_id = :ward AND target_id = :target AND period = :period",
      {{"ward", ward.text()}, {"target", target.text()}, {"period", period.text()}});
  return row ? std::optional(measurement_in(*row)) : std::nullopt;
}

void save_measurement(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                      const Measurement& measurement) {
  const auto& value = measurement.figure.value;
  transaction.execute(
      "INSERT INTO measurement (ward_id, target_id, period, period_end, value, value_real, level, note, evidence, "
      "source, "
      "invented, entered_by, entered_name, entered_at) VALUES (:ward, :target, :period, :period_end, :value, "
      ":value_real, "
      ":level, :note, :evidence, :source, :invented, :entered_by, :entered_name, :entered_at) "
      "ON CONFLICT (ward_id, target_id, period) DO UPDATE SET value = excluded.value, value_real = "
      "excluded.value_real, "
      "level = excluded.level, note = excluded.note, evidence = excluded.evidence, source = excluded.source, "
      "invented = excluded.invented, entered_by = excluded.entered_by, entered_name = excluded.entered_name, "
      "entered_at = excluded.entered_at",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"period", measurement.figure.period.text()},
       {"period_end", measurement.figure.period.last_day().iso()},
       {"value", stored(value)},
       {"value_real", value ? db::Value(value->to_double()) : db::Value(nullptr)},
       {"level", measurement.figure.level},
       {"note", measurement.note},
       {"evidence", measurement.evidence},
       {"source", measurement.source},
       {"invented", measurement.invented},
       {"entered_by", stored(measurement.entered_by)},
       {"entered_name", measurement.entered_name},
       {"entered_at", measurement.entered_at.epoch_milliseconds}});
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
