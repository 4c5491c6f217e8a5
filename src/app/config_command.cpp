#include "app/config_command.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/site_options.h"
#include "platform/config/describe.h"
#include "platform/html/translator.h"

namespace gandan::app {
namespace {

struct ConfigOptions {
  SiteOptions site;
  std::string format = "text";
};

config::Words words(html::Language language) {
  return [language](std::string_view key) { return html::translate(language, key); };
}

ExitStatus show(const ConfigOptions& options) {
  if (options.format == "markdown") {
    std::cout << config::as_markdown(words(html::Language::vietnamese), words(html::Language::english));
    return ExitStatus::well;
  }
  const auto loaded = load_settings(options.site);
  if (!loaded) return ExitStatus::unusable;
  const auto spoken = words(options.site.spoken());
  std::cout << (options.format == "toml" ? config::as_toml(*loaded, spoken) : config::as_text(*loaded, spoken));
  return ExitStatus::well;
}

}  // namespace

void add_config_command(CLI::App& application, ExitStatus& status) {
  CLI::App* command = application.add_subcommand("config", "Show the settings in force and where they come from");
  const auto options = std::make_shared<ConfigOptions>();
  add_site_options(*command, options->site);
  command->add_option("--format", options->format, "text, toml (a file to begin with), markdown (the documentation)")
      ->check(CLI::IsMember({"text", "toml", "markdown"}))
      ->capture_default_str();
  command->callback([options, &status] { status = show(*options); });
}

}  // namespace gandan::app
