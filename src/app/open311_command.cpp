// `gandan open311-key`: keys for programs that send reports by Open311. The secret is printed once and kept as a hash.
#include <CLI/CLI.hpp>
#include <functional>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/site_options.h"
#include "features/cases/open311_keys.h"
#include "vietnamese/format.h"

namespace gandan::app {
namespace {

using base::Result;
namespace open311 = cases::open311;

struct KeyOptions {
  SiteOptions site;
  open311::WantedKey wanted;
  std::string id;
};

audit::Actor actor_at(const base::WardId& ward) {
  return {ward, std::nullopt, "", audit::Channel::command_line, base::SystemClock().now()};
}

// What is printed, or what is wrong; the transaction is committed when all is well.
using Work = std::function<Result<std::string>(db::Transaction&, const base::WardId&, const KeyOptions&)>;

Result<std::string> add(db::Transaction& transaction, const base::WardId& ward, const KeyOptions& options) {
  const auto made = open311::make_key(transaction, actor_at(ward), options.wanted);
  if (!made) return made.error();
  return made->key.id.text() + " " + made->secret + "\n";
}

Result<std::string> list(db::Transaction& transaction, const base::WardId& ward, const KeyOptions&) {
  std::string text;
  for (const open311::ApiKey& key : open311::list_keys(transaction, ward)) {
    text += key.id.text() + "\t" + key.name + "\t" + std::to_string(key.per_hour) + "/h" +
            (key.may_update ? "\tupdates" : "\t") + "\t" + vietnamese::format_instant(key.made_at) +
            (key.revoked_at ? "\trevoked" : "") + "\n";
  }
  return text;
}

Result<std::string> revoke(db::Transaction& transaction, const base::WardId& ward, const KeyOptions& options) {
  const auto done = open311::revoke_key(transaction, actor_at(ward), options.id);
  if (!done) return done.error();
  return std::string();
}

ExitStatus run(const KeyOptions& options, const Work& work) {
  const auto loaded = load_settings(options.site);
  if (!loaded) return ExitStatus::unusable;
  const auto database = open_database(options.site, loaded->settings);
  if (!database) return ExitStatus::unusable;
  auto transaction = database->write();
  const auto printed = work(transaction, *base::WardId::parse(loaded->settings.ward_code), options);
  if (!printed) {
    complain(options.site, printed.error());
    return ExitStatus::unusable;
  }
  transaction.commit();
  std::cout << *printed;
  return ExitStatus::well;
}

}  // namespace

void add_open311_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("open311-key", "Keys for programs that send reports by Open311");
  command->require_subcommand(1);
  const auto options = std::make_shared<KeyOptions>();
  const auto make = [&](const char* name, const char* about, const Work& work) {
    CLI::App* made = command->add_subcommand(name, about);
    add_site_options(*made, options->site);
    made->callback([options, &status, work] { status = run(*options, work); });
    return made;
  };
  CLI::App* adding = make("add", "Make a key; prints its number and, once only, the key", add);
  adding->add_option("--name", options->wanted.name, "Whose program it is")->required();
  adding->add_option("--per-hour", options->wanted.per_hour, "How many it may send an hour")->capture_default_str();
  adding->add_flag("--may-update", options->wanted.may_update, "It may also send updates of requests");
  make("list", "List the keys: number, name, how many an hour, since when", list);
  make("revoke", "Take a key back", revoke)->add_option("number", options->id, "The key's number")->required();
}

}  // namespace gandan::app
