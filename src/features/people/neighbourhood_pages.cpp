#include "features/people/form_page.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "features/people/ward_pages.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/people/neighbourhoods.tpl.h"

// icons: map-pin plus

// keys: people.help.neighbourhood.*

namespace gandan::people {
namespace {

base::Error no_such_neighbourhood() {
  return {base::ErrorKind::not_found, "error.people.no_such_neighbourhood", {}, {}, {}};
}

http::Response form(const http::Context& context, std::string_view name, std::string_view area, const std::string& id,
                    const std::optional<base::Error>& error) {
  html::Field of_area = field(context, "area", "people.word.area", area);
  of_area.required = false;
  FormPage page{id.empty() ? "people.neighbourhoods.new_title" : "people.neighbourhoods.edit_title",
                "people.person.save",
                id.empty() ? "/neighbourhoods" : "/neighbourhoods/" + id,
                {field(context, "name", "people.word.name", name), of_area},
                error};
  page.back_key = "people.neighbourhoods.title";
  page.back_path = "/neighbourhoods";
  page.active_path = "/neighbourhoods";
  page.help = "people.help.neighbourhood.";
  return form_page(context, std::move(page));
}

std::string id_in_path(const http::Request& request) {
  const auto found = request.path_parameters.find("id");
  return found == request.path_parameters.end() ? "" : found->second;
}

}  // namespace

http::Response neighbourhoods_page(const http::Request&, http::Context& context) {
  const std::string title = html::translate(context.language, "people.neighbourhoods.title");
  const bool manages = may(context, auth::Permission::manage_people);
  html::PageHeader header{.title = title};
  if (manages) {
    header.action_label = html::translate(context.language, "people.neighbourhoods.add");
    header.action_path = "/neighbourhoods/new";
    header.action_icon = "plus";
  }
  auto transaction = context.database.read();
  const auto all = neighbourhoods(transaction, context.ward);
  html::View view("features/people/views/neighbourhoods.tpl");
  view.set_html(kn_HEADER, html::page_header(context.language, header));
  if (all.empty()) {
    view.set_html(kn_EMPTY,
                  html::empty_state({"map-pin", html::translate(context.language, "people.neighbourhoods.empty_title"),
                                     html::translate(context.language, "people.neighbourhoods.empty_text")}));
  } else {
    html::View& table = view.add(kn_TABLE);
    table.set(kn_TITLE, title);
    for (const Neighbourhood& one : all) {
      html::View& row = table.add(kn_NEIGHBOURHOOD);
      row.set(kn_ID, one.id.text()).set(kn_NAME, one.name).set(kn_AREA, one.area);
      row.show(manages ? kn_EDITABLE : kn_PLAIN);
      if (one.invented) row.show(kn_INVENTED);
    }
  }
  return http::page(context, {title, view.render(context.language), "/neighbourhoods"});
}

http::Response neighbourhood_form(const http::Request& request, http::Context& context) {
  const std::string in_path = id_in_path(request);
  if (in_path.empty()) return form(context, "", "", "", std::nullopt);
  const auto id = NeighbourhoodId::parse(in_path);
  auto transaction = context.database.read();
  const auto found = id ? find_neighbourhood(transaction, context.ward, *id) : std::nullopt;
  if (!found) return http::failure(no_such_neighbourhood());
  return form(context, found->name, found->area, in_path, std::nullopt);
}

http::Response neighbourhood_submit(const http::Request& request, http::Context& context) {
  const std::string in_path = id_in_path(request);
  const audit::Actor actor = audit::actor_of(context);
  const auto id = in_path.empty() ? NeighbourhoodId::make(actor.at) : NeighbourhoodId::parse(in_path);
  if (!id) return http::failure(no_such_neighbourhood());
  const std::string name(request.form.get("name"));
  const std::string area(request.form.get("area"));
  auto transaction = context.database.write();
  const auto done = in_path.empty() ? add_neighbourhood(transaction, actor, {*id, name, false, area})
                                    : edit_neighbourhood(transaction, actor, {*id, name, false, area});
  if (!done && done.error().kind == base::ErrorKind::not_found) return http::failure(done.error());
  if (!done) return form(context, name, area, in_path, done.error());
  transaction.commit();
  return http::see_other("/neighbourhoods");
}

}  // namespace gandan::people
