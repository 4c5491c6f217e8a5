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

void put_assignment_rule(db::Transaction& transaction, const base::WardId& ward, const AssignmentRule& rule) {
  transaction.execute(
      "INSERT INTO case_assignment_rule (ward_id, type_key, category, neighbourhood_id, unit_id, person_id) "
      "VALUES (:ward, :type, :category, :neighbourhood, :unit, :person) "
      "ON CONFLICT (ward_id, type_key, category, neighbourhood_id) DO UPDATE SET unit_id = :unit, person_id = :person",
      {{"ward", ward.text()},
       {"type", rule.type_key},
       {"category", rule.category},
       {"neighbourhood", rule.neighbourhood},
       {"unit", rule.unit.text()},
       {"person", stored(rule.person)}});
}

std::optional<AssignmentRule> find_assignment_rule(db::Transaction& transaction, const base::WardId& ward,
                                                   const Case& subject) {
  const auto& neighbourhood = subject.place.neighbourhood;
  const auto row = transaction.query_one(
      "SELECT * FROM case_assignment_rule WHERE ward_id = :ward AND type_key IN ('', :type) "
      "AND category IN ('', :category) AND neighbourhood_id IN ('', :neighbourhood) "
      "ORDER BY CASE WHEN category = '' THEN 0 ELSE 2 END + CASE WHEN neighbourhood_id = '' THEN 0 ELSE 1 END DESC, "
      "type_key DESC LIMIT 1",
      {{"ward", ward.text()},
       {"type", subject.type_key},
       {"category", subject.category},
       {"neighbourhood", neighbourhood ? neighbourhood->text() : std::string()}});
  if (!row) return std::nullopt;
  return AssignmentRule{row->text("type_key"), row->text("category"), row->text("neighbourhood_id"),
                        id_in<auth::UnitId>(*row, "unit_id"), optional_id_in<auth::PersonId>(*row, "person_id")};
}

}  // namespace gandan::cases
