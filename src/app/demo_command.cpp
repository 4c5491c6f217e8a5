// `gandan demo`: the demo ward, once: invented people, a programme made by reading the sample report (its review is
// part of the demo's data: every card the reader made is accepted), invented figures. Prints the sign-ins.
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/commands.h"
#include "app/opened.h"
#include "base/embedded.h"
#include "features/people/people.h"
#include "features/programme/programme.h"
#include "features/reading/draft_actions.h"

namespace gandan::app {
namespace {

std::string_view demo_file(std::string_view name) {
  return base::embedded_files().at("data/demo/" + std::string(name));
}

base::Result<void> load_programme(db::Transaction& transaction, const audit::Actor& actor) {
  const auto report = reading::import_report(
      transaction, actor,
      {.file_name = "report.txt", .source_kind = "txt", .text = std::string(demo_file("report.txt"))});
  if (!report) return report.error();
  if (const auto accepted = reading::accept_all(transaction, actor, *report); !accepted) return accepted.error();
  if (const auto live = reading::go_live(transaction, actor, *report); !live) return live.error();
  return programme::load_demo_programme(transaction, actor, demo_file("programme.toml"));
}

base::Result<std::vector<people::DemoSignIn>> load(db::Transaction& transaction, const audit::Actor& actor) {
  const people::Ward ward{actor.ward, "phường Uông Bí", "Quảng Ninh"};
  if (const auto created = people::create_ward(transaction, actor, ward); !created) return created.error();
  auto sign_ins = people::load_demo_people(transaction, actor, demo_file("people.toml"));
  if (!sign_ins) return sign_ins.error();
  if (const auto loaded = load_programme(transaction, actor); !loaded) return loaded.error();
  return sign_ins;
}

ExitStatus demo(const SiteOptions& site) {
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  auto transaction = opened->database->write();
  if (people::find_ward(transaction, opened->ward)) return ExitStatus::well;
  const auto loaded = load(transaction, command_line_actor(opened->ward, base::SystemClock().now()));
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
