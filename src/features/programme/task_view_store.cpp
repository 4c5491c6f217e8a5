#include "features/programme/task_view_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {

std::vector<SavedView> saved_views(db::Transaction& transaction, const base::WardId& ward,
                                   const auth::PersonId& person) {
  std::vector<SavedView> views;
  for (const db::Row& row : transaction.query("SELECT view_id, name, address FROM task_view WHERE ward_id = :ward AND "
                                              "person_id = :person ORDER BY view_id",
                                              {{"ward", ward.text()}, {"person", person.text()}})) {
    views.push_back({id_in<SavedViewId>(row, "view_id"), row.text("name"), row.text("address")});
  }
  return views;
}

void save_view(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
               const SavedView& view) {
  transaction.execute(
      "INSERT INTO task_view (ward_id, person_id, view_id, name, address) VALUES (:ward, :person, :id, :name, "
      ":address) "
      "ON CONFLICT (ward_id, person_id, name) DO UPDATE SET address = excluded.address",
      {{"ward", ward.text()},
       {"person", person.text()},
       {"id", view.id.text()},
       {"name", view.name},
       {"address", view.address}});
}

bool delete_view(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person,
                 const SavedViewId& view) {
  return transaction.execute("DELETE FROM task_view WHERE ward_id = :ward AND person_id = :person AND view_id = :view",
                             {{"ward", ward.text()}, {"person", person.text()}, {"view", view.text()}}) > 0;
}

std::string name_of(Whose whose) {
  return whose == Whose::unit ? "unit" : "person";
}

void save_calendar(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address,
                   const std::string& secret_hash, base::Instant now) {
  transaction.execute(
      "INSERT INTO task_calendar (ward_id, person_id, whose, unit_id, secret_hash, created_at) VALUES (:ward, :person, "
      ":whose, :unit, :hash, :now) ON CONFLICT (ward_id, person_id, whose) DO UPDATE SET unit_id = excluded.unit_id, "
      "secret_hash = excluded.secret_hash, created_at = excluded.created_at",
      {{"ward", ward.text()},
       {"person", address.person.text()},
       {"whose", name_of(address.whose)},
       {"unit", address.unit.text()},
       {"hash", secret_hash},
       {"now", now.epoch_milliseconds}});
}

std::optional<CalendarAddress> find_calendar(db::Transaction& transaction, const base::WardId& ward,
                                             const std::string& secret_hash) {
  const auto row = transaction.query_one(
      "SELECT person_id, whose, unit_id FROM task_calendar WHERE ward_id = :ward AND secret_hash = :hash",
      {{"ward", ward.text()}, {"hash", secret_hash}});
  if (!row) return std::nullopt;
  return CalendarAddress{id_in<auth::PersonId>(*row, "person_id"),
                         row->text("whose") == "unit" ? Whose::unit : Whose::person,
                         id_in<auth::UnitId>(*row, "unit_id")};
}

std::optional<base::Instant> calendar_made_at(db::Transaction& transaction, const base::WardId& ward,
                                              const auth::PersonId& person, Whose whose) {
  const auto row = transaction.query_one(
      "SELECT created_at FROM task_calendar WHERE ward_id = :ward AND person_id = :person AND whose = :whose",
      {{"ward", ward.text()}, {"person", person.text()}, {"whose", name_of(whose)}});
  return row ? std::optional(base::Instant{row->integer("created_at")}) : std::nullopt;
}

}  // namespace gandan::programme
