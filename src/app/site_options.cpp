#include "app/site_options.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "platform/html/translator.h"

namespace gandan::app {

html::Language SiteOptions::spoken() const {
  return language == "en" ? html::Language::english : html::Language::vietnamese;
}

void add_site_options(CLI::App& command, SiteOptions& options) {
  command.add_option("--config", options.config_file, "The gandan.toml to use instead of ./ or /etc/gandan/");
  command.add_option("--language", options.language, "Language of messages: vi, en")
      ->check(CLI::IsMember({"vi", "en"}))
      ->capture_default_str();
}

void complain(const SiteOptions& options, const base::Error& error) {
  std::cerr << "gandan: " << html::translate(options.spoken(), error) << '\n';
}

std::optional<config::Loaded> load_settings(const SiteOptions& options) {
  std::optional<std::filesystem::path> file;
  if (!options.config_file.empty()) file = options.config_file;
  auto loaded = config::load(file, config::process_environment);
  if (loaded) return std::move(*loaded);
  complain(options, loaded.error());
  return std::nullopt;
}

std::unique_ptr<db::Database> open_database(const SiteOptions& options, const config::Settings& settings) {
  // A reader for each worker: one that waits for a reader costs two switches between threads (docs/benchmarks.md).
  auto database = db::Database::open(settings.database_url, {.readers = static_cast<int>(settings.http_workers)});
  if (!database) {
    complain(options, database.error());
    return nullptr;
  }
  const auto migrated = (*database)->migrate();
  if (!migrated) {
    complain(options, migrated.error());
    return nullptr;
  }
  return std::move(*database);
}

}  // namespace gandan::app
