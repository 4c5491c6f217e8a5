#include "features/cases/citizens/report_page.h"

#include "features/cases/citizens/report_parts.h"
#include "features/cases/citizens/report_steps.h"
#include "features/cases/citizens/similar_reports.h"
#include "features/cases/citizens/track_qr.h"
#include "features/cases/citizens/wait_page.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/map/map_pages.h"
#include "features/cases/map/ward_area.h"
#include "features/cases/officers/case_form.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/type_choice.h"
#include "features/cases/why_part.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/report.tpl.h"
#include "views/features/cases/sent.tpl.h"

namespace gandan::cases {
namespace {

using html::translate;

base::Error no_type() {
  return {base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

void add_fields(html::View& view, const html::Name& section, const html::Name& place, html::Language language,
                const std::vector<html::Field>& fields) {
  for (const html::Field& field : fields) view.add(section).set_html(place, html::field(language, field));
}

std::string title_of(html::Language language, const CaseRules& rules, const CaseType& type) {
  return title_with_type(language, rules, type, translate(language, "cases.report.title"));
}

html::SafeHtml header_of(html::Language language, const CaseRules& rules, const CaseType& type) {
  html::PageHeader header{title_of(language, rules, type)};
  header.about = type.about.in(language);
  return html::page_header(language, header);
}

class ReportForm {
 public:
  ReportForm(http::Context& context, const CaseRules& rules, const CaseType& type, const http::Fields& typed)
      : context_(context), rules_(rules), type_(type), typed_(typed), language_(context.language) {}

  http::Response where(const base::Error* error) {
    html::View view("features/cases/views/report.tpl");
    auto transaction = context_.database.read();
    const CaseNames names(transaction, context_.ward);
    html::View& step = view.add(kr_WHERE);
    view.set_html(kr_TYPES, type_choice(language_, rules_, type_, for_each_type()));
    add_fields(step, kr_FIELD, kr_HTML, language_,
               described(language_, type_, citizens_help, place_fields({language_, &typed_, error}, type_, names)));
    step.set(kr_TYPE, type_.key);
    if (error == nullptr) view.set_html(kr_STEPS, report_steps(context_, rules_, type_, names, typed_));
    return finish(view, error);
  }

  http::Response words(const base::Error* error) {
    html::View view("features/cases/views/report.tpl");
    auto transaction = context_.database.read();
    const CaseNames names(transaction, context_.ward);
    const NewCase wanted = new_case_in(typed_, type_);
    add_similar(view, transaction, names, wanted);
    html::View& step = view.add(kr_WORDS);
    step.set(kr_CSRF, context_.csrf_token).set(kr_TYPE, type_.key);
    step.set(kr_ANEW, path_with_type(rules_, type_, "/report"));
    // One that stands in an address is known to whoever made the address, and would open the case to them.
    const bool sent = error != nullptr && !wanted.submission.empty();
    step.set(kr_SUBMISSION, sent ? wanted.submission : new_submission());
    for (const char* name : {"category", "neighbourhood", "address", "latitude", "longitude"}) {
      step.add(kr_KEPT).set(kr_NAME, name).set(kr_VALUE, typed_.get(name));
    }
    const Category* category = type_.category(wanted.category);
    step.set(kr_CHOSEN, (category == nullptr ? "" : category->name.in(language_) + " - ") + names.of(wanted.place));
    const FormWords form{language_, &typed_, error};
    std::vector<html::Field> fields = text_fields(form, type_);
    fields.push_back(photo_field(form));
    add_fields(step, kr_FIELD, kr_HTML, language_, described(language_, type_, citizens_help, std::move(fields)));
    add_fields(step, kr_PERSON, kr_HTML, language_,
               described(language_, type_, citizens_help, reporter_fields(form, rules_)));
    return finish(view, error);
  }

 private:
  // Where it is is known already to who came by a poster.
  html::ListUrl for_each_type() const {
    return html::ListUrl("/report", {{"neighbourhood", std::string(typed_.get("neighbourhood"))},
                                     {"address", std::string(typed_.get("address"))}});
  }

  http::Response finish(html::View& view, const base::Error* error) {
    view.set_html(kr_HEADER, header_of(language_, rules_, type_));
    if (error != nullptr) view.add(kr_PROBLEM).set_html(kr_MESSAGE, html::form_error(language_, *error));
    http::Page page{title_of(language_, rules_, type_), view.render(language_), "/report", {"report"}};
    return with_tiles(http::page(context_, page, error == nullptr ? 200 : http::status_of(error->kind)), rules_);
  }

  // Before the words are written only the place is known: what is open there, of the same category.
  void add_similar(html::View& view, db::Transaction& transaction, const CaseNames& names, const NewCase& wanted) {
    if (!typed_.get("text").empty()) return;
    const std::vector<Case> open = similar_reports(transaction, rules_, context_.ward, wanted, context_.clock.now());
    if (open.empty()) return;
    html::View& similar = view.add(kr_SIMILAR);
    for (const Case& each : open) {
      similar.add(kr_ONE)
          .set(kr_PATH, "/field-reports/" + each.code)
          .set(kr_TEXT, beginning(each.text))
          .set(kr_PLACE, names.of(each.place))
          .set_html(kr_STATE,
                    html::badge(badge_of(language_, *type_of(transaction, rules_, context_.ward, each), each.state)));
    }
  }

  http::Context& context_;
  const CaseRules& rules_;
  const CaseType& type_;
  const http::Fields& typed_;
  html::Language language_;
};

http::Response sent_page(http::Context& context, const CaseRules& rules, const CaseType& type,
                         const Received& received) {
  const auto language = context.language;
  html::View view("features/cases/views/sent.tpl");
  view.set_html(ks_HEADER, header_of(language, rules, type));
  view.set(ks_CODE, received.made.code).set(ks_SECRET, received.secret).set(ks_CSRF, context.csrf_token);
  if (received.made.due_at) view.add(ks_DUE).set(ks_WHEN, due_in_words(*received.made.due_at, language));
  view.set_html(ks_WHY, why_part(language, rules, type, received.made));
  if (received.made.is_public) view.add(ks_PUBLIC).set(ks_PATH, "/field-reports/" + received.made.code);
  if (const std::string image = track_qr_path(rules, received.made); !image.empty()) {
    view.add(ks_QR).set(ks_IMAGE, image);
  }
  return http::page(context, {translate(language, "cases.sent.title"), view.render(language), "/report"});
}

bool was_sent_before(const http::Request& request, http::Context& context) {
  const std::string_view submission = request.form.get("submission");
  if (submission.empty()) return false;
  auto transaction = context.database.read();
  return find_case_by_submission(transaction, context.ward, submission).has_value();
}

// 0, and this one is counted, before any photo is looked at: many at once are counted all. Otherwise the seconds until
// this address may send one more.
int64_t seconds_to_wait(const http::Request& request, const http::Context& context, VisitLimits& limits) {
  if (is_this_machine(request.remote_address)) return 0;
  return limits.take("report", visitor_at(request.remote_address), reports_of_an_address, context.clock.now());
}

}  // namespace

http::Response report_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.query, rules);
  if (type == nullptr) return http::failure(no_type());
  ReportForm form(context, rules, *type, request.query);
  if (!request.query.has("category")) return form.where(nullptr);
  if (type->category(request.query.get("category")) == nullptr) {
    const auto error = base::invalid("error.cases.category_missing", "category");
    return form.where(&error);
  }
  const Place asked = new_case_in(request.query, *type).place;
  auto place = check_place(asked);
  if (place) place = check_near_ward(context, rules, asked);
  return place ? form.words(nullptr) : form.where(&place.error());
}

http::Response post_report(const http::Request& request, http::Context& context, const CaseRules& rules,
                           VisitLimits& limits, db::SharedWriter& writer) {
  const CaseType* type = type_in(request.form, rules);
  if (type == nullptr) return http::failure(no_type());
  ReportForm form(context, rules, *type, request.form);
  // What was received already may be sent again at any time; nothing of it is looked at, and so none is counted.
  const bool again = was_sent_before(request, context);
  if (const int64_t seconds = again ? 0 : seconds_to_wait(request, context, limits); seconds > 0) {
    const base::Error error = wait_error("error.cases.too_many_reports", seconds);
    return too_many(wants_json(request) ? http::failure(error) : form.words(&error), seconds);
  }
  NewCase wanted = new_case_in(request.form, *type);
  wanted.channel = Channel::web;
  const auto received = [&]() -> base::Result<Received> {
    if (const auto good = check_near_ward(context, rules, wanted.place); !good) return good.error();
    using Photos = std::vector<image::Photo>;
    const base::Result<Photos> photos = again ? base::Result<Photos>(Photos()) : photos_in(request);
    if (!photos) return photos.error();
    return received_by({context, rules, writer}, actor_in(context), wanted, *photos);
  }();
  if (wants_json(request)) return received ? received_json(context, rules, *received) : http::failure(received.error());
  if (received) return sent_page(context, rules, *type, *received);
  const std::string& field = received.error().field;
  const bool of_place = field == "category" || field == "neighbourhood" || field == "address";
  return of_place ? form.where(&received.error()) : form.words(&received.error());
}

}  // namespace gandan::cases
