#include "features/cases/engine/case_letter_store.h"

namespace gandan::cases {

std::optional<Letters> letters_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  const auto row = transaction.query_one(
      "SELECT c.code, c.secret_hash, r.name, r.email FROM case_record AS c JOIN case_reporter AS r ON r.ward_id = "
      "c.ward_id AND r.case_id = c.case_id WHERE c.ward_id = :ward AND c.case_id = :id AND r.email <> ''",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  Letters letters{row->text("code"), row->text("secret_hash"), row->text("name"), row->text("email"), {}};
  for (const db::Row& one : transaction.query(
           "SELECT notice_id, subject, words FROM case_notice WHERE ward_id = :ward AND case_id = :id AND recipient = "
           "'reporter' AND told_at IS NULL ORDER BY notice_id",
           {{"ward", ward.text()}, {"id", id.text()}})) {
    letters.unsent.push_back({one.text("notice_id"), one.text("subject"), one.text("words")});
  }
  return letters;
}

void mark_sent(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const std::string& letter,
               base::Instant now) {
  transaction.execute(
      "UPDATE case_notice SET told_at = :now WHERE ward_id = :ward AND case_id = :id AND notice_id = :letter",
      {{"ward", ward.text()}, {"id", id.text()}, {"letter", letter}, {"now", now.epoch_milliseconds}});
}

void forget_address(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  transaction.execute("UPDATE case_reporter SET email = '' WHERE ward_id = :ward AND case_id = :id",
                      {{"ward", ward.text()}, {"id", id.text()}});
}

}  // namespace gandan::cases
