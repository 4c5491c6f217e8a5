#include "features/cases/asked_list.h"

#include "features/cases/case_form.h"
#include "features/cases/list_place.h"
#include "platform/html/list.h"
#include "platform/html/translator.h"

// icons: alarm list map-2

namespace gandan::cases {

using html::translate;

AskedList officer_list_in(const http::Fields& query, const http::Context& context) {
  const auto text = [&](std::string_view name) { return std::string(query.get(name)); };
  AskedList list;
  ListRequest& request = list.request;
  request.filter = {text("unit"), text("person"), text("category"),   text("neighbourhood"), text("state"),
                    "",           text("q"),      text("late") == "1"};
  if (request.filter.unit == "mine") request.filter.unit = context.principal->unit.text();
  request.open_only = text("all") != "1";
  request.order = request.open_only ? Order::by_due : Order::newest_first;
  request.now = context.clock.now();
  request.after = list_place_in(text("after"));
  for (const char* name : {"unit", "person", "category", "neighbourhood", "state", "q", "late", "all"}) {
    list.parameters.emplace_back(name, text(name));
  }
  return list;
}

AskedList public_list_in(const http::Fields& query, const http::Context& context) {
  const auto text = [&](std::string_view name) { return std::string(query.get(name)); };
  AskedList list;
  ListRequest& request = list.request;
  request.filter.category = text("category");
  request.filter.neighbourhood = text("neighbourhood");
  request.filter.query = text("q");
  request.filter.late_only = text("late") == "1";
  request.public_only = true;
  request.order = Order::newest_first;
  request.now = context.clock.now();
  request.after = list_place_in(text("after"));
  for (const char* name : {"category", "neighbourhood", "q"}) list.parameters.emplace_back(name, text(name));
  list.parameters.emplace_back("late", request.filter.late_only ? "1" : "");
  return list;
}

html::SafeHtml public_filters(html::Language language, const AskedList& list, const char* path) {
  const html::ListUrl url = list.url(path);
  const bool late = list.request.filter.late_only;
  return html::filters(
      translate(language, "cases.filter.label"),
      {{translate(language, "cases.filter.all"), url.with("late", "").text(), !late},
       {translate(language, "cases.filter.late"), url.with("late", "1").text(), late, std::nullopt, "alarm"}});
}

html::SafeHtml officer_filters(const http::Context& context, db::Transaction& transaction, const AskedList& list,
                               const char* path) {
  const base::Instant now = list.request.now;
  const CaseCounts ward = count_cases(transaction, context.ward, "", now);
  const CaseCounts mine = count_cases(transaction, context.ward, context.principal->unit.text(), now);
  const html::ListUrl url = list.url(path);
  const bool late = list.request.filter.late_only;
  const bool own = url.value("unit") == "mine";
  const auto word = [&](const char* key) { return translate(context.language, key); };
  const bool nobody = url.value("person") == "-";
  const html::ListUrl open = url.with("all", "").with("person", "");
  return html::filters(
      word("cases.filter.label"),
      {{word("cases.filter.open"), open.with("late", "").with("unit", "").text(),
        list.request.open_only && !late && !own && !nobody, ward.open},
       {word("cases.filter.late"), open.with("late", "1").with("unit", "").text(), late && !own, ward.overdue, "alarm"},
       {word("cases.filter.mine"), open.with("late", "").with("unit", "mine").text(), own && !late, mine.open},
       {word("cases.filter.mine_late"), open.with("late", "1").with("unit", "mine").text(), own && late, mine.overdue,
        "alarm"},
       {word("cases.filter.nobody"), open.with("late", "").with("unit", "").with("person", "-").text(), nobody},
       {word("cases.filter.everything"), url.with("person", "").with("all", "1").with("late", "").text(),
        !list.request.open_only}});
}

html::Field category_filter(html::Language language, const CaseRules& rules, const AskedList& list) {
  html::Field category{"category", translate(language, "cases.form.category"), html::FieldKind::choice,
                       list.request.filter.category};
  category.required = false;
  if (const CaseType* type = type_in({}, rules)) {
    category.choices = category_choices(*type, language, translate(language, "cases.filter.every_category"));
  }
  return category;
}

html::SafeHtml list_or_map(html::Language language, const html::ListUrl& list, const html::ListUrl& map, Seen seen) {
  return html::filters(
      translate(language, "cases.map.switch"),
      {{translate(language, "cases.map.as_list"), list.text(), seen == Seen::as_list, std::nullopt, "list"},
       {translate(language, "cases.map.as_map"), map.text(), seen == Seen::as_map, std::nullopt, "map-2"}});
}

}  // namespace gandan::cases
