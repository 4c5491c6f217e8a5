// The open, migrated database of a site with its settings: what most commands need first.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/command.h"
#include "app/site_options.h"
#include "base/result.h"
#include "base/typed_id.h"
#include "features/audit/audit.h"

namespace gandan::app {

struct Opened {
  config::Settings settings;
  base::WardId ward;
  std::unique_ptr<db::Database> database;
};

// Sets up the log, too. nullopt after a complaint: exit status 2.
std::optional<Opened> open_for_command(const SiteOptions& site);

// Somebody at the command line, who needs no sign-in: whoever may run the program may change the file anyway.
audit::Actor command_line_actor(const base::WardId& ward, base::Instant now);

// What a command does in one transaction: what is to be printed, or what is wrong.
using WardWork = std::function<base::Result<std::string>(db::Transaction& transaction, const audit::Actor& actor,
                                                         const config::Settings& settings)>;

// Does the work on the site's database: commits it and prints what it answers, or complains and leaves all as it was.
ExitStatus work_on_ward(const SiteOptions& site, const WardWork& work);

}  // namespace gandan::app
