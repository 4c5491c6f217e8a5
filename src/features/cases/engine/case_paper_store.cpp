#include "features/cases/engine/case_paper_store.h"

#include "features/cases/engine/case_row.h"
#include "platform/db/stored_bytes.h"

namespace gandan::cases {

void insert_paper(db::Transaction& transaction, const audit::Actor& actor, const CaseId& subject, const PaperId& id,
                  const attachments::CheckedFile& file) {
  transaction.execute(
      "INSERT INTO case_paper (ward_id, case_id, paper_id, name, kind, size_bytes, added_name, added_at, "
      "content_base64) VALUES (:ward, :case, :id, :name, :kind, :size, :added_name, :at, :content)",
      {{"ward", actor.ward.text()},
       {"case", subject.text()},
       {"id", id.text()},
       {"name", file.name},
       {"kind", std::string(attachments::name_of(file.kind))},
       {"size", static_cast<int64_t>(file.bytes.size())},
       {"added_name", actor.name},
       {"at", actor.at.epoch_milliseconds},
       {"content", db::base64_of(file.bytes)}});
}

std::vector<KeptPaper> papers_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject) {
  std::vector<KeptPaper> papers;
  for (const db::Row& row : transaction.query(
           "SELECT paper_id, name, kind, size_bytes, added_name, added_at, published_at, published_as FROM case_paper "
           "WHERE ward_id = :ward AND case_id = :case ORDER BY paper_id",
           {{"ward", ward.text()}, {"case", subject.text()}})) {
    papers.push_back({id_in<PaperId>(row, "paper_id"),
                      row.text("name"),
                      attachments::kind_named(row.text("kind")),
                      row.integer("size_bytes"),
                      row.text("added_name"),
                      {row.integer("added_at")},
                      optional_instant_in(row, "published_at"),
                      row.text("published_as")});
  }
  return papers;
}

std::optional<std::string> paper_bytes(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                                       const PaperId& id) {
  const auto row = transaction.query_one(
      "SELECT content_base64 FROM case_paper WHERE ward_id = :ward AND case_id = :case AND paper_id = :id",
      {{"ward", ward.text()}, {"case", subject.text()}, {"id", id.text()}});
  return row ? std::optional(db::bytes_of(row->text("content_base64"))) : std::nullopt;
}

bool update_publication(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                        const PaperId& id, std::optional<base::Instant> published_at, const std::string& published_as) {
  return transaction.execute(
             "UPDATE case_paper SET published_at = CAST(:at AS BIGINT), published_as = :name WHERE ward_id = :ward "
             "AND case_id = :case AND paper_id = :id",
             {{"ward", ward.text()},
              {"case", subject.text()},
              {"id", id.text()},
              {"at", stored(published_at)},
              {"name", published_as}}) > 0;
}

bool delete_paper(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject, const PaperId& id) {
  return transaction.execute("DELETE FROM case_paper WHERE ward_id = :ward AND case_id = :case AND paper_id = :id",
                             {{"ward", ward.text()}, {"case", subject.text()}, {"id", id.text()}}) > 0;
}

}  // namespace gandan::cases
