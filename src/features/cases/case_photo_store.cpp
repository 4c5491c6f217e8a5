#include "features/cases/case_photo_store.h"

#include <sodium.h>

#include "features/cases/case_row.h"

namespace gandan::cases {
namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

std::string base64(const std::string& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();  // the terminating zero
  return text;
}

std::string bytes_of(const std::string& text) {
  std::string bytes(text.size(), '\0');
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(), text.size(), nullptr,
                        &size, nullptr, variant) != 0) {
    throw db::Failure("a photo is damaged");
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

std::string_view name_of(Moment moment) {
  return moment == Moment::before ? "before" : "after";
}

void insert_photo(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject, const PhotoId& id,
                  Moment moment, const image::Photo& photo, base::Instant now) {
  transaction.execute(
      "INSERT INTO case_attachment (ward_id, case_id, attachment_id, moment, size_bytes, width, height, added_at, "
      "content_base64, thumbnail_base64) VALUES (:ward, :case, :id, :moment, :size, :width, :height, :now, :content, "
      ":thumbnail)",
      {{"ward", ward.text()},
       {"case", subject.text()},
       {"id", id.text()},
       {"moment", std::string(name_of(moment))},
       {"size", static_cast<int64_t>(photo.jpeg.size())},
       {"width", int64_t{photo.width}},
       {"height", int64_t{photo.height}},
       {"now", now.epoch_milliseconds},
       {"content", base64(photo.jpeg)},
       {"thumbnail", base64(photo.thumbnail)}});
}

std::vector<KeptPhoto> photos_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject) {
  std::vector<KeptPhoto> photos;
  for (const db::Row& row : transaction.query(
           "SELECT attachment_id, moment, width, height FROM case_attachment WHERE ward_id = :ward AND case_id = :case "
           "ORDER BY attachment_id",
           {{"ward", ward.text()}, {"case", subject.text()}})) {
    photos.push_back({id_in<PhotoId>(row, "attachment_id"),
                      row.text("moment") == "after" ? Moment::after : Moment::before,
                      static_cast<int>(row.integer("width")), static_cast<int>(row.integer("height"))});
  }
  return photos;
}

std::optional<std::string> photo_bytes(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                                       const PhotoId& id, PhotoSize size) {
  const auto row = transaction.query_one(
      "SELECT CASE WHEN :small THEN thumbnail_base64 ELSE content_base64 END AS content FROM case_attachment "
      "WHERE ward_id = :ward AND case_id = :case AND attachment_id = :id",
      {{"ward", ward.text()}, {"case", subject.text()}, {"id", id.text()}, {"small", size == PhotoSize::thumbnail}});
  return row ? std::optional(bytes_of(row->text("content"))) : std::nullopt;
}

}  // namespace gandan::cases
