#include "features/audit/audit_pages.h"

#include "features/audit/audit.h"

#include "features/audit/audit_store.h"
#include "features/audit/entry_view.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/audit/audit.tpl.h"
#include "views/features/audit/history.tpl.h"
#include "views/features/audit/record.tpl.h"

namespace gandan::audit {
namespace {

constexpr int entries_a_page = 50;
constexpr size_t entries_unfolded = 5;  // in the history on a record's page

http::Response shown(const http::Context& context, const std::string& title, html::SafeHtml content, int status) {
  return http::page(context, {title, std::move(content), "/audit"}, status);
}

void set_filter(html::View& view, const http::Request& request, const std::vector<std::string>& kinds,
                html::Language language) {
  for (const std::string& kind : kinds) {
    html::View& option = view.add(ka_KIND);
    option.set(ka_VALUE, kind).set(ka_LABEL, kind_in_words(kind, language));
    if (kind == request.query.get("kind")) option.show(ka_CHOSEN);
  }
  view.set(ka_ACTOR_FILTER, request.query.get("actor"));
  view.set(ka_FROM, request.query.get("from"));
  view.set(ka_TO, request.query.get("to"));
}

void set_entries(html::View& view, db::Transaction& transaction, const http::Context& context, Filter filter) {
  auto listed = list_entries(transaction, context.ward, filter, entries_a_page + 1);
  if (listed.size() > entries_a_page) {
    listed.resize(entries_a_page);
    filter.before = listed.back().id;
    view.add(ka_NEXT).set(ka_NEXT_PATH, address_of(filter));
  }
  if (listed.empty()) view.show(ka_EMPTY);
  std::vector<Entry> entries;
  entries.reserve(listed.size());
  for (Listed& one : listed) entries.push_back(std::move(one.entry));
  view.set_html(ka_ENTRIES, entries_html(entries, RecordLinks::shown, context.language));
}

}  // namespace

http::Response audit_page(const http::Request& request, http::Context& context) {
  const std::string title = html::translate(context.language, "audit.title");
  const auto filter = parse_filter(request.query);
  auto transaction = context.database.read();
  html::View view("features/audit/views/audit.tpl");
  view.set_html(ka_HEADER, html::page_header(context.language, {.title = title}));
  set_filter(view, request, record_kinds(transaction, context.ward), context.language);
  if (filter) {
    set_entries(view, transaction, context, *filter);
  } else {
    view.add(ka_PROBLEM).set(ka_MESSAGE, html::translate(context.language, filter.error()));
  }
  return shown(context, title, view.render(context.language), filter ? 200 : 422);
}

http::Response record_page(const http::Request& request, http::Context& context) {
  const std::string_view kind = request.path_parameter("kind");
  const std::string title =
      html::translate(context.language, "audit.record_title", {{"kind", kind_in_words(kind, context.language)}});
  auto transaction = context.database.read();
  const auto entries = history_of(transaction, context.ward, kind, request.path_parameter("id"));
  html::View view("features/audit/views/record.tpl");
  html::PageHeader header{.title = title};
  header.back_label = html::translate(context.language, "audit.all");
  header.back_path = "/audit";
  view.set_html(kr_HEADER, html::page_header(context.language, header));
  if (entries.empty()) view.show(kr_EMPTY);
  view.set_html(kr_ENTRIES, entries_html(entries, RecordLinks::hidden, context.language));
  return shown(context, title, view.render(context.language), 200);
}

html::SafeHtml history_section(db::Transaction& transaction, const base::WardId& ward, std::string_view record_kind,
                               std::string_view record_id, html::Language language, const IsTold& is_told) {
  auto entries = history_of(transaction, ward, record_kind, record_id);
  if (is_told) std::erase_if(entries, [&](const Entry& entry) { return !is_told(entry.action); });
  html::View view("features/audit/views/history.tpl");
  if (entries.empty()) view.show(kh_EMPTY);
  if (entries.size() > entries_unfolded + 1) {
    const auto first_folded = entries.begin() + static_cast<std::ptrdiff_t>(entries_unfolded);
    const std::vector<Entry> earlier(first_folded, entries.end());
    entries.erase(first_folded, entries.end());
    view.add(kh_EARLIER)
        .set(kh_LABEL, html::translate(language, "audit.earlier", {{"count", std::to_string(earlier.size())}}))
        .set_html(kh_ENTRIES, entries_html(earlier, RecordLinks::hidden, language));
  }
  view.set_html(kh_ENTRIES, entries_html(entries, RecordLinks::hidden, language));
  return view.render(language);
}

}  // namespace gandan::audit
