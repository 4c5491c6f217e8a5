// The page shell: fills views/page.tpl from the context. What stands inside <main> is the feature's.
#include "platform/http/page.h"

#include <algorithm>
#include <array>

#include "platform/html/asset.h"
#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "views/platform/http/page.tpl.h"

namespace gandan::http {
namespace {

using html::View;

// The bottom bar of a phone holds four entries of 320 px and "more"; the others stand behind that.
constexpr size_t entries_on_phone = 4;

void fill_entry(View& entry, const NavigationEntry& navigation, const Context& context, std::string_view active_path) {
  entry.set(kp_PATH, navigation.path);
  entry.set(kp_LABEL, html::translate(context.language, navigation.label_key));
  entry.set_html(kp_ICON, html::icon(navigation.icon));
  if (navigation.path == active_path) entry.show(kp_ACTIVE);
}

void fill_navigation(View& view, const Context& context, std::string_view active_path) {
  std::vector<const NavigationEntry*> allowed;
  for (const auto& entry : context.site.navigation) {
    if (context.principal->permissions.has(entry.permission)) allowed.push_back(&entry);
  }
  if (allowed.empty()) return;
  View& navigation = view.add(kp_NAVIGATION);
  const size_t on_phone = allowed.size() <= entries_on_phone + 1 ? allowed.size() : entries_on_phone;
  for (size_t i = 0; i < allowed.size(); ++i) {
    View& entry = navigation.add(kp_ENTRY);
    fill_entry(entry, *allowed[i], context, active_path);
    if (i >= on_phone) entry.show(kp_SECOND_ROW);
  }
  if (on_phone == allowed.size()) return;
  View& more = navigation.add(kp_MORE);
  for (size_t i = on_phone; i < allowed.size(); ++i)
    fill_entry(more.add(kp_MORE_ENTRY), *allowed[i], context, active_path);
}

void fill_choice(View& choice, std::string_view code, std::string_view label, bool chosen) {
  choice.set(kp_CODE, code).set(kp_LABEL, label).set(kp_PRESSED, chosen ? "true" : "false");
}

// A language is named in its own words, so that those who read only that one find it.
void fill_preferences(View& view, const Context& context) {
  for (const auto& [language, label] :
       {std::pair{html::Language::vietnamese, "Tiếng Việt"}, std::pair{html::Language::english, "English"}}) {
    fill_choice(view.add(kp_LANGUAGE_CHOICE), code_of(language), label, language == context.language);
  }
  for (const auto theme : {html::Theme::automatic, html::Theme::light, html::Theme::dark}) {
    // keys: http.theme.*
    const auto label = html::translate(context.language, "http.theme." + std::string(code_of(theme)));
    fill_choice(view.add(kp_THEME_CHOICE), code_of(theme), label, theme == context.theme);
  }
}

// not keys: app.css
void fill_head(View& view, const Context& context, const Page& page) {
  view.set(kp_LANGUAGE, code_of(context.language)).set(kp_THEME, code_of(context.theme)).set(kp_TITLE, page.title);
  view.set(kp_WARD, context.site.ward_name).set(kp_PROVINCE, context.site.province_name);
  view.set(kp_STYLE, html::asset_path("app.css")).set(kp_FAVICON, html::asset_path("mark.svg"));
  view.set(kp_FONT_LATIN, html::asset_path("be-vietnam-pro-latin-400.woff2"));
  view.set(kp_FONT_VIETNAMESE, html::asset_path("be-vietnam-pro-vietnamese-400.woff2"));
  view.set(kp_LICENCES, html::asset_path("licences.txt"));
  std::vector<std::string_view> modules = page.modules;
  // Readers of public pages do not wait for what only signed-in work needs.
  if (context.principal && std::find(modules.begin(), modules.end(), "app") == modules.end()) {
    modules.insert(modules.begin(), "app");
  }
  for (const auto module : modules) {
    view.add(kp_MODULE).set(kp_MODULE_PATH, html::asset_path(std::string(module) + ".js"));
  }
}

}  // namespace

html::SafeHtml page_html(const Context& context, const Page& page) {
  View view("platform/http/views/page.tpl");
  fill_head(view, context, page);
  fill_preferences(view, context);
  view.set(kp_CSRF, context.csrf_token);
  if (context.principal) {
    view.show(kp_SIGNED_IN);
    view.set(kp_PERSON, context.principal->display_name);
    fill_navigation(view, context, page.active_path);
  } else {
    view.show(kp_PUBLIC);
  }
  if (context.site.demo) view.show(kp_DEMO);
  view.set_html(kp_CONTENT, page.content);
  return view.render(context.language);
}

Response page(const Context& context, const Page& page, int status) {
  return html_page(page_html(context, page), status);
}

}  // namespace gandan::http
