#include "features/calendar/day_off_store.h"

#include "platform/db/stored_instant.h"

namespace gandan::calendar {
namespace {

using db::optional_instant_in;
using db::stored;

Change change_in(const db::Row& row) {
  return {.id = ChangeId::parse(row.text("change_id")).value(),
          .made_at = {row.integer("made_at")},
          .actor_name = row.text("actor_name"),
          .words = row.text("words"),
          .moved = row.integer("moved")};
}

}  // namespace

std::vector<TableDay> ward_days(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<TableDay> days;
  for (const db::Row& row : transaction.query(
           "SELECT day, work, name, source, decided_on, official FROM day_off WHERE ward_id = :ward ORDER BY day",
           {{"ward", ward.text()}})) {
    const auto decided = row.optional_text("decided_on");
    days.push_back({.date = base::Date::parse_iso(row.text("day")).value(),
                    .work = day_work_named(row.text("work")).value(),
                    .name = row.text("name"),
                    .source = row.text("source"),
                    .decided_on = decided ? base::Date::parse_iso(*decided) : std::nullopt,
                    .official = row.boolean("official"),
                    .of_ward = true});
  }
  return days;
}

void put_day(db::Transaction& transaction, const base::WardId& ward, const TableDay& day) {
  transaction.execute(
      "INSERT INTO day_off (ward_id, day, work, name, source, decided_on, official) VALUES (:ward, :day, :work, :name, "
      ":source, :decided_on, :official) ON CONFLICT (ward_id, day) DO UPDATE SET work = excluded.work, name = "
      "excluded.name, source = excluded.source, decided_on = excluded.decided_on, official = excluded.official",
      {{"ward", ward.text()},
       {"day", day.date.iso()},
       {"work", std::string(name_of(day.work))},
       {"name", day.name},
       {"source", day.source},
       {"decided_on", day.decided_on ? db::Value(day.decided_on->iso()) : db::Value(nullptr)},
       {"official", day.official}});
}

void insert_change(db::Transaction& transaction, const base::WardId& ward, const Change& change) {
  transaction.execute(
      "INSERT INTO day_off_change (ward_id, change_id, made_at, actor_name, words) VALUES (:ward, :change, :made_at, "
      ":actor, :words)",
      {{"ward", ward.text()},
       {"change", change.id.text()},
       {"made_at", change.made_at.epoch_milliseconds},
       {"actor", change.actor_name},
       {"words", change.words}});
}

void add_moved(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id,
               const std::vector<MovedDeadline>& moved) {
  for (const MovedDeadline& each : moved) {
    transaction.execute(
        "INSERT INTO day_off_moved (ward_id, change_id, path, name, before_at, after_at) VALUES (:ward, :change, "
        ":path, :name, :before, :after) ON CONFLICT (ward_id, change_id, path) DO NOTHING",
        {{"ward", ward.text()},
         {"change", id.text()},
         {"path", each.path},
         {"name", each.name},
         {"before", stored(each.before)},
         {"after", stored(each.after)}});
  }
}

std::vector<Change> newest_changes(db::Transaction& transaction, const base::WardId& ward, int64_t limit) {
  std::vector<Change> changes;
  for (const db::Row& row : transaction.query(
           "SELECT change_id, made_at, actor_name, words, (SELECT count(*) FROM day_off_moved AS m WHERE m.ward_id = "
           "c.ward_id AND m.change_id = c.change_id) AS moved FROM day_off_change AS c WHERE c.ward_id = :ward ORDER "
           "BY change_id DESC LIMIT :limit",
           {{"ward", ward.text()}, {"limit", limit}})) {
    changes.push_back(change_in(row));
  }
  return changes;
}

std::optional<Change> find_change(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id) {
  const auto row = transaction.query_one(
      "SELECT change_id, made_at, actor_name, words, (SELECT count(*) FROM day_off_moved AS m WHERE m.ward_id = "
      "c.ward_id AND m.change_id = c.change_id) AS moved FROM day_off_change AS c WHERE c.ward_id = :ward AND "
      "c.change_id = :change",
      {{"ward", ward.text()}, {"change", id.text()}});
  if (!row) return std::nullopt;
  return change_in(*row);
}

std::vector<MovedDeadline> moved_by(db::Transaction& transaction, const base::WardId& ward, const ChangeId& id,
                                    int64_t limit) {
  std::vector<MovedDeadline> moved;
  for (const db::Row& row : transaction.query(
           "SELECT name, path, before_at, after_at FROM day_off_moved WHERE ward_id = :ward AND change_id = :change "
           "ORDER BY after_at NULLS LAST, path LIMIT :limit",
           {{"ward", ward.text()}, {"change", id.text()}, {"limit", limit}})) {
    moved.push_back({row.text("name"), row.text("path"), optional_instant_in(row, "before_at"),
                     optional_instant_in(row, "after_at")});
  }
  return moved;
}

// The count, too: a change made by a machine whose clock is behind need not be the newest by its id.
std::string revision(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one(
      "SELECT count(*) AS n, coalesce(max(change_id), '') AS newest FROM day_off_change WHERE ward_id = :ward",
      {{"ward", ward.text()}});
  return row->integer("n") == 0 ? std::string() : std::to_string(row->integer("n")) + " " + row->text("newest");
}

}  // namespace gandan::calendar
