#include "features/cases/open311/open311_store.h"

#include "features/cases/engine/case_row.h"

namespace gandan::cases::open311 {
namespace {

constexpr std::string_view to_everybody = "everybody";

ApiKey key_in(const db::Row& row) {
  return {id_in<KeyId>(row, "key_id"), row.text("name"),         row.integer("per_hour"),
          row.boolean("may_update"),   {row.integer("made_at")}, optional_instant_in(row, "revoked_at")};
}

std::vector<db::Bound> values_of(const base::WardId& ward, const RequestFilter& filter) {
  return {{"ward", ward.text()},
          {"from_at", filter.from.epoch_milliseconds},
          {"until_at", filter.until.epoch_milliseconds},
          {"changed_from", filter.changed_from.epoch_milliseconds},
          {"changed_until", filter.changed_until.epoch_milliseconds},
          {"services", filter.services},
          {"status", filter.status},
          {"is_near", filter.near.has_value()},
          {"latitude", filter.near ? filter.near->centre.latitude : 0.0},
          {"longitude", filter.near ? filter.near->centre.longitude : 0.0},
          {"metres_north", filter.near ? filter.near->metres_north : 0.0},
          {"metres_east", filter.near ? filter.near->metres_east : 0.0},
          {"square", filter.near ? filter.near->radius * filter.near->radius : 0.0},
          {"limit", filter.page_size},
          {"offset", (filter.page - 1) * filter.page_size}};
}

}  // namespace

base::Instant newest_type_version(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one("SELECT max(seen_at) AS seen_at FROM case_type_version WHERE ward_id = :ward",
                                         {{"ward", ward.text()}});
  return {row->optional_integer("seen_at").value_or(0)};
}

// One statement for each order, so that each has the index that fits it.
std::vector<Case> find_requests(db::Transaction& transaction, const base::WardId& ward, const RequestFilter& filter) {
  const auto values = values_of(ward, filter);
  const auto rows =
      filter.by_change
          ? transaction.query(
                "SELECT * FROM case_record WHERE ward_id = :ward AND is_public AND changed_at >= :changed_from "
                "AND changed_at <= :changed_until AND received_at >= :from_at AND received_at <= :until_at "
                "AND (CAST(:services AS TEXT) = '' OR CAST(:services AS TEXT) LIKE '%,' || type_key || '.' || category "
                "|| ',%') AND (CAST(:status AS TEXT) = '' OR (CAST(:status AS TEXT) = 'open') = (closed_at IS NULL)) "
                "AND (NOT CAST(:is_near AS BOOLEAN) OR (latitude - :latitude) * :metres_north * (latitude - :latitude) "
                "* :metres_north + (longitude - :longitude) * :metres_east * (longitude - :longitude) * :metres_east "
                "<= :square) ORDER BY changed_at DESC, case_id DESC LIMIT :limit OFFSET :offset",
                values)
          : transaction.query(
                "SELECT * FROM case_record WHERE ward_id = :ward AND is_public AND received_at >= :from_at "
                "AND received_at <= :until_at AND changed_at >= :changed_from AND changed_at <= :changed_until "
                "AND (CAST(:services AS TEXT) = '' OR CAST(:services AS TEXT) LIKE '%,' || type_key || '.' || category "
                "|| ',%') AND (CAST(:status AS TEXT) = '' OR (CAST(:status AS TEXT) = 'open') = (closed_at IS NULL)) "
                "AND (NOT CAST(:is_near AS BOOLEAN) OR (latitude - :latitude) * :metres_north * (latitude - :latitude) "
                "* :metres_north + (longitude - :longitude) * :metres_east * (longitude - :longitude) * :metres_east "
                "<= :square) ORDER BY received_at DESC, case_id DESC LIMIT :limit OFFSET :offset",
                values);
  std::vector<Case> found;
  found.reserve(rows.size());
  for (const db::Row& row : rows) found.push_back(case_in(row));
  return found;
}

std::vector<Update> find_updates(db::Transaction& transaction, const base::WardId& ward, const UpdateFilter& filter) {
  std::vector<Update> found;
  for (const db::Row& row :
       transaction.query("SELECT subject.*, event.event_id, event.at AS event_at, event.kind AS event_kind, "
                         "event.seen_by AS event_seen_by, event.state AS event_state, event.words AS event_words "
                         "FROM case_event AS event JOIN case_record AS subject ON subject.ward_id = event.ward_id "
                         "AND subject.case_id = event.case_id WHERE event.ward_id = :ward "
                         "AND (event.seen_by <> 'ward' OR event.kind = 'outside_update') AND event.at >= :from_at AND "
                         "event.at <= :until_at AND event.kind <> 'received' AND subject.is_public "
                         "AND (CAST(:code AS TEXT) = '' OR subject.code = :code) "
                         "ORDER BY event.at, event.event_id LIMIT :limit OFFSET :offset",
                         {{"ward", ward.text()},
                          {"from_at", filter.from.epoch_milliseconds},
                          {"until_at", filter.until.epoch_milliseconds},
                          {"code", filter.code},
                          {"limit", filter.page_size},
                          {"offset", (filter.page - 1) * filter.page_size}})) {
    const bool readable = row.text("event_seen_by") == to_everybody;
    Event event{{row.integer("event_at")}, row.text("event_kind"), {}, {}, row.text("event_state"), {}};
    event.seen_by = readable ? SeenBy::everybody : SeenBy::reporter;
    if (readable) event.text = row.text("event_words");
    found.push_back({row.text("event_id"), case_in(row), std::move(event)});
  }
  return found;
}

void insert_key(db::Transaction& transaction, const base::WardId& ward, const ApiKey& key, std::string_view hash) {
  transaction.execute(
      "INSERT INTO open311_key (ward_id, key_id, key_hash, name, per_hour, may_update, made_at, revoked_at) "
      "VALUES (:ward, :id, :hash, :name, :per_hour, :may_update, :made, NULL)",
      {{"ward", ward.text()},
       {"id", key.id.text()},
       {"hash", std::string(hash)},
       {"name", key.name},
       {"per_hour", key.per_hour},
       {"may_update", key.may_update},
       {"made", key.made_at.epoch_milliseconds}});
}

bool mark_revoked(db::Transaction& transaction, const base::WardId& ward, const KeyId& id, base::Instant now) {
  return transaction.execute(
             "UPDATE open311_key SET revoked_at = :now WHERE ward_id = :ward AND key_id = :id AND revoked_at IS NULL",
             {{"ward", ward.text()}, {"id", id.text()}, {"now", now.epoch_milliseconds}}) == 1;
}

std::optional<ApiKey> find_key(db::Transaction& transaction, const base::WardId& ward, std::string_view hash) {
  const auto row = transaction.query_one(
      "SELECT * FROM open311_key WHERE ward_id = :ward AND key_hash = :hash AND revoked_at IS NULL",
      {{"ward", ward.text()}, {"hash", std::string(hash)}});
  return row ? std::optional(key_in(*row)) : std::nullopt;
}

std::vector<ApiKey> list_keys(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<ApiKey> keys;
  for (const db::Row& row :
       transaction.query("SELECT * FROM open311_key WHERE ward_id = :ward ORDER BY key_id", {{"ward", ward.text()}})) {
    keys.push_back(key_in(row));
  }
  return keys;
}

}  // namespace gandan::cases::open311
