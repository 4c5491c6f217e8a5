#include "features/programme/explanations/explanation_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

Explanation explanation_in(const db::Row& row) {
  const auto action_by = row.optional_text("action_by");
  Explanation explanation{.id = ExplanationId::parse(row.text("explanation_id")).value(),
                          .about = {row.text("record_kind") == "target" ? ExplainedKind::target : ExplainedKind::task,
                                    row.text("record_id")},
                          .wording = row.text("wording"),
                          .question = row.text("question"),
                          .automatic = row.boolean("automatic"),
                          .asked_by = optional_id_in<auth::PersonId>(row, "asked_by"),
                          .asked_name = row.text("asked_name"),
                          .asked_at = {row.integer("asked_at")},
                          .due = base::Date::parse_iso(row.text("due")).value(),
                          .first_due = base::Date::parse_iso(row.text("first_due")).value()};
  explanation.person_in_charge = optional_id_in<auth::PersonId>(row, "person_in_charge");
  explanation.unit_in_charge = optional_id_in<auth::UnitId>(row, "unit_in_charge");
  explanation.state = explanation_state_named(row.text("state")).value();
  explanation.answer = {row.text("fact"), row.text("cause"), row.text("action"),
                        action_by ? base::Date::parse_iso(*action_by) : std::nullopt, row.text("evidence")};
  explanation.answered_name = row.text("answered_name");
  explanation.answered_at = optional_instant_in(row, "answered_at");
  explanation.decided_name = row.text("decided_name");
  explanation.decision = row.text("decision");
  explanation.decided_at = optional_instant_in(row, "decided_at");
  explanation.task = optional_id_in<TaskId>(row, "task_id");
  explanation.version = row.integer("version");
  return explanation;
}

std::vector<Explanation> explanations_in(const std::vector<db::Row>& rows) {
  std::vector<Explanation> explanations;
  explanations.reserve(rows.size());
  for (const db::Row& row : rows) explanations.push_back(explanation_in(row));
  return explanations;
}

}  // namespace

void insert_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation) {
  transaction.execute(
      "INSERT INTO explanation (ward_id, explanation_id, record_kind, record_id, wording, question, automatic, "
      "asked_by, "
      "asked_name, asked_at, due, first_due, person_in_charge, unit_in_charge, state, fact, cause, action, "
      "answered_name, "
      "decided_name, decision, version) VALUES (:ward, :id, :kind, :record, :wording, :question, :automatic, "
      ":asked_by, "
      ":asked_name, :asked_at, :due, :due, :person, :unit, :state, '', '', '', '', '', '', 1)",
      {{"ward", ward.text()},
       {"id", explanation.id.text()},
       {"kind", std::string(name_of(explanation.about.kind))},
       {"record", explanation.about.id},
       {"wording", explanation.wording},
       {"question", explanation.question},
       {"automatic", explanation.automatic},
       {"asked_by", stored(explanation.asked_by)},
       {"asked_name", explanation.asked_name},
       {"asked_at", explanation.asked_at.epoch_milliseconds},
       {"due", explanation.due.iso()},
       {"person", stored(explanation.person_in_charge)},
       {"unit", stored(explanation.unit_in_charge)},
       {"state", std::string(name_of(explanation.state))}});
}

bool update_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation) {
  return transaction.execute(
             "UPDATE explanation SET state = :state, due = :due, fact = :fact, cause = :cause, action = :action, "
             "action_by = :action_by, evidence = :evidence, answered_name = :answered_name, answered_at = "
             ":answered_at, decided_name = "
             ":decided_name, decision = :decision, decided_at = :decided_at, task_id = :task, version = version + 1 "
             "WHERE "
             "ward_id = :ward AND explanation_id = :id AND version = :version",
             {{"ward", ward.text()},
              {"id", explanation.id.text()},
              {"version", explanation.version},
              {"state", std::string(name_of(explanation.state))},
              {"due", explanation.due.iso()},
              {"fact", explanation.answer.fact},
              {"cause", explanation.answer.cause},
              {"action", explanation.answer.action},
              {"action_by", stored(explanation.answer.action_by)},
              {"evidence", explanation.answer.evidence},
              {"answered_name", explanation.answered_name},
              {"answered_at", stored(explanation.answered_at)},
              {"decided_name", explanation.decided_name},
              {"decision", explanation.decision},
              {"decided_at", stored(explanation.decided_at)},
              {"task", stored(explanation.task)}}) == 1;
}

bool reassign_explanation(db::Transaction& transaction, const base::WardId& ward, const Explanation& explanation,
                          const auth::PersonId& to) {
  return transaction.execute(
             "UPDATE explanation SET person_in_charge = :to, version = version + 1 WHERE ward_id = :ward AND "
             "explanation_id = :id AND version = :version",
             {{"ward", ward.text()},
              {"id", explanation.id.text()},
              {"to", to.text()},
              {"version", explanation.version}}) == 1;
}

std::optional<Explanation> find_explanation(db::Transaction& transaction, const base::WardId& ward,
                                            const ExplanationId& id) {
  const auto row = transaction.query_one("SELECT * FROM explanation WHERE ward_id = :ward AND explanation_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return explanation_in(*row);
}

std::vector<Explanation> explanations_of(db::Transaction& transaction, const base::WardId& ward,
                                         const Explained& about) {
  return explanations_in(transaction.query(
      "SELECT * FROM explanation WHERE ward_id = :ward AND record_kind = :kind AND record_id = :record ORDER BY "
      "explanation_id DESC",
      {{"ward", ward.text()}, {"kind", std::string(name_of(about.kind))}, {"record", about.id}}));
}

std::vector<Explanation> open_explanations(db::Transaction& transaction, const base::WardId& ward, int limit) {
  return explanations_in(transaction.query(
      "SELECT * FROM explanation WHERE ward_id = :ward AND state IN ('asked', 'returned', 'answered') ORDER BY due, "
      "explanation_id LIMIT :most",
      {{"ward", ward.text()}, {"most", int64_t{limit}}}));
}

std::vector<Explanation> find_explanations(db::Transaction& transaction, const base::WardId& ward,
                                           const ExplanationFilter& filter, base::Date today, int limit) {
  return explanations_in(transaction.query(
      "SELECT * FROM explanation WHERE ward_id = :ward AND (CAST(:state AS TEXT) = '' OR state = :state) AND "
      "(CAST(:person AS TEXT) = '' OR person_in_charge = :person) AND (NOT CAST(:open AS BOOLEAN) OR state IN "
      "('asked', "
      "'returned', 'answered')) AND (NOT CAST(:late AS BOOLEAN) OR (state IN ('asked', 'returned') AND first_due < "
      ":today)) ORDER BY CASE WHEN CAST(:open AS BOOLEAN) THEN first_due ELSE '' END, explanation_id DESC LIMIT :most",
      {{"ward", ward.text()},
       {"state", filter.state},
       {"person", filter.person},
       {"open", filter.open},
       {"late", filter.late},
       {"today", today.iso()},
       {"most", int64_t{limit}}}));
}

std::vector<Explanation> explanations_asked_of(db::Transaction& transaction, const base::WardId& ward,
                                               const auth::PersonId& person) {
  return explanations_in(
      transaction.query("SELECT * FROM explanation WHERE ward_id = :ward AND state IN ('asked', 'returned') AND "
                        "person_in_charge = :person "
                        "ORDER BY due, explanation_id",
                        {{"ward", ward.text()}, {"person", person.text()}}));
}

ExplanationCounts count_explanations(db::Transaction& transaction, const base::WardId& ward, base::Date today) {
  const auto row = transaction.query_one(
      "SELECT count(*) FILTER (WHERE state <> 'answered') AS awaited, count(*) FILTER (WHERE state <> 'answered' AND "
      "first_due < "
      ":today) AS late, count(*) FILTER (WHERE state = 'answered') AS to_decide FROM explanation WHERE ward_id = :ward "
      "AND "
      "state IN ('asked', 'returned', 'answered')",
      {{"ward", ward.text()}, {"today", today.iso()}});
  return {row->integer("awaited"), row->integer("late"), row->integer("to_decide")};
}

}  // namespace gandan::programme
