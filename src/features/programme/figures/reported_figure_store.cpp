#include "features/programme/figures/reported_figure_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

ReportedFigure reported_in(const db::Row& row) {
  return {id_in<FigureId>(row, "figure_id"),
          id_in<TargetId>(row, "target_id"),
          measurement_in(row),
          figure_state_named(row.text("state")).value_or(FigureState::superseded),
          row.text("decided_name"),
          optional_instant_in(row, "decided_at"),
          row.text("reason")};
}

std::vector<ReportedFigure> figures_in(const std::vector<db::Row>& rows) {
  std::vector<ReportedFigure> figures;
  figures.reserve(rows.size());
  for (const db::Row& row : rows) figures.push_back(reported_in(row));
  return figures;
}

std::vector<ReportedLine> lines_in(db::Transaction& transaction, const base::WardId& ward,
                                   const std::vector<db::Row>& rows) {
  std::vector<ReportedLine> lines;
  for (const db::Row& row : rows) {
    ReportedFigure figure = reported_in(row);
    auto target = find_target(transaction, ward, figure.target);
    if (target) lines.push_back({std::move(figure), *std::move(target)});
  }
  return lines;
}

}  // namespace

void insert_reported(db::Transaction& transaction, const base::WardId& ward, const ReportedFigure& figure) {
  auto values = bound_values(ward, figure.target, figure.measurement);
  values.insert(values.end(), {{"id", figure.id.text()},
                               {"area", figure.measurement.area},
                               {"state", std::string(name_of(figure.state))},
                               {"decided_name", figure.decided_name},
                               {"decided_at", stored(figure.decided_at)},
                               {"reason", figure.reason}});
  transaction.execute(
      "INSERT INTO reported_figure (ward_id, figure_id, target_id, area, period, period_end, value, level, note, "
      "evidence, source, invented, entered_by, entered_name, entered_at, approved_by, approved_name, approved_at, "
      "state, decided_name, decided_at, reason) VALUES (:ward, :id, :target, :area, :period, :period_end, :value, "
      ":level, :note, :evidence, :source, :invented, :entered_by, :entered_name, :entered_at, :approved_by, "
      ":approved_name, :approved_at, :state, :decided_name, :decided_at, :reason)",
      values);
}

std::optional<ReportedFigure> find_reported(db::Transaction& transaction, const base::WardId& ward,
                                            const FigureId& id) {
  const auto row = transaction.query_one("SELECT * FROM reported_figure WHERE ward_id = :ward AND figure_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row ? std::optional(reported_in(*row)) : std::nullopt;
}

void save_decision(db::Transaction& transaction, const base::WardId& ward, const ReportedFigure& figure) {
  transaction.execute(
      "UPDATE reported_figure SET state = :state, decided_name = :name, decided_at = :at, reason = :reason "
      "WHERE ward_id = :ward AND figure_id = :id",
      {{"ward", ward.text()},
       {"id", figure.id.text()},
       {"state", std::string(name_of(figure.state))},
       {"name", figure.decided_name},
       {"at", stored(figure.decided_at)},
       {"reason", figure.reason}});
}

void delete_reported(db::Transaction& transaction, const base::WardId& ward, const FigureId& id) {
  transaction.execute("DELETE FROM reported_figure WHERE ward_id = :ward AND figure_id = :id",
                      {{"ward", ward.text()}, {"id", id.text()}});
}

std::vector<ReportedFigure> reported_of(db::Transaction& transaction, const base::WardId& ward,
                                        const TargetId& target) {
  return figures_in(
      transaction.query("SELECT * FROM reported_figure WHERE ward_id = :ward AND target_id = :target "
                        "ORDER BY period_end DESC, period, area, entered_at DESC, figure_id DESC",
                        {{"ward", ward.text()}, {"target", target.text()}}));
}

std::vector<ReportedFigure> open_reports_like(db::Transaction& transaction, const base::WardId& ward,
                                              const TargetId& target, const Measurement& measurement) {
  return figures_in(transaction.query(
      "SELECT * FROM reported_figure WHERE ward_id = :ward AND target_id = :target AND period_end = :period_end "
      "AND period = :period AND area = :area AND entered_by = :person AND state <> 'superseded'",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"period_end", measurement.figure.period.last_day().iso()},
       {"period", measurement.figure.period.text()},
       {"area", measurement.area},
       {"person", stored(measurement.entered_by)}}));
}

std::vector<ReportedLine> submitted_figures(db::Transaction& transaction, const base::WardId& ward) {
  return lines_in(
      transaction, ward,
      transaction.query("SELECT f.* FROM reported_figure f JOIN target t ON t.ward_id = f.ward_id AND t.target_id = "
                        "f.target_id JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "
                        "WHERE f.ward_id = :ward AND f.state = 'submitted' AND t.withdrawn_at IS NULL "
                        "AND r.ended_on IS NULL ORDER BY f.entered_at, f.figure_id",
                        {{"ward", ward.text()}}));
}

std::vector<ReportedLine> unfinished_figures_of(db::Transaction& transaction, const base::WardId& ward,
                                                const auth::PersonId& person) {
  return lines_in(
      transaction, ward,
      transaction.query("SELECT f.* FROM reported_figure f JOIN target t ON t.ward_id = f.ward_id AND t.target_id = "
                        "f.target_id JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "
                        "WHERE f.ward_id = :ward AND f.state IN ('draft', 'returned') AND f.entered_by = :person "
                        "AND t.withdrawn_at IS NULL AND r.ended_on IS NULL ORDER BY f.entered_at DESC, f.figure_id",
                        {{"ward", ward.text()}, {"person", person.text()}}));
}

std::vector<ReportedLine> returned_figures_of(db::Transaction& transaction, const base::WardId& ward,
                                              const auth::PersonId& person) {
  return lines_in(
      transaction, ward,
      transaction.query(
          "SELECT f.* FROM reported_figure f JOIN target t ON t.ward_id = f.ward_id AND t.target_id = f.target_id JOIN "
          "resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id WHERE f.ward_id = :ward AND "
          "f.state = 'returned' AND (f.entered_by = :person OR t.person_in_charge = :person) AND t.withdrawn_at IS "
          "NULL "
          "AND r.ended_on IS NULL AND NOT EXISTS (SELECT 1 FROM reported_figure later WHERE later.ward_id = f.ward_id "
          "AND later.target_id = f.target_id AND later.period_end = f.period_end AND later.period = f.period AND "
          "later.area = f.area AND later.state IN ('submitted', 'returned') AND later.entered_at > f.entered_at) AND "
          "NOT "
          "EXISTS (SELECT 1 FROM measurement m WHERE m.ward_id = f.ward_id AND m.target_id = f.target_id AND m.period "
          "= "
          "f.period AND f.area = '' AND m.entered_at > f.entered_at) AND NOT EXISTS (SELECT 1 FROM area_measurement a "
          "WHERE a.ward_id = f.ward_id AND a.target_id = f.target_id AND a.period = f.period AND a.area = f.area AND "
          "a.entered_at > f.entered_at) ORDER BY f.decided_at, f.figure_id",
          {{"ward", ward.text()}, {"person", person.text()}}));
}

}  // namespace gandan::programme
