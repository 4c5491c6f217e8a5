#include "features/cases/officers/asked_list.h"

#include <algorithm>

#include "features/cases/officers/case_form.h"
#include "features/cases/officers/list_place.h"
#include "platform/html/list.h"
#include "platform/html/translator.h"
#include "vietnamese/text.h"

// icons: alarm check list map-2 search

namespace gandan::cases {

using html::translate;

void narrow_to_category(CaseFilter& filter, std::string_view asked) {
  const size_t dot = asked.find('.');
  if (dot != std::string_view::npos) filter.type = asked.substr(0, dot);
  filter.category = dot == std::string_view::npos ? asked : asked.substr(dot + 1);
}

AskedList officer_list_in(const http::Fields& query, const http::Context& context) {
  const auto text = [&](std::string_view name) { return std::string(query.get(name)); };
  AskedList list;
  ListRequest& request = list.request;
  request.filter = {text("unit"), text("person"),     "", text("neighbourhood"), text("state"), "",
                    text("q"),    text("late") == "1"};
  narrow_to_category(request.filter, query.get("category"));
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
  narrow_to_category(request.filter, query.get("category"));
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

namespace {

// The code is everybody's.
bool may_be_found(const CaseType& type, const Case& each, const CaseFilter& filter) {
  if (!filter.neighbourhood.empty() && !type.shows_public(Shown::place)) return false;
  if (filter.late_only && !type.shows_public(Shown::due)) return false;
  if (filter.query.empty() || (type.shows_public(Shown::text) && type.shows_public(Shown::place))) return true;
  return vietnamese::fold(each.code).find(vietnamese::fold(filter.query)) != std::string::npos;
}

}  // namespace

CaseList list_of_everybody(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                           const ListRequest& request) {
  CaseList found = list_cases(transaction, ward, request);
  std::erase_if(found.cases, [&](const Case& each) {
    return !may_be_found(*type_of(transaction, rules, ward, each), each, request.filter);
  });
  return found;
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

namespace {

// Two types may have a category of the same key or name.
std::vector<html::Choice> choices_of_types(html::Language language, const std::vector<const CaseType*>& types) {
  std::vector<html::Choice> choices;
  for (const CaseType* type : types) {
    const std::string name = type->name.in(language);
    choices.push_back({type->key + ".", translate(language, "cases.filter.whole_type", {{"type", name}})});
    for (const Category& category : type->categories) {
      choices.push_back({type->key + "." + category.key, name + ": " + category.name.in(language)});
    }
  }
  return choices;
}

}  // namespace

html::SafeHtml nothing_found(html::Language language, const AskedList& list, const CaseList& found, const char* path,
                             const html::EmptyState& first) {
  const auto word = [&](const char* key) { return translate(language, key); };
  // One page looks only so far for what is rare.
  if (found.next) {
    return html::empty_state({"search", word("cases.none.so_far"), word("cases.none.so_far_text"),
                              word("cases.none.go_on"), list.url(path).after(text_of(*found.next)).text()});
  }
  const bool narrowed = std::ranges::any_of(
      list.parameters, [](const auto& each) { return each.first != "all" && !each.second.empty(); });
  if (!narrowed) return html::empty_state(first);
  const bool only_late = list.request.filter.late_only && list.request.filter.query.empty();
  return html::empty_state({only_late ? "check" : "search", word(only_late ? "cases.none.late" : "cases.none.fits"),
                            word("cases.none.fits_text"), word("cases.none.all"), path});
}

html::Field category_filter(html::Language language, const CaseRules& rules, const AskedList& list) {
  html::Field field{"category", translate(language, "cases.form.category"), html::FieldKind::choice,
                    std::string(list.url("").value("category"))};
  field.required = false;
  std::vector<const CaseType*> types;
  for (const CaseType& type : rules.types->all()) {
    if (type.is_public || !list.request.public_only) types.push_back(&type);
  }
  const std::string every = translate(language, "cases.filter.every_category");
  if (types.size() == 1) {
    field.choices = category_choices(*types.front(), language, every);
  } else {
    field.choices = choices_of_types(language, types);
    field.choices.insert(field.choices.begin(), {"", every});
  }
  return field;
}

html::SafeHtml list_or_map(html::Language language, const html::ListUrl& list, const html::ListUrl& map, Seen seen) {
  return html::filters(
      translate(language, "cases.map.switch"),
      {{translate(language, "cases.map.as_list"), list.text(), seen == Seen::as_list, std::nullopt, "list"},
       {translate(language, "cases.map.as_map"), map.text(), seen == Seen::as_map, std::nullopt, "map-2"}});
}

}  // namespace gandan::cases
