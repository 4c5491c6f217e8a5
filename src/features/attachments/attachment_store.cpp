#include "features/attachments/attachment_store.h"

#include <sodium.h>

#include <array>

#include "features/attachments/file_check.h"
#include "platform/db/stored_bytes.h"

namespace gandan::attachments {
namespace {

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();  // the terminating zero
  return text;
}

}  // namespace

void insert_file(db::Transaction& transaction, const audit::Actor& actor, const FileId& id, const CheckedFile& file) {
  const std::string hash = sha256(file.bytes);
  const auto known = transaction.query_one("SELECT 1 AS one FROM kept_content WHERE ward_id = :ward AND sha256 = :hash",
                                           {{"ward", actor.ward.text()}, {"hash", hash}});
  if (!known) {
    transaction.execute(
        "INSERT INTO kept_content (ward_id, sha256, kind, size_bytes, content_base64) VALUES (:ward, :hash, :kind, "
        ":size, :content)",
        {{"ward", actor.ward.text()},
         {"hash", hash},
         {"kind", std::string(name_of(file.kind))},
         {"size", static_cast<int64_t>(file.bytes.size())},
         {"content", db::base64_of(file.bytes)}});
  }
  transaction.execute(
      "INSERT INTO kept_file (ward_id, file_id, sha256, name, added_by, added_name, added_at, last_sent_at) VALUES "
      "(:ward, :id, :hash, :name, :person, :person_name, :at, :at)",
      {{"ward", actor.ward.text()},
       {"id", id.text()},
       {"hash", hash},
       {"name", file.name},
       {"person", actor.person ? db::Value(actor.person->text()) : db::Value(nullptr)},
       {"person_name", actor.name},
       {"at", actor.at.epoch_milliseconds}});
}

std::optional<FileId> find_same_file(db::Transaction& transaction, const audit::Actor& actor, const CheckedFile& file) {
  const auto row = transaction.query_one(
      "SELECT file_id FROM kept_file WHERE ward_id = :ward AND sha256 = :hash AND name = :name AND added_by = :person",
      {{"ward", actor.ward.text()},
       {"hash", sha256(file.bytes)},
       {"name", file.name},
       {"person", actor.person ? db::Value(actor.person->text()) : db::Value("")}});
  return row ? FileId::parse(row->text("file_id")) : std::nullopt;
}

std::optional<KeptFile> find_file(db::Transaction& transaction, const base::WardId& ward, const FileId& id) {
  const auto row = transaction.query_one(
      "SELECT f.name, c.kind, c.size_bytes FROM kept_file f JOIN kept_content c ON c.ward_id = f.ward_id AND c.sha256 "
      "= "
      "f.sha256 WHERE f.ward_id = :ward AND f.file_id = :id",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return KeptFile{id, row->text("name"), kind_named(row->text("kind")), row->integer("size_bytes")};
}

void touch_file(db::Transaction& transaction, const base::WardId& ward, const FileId& id, base::Instant now) {
  transaction.execute(
      "UPDATE kept_file SET last_sent_at = :now WHERE ward_id = :ward AND file_id = :id AND last_sent_at < :now",
      {{"ward", ward.text()}, {"id", id.text()}, {"now", now.epoch_milliseconds}});
}

std::vector<FileId> files_last_sent_before(db::Transaction& transaction, const base::WardId& ward,
                                           base::Instant before) {
  std::vector<FileId> found;
  for (const db::Row& row : transaction.query(
           "SELECT file_id FROM kept_file WHERE ward_id = :ward AND last_sent_at < :before ORDER BY last_sent_at",
           {{"ward", ward.text()}, {"before", before.epoch_milliseconds}})) {
    if (auto id = FileId::parse(row.text("file_id"))) found.push_back(*std::move(id));
  }
  return found;
}

bool delete_file_last_sent_before(db::Transaction& transaction, const base::WardId& ward, const FileId& id,
                                  base::Instant before) {
  const auto gone = transaction.query_one(
      "DELETE FROM kept_file WHERE ward_id = :ward AND file_id = :id AND last_sent_at < :before RETURNING sha256",
      {{"ward", ward.text()}, {"id", id.text()}, {"before", before.epoch_milliseconds}});
  if (!gone) return false;
  transaction.execute(
      "DELETE FROM kept_content WHERE ward_id = :ward AND sha256 = :hash AND NOT EXISTS (SELECT 1 FROM kept_file f "
      "WHERE f.ward_id = kept_content.ward_id AND f.sha256 = kept_content.sha256)",
      {{"ward", ward.text()}, {"hash", gone->text("sha256")}});
  return true;
}

std::string content_of(db::Transaction& transaction, const base::WardId& ward, const FileId& id) {
  const auto row = transaction.query_one(
      "SELECT c.content_base64 FROM kept_file f JOIN kept_content c ON c.ward_id = f.ward_id AND c.sha256 = f.sha256 "
      "WHERE f.ward_id = :ward AND f.file_id = :id",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) throw db::Failure("a kept file is gone");
  return db::bytes_of(row->text("content_base64"));
}

}  // namespace gandan::attachments
