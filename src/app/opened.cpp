#include "app/opened.h"

#include "platform/log/log.h"

namespace gandan::app {

std::optional<Opened> open_for_command(const SiteOptions& site) {
  auto loaded = load_settings(site);
  if (!loaded) return std::nullopt;
  config::Settings& settings = loaded->settings;
  log::configure(log::level_named(settings.log_level).value_or(log::Level::info),
                 log::format_named(settings.log_format).value_or(log::Format::plain));
  auto database = open_database(site, settings);
  const auto ward = base::WardId::parse(settings.ward_code);
  if (!database || !ward) return std::nullopt;
  return Opened{std::move(settings), *ward, std::move(database)};
}

audit::Actor command_line_actor(const base::WardId& ward, base::Instant now) {
  return {.ward = ward, .person = {}, .name = "gandan", .channel = audit::Channel::command_line, .at = now};
}

}  // namespace gandan::app
