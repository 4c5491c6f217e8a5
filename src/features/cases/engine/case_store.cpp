#include "features/cases/engine/case_store.h"

#include "features/cases/engine/case_row.h"

namespace gandan::cases {
namespace {

void insert_parts(db::Transaction& transaction, const base::WardId& ward, const Case& subject) {
  for (const auto& unit : subject.other_units) {
    transaction.execute("INSERT INTO case_unit (ward_id, case_id, unit_id) VALUES (:ward, :id, :unit)",
                        {{"ward", ward.text()}, {"id", subject.id.text()}, {"unit", unit.text()}});
  }
  for (const Pause& pause : subject.pauses) {
    transaction.execute(
        "INSERT INTO case_pause (ward_id, case_id, from_at, until_at) VALUES (:ward, :id, :from_at, :until_at)",
        {{"ward", ward.text()},
         {"id", subject.id.text()},
         {"from_at", pause.from.epoch_milliseconds},
         {"until_at", stored(pause.until)}});
  }
  int64_t number = 0;
  for (const Extension& extension : subject.extensions) {
    transaction.execute(
        "INSERT INTO case_extension (ward_id, case_id, number, granted_at, days, kind, decision) "
        "VALUES (:ward, :id, :number, :at, :days, :kind, :decision)",
        {{"ward", ward.text()},
         {"id", subject.id.text()},
         {"number", ++number},
         {"at", extension.at.epoch_milliseconds},
         {"days", extension.days},
         {"kind", std::string(name_of(extension.kind))},
         {"decision", extension.decision}});
  }
}

void add_parts(db::Transaction& transaction, const base::WardId& ward, Case& subject) {
  for (const db::Row& row :
       transaction.query("SELECT unit_id FROM case_unit WHERE ward_id = :ward AND case_id = :id ORDER BY unit_id",
                         {{"ward", ward.text()}, {"id", subject.id.text()}})) {
    subject.other_units.push_back(id_in<auth::UnitId>(row, "unit_id"));
  }
  add_pauses_and_extensions(transaction, ward, subject);
}

std::optional<Case> whole(db::Transaction& transaction, const base::WardId& ward, const std::optional<db::Row>& row) {
  if (!row) return std::nullopt;
  Case found = case_in(*row);
  add_parts(transaction, ward, found);
  return found;
}

}  // namespace

void add_pauses_and_extensions(db::Transaction& transaction, const base::WardId& ward, Case& subject) {
  for (const db::Row& row : transaction.query(
           "SELECT from_at, until_at FROM case_pause WHERE ward_id = :ward AND case_id = :id ORDER BY from_at",
           {{"ward", ward.text()}, {"id", subject.id.text()}})) {
    subject.pauses.push_back({{row.integer("from_at")}, optional_instant_in(row, "until_at")});
  }
  for (const db::Row& row : transaction.query(
           "SELECT granted_at, days, kind, decision FROM case_extension WHERE ward_id = :ward AND case_id = :id "
           "ORDER BY number",
           {{"ward", ward.text()}, {"id", subject.id.text()}})) {
    subject.extensions.push_back({{row.integer("granted_at")},
                                  row.integer("days"),
                                  deadline_kind_named(row.text("kind")).value_or(DeadlineKind::working_days),
                                  row.text("decision")});
  }
}

int64_t next_number(db::Transaction& transaction, const base::WardId& ward, std::string_view series) {
  return transaction
      .query_one(
          "INSERT INTO case_counter (ward_id, series, last_number) VALUES (:ward, :series, 1) "
          "ON CONFLICT (ward_id, series) DO UPDATE SET last_number = case_counter.last_number + 1 "
          "RETURNING last_number",
          {{"ward", ward.text()}, {"series", std::string(series)}})
      ->integer("last_number");
}

void keep_type_version(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                       std::string_view source_text, base::Instant now) {
  // Nearly always it is there, and its text is long.
  const bool known =
      transaction
          .query_one("SELECT type_key FROM case_type_version WHERE ward_id = :ward AND type_hash = :hash",
                     {{"ward", ward.text()}, {"hash", type.hash}})
          .has_value();
  if (known) return;
  transaction.execute(
      "INSERT INTO case_type_version (ward_id, type_hash, type_key, source_text, seen_at) "
      "VALUES (:ward, :hash, :type, :text, :now) ON CONFLICT (ward_id, type_hash) DO NOTHING",
      {{"ward", ward.text()},
       {"hash", type.hash},
       {"type", type.key},
       {"text", std::string(source_text)},
       {"now", now.epoch_milliseconds}});
}

std::optional<std::string> type_version(db::Transaction& transaction, const base::WardId& ward, std::string_view hash) {
  const auto row =
      transaction.query_one("SELECT source_text FROM case_type_version WHERE ward_id = :ward AND type_hash = :hash",
                            {{"ward", ward.text()}, {"hash", std::string(hash)}});
  return row ? std::optional(row->text("source_text")) : std::nullopt;
}

void insert_case(db::Transaction& transaction, const base::WardId& ward, const Case& made, const NewKeys& keys,
                 const Reporter& reporter) {
  auto values = bound_values(ward, made);
  values.insert(values.end(), {{"code", made.code},
                               {"secret", keys.secret_hash},
                               {"submission", keys.submission},
                               {"type", made.type_key},
                               {"type_hash", made.type_hash},
                               {"channel", std::string(name_of(made.channel))},
                               {"received", made.received_at.epoch_milliseconds}});
  transaction.query(
      "INSERT INTO case_record (ward_id, case_id, code, secret_hash, submission, type_key, type_hash, category, state, "
      "channel, words, words_fold, words_exact, fields_json, neighbourhood_id, address, latitude, longitude, unit_id, "
      "person_id, received_at, changed_at, deadline_key, deadline_count, deadline_kind, deadline_source_vi, "
      "deadline_source_en, deadline_sure, deadline_from, due_at, due_order, state_due_at, first_answer_at, "
      "answered_at, "
      "closed_at, is_public, duplicate_of, rating, rating_words, supporters, times_reopened, passed_on, "
      "earlier_answers, earlier_in_time, earlier_ratings, earlier_rating_sum, invented, version) "
      "VALUES (:ward, :id, :code, :secret, :submission, :type, :type_hash, :category, :state, :channel, :words, :fold, "
      ":exact, :fields, :neighbourhood, :address, :latitude, :longitude, :unit, :person, :received, :changed, "
      ":deadline_key, :deadline_count, :deadline_kind, :source_vi, :source_en, :sure, :deadline_from, :due, "
      ":due_order, "
      ":state_due, :first_answer, :answered, :closed, :public, :duplicate, :rating, :rating_words, 0, "
      ":reopened, :passed_on, :earlier_answers, :earlier_in_time, :earlier_ratings, :earlier_rating_sum, :invented, 1)",
      values);
  insert_parts(transaction, ward, made);
  if (reporter.is_unnamed()) return;
  transaction.execute(
      "INSERT INTO case_reporter (ward_id, case_id, name, phone, email) VALUES (:ward, :id, :name, :phone, :email)",
      {{"ward", ward.text()},
       {"id", made.id.text()},
       {"name", reporter.name},
       {"phone", reporter.phone},
       {"email", reporter.email}});
}

bool update_case(db::Transaction& transaction, const base::WardId& ward, const Case& changed) {
  auto values = bound_values(ward, changed);
  values.push_back({"version", changed.version});
  const auto rows = transaction.query(
      "UPDATE case_record SET category = :category, state = :state, words = :words, words_fold = :fold, words_exact = "
      ":exact, fields_json = :fields, neighbourhood_id = :neighbourhood, address = :address, latitude = :latitude, "
      "longitude = :longitude, unit_id = :unit, person_id = :person, changed_at = :changed, deadline_key = "
      ":deadline_key, deadline_count = :deadline_count, deadline_kind = :deadline_kind, deadline_source_vi = "
      ":source_vi, deadline_source_en = :source_en, deadline_sure = :sure, deadline_from = :deadline_from, due_at = "
      ":due, due_order = :due_order, state_due_at = :state_due, first_answer_at = :first_answer, answered_at = "
      ":answered, closed_at = :closed, is_public = :public, duplicate_of = :duplicate, rating = :rating, rating_words "
      "= :rating_words, times_reopened = :reopened, passed_on = :passed_on, earlier_answers = :earlier_answers, "
      "earlier_in_time = :earlier_in_time, earlier_ratings = :earlier_ratings, "
      "earlier_rating_sum = :earlier_rating_sum, invented = :invented, "
      "version = version + 1 WHERE ward_id = :ward AND case_id = :id AND version = :version RETURNING version",
      values);
  if (rows.empty()) return false;
  transaction.execute("DELETE FROM case_unit WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", changed.id.text()}});
  transaction.execute("DELETE FROM case_pause WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", changed.id.text()}});
  transaction.execute("DELETE FROM case_extension WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", changed.id.text()}});
  insert_parts(transaction, ward, changed);
  return true;
}

std::optional<Case> find_case(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  return whole(transaction, ward,
               transaction.query_one("SELECT * FROM case_record WHERE ward_id = :ward AND case_id = :id",
                                     {{"ward", ward.text()}, {"id", id.text()}}));
}

std::optional<Case> find_case_by_code(db::Transaction& transaction, const base::WardId& ward, std::string_view code) {
  return whole(transaction, ward,
               transaction.query_one("SELECT * FROM case_record WHERE ward_id = :ward AND code = :code",
                                     {{"ward", ward.text()}, {"code", std::string(code)}}));
}

std::optional<Case> find_case_by_submission(db::Transaction& transaction, const base::WardId& ward,
                                            std::string_view submission) {
  return whole(transaction, ward,
               transaction.query_one("SELECT * FROM case_record WHERE ward_id = :ward AND submission = :submission",
                                     {{"ward", ward.text()}, {"submission", std::string(submission)}}));
}

bool has_secret(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                std::string_view secret_hash) {
  return transaction
      .query_one("SELECT case_id FROM case_record WHERE ward_id = :ward AND case_id = :id AND secret_hash = :hash",
                 {{"ward", ward.text()}, {"id", id.text()}, {"hash", std::string(secret_hash)}})
      .has_value();
}

Reporter find_reporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  const auto row =
      transaction.query_one("SELECT name, phone, email FROM case_reporter WHERE ward_id = :ward AND case_id = :id",
                            {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return {};
  return {row->text("name"), row->text("phone"), row->text("email")};
}

bool insert_supporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                      std::string_view visitor_hash) {
  const int64_t added = transaction.execute(
      "INSERT INTO case_supporter (ward_id, case_id, visitor_hash) VALUES (:ward, :id, :visitor) "
      "ON CONFLICT (ward_id, case_id, visitor_hash) DO NOTHING",
      {{"ward", ward.text()}, {"id", id.text()}, {"visitor", std::string(visitor_hash)}});
  if (added == 0) return false;
  transaction.execute("UPDATE case_record SET supporters = supporters + 1 WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", id.text()}});
  return true;
}

}  // namespace gandan::cases
