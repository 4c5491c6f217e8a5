#include "features/search/search_page.h"

#include <algorithm>

#include "features/search/search_store.h"
#include "platform/html/icon.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/search/results.tpl.h"
#include "views/features/search/search.tpl.h"

namespace gandan::search {
namespace {

constexpr int64_t results_of_a_page = 50;
constexpr int64_t results_of_the_palette = 12;

// Pages that the words lead to: "nhiệm vụ" is the list of tasks before any one task.
std::vector<const http::NavigationEntry*> pages_for(const http::Context& context, const Query& query) {
  std::vector<const http::NavigationEntry*> pages;
  for (const auto* entries : {&context.site.navigation, &context.site.elsewhere}) {
    for (const auto& entry : *entries) {
      if (!context.principal->permissions.has(entry.permission)) continue;
      const std::string label = folded_text(html::translate(context.language, entry.label_key));
      const auto meets = [&label](const std::string& word) { return label.find(" " + word) != std::string::npos; };
      const bool known = std::ranges::any_of(pages, [&](const auto* page) { return page->path == entry.path; });
      if (!known && std::ranges::all_of(query.words, meets)) pages.push_back(&entry);
    }
  }
  return pages;
}

void add_result(html::View& list, std::string_view path, std::string_view title, std::string_view detail,
                const std::string& kind) {
  html::View& row = list.add(kr_RESULT);
  row.set(kr_PATH, path).set(kr_TITLE, title).set(kr_KIND, kind);
  if (!detail.empty()) row.add(kr_DETAIL).set(kr_TEXT, detail);
}

// The list, or what to do when nothing is met.
html::SafeHtml results(const http::Context& context, const std::string& typed, int64_t limit) {
  const html::Language language = context.language;
  const Query query = query_of(typed);
  html::View list("features/search/views/results.tpl");
  const auto pages = pages_for(context, query);
  for (const auto* page : pages) {
    add_result(list, page->path, html::translate(language, page->label_key), "",
               html::translate(language, "search.kind.page"));
  }
  auto transaction = context.database.read();
  const auto found = find(transaction, context.ward, query, context.principal->permissions, limit);
  for (const auto& record : found) {
    // keys: search.kind.*
    add_result(list, record.path, record.title, record.detail, html::translate(language, "search.kind." + record.kind));
  }
  if (!query.words.empty() && pages.empty() && found.empty()) list.show(kr_NOTHING);
  if (found.size() == static_cast<size_t>(limit)) list.show(kr_MORE);
  return list.render(language);
}

}  // namespace

http::Response search_page(const http::Request& request, http::Context& context) {
  const html::Language language = context.language;
  const std::string typed(request.query.get("q"));
  if (request.query.get("part") == "results") {
    return http::html_page(results(context, typed, results_of_the_palette));
  }
  const std::string title = html::translate(language, "search.title");
  html::View view("features/search/views/search.tpl");
  view.set_html(ks_HEADER, html::page_header(language, {.title = title})).set(ks_QUERY, typed);
  view.set_html(ks_RESULTS, results(context, typed, results_of_a_page));
  return http::page(context, {title, view.render(language), "/search"});
}

}  // namespace gandan::search
