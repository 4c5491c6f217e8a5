#include "features/programme/figures/formula_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

std::vector<TargetId> ids_in(const std::vector<db::Row>& rows) {
  std::vector<TargetId> ids;
  ids.reserve(rows.size());
  for (const db::Row& row : rows) ids.push_back(id_in<TargetId>(row, "target_id"));
  return ids;
}

}  // namespace

std::optional<Formula> find_formula(db::Transaction& transaction, const base::WardId& ward, const TargetId& target) {
  const auto row = transaction.query_one("SELECT kind FROM formula WHERE ward_id = :ward AND target_id = :target",
                                         {{"ward", ward.text()}, {"target", target.text()}});
  if (!row) return std::nullopt;
  Formula formula{formula_kind_named(row->text("kind")).value_or(FormulaKind::sum), {}};
  for (const db::Row& input : transaction.query(
           "SELECT input_id, weight FROM formula_input WHERE ward_id = :ward AND target_id = :target ORDER BY place",
           {{"ward", ward.text()}, {"target", target.text()}})) {
    formula.inputs.push_back(
        {id_in<TargetId>(input, "input_id"), decimal_in(input, "weight").value_or(base::Decimal(1))});
  }
  return formula;
}

void save_formula(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                  const std::optional<Formula>& formula) {
  transaction.execute("DELETE FROM formula_input WHERE ward_id = :ward AND target_id = :target",
                      {{"ward", ward.text()}, {"target", target.text()}});
  transaction.execute("DELETE FROM formula WHERE ward_id = :ward AND target_id = :target",
                      {{"ward", ward.text()}, {"target", target.text()}});
  if (!formula) return;
  transaction.execute(
      "INSERT INTO formula (ward_id, target_id, kind) VALUES (:ward, :target, :kind)",
      {{"ward", ward.text()}, {"target", target.text()}, {"kind", std::string(name_of(formula->kind))}});
  int64_t place = 0;
  for (const FormulaInput& input : formula->inputs) {
    transaction.execute(
        "INSERT INTO formula_input (ward_id, target_id, place, input_id, weight) "
        "VALUES (:ward, :target, :place, :input, :weight)",
        {{"ward", ward.text()},
         {"target", target.text()},
         {"place", ++place},
         {"input", input.target.text()},
         {"weight", input.weight.text()}});
  }
}

std::vector<TargetId> computed_targets(db::Transaction& transaction, const base::WardId& ward) {
  return ids_in(transaction.query("SELECT target_id FROM formula WHERE ward_id = :ward", {{"ward", ward.text()}}));
}

std::vector<TargetId> computed_from(db::Transaction& transaction, const base::WardId& ward, const TargetId& input) {
  return ids_in(
      transaction.query("SELECT DISTINCT target_id FROM formula_input WHERE ward_id = :ward AND input_id = :input",
                        {{"ward", ward.text()}, {"input", input.text()}}));
}

}  // namespace gandan::programme
