#include "features/cases/engine/assignment_rule_store.h"

#include "features/cases/engine/case_row.h"

namespace gandan::cases {

std::vector<AssignmentRule> assignment_rules(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<AssignmentRule> rules;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_assignment_rule WHERE ward_id = :ward ORDER BY type_key, category, neighbourhood_id",
           {{"ward", ward.text()}})) {
    rules.push_back({row.text("type_key"), row.text("category"), row.text("neighbourhood_id"),
                     id_in<auth::UnitId>(row, "unit_id"), optional_id_in<auth::PersonId>(row, "person_id")});
  }
  return rules;
}

bool delete_assignment_rule(db::Transaction& transaction, const base::WardId& ward, std::string_view type_key,
                            std::string_view category, std::string_view neighbourhood) {
  return transaction.execute(
             "DELETE FROM case_assignment_rule WHERE ward_id = :ward AND type_key = :type AND category = :category "
             "AND neighbourhood_id = :neighbourhood",
             {{"ward", ward.text()},
              {"type", std::string(type_key)},
              {"category", std::string(category)},
              {"neighbourhood", std::string(neighbourhood)}}) == 1;
}

}  // namespace gandan::cases
