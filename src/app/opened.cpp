#include "app/opened.h"

#include <iostream>

#include <CLI/CLI.hpp>

#include "platform/config/load.h"
#include "platform/html/translator.h"
#include "platform/log/log.h"

namespace gandan::app {

std::shared_ptr<std::string> add_configuration_option(CLI::App& command) {
  auto file = std::make_shared<std::string>();
  command.add_option("--config", *file, "The file of settings (./gandan.toml, /etc/gandan/gandan.toml)");
  return file;
}

void print_error(const base::Error& error) {
  const auto chosen = config::process_environment("GANDAN_LANGUAGE");
  const auto language = html::language_of_code(chosen.value_or("vi")).value_or(html::Language::vietnamese);
  std::cerr << "gandan: " << html::translate(language, error) << '\n';
}

std::optional<Opened> open_for_command(const std::string& configuration_file) {
  const auto file =
      configuration_file.empty() ? std::nullopt : std::optional<std::filesystem::path>(configuration_file);
  const auto loaded = config::load(file, config::process_environment);
  if (!loaded) {
    print_error(loaded.error());
    return std::nullopt;
  }
  const config::Settings& settings = loaded->settings;
  log::configure(log::level_named(settings.log_level).value_or(log::Level::info),
                 log::format_named(settings.log_format).value_or(log::Format::plain));
  auto database = db::Database::open(settings.database_url);
  if (!database) {
    print_error(database.error());
    return std::nullopt;
  }
  if (const auto migrated = (*database)->migrate(); !migrated) {
    print_error(migrated.error());
    return std::nullopt;
  }
  return Opened{settings, base::WardId::parse(settings.ward_code).value(), std::move(database).value()};
}

audit::Actor command_line_actor(const base::WardId& ward, base::Instant now) {
  return {.ward = ward, .person = {}, .name = "gandan", .channel = audit::Channel::command_line, .at = now};
}

}  // namespace gandan::app
