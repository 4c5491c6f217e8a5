#include "features/people/form_page.h"

#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/people/form.tpl.h"
#include "views/features/people/secret.tpl.h"

namespace gandan::people {

html::Field field(const http::Context& context, std::string name, const char* label_key, std::string_view value) {
  html::Field made;
  made.name = std::move(name);
  made.label = html::translate(context.language, label_key);
  made.value = std::string(value);
  return made;
}

bool may(const http::Context& context, auth::Permission permission) {
  return context.principal && context.principal->permissions.has(permission);
}

http::Response form_page(const http::Context& context, FormPage form) {
  const html::Language language = context.language;
  const std::string title = html::translate(language, form.title_key);
  html::PageHeader header{.title = title};
  if (!form.back_key.empty()) {
    header.back_label = html::translate(language, form.back_key);
    header.back_path = form.back_path;
  }
  html::View view("features/people/views/form.tpl");
  view.set_html(kf_HEADER, html::page_header(language, header));
  if (form.error) view.set_html(kf_ERROR, html::form_error(language, *form.error));
  view.set(kf_CSRF, context.csrf_token);
  if (!form.action.empty()) view.add(kf_SENT_TO).set(kf_ACTION, form.action);
  for (const auto& [name, value] : form.hidden) view.add(kf_HIDDEN).set(kf_NAME, name).set(kf_VALUE, value);
  if (!form.note.empty()) view.add(kf_NOTE).set(kf_TEXT, form.note);
  std::string fields;
  for (html::Field& one : form.fields) {
    if (one.help.empty() && !form.help.empty()) one.help = html::translate(language, form.help + one.name);
    if (form.error) one.error = html::error_of(language, *form.error, one.name);
    fields += html::field(language, one).text();
  }
  view.set_html(kf_FIELDS, html::SafeHtml::made_by_template(std::move(fields)));
  view.set(kf_SUBMIT, html::translate(language, form.submit_key));
  const int status = form.error ? http::status_of(form.error->kind) : 200;
  return http::page(context, {title, view.render(language), form.active_path}, status);
}

http::Response secret_page(const http::Context& context, const std::string& title_key,
                           const std::string& explanation_key, const std::string& secret, const std::string& back) {
  const std::string title = html::translate(context.language, title_key);
  html::View view("features/people/views/secret.tpl");
  view.set_html(ks_HEADER, html::page_header(context.language, {.title = title}));
  view.set(ks_EXPLANATION, html::translate(context.language, explanation_key));
  view.set(ks_SECRET, secret).set(ks_BACK, back);
  return http::page(context, {title, view.render(context.language), ""}).with_header("cache-control", "no-store");
}

}  // namespace gandan::people
