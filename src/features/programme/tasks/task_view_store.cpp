#include "features/programme/tasks/task_view_store.h"

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

Whose whose_named(std::string_view name) {
  return name == "unit" ? Whose::unit : Whose::person;
}

namespace {

CalendarAddress address_in(const db::Row& row) {
  return {id_in<auth::PersonId>(row, "person_id"), whose_named(row.text("whose")), id_in<auth::UnitId>(row, "unit_id")};
}

}  // namespace

void save_calendar(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address,
                   const std::string& secret_hash, base::Instant now) {
  delete_calendar(transaction, ward, address);
  transaction.execute(
      "INSERT INTO task_calendar (ward_id, person_id, whose, unit_id, secret_hash, created_at) VALUES (:ward, :person, "
      ":whose, :unit, :hash, :now)",
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
  return address_in(*row);
}

std::vector<KeptCalendar> calendars_of(db::Transaction& transaction, const base::WardId& ward,
                                       const auth::PersonId& person) {
  std::vector<KeptCalendar> calendars;
  for (const db::Row& row :
       transaction.query("SELECT person_id, whose, unit_id, created_at FROM task_calendar WHERE ward_id = :ward AND "
                         "person_id = :person ORDER BY created_at, unit_id",
                         {{"ward", ward.text()}, {"person", person.text()}})) {
    calendars.push_back({address_in(row), base::Instant{row.integer("created_at")}});
  }
  return calendars;
}

bool delete_calendar(db::Transaction& transaction, const base::WardId& ward, const CalendarAddress& address) {
  return transaction.execute(
             "DELETE FROM task_calendar WHERE ward_id = :ward AND person_id = :person AND whose = :whose AND (whose = "
             "'person' OR unit_id = :unit)",
             {{"ward", ward.text()},
              {"person", address.person.text()},
              {"whose", name_of(address.whose)},
              {"unit", address.unit.text()}}) > 0;
}

}  // namespace gandan::programme
