#include "app/opened.h"

#include <iostream>

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

ExitStatus work_on_ward(const SiteOptions& site, const WardWork& work) {
  const auto opened = open_for_command(site);
  if (!opened) return ExitStatus::unusable;
  auto transaction = opened->database->write();
  const auto printed = work(transaction, command_line_actor(opened->ward, base::SystemClock().now()), opened->settings);
  if (!printed) {
    complain(site, printed.error());
    return ExitStatus::unusable;
  }
  transaction.commit();
  std::cout << *printed;
  return ExitStatus::well;
}

}  // namespace gandan::app
