#include "features/programme/pages/form_page.h"

#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "platform/http/page.h"
#include "views/features/programme/form_page.tpl.h"

namespace gandan::programme {

http::Response form_page(const http::Context& context, FormPage page, const http::Fields* typed,
                         const std::optional<base::Error>& error) {
  html::View view("features/programme/views/form_page.tpl");
  html::PageHeader header{page.title};
  header.back_label = page.back_label;
  header.back_path = page.back_path;
  view.set_html(kfp_HEADER, html::page_header(context.language, header));
  if (error) view.add(kfp_PROBLEM).set_html(kfp_MESSAGE, html::form_error(context.language, *error));
  view.set(kfp_ACTION, page.action).set(kfp_CSRF, context.csrf_token).set(kfp_VERSION, page.version);
  view.set(kfp_CANCEL, html::translate(context.language, page.once ? "programme.cancel_new" : "programme.cancel"));
  if (page.once) view.add(kfp_ONCE).set(kfp_KEY, http::new_form_key());
  view.set(kfp_SAVE, page.save_label).set(kfp_BACK, page.back_path);
  for (html::Field& field : page.fields) {
    if (field.help.empty() && !page.help.empty())
      field.help = html::translate(context.language, page.help + field.name);
    if (typed != nullptr) field.value = std::string(typed->get(field.name));
    if (error) field.error = html::error_of(context.language, *error, field.name);
    view.add(kfp_FIELD).set_html(kfp_HTML, html::field(context.language, field));
  }
  for (const html::SafeHtml& html : page.more) view.add(kfp_FIELD).set_html(kfp_HTML, html);
  const int status = error ? http::status_of(error->kind) : 200;
  return http::page(context, {page.title, view.render(context.language), page.active_path}, status);
}

}  // namespace gandan::programme
