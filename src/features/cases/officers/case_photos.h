// Photos of cases: taken from an upload, added to a case, shown on pages, sent to browsers.
#pragma once

#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_photo_store.h"
#include "platform/db/shared_writer.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// Of a form with all its photos; one photo may weigh as much as image::clean_photo takes.
inline constexpr uint64_t upload_limit_bytes = uint64_t{16} << 20U;

// Programs call the field as they like.
enum class PhotoField : uint8_t { photo, any };
// Every file of the field "photo" made anew; before a transaction is opened, since it takes some 100 ms. Error as
// scan::check_file and image::clean_photo, "error.cases.too_many_photos" or "error.cases.photo_empty".
base::Result<std::vector<image::Photo>> photos_in(const http::Request& request, PhotoField field = PhotoField::photo);

// Of a case that was just received; the caller has checked who sends it.
void keep_photos(db::Transaction& transaction, const audit::Actor& actor, const Case& subject, Moment moment,
                 const std::vector<image::Photo>& photos);
// Where cases come in over the network: made ready before the writer's lock is taken, and many at once with one commit.
struct Arrivals {
  const http::Context& context;
  const CaseRules& rules;
  db::SharedWriter& writer;
};
// A case with its photos. Commits.
base::Result<Received> received_by(const Arrivals& arrivals, const audit::Actor& actor, const NewCase& wanted,
                                   const std::vector<image::Photo>& photos);
// By who handles the case: how it was, or how it is now.
base::Result<void> add_photos(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const Aim& aim, Moment moment, const std::vector<image::Photo>& photos);

// Thumbnails that link to the photos; `path`: "/cases/<code>". Nothing when there are none.
html::SafeHtml photo_row(const http::Context& context, db::Transaction& transaction, const Case& subject,
                         const std::string& path);

// GET .../photos/{photo}: public ones of public cases; with view_cases all. ?small=1 is the thumbnail.
http::Response public_photo(const http::Request& request, http::Context& context, const CaseRules& rules);
http::Response officer_photo(const http::Request& request, http::Context& context, const CaseRules& rules);
// POST /cases/{code}/photos
http::Response post_photos(const http::Request& request, http::Context& context, const CaseRules& rules);

}  // namespace gandan::cases
