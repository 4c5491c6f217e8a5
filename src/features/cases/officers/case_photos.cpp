#include "features/cases/officers/case_photos.h"

#include "features/cases/case_words.h"
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/receive_case.h"
#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/case_view.h"
#include "platform/html/translator.h"
#include "platform/scan/scan.h"
#include "views/features/cases/photos.tpl.h"

// keys: cases.photo.*
// not keys: case.*

namespace gandan::cases {
namespace {

constexpr size_t most_at_once = 4;
constexpr size_t most_of_a_case = 12;

http::Response sent(const http::Request& request, const http::Context& context, db::Transaction& transaction,
                    const Case& subject) {
  const auto id = PhotoId::parse(request.path_parameter("photo"));
  const PhotoSize size = request.query.get("small") == "1" ? PhotoSize::thumbnail : PhotoSize::whole;
  auto bytes = id ? photo_bytes(transaction, context.ward, subject.id, *id, size) : std::nullopt;
  if (!bytes) return http::failure(no_such_case());
  http::Response response;
  response.body = std::make_shared<const std::string>(*std::move(bytes));
  return response.with_header("content-type", "image/jpeg");
}

}  // namespace

base::Result<std::vector<image::Photo>> photos_in(const http::Request& request, PhotoField field) {
  std::vector<image::Photo> photos;
  for (const http::UploadedFile& file : request.files) {
    if (field == PhotoField::photo && file.field != "photo") continue;
    if (file.size_bytes == 0) return base::invalid("error.cases.photo_empty", "photo");
    if (photos.size() == most_at_once) return base::invalid("error.cases.too_many_photos", "photo");
    if (const auto scanned = scan::check_file(file.path, "photo"); !scanned) return scanned.error();
    auto photo = image::clean_photo(file.path);
    if (!photo) return photo.error();
    photos.push_back(*std::move(photo));
  }
  return photos;
}

void keep_photos(db::Transaction& transaction, const audit::Actor& actor, const Case& subject, Moment moment,
                 const std::vector<image::Photo>& photos) {
  for (const image::Photo& photo : photos) {
    const PhotoId id = PhotoId::make(actor.at);
    insert_photo(transaction, actor.ward, subject.id, id, moment, photo, actor.at);
    audit::record(transaction, actor,
                  {"case.photo_added", "case", subject.id.text(), "", R"({"photo":")" + id.text() + R"("})"});
  }
}

base::Result<Received> received_by(const Arrivals& arrivals, const audit::Actor& actor, const NewCase& wanted,
                                   const std::vector<image::Photo>& photos) {
  db::Database& database = arrivals.context.database;
  const auto prepared = [&] {
    auto transaction = database.read();
    return prepare_case(transaction, arrivals.rules, actor, wanted);
  }();
  if (!prepared) return prepared.error();
  std::optional<Received> received;
  const auto written = arrivals.writer.write(database, [&](db::Transaction& transaction) -> base::Result<void> {
    received = receive_prepared(transaction, arrivals.rules, actor, **prepared, Indexing::later);
    if (!received->sent_before) keep_photos(transaction, actor, received->made, Moment::before, photos);
    return {};
  });
  if (!written) return written.error();
  return *std::move(received);
}

base::Result<void> add_photos(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const Aim& aim, Moment moment, const std::vector<image::Photo>& photos) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!may_handle(asker, *before)) return forbidden();
  if (photos.empty()) return base::invalid("error.cases.photo_missing", "photo");
  if (photos_of(transaction, actor.ward, aim.id).size() + photos.size() > most_of_a_case) {
    return base::invalid("error.cases.too_many_photos", "photo");
  }
  keep_photos(transaction, actor, *before, moment, photos);
  const char* kind = moment == Moment::after ? "photo_after" : "photo_before";
  insert_event(transaction, actor.ward, aim.id, {actor.at, kind, actor.name, SeenBy::everybody, before->state, ""});
  return {};
}

html::SafeHtml photo_row(const http::Context& context, db::Transaction& transaction, const Case& subject,
                         const std::string& path) {
  html::View view("features/cases/views/photos.tpl");
  const auto photos = photos_of(transaction, context.ward, subject.id);
  if (photos.empty()) return html::SafeHtml::made_by_template("");
  html::View& row = view.add(kp_ROW);
  for (const KeptPhoto& photo : photos) {
    row.add(kp_PHOTO)
        .set(kp_PATH, path + "/photos/" + photo.id.text())
        .set(kp_WORDS, html::translate(context.language, "cases.photo." + std::string(name_of(photo.moment))));
  }
  return view.render(context.language);
}

http::Response public_photo(const http::Request& request, http::Context& context, const CaseRules& rules) {
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  if (!subject || !subject->is_public) return http::failure(no_such_case());
  if (!type_of(transaction, rules, context.ward, *subject)->shows_public(Shown::photos)) {
    return http::failure(no_such_case());
  }
  // Open311 hands out this address, for other sites to show.
  return sent(request, context, transaction, *subject).with_header("cross-origin-resource-policy", "cross-origin");
}

http::Response officer_photo(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  return sent(request, context, transaction, *subject);
}

http::Response post_photos(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto done = [&]() -> base::Result<void> {
    const auto photos = photos_in(request);
    if (!photos) return photos.error();
    auto transaction = context.database.write();
    const auto subject = asked_case(request, context, transaction);
    if (!subject) return no_such_case();
    const Moment moment = request.form.get("moment") == "before" ? Moment::before : Moment::after;
    auto added = add_photos(transaction, actor_in(context), {&*context.principal, false}, {subject->id, std::nullopt},
                            moment, *photos);
    if (added) transaction.commit();
    return added;
  }();
  if (done) return http::see_other(place_after(request));
  const auto kind = done.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(done.error());
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  return case_view(context, transaction, rules, *subject, {&request.form, &done.error(), {}});
}

}  // namespace gandan::cases
