#include "features/people/account_store.h"
#include "features/people/form_page.h"
#include "features/people/people_pages.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"
#include "platform/html/facts.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/people/person.tpl.h"

// icons: edit

// keys: people.help.person.*

namespace gandan::people {
namespace {

using auth::Permission;

base::Error no_such_person() {
  return {base::ErrorKind::not_found, "error.people.no_such_person", {}, {}, {}};
}

std::optional<Person> asked_for(const http::Request& request, const http::Context& context,
                                db::Transaction& transaction) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  return id ? find_person(transaction, context.ward, *id) : std::nullopt;
}

std::string role_name(const http::Context& context, db::Transaction& transaction, const std::string& key) {
  const auto role = find_role(transaction, context.ward, key);
  if (!role) return key;
  return context.language == html::Language::vietnamese ? role->name : role->name_english;
}

html::SafeHtml facts(const http::Context& context, db::Transaction& transaction, const Person& person) {
  const auto word = [&](const char* key) { return html::translate(context.language, key); };
  const auto unit = find_unit(transaction, context.ward, person.unit);
  std::vector<html::Definition> facts = {
      {word("people.word.position"), person.position},
      {word("people.word.unit"), unit ? unit->name : "", "/people?unit=" + person.unit.text()},
      {word("people.word.role"), role_name(context, transaction, person.role)}};
  if (may(context, Permission::manage_people)) {
    const auto account = account_of(transaction, context.ward, person.id);
    facts.push_back({word("people.word.account"), account ? account->name : ""});
    if (!person.email.empty()) facts.push_back({word("people.word.email"), person.email});
  }
  if (!person.active) facts.push_back({word("people.word.state"), word("people.word.inactive")});
  if (person.invented) facts.push_back({word("people.word.note"), word("people.word.invented")});
  return html::definitions(facts);
}

void set_management(html::View& view, const http::Context& context, db::Transaction& transaction,
                    const Person& person) {
  const auto sessions = sessions_of(transaction, context.ward, person.id, context.clock.now());
  html::View& manage = view.add(kp_MANAGE);
  manage.set(kp_ID, person.id.text()).set(kp_CSRF, context.csrf_token);
  manage.set(kp_SESSIONS, static_cast<int64_t>(sessions.size()));
  manage.set(kp_NEXT_ACTIVITY, person.active ? "no" : "yes");
  manage.set(kp_ACTIVITY_LABEL,
             html::translate(context.language, person.active ? "people.person.deactivate" : "people.person.activate"));
}

http::Response person_form(const http::Context& context, const PersonFields& typed, const std::string& action,
                           const char* title_key, const std::optional<base::Error>& error) {
  auto transaction = context.database.read();
  html::Field unit = field(context, "unit", "people.word.unit", typed.unit);
  unit.kind = html::FieldKind::choice;
  for (const Unit& one : units(transaction, context.ward)) unit.choices.push_back({one.id.text(), one.name});
  html::Field role = field(context, "role", "people.word.role", typed.role);
  role.kind = html::FieldKind::choice;
  for (const Role& one : roles(transaction, context.ward)) {
    role.choices.push_back({one.key, context.language == html::Language::vietnamese ? one.name : one.name_english});
  }
  html::Field email = field(context, "email", "people.word.email", typed.email);
  email.kind = html::FieldKind::email;
  email.required = false;
  FormPage form{title_key,
                "people.person.save",
                action,
                {field(context, "name", "people.word.name", typed.name),
                 field(context, "position", "people.word.position", typed.position), unit, role, email},
                error};
  form.back_key = "people.list.title";
  form.back_path = "/people";
  form.active_path = "/people";
  form.help = "people.help.person.";
  return form_page(context, std::move(form));
}

PersonFields typed_in(const http::Request& request) {
  const auto get = [&](const char* name) { return std::string(request.form.get(name)); };
  return {get("name"), get("position"), get("unit"), get("email"), get("role")};
}

}  // namespace

http::Response person_page(const http::Request& request, http::Context& context, const FindAway& find_away) {
  auto transaction = context.database.read();
  const auto person = asked_for(request, context, transaction);
  const bool manages = may(context, Permission::manage_people);
  if (!person || (!person->active && !manages)) return http::failure(no_such_person());
  html::PageHeader header{.title = person->name};
  header.back_label = html::translate(context.language, "people.list.title");
  header.back_path = "/people";
  const auto away = find_away ? find_away(context, transaction) : std::map<PersonId, std::string>();
  if (const auto found = away.find(person->id); found != away.end()) header.about = found->second;
  if (manages) {
    header.action_label = html::translate(context.language, "people.person.edit");
    header.action_path = "/people/" + person->id.text() + "/edit";
    header.action_icon = "edit";
  }
  html::View view("features/people/views/person.tpl");
  view.set_html(kp_HEADER, html::page_header(context.language, header));
  view.set_html(kp_DEFINITIONS, facts(context, transaction, *person));
  if (may(context, Permission::view_programme)) view.add(kp_WORK).set(kp_ID, person->id.text());
  if (may_hand_over(context)) view.add(kp_HAND_OVER).set(kp_ID, person->id.text());
  const bool sets_away = may_set_away(transaction, context.ward, *context.principal, *person);
  if (find_away && person->active && sets_away) view.add(kp_SET_AWAY).set(kp_ID, person->id.text());
  if (manages) set_management(view, context, transaction, *person);
  if (may(context, Permission::view_audit)) {
    view.set_html(kp_HISTORY,
                  audit::history_section(transaction, context.ward, "person", person->id.text(), context.language));
  }
  return http::page(context, {person->name, view.render(context.language), "/people"});
}

http::Response new_person_form(const http::Request& request, http::Context& context) {
  return person_form(context, {"", "", std::string(request.query.get("unit")), "", "officer"}, "/people",
                     "people.person.new_title", std::nullopt);
}

http::Response new_person_submit(const http::Request& request, http::Context& context) {
  const PersonFields typed = typed_in(request);
  auto transaction = context.database.write();
  const auto id = add_person(transaction, audit::actor_of(context), context.principal->permissions, typed, false);
  if (!id) return person_form(context, typed, "/people", "people.person.new_title", id.error());
  transaction.commit();
  return http::see_other("/people/" + id->text());
}

http::Response edit_person_form(const http::Request& request, http::Context& context) {
  std::optional<Person> person;
  {
    auto transaction = context.database.read();
    person = asked_for(request, context, transaction);
  }
  if (!person) return http::failure(no_such_person());
  return person_form(context, {person->name, person->position, person->unit.text(), person->email, person->role},
                     "/people/" + person->id.text(), "people.person.edit_title", std::nullopt);
}

http::Response edit_person_submit(const http::Request& request, http::Context& context) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_person());
  const PersonFields typed = typed_in(request);
  auto transaction = context.database.write();
  const auto done = edit_person(transaction, audit::actor_of(context), context.principal->permissions, *id, typed);
  if (!done && done.error().kind == base::ErrorKind::not_found) return http::failure(done.error());
  if (!done) {
    return person_form(context, typed, "/people/" + id->text(), "people.person.edit_title", done.error());
  }
  transaction.commit();
  return http::see_other("/people/" + id->text());
}

http::Response activity_submit(const http::Request& request, http::Context& context) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_person());
  const Activity wanted = request.form.get("active") == "yes" ? Activity::active : Activity::inactive;
  auto transaction = context.database.write();
  const auto done = set_activity(transaction, audit::actor_of(context), context.principal->permissions, *id, wanted);
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::see_other("/people/" + id->text());
}

http::Response welcome_link_submit(const http::Request& request, http::Context& context, const SignInRules& rules) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_person());
  auto transaction = context.database.write();
  const auto link = make_welcome_link(transaction, audit::actor_of(context), context.principal->permissions, *id);
  if (!link) return http::failure(link.error());
  transaction.commit();
  const std::string site = (rules.tls_in_front ? "https://" : "http://") + std::string(request.header("host"));
  return secret_page(context, "people.secret.link_title", "people.secret.link_about", site + *link,
                     "/people/" + id->text());
}

http::Response end_sessions_submit(const http::Request& request, http::Context& context) {
  const auto id = PersonId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_person());
  auto transaction = context.database.write();
  const auto done = end_sessions(transaction, audit::actor_of(context), *id, std::nullopt);
  if (!done) return http::failure(done.error());
  transaction.commit();
  return http::see_other("/people/" + id->text());
}

}  // namespace gandan::people
