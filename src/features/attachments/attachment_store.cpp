#include "features/attachments/attachment_store.h"

#include <sodium.h>

#include <array>

#include "features/attachments/file_check.h"

namespace gandan::attachments {
namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

const unsigned char* bytes_in(const std::string& text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

std::string base64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes_in(bytes), bytes.size(), variant);
  text.pop_back();  // the terminating zero
  return text;
}

std::string bytes_of(const std::string& text) {
  std::string bytes(text.size(), '\0');
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, variant) != 0) {
    throw db::Failure("a kept file is damaged");
  }
  bytes.resize(size);
  return bytes;
}

std::string sha256(const std::string& bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), bytes_in(bytes), bytes.size());
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
         {"content", base64(file.bytes)}});
  }
  transaction.execute(
      "INSERT INTO kept_file (ward_id, file_id, sha256, name, added_by, added_name, added_at) VALUES (:ward, :id, "
      ":hash, :name, :person, :person_name, :at)",
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

std::string content_of(db::Transaction& transaction, const base::WardId& ward, const FileId& id) {
  const auto row = transaction.query_one(
      "SELECT c.content_base64 FROM kept_file f JOIN kept_content c ON c.ward_id = f.ward_id AND c.sha256 = f.sha256 "
      "WHERE f.ward_id = :ward AND f.file_id = :id",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) throw db::Failure("a kept file is gone");
  return bytes_of(row->text("content_base64"));
}

}  // namespace gandan::attachments
