// What was brought to the counter, by phone, on paper or in a meeting is entered by an officer (inbox_page.h).
#include <algorithm>

#include "features/cases/engine/case_code.h"
#include "features/cases/map/map_pages.h"
#include "features/cases/map/ward_area.h"
#include "features/cases/officers/case_form.h"
#include "features/cases/officers/case_papers.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/officers/inbox_page.h"
#include "features/cases/type_choice.h"
#include "platform/html/asset.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/cases/counter_slip.tpl.h"
#include "views/features/cases/receive.tpl.h"

// keys: cases.channel.*

// keys: cases.help.receive.*
// not keys: map_choice.js

namespace gandan::cases {
namespace {

using html::translate;

html::PageHeader header_of(html::Language language, const CaseRules& rules, const CaseType& type) {
  html::PageHeader header{title_with_type(language, rules, type, translate(language, "cases.receive.title"))};
  header.back_label = translate(language, "cases.inbox.title");
  header.back_path = "/cases";
  return header;
}

html::Field channel_field(const FormWords& words) {
  html::Field field{"channel", translate(words.language, "cases.receive.channel"), html::FieldKind::choice};
  for (const Channel channel : {Channel::counter, Channel::phone, Channel::paper, Channel::meeting}) {
    const std::string name(name_of(channel));
    field.choices.push_back({name, translate(words.language, "cases.channel." + name)});
  }
  if (words.typed != nullptr) field.value = std::string(words.typed->get("channel"));
  return field;
}

http::Response form_page(const http::Context& context, const CaseRules& rules, const CaseType& type,
                         const http::Fields& typed, const base::Error* error) {
  const auto language = context.language;
  auto transaction = context.database.read();
  const CaseNames names(transaction, context.ward);
  html::View view("features/cases/views/receive.tpl");
  view.set_html(kr_HEADER, html::page_header(language, header_of(language, rules, type)));
  view.set_html(kr_TYPES, type_choice(language, rules, type, html::ListUrl("/cases/new")));
  if (error != nullptr) view.add(kr_PROBLEM).set_html(kr_MESSAGE, html::form_error(language, *error));
  view.set(kr_CSRF, context.csrf_token).set(kr_TYPE, type.key);
  // One that stands in an address is known to whoever made the address, and would open the case to them.
  const bool sent = error != nullptr && !typed.get("submission").empty();
  view.set(kr_SUBMISSION, sent ? std::string(typed.get("submission")) : new_submission());
  const FormWords words{language, &typed, error};
  const auto add = [&](const html::Name& part, std::vector<html::Field> fields) {
    for (const html::Field& field : described(language, type, "cases.help.receive.", std::move(fields))) {
      view.add(part).set_html(kr_HTML, html::field(language, field));
    }
  };
  add(kr_WHERE, {channel_field(words)});
  add(kr_WHERE, place_fields(words, type, names));
  view.set(kr_LATITUDE, typed.get("latitude")).set(kr_LONGITUDE, typed.get("longitude"));
  view.set_html(kr_MAP, map_frame(context, rules, "")).set(kr_MAP_SCRIPT, html::asset_path("map_choice.js"));
  add(kr_FIELD, text_fields(words, type));
  add(kr_FIELD, reporter_fields(words, rules));
  add(kr_FIELD, {photo_field(words)});
  html::Field paper = paper_field_of(language, error);
  paper.required = false;
  add(kr_FIELD, {paper});
  const int status = error == nullptr ? 200 : http::status_of(error->kind);
  return with_tiles(
      http::page(context, {header_of(language, rules, type).title, view.render(language), "/cases", {"receive"}},
                 status),
      rules);
}

base::Error no_type() {
  return {base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
}

}  // namespace

http::Response receive_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.query, rules);
  return type == nullptr ? http::failure(no_type()) : form_page(context, rules, *type, request.query, nullptr);
}

http::Response post_received(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const CaseType* type = type_in(request.form, rules);
  if (type == nullptr) return http::failure(no_type());
  NewCase wanted = new_case_in(request.form, *type);
  const auto channel = channel_named(request.form.get("channel"));
  wanted.channel = channel.value_or(Channel::counter);
  const auto received = [&]() -> base::Result<Received> {
    if (const auto good = check_near_ward(context, rules, wanted.place); !good) return good.error();
    const auto photos = photos_in(request);
    if (!photos) return photos.error();
    const auto papers = attachments::files_in(request, paper_field);
    if (!papers) return papers.error();
    const audit::Actor actor = actor_in(context);
    auto transaction = context.database.write();
    auto made = receive_case(transaction, rules, actor, wanted);
    if (!made) return made;
    if (!made->sent_before) {
      keep_photos(transaction, actor, made->made, Moment::before, *photos);
      keep_papers(transaction, actor, made->made, *papers);
    }
    transaction.commit();
    return made;
  }();
  if (!received) return form_page(context, rules, *type, request.form, &received.error());
  // Code and secret are for the citizen who stands at the counter: shown once.
  const auto language = context.language;
  html::View view("features/cases/views/counter_slip.tpl");
  view.set_html(kcs_HEADER, html::page_header(language, header_of(language, rules, *type)));
  view.set(kcs_CODE, received->made.code)
      .set(kcs_SECRET, received->secret)
      .set(kcs_PATH, "/cases/" + received->made.code);
  if (received->made.due_at) view.add(kcs_DUE).set(kcs_WHEN, due_in_words(*received->made.due_at, language));
  return http::page(context, {header_of(language, rules, *type).title, view.render(language), "/cases"});
}

}  // namespace gandan::cases
