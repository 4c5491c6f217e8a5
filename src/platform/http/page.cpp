// The page shell: fills views/page.tpl from the context. What stands inside <main> is the feature's.
#include "platform/http/page.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "platform/html/asset.h"
#include "platform/html/icon.h"
#include "platform/html/translator.h"
#include "platform/http/kept_shells.h"
#include "platform/http/prepared_body.h"
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

// Public entries are for those who are not signed in: what a citizen comes for.
bool is_for_person(const NavigationEntry& entry, const Context& context) {
  return entry.permission != auth::Permission::public_ && context.principal->permissions.has(entry.permission);
}

void fill_public_navigation(View& view, const Context& context, std::string_view active_path) {
  View* navigation = nullptr;
  for (const auto& entry : context.site.navigation) {
    if (entry.permission != auth::Permission::public_) continue;
    if (navigation == nullptr) navigation = &view.add(kp_PUBLIC_NAVIGATION);
    fill_entry(navigation->add(kp_ENTRY), entry, context, active_path);
  }
}

void fill_navigation(View& view, const Context& context, std::string_view active_path) {
  std::vector<const NavigationEntry*> allowed;
  for (const auto& entry : context.site.navigation) {
    if (is_for_person(entry, context)) allowed.push_back(&entry);
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
  if (page.refresh_seconds > 0) view.add(kp_REFRESH).set(kp_SECONDS, int64_t{page.refresh_seconds});
  for (const Alternate& alternate : page.alternates) {
    html::View& link = view.add(kp_ALTERNATE).set(kp_ALTERNATE_TYPE, alternate.type);
    link.set(kp_ALTERNATE_TITLE, alternate.title).set(kp_ALTERNATE_PATH, alternate.path);
  }
  for (const auto module : modules) {
    view.add(kp_MODULE).set(kp_MODULE_PATH, html::asset_path(std::string(module) + ".js"));
  }
}

// Text is escaped, so that nothing but the content's place can look like this.
constexpr std::string_view content_mark = "<content>";

void fill_person(View& view, const Context& context, const Page& page, int64_t unread) {
  view.show(kp_SIGNED_IN);
  view.set(kp_PERSON, context.principal->display_name);
  if (context.site.unread) {
    View& notices = view.add(kp_NOTICES);
    notices.set(kp_NOTICES_LABEL,
                html::translate(context.language, "http.page.notices", {{"count", std::to_string(unread)}}));
    if (unread > 0) notices.add(kp_UNREAD).set(kp_COUNT, unread > 99 ? "99+" : std::to_string(unread));
  }
  fill_navigation(view, context, page.active_path);
}

Shell make_shell(const Context& context, const Page& page, int64_t unread) {
  View view("platform/http/views/page.tpl");
  fill_head(view, context, page);
  fill_preferences(view, context);
  view.set(kp_CSRF, context.csrf_token);
  if (context.principal) {
    fill_person(view, context, page, unread);
  } else {
    view.show(kp_PUBLIC);
    fill_public_navigation(view, context, page.active_path);
  }
  if (context.site.demo) view.show(kp_DEMO);
  view.set_html(kp_CONTENT, html::SafeHtml::made_by_template(std::string(content_mark)));
  const std::string html = view.render(context.language).text();
  const size_t place = html.find(content_mark);
  if (place == std::string::npos) throw std::logic_error("page.tpl has no place for the content");
  return {html.substr(0, place), html.substr(place + content_mark.size()), entity_tag_of(html)};
}

// With its length, so that no two lists of texts make one key.
void put(std::string& key, std::string_view text) {
  key.append(std::to_string(text.size())).append(" ").append(text);
}

// Everything that make_shell looks at.
std::string key_of(const Context& context, const Page& page, int64_t unread) {
  std::string key = (context.site.demo ? "demo " : "") + std::to_string(unread) + ' ';
  for (const std::string_view text :
       {std::string_view(context.site.ward_name), std::string_view(context.site.province_name),
        html::code_of(context.language), html::code_of(context.theme), std::string_view(context.csrf_token),
        std::string_view(context.principal->display_name), std::string_view(page.title),
        std::string_view(page.active_path)}) {
    put(key, text);
  }
  for (const auto& entry : context.site.navigation) {
    if (!is_for_person(entry, context)) continue;
    for (const std::string_view text :
         {std::string_view(entry.path), std::string_view(entry.label_key), std::string_view(entry.icon)}) {
      put(key, text);
    }
  }
  key += '\n' + std::to_string(page.refresh_seconds) + ' ';
  for (const auto module : page.modules) put(key, module);
  for (const Alternate& alternate : page.alternates) put(key, alternate.path);
  return key;
}

// Those who are not signed in get pages that are kept whole.
std::shared_ptr<const Shell> shell_of(const Context& context, const Page& page) {
  static KeptShells kept;
  if (!context.principal) return std::make_shared<const Shell>(make_shell(context, page, 0));
  const int64_t unread = context.site.unread ? context.site.unread(context) : 0;
  return kept.get(key_of(context, page, unread), [&] { return make_shell(context, page, unread); });
}

html::SafeHtml around(const Shell& shell, const html::SafeHtml& content) {
  std::string html;
  html.reserve(shell.before.size() + content.text().size() + shell.after.size());
  html.append(shell.before).append(content.text()).append(shell.after);
  return html::SafeHtml::made_by_template(std::move(html));
}

}  // namespace

html::SafeHtml page_html(const Context& context, const Page& page) {
  return around(*shell_of(context, page), page.content);
}

Response page(const Context& context, const Page& page, int status) {
  const auto shell = shell_of(context, page);
  Response response = html_page(around(*shell, page.content), status);
  // Weak: one for the page as it is and compressed.
  if (!page.content_tag.empty()) {
    response.with_header("etag", "W/\"" + entity_tag_of(shell->tag + page.content_tag) + "\"");
  }
  return response;
}

}  // namespace gandan::http
