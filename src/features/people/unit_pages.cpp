#include <algorithm>
#include <array>
#include <map>

#include "features/people/form_page.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "features/people/ward_pages.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/people/units.tpl.h"

// icons: plus

// keys: people.help.unit.*

namespace gandan::people {
namespace {

constexpr std::array<std::pair<const char*, const char*>, 9> kinds = {{
    {"party_committee", "people.unit_kind.party_committee"},
    {"peoples_council", "people.unit_kind.peoples_council"},
    {"peoples_committee", "people.unit_kind.peoples_committee"},
    {"division", "people.unit_kind.division"},
    {"fatherland_front", "people.unit_kind.fatherland_front"},
    {"police", "people.unit_kind.police"},
    {"military_command", "people.unit_kind.military_command"},
    {"health_station", "people.unit_kind.health_station"},
    {"school", "people.unit_kind.school"},
}};

}  // namespace

const std::vector<std::string>& unit_kinds() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list;
    list.reserve(kinds.size());
    for (const auto& [name, key] : kinds) list.emplace_back(name);
    return list;
  }();
  return names;
}

namespace {

base::Error no_such_unit() {
  return {base::ErrorKind::not_found, "error.people.no_such_unit", {}, {}, {}};
}

struct Typed {
  std::string name, kind, parent, head;
};

http::Response form(const http::Context& context, const Typed& typed, const std::optional<auth::UnitId>& id,
                    const std::optional<base::Error>& error) {
  auto transaction = context.database.read();
  html::Field kind = field(context, "kind", "people.word.kind", typed.kind);
  kind.kind = html::FieldKind::choice;
  for (const auto& [value, key] : kinds) kind.choices.push_back({value, html::translate(context.language, key)});
  const std::string none = html::translate(context.language, "people.word.none");
  html::Field parent = field(context, "parent", "people.word.parent", typed.parent);
  parent.kind = html::FieldKind::choice;
  parent.required = false;
  parent.choices.push_back({"", none});
  for (const Unit& unit : units(transaction, context.ward)) {
    if (unit.id != id) parent.choices.push_back({unit.id.text(), unit.name});
  }
  html::Field head = field(context, "head", "people.word.head", typed.head);
  head.kind = html::FieldKind::choice;
  head.required = false;
  head.choices.push_back({"", none});
  for (const Person& person : active_people(transaction, context.ward)) {
    head.choices.push_back({person.id.text(), person.name + ", " + person.position});
  }
  FormPage page{id ? "people.units.edit_title" : "people.units.new_title",
                "people.person.save",
                id ? "/units/" + id->text() : "/units",
                {field(context, "name", "people.word.name", typed.name), kind, parent, head},
                error};
  page.back_key = "people.units.title";
  page.back_path = "/units";
  page.active_path = "/units";
  page.help = "people.help.unit.";
  return form_page(context, std::move(page));
}

bool is_kind(std::string_view kind) {
  return std::any_of(kinds.begin(), kinds.end(), [kind](const auto& known) { return known.first == kind; });
}

// The path's unit; nullopt on "/units" and "/units/new".
std::optional<std::string> id_in_path(const http::Request& request) {
  const auto found = request.path_parameters.find("id");
  if (found == request.path_parameters.end()) return std::nullopt;
  return found->second;
}

base::Result<void> save(db::Transaction& transaction, const http::Context& context, const Typed& typed,
                        const std::optional<auth::UnitId>& id) {
  if (!is_kind(typed.kind)) return base::invalid("error.people.no_such_kind", "kind");
  const auto parent = auth::UnitId::parse(typed.parent);
  if (!parent && !typed.parent.empty()) return base::invalid("error.people.no_such_unit", "parent");
  const auto head = PersonId::parse(typed.head);
  if (!head && !typed.head.empty()) return base::invalid("error.people.no_such_person", "head");
  const audit::Actor actor = audit::actor_of(context);
  if (id) return edit_unit(transaction, actor, {*id, typed.kind, typed.name, parent, head});
  const auto added =
      add_unit(transaction, actor, {auth::UnitId::make(actor.at), typed.kind, typed.name, parent, head}, false);
  return added ? base::Result<void>() : added.error();
}

}  // namespace

http::Response units_page(const http::Request&, http::Context& context) {
  const std::string title = html::translate(context.language, "people.units.title");
  const bool manages = may(context, auth::Permission::manage_people);
  html::PageHeader header{.title = title};
  if (manages) {
    header.action_label = html::translate(context.language, "people.units.add");
    header.action_path = "/units/new";
    header.action_icon = "plus";
  }
  auto transaction = context.database.read();
  const auto all = units(transaction, context.ward);
  std::map<std::string, std::string> names;
  for (const Unit& unit : all) names[unit.id.text()] = unit.name;
  for (const Person& person : active_people(transaction, context.ward)) names[person.id.text()] = person.name;
  html::View view("features/people/views/units.tpl");
  view.set_html(ku_HEADER, html::page_header(context.language, header)).set(ku_TITLE, title);
  for (const Unit& unit : all) {
    html::View& row = view.add(ku_UNIT);
    row.set(ku_ID, unit.id.text()).set(ku_NAME, unit.name);
    row.show(manages ? ku_EDITABLE : ku_PLAIN);
    if (may(context, auth::Permission::view_programme)) row.show(ku_WORK);
    row.set(ku_PARENT, unit.parent ? names[unit.parent->text()] : "");
    row.set(ku_HEAD, unit.head ? names[unit.head->text()] : "");
  }
  return http::page(context, {title, view.render(context.language), "/units"});
}

http::Response unit_form(const http::Request& request, http::Context& context) {
  const auto in_path = id_in_path(request);
  if (!in_path) return form(context, {"", "division", "", ""}, std::nullopt, std::nullopt);
  const auto id = auth::UnitId::parse(*in_path);
  std::optional<Unit> unit;
  if (id) {
    auto transaction = context.database.read();
    unit = find_unit(transaction, context.ward, *id);
  }
  if (!unit) return http::failure(no_such_unit());
  return form(context,
              {unit->name, unit->kind, unit->parent ? unit->parent->text() : "", unit->head ? unit->head->text() : ""},
              id, std::nullopt);
}

http::Response unit_submit(const http::Request& request, http::Context& context) {
  const auto in_path = id_in_path(request);
  const auto id = in_path ? auth::UnitId::parse(*in_path) : std::nullopt;
  if (in_path && !id) return http::failure(no_such_unit());
  const auto get = [&](const char* name) { return std::string(request.form.get(name)); };
  const Typed typed{get("name"), get("kind"), get("parent"), get("head")};
  auto transaction = context.database.write();
  const auto done = save(transaction, context, typed, id);
  if (!done && done.error().kind == base::ErrorKind::not_found) return http::failure(done.error());
  if (!done) return form(context, typed, id, done.error());
  transaction.commit();
  return http::see_other("/units");
}

}  // namespace gandan::people
