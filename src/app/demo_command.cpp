// `gandan demo`: the demo ward, once. Prints the sign-ins, which are made at random for this database.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/demo.h"
#include "app/opened.h"
#include "features/people/people.h"

namespace gandan::app {
namespace {

ExitStatus demo(const SiteOptions& site) {
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  auto transaction = opened->database->write();
  if (people::find_ward(transaction, opened->ward)) return ExitStatus::well;
  const auto loaded = load_demo(transaction, command_line_actor(opened->ward, base::SystemClock().now()));
  if (!loaded) {
    complain(site, loaded.error());
    return ExitStatus::unusable;
  }
  transaction.commit();
  for (const auto& sign_in : *loaded) {
    std::cout << sign_in.account << "  " << sign_in.password << "  " << sign_in.name << ", " << sign_in.position
              << '\n';
  }
  return ExitStatus::well;
}

}  // namespace

void add_demo_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command =
      application.add_subcommand("demo", "Create the demo ward with invented people and figures, unless it is there");
  auto site = std::make_shared<SiteOptions>();
  add_site_options(*command, *site);
  command->callback([&status, site] { status = demo(*site); });
}

}  // namespace gandan::app
