// The cases behind a number of the leader's page, newest first; all of the choice is in the address.
#include <algorithm>
#include <array>

#include "features/cases/case_words.h"
#include "features/cases/officers/list_place.h"
#include "features/cases/overview/measured_list_store.h"
#include "features/cases/overview/overview_page.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/overview_list.tpl.h"

// keys: cases.overview.which.*
// icons: search

namespace gandan::cases {
namespace {

using html::translate;

constexpr int64_t page_size = 50;
constexpr std::array<std::string_view, 8> kinds = {"received",  "answered", "in_time", "answered_late",
                                                   "late_open", "reopened", "rated",   "extended"};

MeasuredFilter filter_in(const http::Fields& query, base::Date today) {
  const auto text = [&](std::string_view name) { return std::string(query.get(name)); };
  MeasuredFilter filter{Span::parse(query.get("period")).value_or(Span::quarter_of(today))};
  if (std::ranges::find(kinds, query.get("which")) != kinds.end()) filter.which = text("which");
  filter.unit = text("unit");
  filter.category = text("category");
  filter.neighbourhood = text("neighbourhood");
  filter.type = text("type");
  return filter;
}

void add_rows(html::View& view, const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
              const CaseList& found) {
  const CaseNames names(transaction, context.ward);
  html::View& table = view.add(kol_ROWS);
  for (const Case& each : found.cases) {
    const auto type = type_of(transaction, rules, context.ward, each);
    html::View& row = table.add(kol_ROW).set(kol_PATH, "/cases/" + each.code).set(kol_TEXT, beginning(each.text));
    row.set(kol_CODE, each.code).set(kol_CATEGORY, category_name(*type, each, context.language));
    row.set_html(kol_TIME, html::badge(time_badge(context, rules.work, each)));
    row.set(kol_RECEIVED, vietnamese::format_instant(each.received_at));
    const std::string unit = names.of(each.unit);
    row.set(kol_UNIT, unit.empty() ? translate(context.language, "cases.nobody") : unit);
    row.set(kol_PERSON, names.of(each.person)).set(kol_PLACE, names.of(each.place));
    row.set_html(kol_STATE, html::badge(badge_of(context.language, *type, each.state)));
  }
}

}  // namespace

http::Response overview_list_page(const http::Request& request, http::Context& context, const CaseRules& rules,
                                  const FigureTaker&) {
  const html::Language language = context.language;
  const MeasuredFilter filter = filter_in(request.query, context.clock.today());
  std::vector<std::pair<std::string, std::string>> parameters = {{"period", filter.span.text()},
                                                                 {"which", filter.which}};
  for (const char* name : {"type", "unit", "category", "neighbourhood"}) {
    parameters.emplace_back(name, std::string(request.query.get(name)));
  }
  const html::ListUrl url("/cases/overview/cases", parameters);
  auto transaction = context.database.read();
  const auto after = list_place_in(request.query.get("after"));
  const CaseList found = measured_cases(transaction, context.ward, filter, context.clock.now(), after, page_size);
  html::View view("features/cases/views/overview_list.tpl");
  html::PageHeader header{translate(language, "cases.overview.which." + filter.which), filter.span.in_words(language)};
  header.back_label = translate(language, "cases.overview.title");
  header.back_path = "/cases/overview?period=" + filter.span.text();
  view.set_html(kol_HEADER, html::page_header(language, header));
  std::vector<html::Filter> chips;
  chips.reserve(std::size(kinds));
  for (const std::string_view kind : kinds) {
    chips.push_back({translate(language, "cases.overview.which." + std::string(kind)), url.with("which", kind).text(),
                     filter.which == kind});
  }
  view.set_html(kol_FILTERS, html::filters(translate(language, "cases.filter.label"), chips));
  if (found.cases.empty()) {
    view.add(kol_EMPTY).set_html(kol_MESSAGE, html::empty_state({"search", translate(language, "cases.none.fits"),
                                                                 translate(language, "cases.overview.none")}));
  } else {
    add_rows(view, context, transaction, rules, found);
  }
  html::Pager pager;
  if (found.next) pager.next_path = url.after(text_of(*found.next)).text();
  if (after) pager.previous_path = url.text();
  view.set_html(kol_PAGER, html::pager(language, pager));
  return http::page(context, {header.title, view.render(language), "/cases"});
}

}  // namespace gandan::cases
