// `gandan open311-key`: keys for programs that send reports by Open311. The secret is printed once and kept as a hash.

#include "app/commands.h"
#include "app/ward_commands.h"
#include "features/cases/open311/open311_keys.h"
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

Result<std::string> add(db::Transaction& transaction, const audit::Actor& actor, const KeyOptions& options,
                        const config::Settings&) {
  const auto made = open311::make_key(transaction, actor, options.wanted);
  if (!made) return made.error();
  return made->key.id.text() + " " + made->secret + "\n";
}

Result<std::string> list(db::Transaction& transaction, const audit::Actor& actor, const KeyOptions&,
                         const config::Settings&) {
  std::string text;
  for (const open311::ApiKey& key : open311::list_keys(transaction, actor.ward)) {
    text += key.id.text() + "\t" + key.name + "\t" + std::to_string(key.per_hour) + "/h" +
            (key.may_update ? "\tupdates" : "\t") + "\t" + vietnamese::format_instant(key.made_at) +
            (key.revoked_at ? "\trevoked" : "") + "\n";
  }
  return text;
}

Result<std::string> revoke(db::Transaction& transaction, const audit::Actor& actor, const KeyOptions& options,
                           const config::Settings&) {
  const auto done = open311::revoke_key(transaction, actor, options.id);
  if (!done) return done.error();
  return std::string();
}

}  // namespace

void add_open311_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("open311-key", "Keys for programs that send reports by Open311");
  WardCommands<KeyOptions> commands(*command, status);
  KeyOptions& options = commands.options();
  CLI::App* adding = commands.add("add", "Make a key; prints its number and, once only, the key", add);
  adding->add_option("--name", options.wanted.name, "Whose program it is")->required();
  adding->add_option("--per-hour", options.wanted.per_hour, "How many it may send an hour")->capture_default_str();
  adding->add_flag("--may-update", options.wanted.may_update, "It may also send updates of requests");
  commands.add("list", "List the keys: number, name, how many an hour, since when", list);
  commands.add("revoke", "Take a key back", revoke)->add_option("number", options.id, "The key's number")->required();
}

}  // namespace gandan::app
