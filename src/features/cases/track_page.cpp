#include "features/cases/track_page.h"

#include <charconv>

#include "features/cases/case_code.h"
#include "features/cases/case_event_store.h"
#include "features/cases/case_words.h"
#include "features/cases/public_pages.h"
#include "features/cases/wait_page.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/own_case.tpl.h"
#include "views/features/cases/track.tpl.h"

// keys: cases.need.* cases.help.own.*
// not keys: rating_text

namespace gandan::cases {
namespace {

using html::translate;

html::PageHeader track_header(html::Language language) {
  return {translate(language, "cases.track.title"), translate(language, "cases.track.about")};
}

http::Response ask_for_code(const http::Context& context, const http::Fields& typed, const base::Error* error) {
  const auto language = context.language;
  html::View view("features/cases/views/track.tpl");
  view.set_html(kt_HEADER, html::page_header(language, track_header(language))).set(kt_CSRF, context.csrf_token);
  if (error != nullptr) view.add(kt_PROBLEM).set_html(kt_MESSAGE, html::form_error(language, *error));
  html::Field code{"code", translate(language, "cases.track.code"), html::FieldKind::text,
                   std::string(typed.get("code"))};
  code.help = translate(language, "cases.track.code_help");
  html::Field secret{"secret", translate(language, "cases.track.secret"), html::FieldKind::text};
  secret.help = translate(language, "cases.track.secret_help");
  secret.required = false;
  secret.autocomplete = "off";
  for (html::Field* field : {&code, &secret}) {
    if (error != nullptr) field->error = html::error_of(language, *error, field->name);
    view.add(kt_FIELD).set_html(kt_HTML, html::field(language, *field));
  }
  return http::page(context, {track_header(language).title, view.render(language), "/track"},
                    error == nullptr ? 200 : http::status_of(error->kind));
}

// The case whose code and secret were given.
base::Result<Case> own_case(db::Transaction& transaction, const http::Context& context, const http::Fields& form) {
  const auto code = read_code(form.get("code"));
  if (!code) return base::invalid("error.cases.code_mistyped", "code");
  auto found = find_case_by_code(transaction, context.ward, *code);
  if (!found) return base::invalid("error.cases.code_unknown", "code");
  if (!has_secret(transaction, context.ward, found->id, hash_of_secret(form.get("secret")))) {
    return base::invalid("error.cases.secret_wrong", "secret");
  }
  return *std::move(found);
}

void add_step(html::View& view, const http::Fields& form, const http::Context& context, const Transition& step,
              const http::Fields* typed, const base::Error* error) {
  const auto language = context.language;
  html::View& section = view.add(koc_STEP);
  section.set(koc_CSRF, context.csrf_token).set(koc_CODE, form.get("code")).set(koc_SECRET, form.get("secret"));
  section.set(koc_KEY, step.key).set(koc_LABEL, step.name.in(language));
  for (const Need need : step.needs) {
    const std::string name(name_of(need));
    html::Field field{name, translate(language, "cases.need." + name), html::FieldKind::long_text};
    field.help = translate(language, "cases.help.own." + name);
    if (typed != nullptr) field.value = std::string(typed->get(name));
    if (error != nullptr) field.error = html::error_of(language, *error, name);
    section.add(koc_FIELD).set_html(koc_HTML, html::field(language, field));
  }
}

void add_rating(html::View& view, const http::Fields& form, const http::Context& context, const CaseType& type,
                const Case& subject) {
  const auto language = context.language;
  html::View& section = view.add(koc_RATING);
  section.set(koc_CSRF, context.csrf_token).set(koc_CODE, form.get("code")).set(koc_SECRET, form.get("secret"));
  html::Field rating{"rating", translate(language, "cases.track.rating"), html::FieldKind::choice};
  for (int value = type.rating_most; value >= type.rating_least; --value) {
    rating.choices.push_back({std::to_string(value), std::to_string(value) + "/" + std::to_string(type.rating_most)});
  }
  if (subject.rating) rating.value = std::to_string(*subject.rating);
  html::Field words{"rating_text", translate(language, "cases.track.rating_text"), html::FieldKind::long_text,
                    subject.rating_text};
  words.required = false;
  for (html::Field field : {rating, words}) {
    field.help = translate(language, "cases.help.own." + field.name);
    section.add(koc_FIELD).set_html(koc_HTML, html::field(language, field));
  }
}

http::Response own_page(const http::Request& request, const http::Context& context, const CaseRules& rules,
                        const base::Error* error) {
  const auto language = context.language;
  auto transaction = context.database.read();
  const auto subject = own_case(transaction, context, request.form);
  if (!subject) return ask_for_code(context, request.form, &subject.error());
  const auto type = type_of(transaction, rules, context.ward, *subject);
  html::PageHeader header{category_name(*type, *subject, language), subject->code};
  html::View view("features/cases/views/own_case.tpl");
  view.set_html(koc_HEADER, html::page_header(language, header));
  if (error != nullptr) view.add(koc_PROBLEM).set_html(koc_MESSAGE, html::form_error(language, *error));
  for (const Notice& notice : notices_of(transaction, context.ward, subject->id, "reporter")) {
    view.add(koc_NOTICE)
        .set(koc_WHEN, vietnamese::format_instant(notice.made_at))
        .set(koc_SUBJECT, notice.subject)
        .set(koc_TEXT, notice.text);
  }
  view.set_html(koc_SEEN, public_part(context, transaction, rules, *type, *subject, SeenBy::reporter));
  for (const Transition& step : type->transitions) {
    if (!step.by_reporter || !step.begins_at(subject->state)) continue;
    const bool tried = error != nullptr && request.form.get("step") == step.key;
    add_step(view, request.form, context, step, tried ? &request.form : nullptr, tried ? error : nullptr);
  }
  if (subject->answered_at) add_rating(view, request.form, context, *type, *subject);
  return http::page(context, {header.title, view.render(language), "/track"},
                    error == nullptr ? 200 : http::status_of(error->kind));
}

base::Result<void> act(const http::Request& request, http::Context& context, const CaseRules& rules) {
  auto transaction = context.database.write();
  const auto subject = own_case(transaction, context, request.form);
  if (!subject) return subject.error();
  const Asker reporter{nullptr, true};
  base::Result<void> done;
  if (request.form.get("step") == "rate") {
    const std::string_view text = request.form.get("rating");
    int rating = -1;
    std::from_chars(text.data(), text.data() + text.size(), rating);
    done = rate_case(transaction, rules, actor_in(context), reporter, {subject->id, std::nullopt}, rating,
                     std::string(request.form.get("rating_text")));
  } else {
    Filled filled;
    for (const Need need : {Need::supplement, Need::reason}) {
      filled.words[need] = std::string(request.form.get(name_of(need)));
    }
    const auto taken = take_step(transaction, rules, actor_in(context), reporter, {subject->id, std::nullopt},
                                 request.form.get("step"), filled);
    if (!taken) done = taken.error();
  }
  if (done) transaction.commit();
  return done;
}

// The page to wait on, while this address may not guess; otherwise the guess is counted, unless it is right.
std::optional<http::Response> refused_guess(const http::Request& request, http::Context& context, VisitLimits& limits) {
  const int64_t seconds = limits.begin_guess(request.remote_address, context.clock.now());
  if (seconds > 0) return wait_page(request, context, wait_error("error.cases.too_many_guesses", seconds), seconds);
  auto transaction = context.database.read();
  const auto subject = own_case(transaction, context, request.form);
  // A code that does not exist is no guess at a secret.
  if (subject || subject.error().field != "secret") limits.guessed_right(request.remote_address);
  return std::nullopt;
}

}  // namespace

http::Response track_page(const http::Request& request, http::Context& context, const CaseRules& /*rules*/) {
  return ask_for_code(context, request.query, nullptr);
}

http::Response post_track(const http::Request& request, http::Context& context, const CaseRules& rules,
                          VisitLimits& limits) {
  if (!request.form.get("secret").empty()) {
    auto refused = refused_guess(request, context, limits);
    return refused ? *std::move(refused) : own_page(request, context, rules, nullptr);
  }
  const auto code = read_code(request.form.get("code"));
  base::Error error = base::invalid(code ? "error.cases.code_unknown" : "error.cases.code_mistyped", "code");
  if (!code) return ask_for_code(context, request.form, &error);
  auto transaction = context.database.read();
  const auto found = find_case_by_code(transaction, context.ward, *code);
  if (found && found->is_public) return http::see_other("/field-reports/" + found->code);
  // Whether there is such a case is told only to who has its secret.
  error = base::invalid("error.cases.secret_needed", "secret");
  return ask_for_code(context, request.form, &error);
}

http::Response post_reporter_step(const http::Request& request, http::Context& context, const CaseRules& rules,
                                  VisitLimits& limits) {
  if (auto refused = refused_guess(request, context, limits)) return *std::move(refused);
  const auto done = act(request, context, rules);
  if (done) return own_page(request, context, rules, nullptr);
  return own_page(request, context, rules, &done.error());
}

}  // namespace gandan::cases
