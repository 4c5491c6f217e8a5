#include "features/cases/citizens/track_page.h"

#include <charconv>

#include "features/cases/case_words.h"
#include "features/cases/citizens/public_pages.h"
#include "features/cases/citizens/wait_page.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/type_choice.h"
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

std::optional<std::string> typed_code(db::Transaction& transaction, const http::Context& context,
                                      const http::Fields& form) {
  const auto ward = people::find_ward(transaction, context.ward);
  return read_code(form.get("code"), ward_letters(ward ? ward->name : ""));
}

// The case whose code and secret were given. Whether there is a case of that code is told only to who has its secret.
base::Result<Case> own_case(db::Transaction& transaction, const http::Context& context, const http::Fields& form) {
  const auto code = typed_code(transaction, context, form);
  if (!code) return base::invalid("error.cases.code_mistyped", "code");
  auto found = find_case_by_code(transaction, context.ward, *code);
  if (!found || !has_secret(transaction, context.ward, found->id, hash_of_secret(form.get("secret")))) {
    return base::invalid("error.cases.secret_wrong", "secret");
  }
  return *std::move(found);
}

// Why the step is refused whatever is written in it: it comes too late.
std::optional<base::Error> refusal_of(const CaseType& type, const Case& subject, const Transition& step,
                                      base::Instant now) {
  Filled filled;
  for (const Need need : step.needs) filled.words[need] = "-";
  const auto good = check_step(type, subject, step, filled, now);
  return good ? std::nullopt : std::optional(good.error());
}

// The forms by which the reporter goes on, in the reporter's words.
class OwnForms {
 public:
  OwnForms(html::View& view, const http::Context& context, const http::Fields& form, const base::Error* error)
      : view_(view), context_(context), language_(context.language), form_(form), error_(error) {}

  // One form: what an answered case asks for is one question.
  void add_steps(const CaseRules& rules, const CaseType& type, const Case& subject) {
    html::View* section = nullptr;
    for (const Transition& step : type.transitions) {
      if (!step.by_reporter || !step.begins_at(subject.state)) continue;
      if (const auto refusal = refusal_of(type, subject, step, context_.clock.now())) {
        view_.add(koc_TOO_LATE)
            .set(koc_MESSAGE, translate(language_, *refusal))
            .set(koc_ANEW, path_with_type(rules, type, "/report"));
        continue;
      }
      if (section == nullptr) {
        section = &begin(koc_STEPS);
        if (subject.answered_at) section->show(koc_SETTLED);
      }
      add_step(*section, step, subject);
    }
  }

  void add_rating(const CaseType& type, const Case& subject) {
    html::View& section = begin(koc_RATING);
    for (html::Field field : {rating_field(type, subject), words_field(subject)}) {
      field.help = translate(language_, "cases.help.own." + field.name);
      if (is_tried("rate")) field.error = html::error_of(language_, *error_, field.name);
      section.add(koc_FIELD).set_html(koc_HTML, html::field(language_, field));
    }
  }

 private:
  bool is_tried(std::string_view step) const { return error_ != nullptr && form_.get("step") == step; }

  html::View& begin(const html::Name& name) {
    html::View& section = view_.add(name);
    section.set(koc_CSRF, context_.csrf_token).set(koc_CODE, form_.get("code")).set(koc_SECRET, form_.get("secret"));
    return section;
  }

  void add_step(html::View& section, const Transition& step, const Case& subject) {
    for (const Need need : step.needs) {
      const std::string name(name_of(need));
      html::Field field{name, translate(language_, "cases.need." + name), html::FieldKind::long_text};
      field.help = translate(language_, "cases.help.own." + name);
      if (is_tried(step.key)) {
        field.value = std::string(form_.get(name));
        field.error = html::error_of(language_, *error_, name);
      }
      section.add(koc_FIELD).set_html(koc_HTML, html::field(language_, field));
    }
    const bool agrees = step.needs.empty() && subject.answered_at;
    html::View& button = section.add(koc_BUTTON);
    button.set(koc_KEY, step.key);
    button.set(koc_LABEL, agrees ? translate(language_, "cases.track.agree") : step.name.in(language_));
    if (step.needs.empty()) button.show(koc_BARE);
  }

  html::Field rating_field(const CaseType& type, const Case& subject) const {
    html::Field rating{"rating", translate(language_, "cases.track.rating"), html::FieldKind::choice};
    rating.choices = {{"", translate(language_, "cases.form.choose")}};
    for (int value = type.rating_most; value >= type.rating_least; --value) {
      rating.choices.push_back({std::to_string(value), std::to_string(value) + "/" + std::to_string(type.rating_most)});
    }
    if (subject.rating) rating.value = std::to_string(*subject.rating);
    return rating;
  }

  html::Field words_field(const Case& subject) const {
    html::Field words{"rating_text", translate(language_, "cases.track.rating_text"), html::FieldKind::long_text,
                      subject.rating_text};
    words.required = false;
    return words;
  }

  html::View& view_;
  const http::Context& context_;
  html::Language language_;
  const http::Fields& form_;
  const base::Error* error_;
};

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
  OwnForms forms(view, context, request.form, error);
  forms.add_steps(rules, *type, *subject);
  if (subject->answered_at && type->may_be_rated()) forms.add_rating(*type, *subject);
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
  // A code that was mistyped is no guess at a secret.
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
  auto transaction = context.database.read();
  const auto code = typed_code(transaction, context, request.form);
  base::Error error = base::invalid("error.cases.code_mistyped", "code");
  if (!code) return ask_for_code(context, request.form, &error);
  const auto found = find_case_by_code(transaction, context.ward, *code);
  if (found && found->is_public) return http::see_other("/field-reports/" + found->code);
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
