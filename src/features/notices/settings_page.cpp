// "Thông báo đến tôi bằng cách nào?": e-mail or not, which kinds, and the days away.
#include <algorithm>

#include "features/notices/away_fields.h"
#include "features/notices/notice_actions.h"
#include "features/notices/notice_store.h"
#include "features/notices/notices_pages.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/notices/settings.tpl.h"

namespace gandan::notices {
namespace {

using html::translate;

std::string kind_field(Kind kind) {
  return "mail_" + std::string(name_of(kind));
}

html::SafeHtml check(html::Language language, const std::string& name, const std::string& label, bool checked,
                     const std::string& help = {}) {
  html::Field field{name, label, html::FieldKind::check, checked ? "1" : "", help};
  field.required = false;
  return html::field(language, field);
}

std::vector<html::Choice> languages(html::Language language) {
  std::vector<html::Choice> choices;
  for (const auto each : {html::Language::vietnamese, html::Language::english}) {
    const std::string code(html::code_of(each));
    choices.push_back({code, translate(language, "notices.language." + code)});
  }
  return choices;
}

html::SafeHtml language_field(const http::Context& context, const std::optional<html::Language>& chosen) {
  html::Field field{"language", translate(context.language, "notices.settings.language"), html::FieldKind::choice};
  field.help = translate(context.language, "notices.settings.language_help");
  field.required = false;
  field.choices = languages(context.language);
  field.choices.insert(field.choices.begin(), {"", translate(context.language, "notices.language.ward")});
  if (chosen) field.value = html::code_of(*chosen);
  return html::field(context.language, field);
}

// For administrators: what all get who chose none.
void add_ward_form(html::View& view, const http::Context& context) {
  if (!context.principal->permissions.has(auth::Permission::administer)) return;
  const html::Language now = [&] {
    auto transaction = context.database.read();
    return ward_language(transaction, context.ward);
  }();
  html::Field field{"ward_language", translate(context.language, "notices.settings.ward_language"),
                    html::FieldKind::choice, std::string(html::code_of(now))};
  field.help = translate(context.language, "notices.settings.ward_language_help");
  field.choices = languages(context.language);
  view.add(ks_OF_WARD).set(ks_CSRF, context.csrf_token).set_html(ks_FIELD, html::field(context.language, field));
}

http::Response show(const http::Context& context, const Choice& choice, const http::Fields* typed,
                    const std::optional<base::Error>& error) {
  const auto language = context.language;
  // keys: notices.language.* notices.kind_help.*
  html::View view("features/notices/views/settings.tpl");
  const std::string title = translate(language, "notices.settings.title");
  html::PageHeader header{title};
  header.back_label = translate(language, "notices.title");
  header.back_path = "/notices";
  view.set_html(ks_HEADER, html::page_header(language, header)).set(ks_CSRF, context.csrf_token);
  if (error) view.add(ks_PROBLEM).set_html(ks_MESSAGE, html::form_error(language, *error));
  view.set_html(ks_BY_MAIL, check(language, "by_mail", translate(language, "notices.settings.by_mail"), choice.by_mail,
                                  translate(language, "notices.settings.by_mail_help")));
  view.set_html(ks_LANGUAGE, language_field(context, choice.language));
  add_ward_form(view, context);
  for (size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    const bool sent = std::ranges::find(choice.muted, kind) == choice.muted.end();
    const std::string label = translate(language, "notices.kind." + std::string(name_of(kind)));
    const std::string help = translate(language, "notices.kind_help." + std::string(name_of(kind)));
    view.add(ks_KIND).set_html(ks_FIELD, check(language, kind_field(kind), label, sent, help));
  }
  view.set_html(ks_FROM, away_field(language, "away_from", choice.away_from, typed, error));
  view.set_html(ks_UNTIL, away_field(language, "away_until", choice.away_until, typed, error));
  const int status = error ? http::status_of(error->kind) : 200;
  return http::page(context, {title, view.render(language), "/notices"}, status);
}

}  // namespace

http::Response settings_page(const http::Request&, http::Context& context) {
  const Choice choice = [&] {
    auto transaction = context.database.read();
    return find_choice(transaction, context.ward, context.principal->person);
  }();
  return show(context, choice, nullptr, {});
}

http::Response post_ward_language(const http::Request& request, http::Context& context) {
  const auto language = html::language_of_code(request.form.get("ward_language"));
  if (!language) return http::failure(base::invalid("error.notices.language", "ward_language"));
  auto transaction = context.database.write();
  choose_ward_language(transaction, audit::actor_of(context), *language);
  transaction.commit();
  return http::see_other("/notices/settings");
}

http::Response post_settings(const http::Request& request, http::Context& context) {
  Choice choice{request.form.get("by_mail") == "1", {}, {}, {}};
  choice.language = html::language_of_code(request.form.get("language"));
  for (size_t i = 0; i < kind_count; ++i) {
    const auto kind = static_cast<Kind>(i);
    if (request.form.get(kind_field(kind)) != "1") choice.muted.push_back(kind);
  }
  if (const auto read = read_away(request.form, choice); !read)
    return show(context, choice, &request.form, read.error());
  const auto chosen = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto result = choose(transaction, audit::actor_of(context), context.principal->person, choice);
    if (result) transaction.commit();
    return result;
  }();
  if (!chosen) return show(context, choice, &request.form, chosen.error());
  return http::see_other("/notices");
}

}  // namespace gandan::notices
