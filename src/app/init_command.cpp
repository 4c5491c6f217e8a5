// `gandan init`: a new ward with the standard units and roles, and a link at which its first administrator chooses a
// password, once. There is never a default password.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/opened.h"
#include "features/people/people.h"

namespace gandan::app {
namespace {

struct InitOptions {
  std::string ward_name, province_name, administrator;
};

ExitStatus init(const SiteOptions& site, const InitOptions& options) {
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  const audit::Actor actor = command_line_actor(opened->ward, base::SystemClock().now());
  auto transaction = opened->database->write();
  const auto created =
      people::create_ward(transaction, actor, {opened->ward, options.ward_name, options.province_name});
  if (!created) {
    complain(site, created.error());
    return ExitStatus::findings;
  }
  const auto link = people::create_administrator(transaction, actor, options.administrator);
  if (!link) {
    complain(site, link.error());
    return ExitStatus::findings;
  }
  transaction.commit();
  std::cout << config::address_of(opened->settings) << link.value() << std::endl;
  return ExitStatus::well;
}

}  // namespace

void add_init_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("init", "Create the ward and print the administrator's welcome link");
  auto options = std::make_shared<InitOptions>();
  command->add_option("--name", options->ward_name, "The ward, as in \"phường Uông Bí\"")->required();
  command->add_option("--province", options->province_name, "Its province or city")->required();
  command->add_option("--administrator", options->administrator, "Full name of the first administrator")->required();
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  command->callback([&status, site, options] { status = init(*site, *options); });
}

}  // namespace gandan::app
