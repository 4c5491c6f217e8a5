#include "features/cases/engine/case_photo_store.h"

#include "features/cases/engine/case_row.h"
#include "platform/db/stored_bytes.h"

namespace gandan::cases {

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
       {"content", db::base64_of(photo.jpeg)},
       {"thumbnail", db::base64_of(photo.thumbnail)}});
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
  return row ? std::optional(db::bytes_of(row->text("content"))) : std::nullopt;
}

}  // namespace gandan::cases
