#include "features/cases/engine/case_retention_store.h"

#include "features/cases/engine/case_follower_store.h"
#include "features/cases/engine/case_row.h"
#include "features/cases/engine/case_store.h"

namespace gandan::cases {

std::vector<TypeVersion> type_versions(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<TypeVersion> versions;
  for (const db::Row& row : transaction.query(
           "SELECT type_hash, type_key, source_text FROM case_type_version WHERE ward_id = :ward ORDER BY type_hash",
           {{"ward", ward.text()}})) {
    versions.push_back({row.text("type_hash"), row.text("type_key"), row.text("source_text")});
  }
  return versions;
}

std::vector<CaseId> ended_before(db::Transaction& transaction, const base::WardId& ward, std::string_view type_hash,
                                 const Over& over) {
  std::vector<CaseId> found;
  for (const db::Row& row : transaction.query(
           "SELECT case_id FROM case_record WHERE ward_id = :ward AND type_hash = :hash AND coalesce(closed_at, "
           "answered_at) < :before AND erased < 2 AND erased < :wanted LIMIT :limit",
           {{"ward", ward.text()},
            {"hash", std::string(type_hash)},
            {"before", over.before.epoch_milliseconds},
            {"wanted", static_cast<int64_t>(over.wanted)},
            {"limit", over.limit}})) {
    found.push_back(id_in<CaseId>(row, "case_id"));
  }
  return found;
}

bool is_erased(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  const auto row = transaction.query_one("SELECT erased FROM case_record WHERE ward_id = :ward AND case_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row && row->integer("erased") > 0;
}

void erase_reporter(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  const std::initializer_list<db::Bound> of_case = {{"ward", ward.text()}, {"id", id.text()}};
  transaction.execute("DELETE FROM case_reporter WHERE ward_id = :ward AND case_id = :id", of_case);
  erase_followers(transaction, ward, id);
  transaction.execute("DELETE FROM case_supporter WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute("DELETE FROM case_notice WHERE ward_id = :ward AND case_id = :id AND recipient = 'reporter'",
                      of_case);
  transaction.execute(
      "UPDATE case_event SET words = '' WHERE ward_id = :ward AND case_id = :id AND seen_by = 'reporter'", of_case);
  transaction.execute("DELETE FROM case_attachment WHERE ward_id = :ward AND case_id = :id AND moment = 'before'",
                      of_case);
  // What was published is part of the ward's answer.
  transaction.execute("DELETE FROM case_paper WHERE ward_id = :ward AND case_id = :id AND published_at IS NULL",
                      of_case);
  transaction.execute(
      "UPDATE case_record SET secret_hash = '', rating_words = '', erased = 1, version = version + 1 WHERE ward_id = "
      ":ward AND case_id = :id",
      of_case);
}

void erase_fields(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                  const std::vector<std::string>& keys) {
  auto subject = keys.empty() ? std::nullopt : find_case(transaction, ward, id);
  if (!subject) return;
  for (const std::string& key : keys) subject->fields.erase(key);
  transaction.execute("UPDATE case_record SET fields_json = :fields WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", id.text()}, {"fields", fields_json(subject->fields)}});
}

void erase_all(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  erase_reporter(transaction, ward, id);
  const std::initializer_list<db::Bound> of_case = {{"ward", ward.text()}, {"id", id.text()}};
  transaction.execute("DELETE FROM case_notice WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute("UPDATE case_event SET words = '' WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute("DELETE FROM case_attachment WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute("DELETE FROM case_paper WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute("DELETE FROM case_extension WHERE ward_id = :ward AND case_id = :id", of_case);
  transaction.execute(
      "UPDATE case_record SET words = '', words_fold = '', words_exact = '', fields_json = '{}', address = '', "
      "latitude = NULL, longitude = NULL, is_public = false, erased = 2, version = version + 1 WHERE ward_id = :ward "
      "AND case_id = :id",
      of_case);
}

}  // namespace gandan::cases
