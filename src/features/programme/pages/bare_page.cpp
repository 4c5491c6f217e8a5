#include "features/programme/pages/bare_page.h"

#include "platform/html/asset.h"
#include "platform/html/theme.h"
#include "views/features/programme/bare_page.tpl.h"

namespace gandan::programme {

// not keys: app.css
html::SafeHtml bare_page(const http::Context& context, const BarePage& page) {
  html::View view("features/programme/views/bare_page.tpl");
  view.set(kbp_LANGUAGE, html::code_of(context.language)).set(kbp_THEME, html::code_of(context.theme));
  view.set(kbp_TITLE, page.title).set(kbp_WARD, context.site.ward_name).set(kbp_KIND, page.kind);
  view.set(kbp_STYLE, html::asset_path("app.css"));
  if (!page.module.empty()) {
    view.add(kbp_MODULE).set(kbp_MODULE_PATH, html::asset_path(std::string(page.module) + ".js"));
  }
  if (context.site.demo) view.show(kbp_DEMO);
  view.set_html(kbp_CONTENT, page.content);
  return view.render(context.language);
}

}  // namespace gandan::programme
