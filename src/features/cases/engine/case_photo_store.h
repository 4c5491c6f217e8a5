// The SQL of photos of cases. They come from platform/image: JPEG of our own making.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"
#include "platform/image/photo.h"

namespace gandan::cases {

using PhotoId = base::TypedId<struct PhotoTag>;

enum class Moment : uint8_t { before, after };  // how it was, or after it was mended
std::string_view name_of(Moment moment);

struct KeptPhoto {
  PhotoId id;
  Moment moment = Moment::before;
  int width = 0, height = 0;
};

void insert_photo(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject, const PhotoId& id,
                  Moment moment, const image::Photo& photo, base::Instant now);
// In the order they came.
std::vector<KeptPhoto> photos_of(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject);
enum class PhotoSize : uint8_t { whole, thumbnail };
// The JPEG, or nullopt when the case has no such photo.
std::optional<std::string> photo_bytes(db::Transaction& transaction, const base::WardId& ward, const CaseId& subject,
                                       const PhotoId& id, PhotoSize size);

}  // namespace gandan::cases
