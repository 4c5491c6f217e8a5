// What commands about a ward's site have in common: which gandan.toml, which language, and the open database.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "platform/config/load.h"
#include "platform/db/database.h"
#include "platform/html/language.h"

namespace CLI {
class App;
}

namespace gandan::app {

struct SiteOptions {
  std::string config_file;  // "": the usual places
  std::string language = "vi";

  html::Language spoken() const;
};

void add_site_options(CLI::App& command, SiteOptions& options);

// Says what is wrong on standard error, in the language asked for.
void complain(const SiteOptions& options, const base::Error& error);

// nullopt after a complaint.
std::optional<config::Loaded> load_settings(const SiteOptions& options);
// The database of the settings, migrated; nullptr after a complaint.
std::unique_ptr<db::Database> open_database(const SiteOptions& options, const config::Settings& settings);

}  // namespace gandan::app
