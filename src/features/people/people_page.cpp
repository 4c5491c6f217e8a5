// The list of people: filters by unit, searches and sorts by its address.
#include <algorithm>
#include <map>

#include "features/people/form_page.h"
#include "features/people/people_pages.h"
#include "features/people/person_store.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/text.h"
#include "views/features/people/people.tpl.h"

// icons: users user-plus

namespace gandan::people {
namespace {

struct Shown {
  std::vector<Person> people;  // by name
  std::vector<Unit> units;     // in the order of the ward
  std::map<std::string, std::string> role_names;
  std::map<PersonId, std::string> away;
};

size_t place_of_unit(const Shown& shown, const Person& person) {
  const auto found =
      std::find_if(shown.units.begin(), shown.units.end(), [&](const Unit& unit) { return unit.id == person.unit; });
  return static_cast<size_t>(found - shown.units.begin());
}

std::string unit_name(const Shown& shown, const Person& person) {
  const size_t place = place_of_unit(shown, person);
  return place < shown.units.size() ? shown.units[place].name : "";
}

// People come by name; the sort keeps that order among equals.
void sort_people(Shown& shown, std::string_view sort) {
  const bool descending = sort.starts_with("-");
  const std::string_view column = descending ? sort.substr(1) : sort;
  const auto less = [&](const Person& a, const Person& b) {
    if (column == "position") return vietnamese::sort_key(a.position) < vietnamese::sort_key(b.position);
    if (column == "name") return false;
    return place_of_unit(shown, a) < place_of_unit(shown, b);
  };
  std::vector<Person> sorted = shown.people;
  if (column == "name" && descending) {
    std::reverse(sorted.begin(), sorted.end());
  } else if (descending) {
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Person& a, const Person& b) { return less(b, a); });
  } else {
    std::stable_sort(sorted.begin(), sorted.end(), less);
  }
  shown.people = std::move(sorted);
}

constexpr size_t page_rows = 100;

// Keeps the rows of one page, those after the person whose id is `after` (of the first page where there is none), and
// gives the pager. A ward has some hundred people, so all are sorted and few are shown.
html::SafeHtml turn_page(Shown& shown, const html::ListUrl& url, std::string_view after, html::Language language) {
  auto& people = shown.people;
  const auto turned = std::find_if(people.begin(), people.end(), [&](const Person& p) { return p.id.text() == after; });
  const auto begin = turned == people.end() ? size_t{0} : static_cast<size_t>(turned - people.begin()) + 1;
  const size_t end = std::min(begin + page_rows, people.size());
  html::Pager pager{.first = static_cast<int64_t>(begin) + 1, .last = static_cast<int64_t>(end)};
  if (begin > page_rows) pager.previous_path = url.after(people[begin - page_rows - 1].id.text()).text();
  if (begin > 0 && begin <= page_rows) pager.previous_path = url.text();
  if (end < people.size()) pager.next_path = url.after(people[end - 1].id.text()).text();
  people =
      std::vector<Person>(people.begin() + static_cast<ptrdiff_t>(begin), people.begin() + static_cast<ptrdiff_t>(end));
  return html::pager(language, pager);
}

html::SafeHtml unit_filters(const Shown& shown, const html::ListUrl& url, html::Language language) {
  const std::string_view chosen = url.value("unit");
  std::vector<html::Filter> filters = {
      {html::translate(language, "people.list.every_unit"), url.with("unit", "").text(), chosen.empty()}};
  for (const Unit& unit : shown.units) {
    filters.push_back({unit.name, url.with("unit", unit.id.text()).text(), unit.id.text() == chosen});
  }
  return html::filters(html::translate(language, "people.list.filter"), filters);
}

void add_person(html::View& table, const Shown& shown, const Person& person) {
  html::View& row = table.add(kp_PERSON);
  row.set(kp_ID, person.id.text()).set(kp_NAME, person.name).set(kp_POSITION, person.position);
  row.set(kp_UNIT, unit_name(shown, person));
  const auto role = shown.role_names.find(person.role);
  row.set(kp_ROLE, role == shown.role_names.end() ? person.role : role->second);
  if (!person.active) row.show(kp_INACTIVE);
  if (const auto away = shown.away.find(person.id); away != shown.away.end()) {
    row.add(kp_AWAY).set(kp_TEXT, away->second);
  }
  if (person.invented) row.show(kp_INVENTED);
}

html::SafeHtml header(const http::Context& context, const std::string& title) {
  html::PageHeader made{.title = title};
  if (may(context, auth::Permission::manage_people)) {
    made.action_label = html::translate(context.language, "people.list.add");
    made.action_path = "/people/new";
    made.action_icon = "user-plus";
  }
  return html::page_header(context.language, made);
}

void set_table(html::View& view, const Shown& shown, const html::ListUrl& url, const std::string& title,
               html::Language language) {
  const auto heading = [&](const char* key, const char* column) {
    return html::sort_heading(language, url, {html::translate(language, key), column});
  };
  html::View& table = view.add(kp_TABLE);
  table.set(kp_TITLE, title);
  table.set_html(kp_NAME_HEADING, heading("people.word.name", "name"));
  table.set_html(kp_POSITION_HEADING, heading("people.word.position", "position"));
  table.set_html(kp_UNIT_HEADING, heading("people.word.unit", "unit"));
  for (const Person& person : shown.people) add_person(table, shown, person);
}

}  // namespace

http::Response people_page(const http::Request& request, http::Context& context, const FindAway& find_away) {
  const html::Language language = context.language;
  const std::string title = html::translate(language, "people.list.title");
  const std::string query(request.query.get("q"));
  const std::string unit(request.query.get("unit"));
  const std::string sort(request.query.get("sort"));
  const html::ListUrl url("/people", {{"q", query}, {"unit", unit}, {"sort", sort}});
  auto transaction = context.database.read();
  Shown shown{list_people(transaction, context.ward, {query, unit, may(context, auth::Permission::manage_people)}),
              units(transaction, context.ward),
              {},
              find_away ? find_away(context, transaction) : std::map<PersonId, std::string>()};
  for (const Role& role : roles(transaction, context.ward)) {
    shown.role_names[role.key] = language == html::Language::vietnamese ? role.name : role.name_english;
  }
  sort_people(shown, sort);
  const auto pager = turn_page(shown, url, request.query.get("after"), language);
  html::View view("features/people/views/people.tpl");
  view.set_html(kp_HEADER, header(context, title)).set(kp_QUERY, query);
  for (const auto& [name, value] : {std::pair{"unit", unit}, std::pair{"sort", sort}}) {
    if (!value.empty()) view.add(kp_KEPT).set(kp_NAME, name).set(kp_VALUE, value);
  }
  view.set_html(kp_FILTERS, unit_filters(shown, url, language)).set_html(kp_PAGER, pager);
  if (shown.people.empty()) {
    view.set_html(kp_EMPTY, html::empty_state({"users", html::translate(language, "people.list.empty_title"),
                                               html::translate(language, "people.list.empty_text"),
                                               html::translate(language, "people.list.all"), "/people"}));
  } else {
    set_table(view, shown, url, title, language);
  }
  return http::page(context, {title, view.render(language), "/people"});
}

}  // namespace gandan::people
