#include "app/user_command.h"

#include "app/ward_commands.h"
#include "features/people/account_store.h"
#include "features/people/person_actions.h"
#include "features/people/person_store.h"

namespace gandan::app {
namespace {

using base::Result;

struct UserOptions {
  SiteOptions site;
  std::string name, position, unit, role = "officer", email, account;
};

Result<people::PersonId> person_with(db::Transaction& transaction, const base::WardId& ward,
                                     const std::string& account) {
  const auto found = people::account_named(transaction, ward, account);
  if (found) return found->person;
  return base::Error{base::ErrorKind::not_found, "error.app.no_such_account", {{"account", account}}, {}, {}};
}

Result<std::string> add(db::Transaction& transaction, const audit::Actor& actor, const UserOptions& options,
                        const config::Settings& settings) {
  const auto unit = people::unit_named(transaction, actor.ward, options.unit);
  if (!unit) {
    return base::Error{base::ErrorKind::invalid, "error.app.no_such_unit", {{"unit", options.unit}}, "unit", {}};
  }
  const auto id =
      people::add_person(transaction, actor, people::every_permission(),
                         {options.name, options.position, unit->id.text(), options.email, options.role}, false);
  if (!id) return id.error();
  const auto link = people::make_welcome_link(transaction, actor, people::every_permission(), *id);
  if (!link) return link.error();
  return people::account_of(transaction, actor.ward, *id)->name + " " + config::address_of(settings) + *link + "\n";
}

Result<std::string> list(db::Transaction& transaction, const audit::Actor& actor, const UserOptions&,
                         const config::Settings&) {
  std::string text;
  for (const people::Person& person : people::list_people(transaction, actor.ward, {"", "", true})) {
    const auto account = people::account_of(transaction, actor.ward, person.id);
    text += (account ? account->name : "-") + "\t" + person.name + "\t" + person.position + "\t" + person.role +
            (person.active ? "" : "\tinactive") + "\n";
  }
  return text;
}

Result<std::string> password(db::Transaction& transaction, const audit::Actor& actor, const UserOptions& options,
                             const config::Settings& settings) {
  const auto person = person_with(transaction, actor.ward, options.account);
  if (!person) return person.error();
  const auto link = people::make_welcome_link(transaction, actor, people::every_permission(), *person);
  if (!link) return link.error();
  return config::address_of(settings) + *link + "\n";
}

Result<std::string> end_sessions(db::Transaction& transaction, const audit::Actor& actor, const UserOptions& options,
                                 const config::Settings&) {
  const auto person = person_with(transaction, actor.ward, options.account);
  if (!person) return person.error();
  const auto done = people::end_sessions(transaction, actor, *person, std::nullopt);
  if (!done) return done.error();
  return std::string();
}

}  // namespace

void add_user_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("user", "Add people, and give them their way in");
  WardCommands<UserOptions> commands(*command, status);
  UserOptions& options = commands.options();
  CLI::App* adding = commands.add("add", "Add a person; prints the account and a link to choose a password", add);
  adding->add_option("name", options.name, "Full name")->required();
  adding->add_option("--position", options.position, "Position")->required();
  adding->add_option("--unit", options.unit, "Name of the unit, as in the ward's list")->required();
  adding->add_option("--role", options.role, "leader, deputy, unit_head, officer, ...")->capture_default_str();
  adding->add_option("--email", options.email, "E-mail address");
  commands.add("list", "List accounts, names, positions and roles", list);
  commands.add("password", "Print a one-time link at which the person chooses a new password", password)
      ->add_option("account", options.account, "Account name")
      ->required();
  commands.add("end-sessions", "End every session and access token of a person", end_sessions)
      ->add_option("account", options.account, "Account name")
      ->required();
}

}  // namespace gandan::app
