#include "features/cases/engine/case_event_store.h"

#include <array>

#include "features/cases/engine/case_row.h"

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 3> readers = {"everybody", "reporter", "ward"};

SeenBy seen_by_named(std::string_view name) {
  return name == readers[0] ? SeenBy::everybody : name == readers[1] ? SeenBy::reporter : SeenBy::ward;
}

}  // namespace

std::string insert_event(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Event& event) {
  std::string event_id = base::new_uuid_v7(event.at);
  transaction.execute(
      "INSERT INTO case_event (ward_id, case_id, event_id, at, kind, actor_name, seen_by, state, words) "
      "VALUES (:ward, :case, :id, :at, :kind, :actor, :seen_by, :state, :words)",
      {{"ward", ward.text()},
       {"case", id.text()},
       {"id", event_id},
       {"at", event.at.epoch_milliseconds},
       {"kind", event.kind},
       {"actor", event.actor_name},
       {"seen_by", std::string(readers[static_cast<size_t>(event.seen_by)])},
       {"state", event.state},
       {"words", event.text}});
  return event_id;
}

std::vector<Event> events_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  std::vector<Event> events;
  for (const db::Row& row : transaction.query(
           "SELECT at, kind, actor_name, seen_by, state, words FROM case_event WHERE ward_id = :ward AND case_id = :id "
           "ORDER BY event_id",
           {{"ward", ward.text()}, {"id", id.text()}})) {
    events.push_back({{row.integer("at")},
                      row.text("kind"),
                      row.text("actor_name"),
                      seen_by_named(row.text("seen_by")),
                      row.text("state"),
                      row.text("words")});
  }
  return events;
}

void insert_notice(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Notice& notice) {
  transaction.execute(
      "INSERT INTO case_notice (ward_id, case_id, notice_id, recipient, person_id, unit_id, subject, words, made_at, "
      "told_at) VALUES (:ward, :case, :id, :recipient, :person, :unit, :subject, :words, :at, NULL)",
      {{"ward", ward.text()},
       {"case", id.text()},
       {"id", base::new_uuid_v7(notice.made_at)},
       {"recipient", notice.recipient},
       {"person", stored(notice.person)},
       {"unit", stored(notice.unit)},
       {"subject", notice.subject},
       {"words", notice.text},
       {"at", notice.made_at.epoch_milliseconds}});
}

std::vector<Notice> notices_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                               std::string_view recipient) {
  std::vector<Notice> notices;
  for (const db::Row& row :
       transaction.query("SELECT * FROM case_notice WHERE ward_id = :ward AND case_id = :id AND recipient = :recipient "
                         "ORDER BY notice_id DESC",
                         {{"ward", ward.text()}, {"id", id.text()}, {"recipient", std::string(recipient)}})) {
    notices.push_back({row.text("recipient"),
                       optional_id_in<auth::PersonId>(row, "person_id"),
                       optional_id_in<auth::UnitId>(row, "unit_id"),
                       row.text("subject"),
                       row.text("words"),
                       {row.integer("made_at")}});
  }
  return notices;
}

}  // namespace gandan::cases
