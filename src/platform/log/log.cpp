// Lines are made here and spdlog only carries them: so both formats escape alike and no library pattern can be
// steered by what is logged.
#include "platform/log/log.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <mutex>
#include <nlohmann/json.hpp>

#include "base/named.h"

namespace gandan::log {
namespace {

constexpr std::array<std::string_view, 4> level_names = {"debug", "info", "warning", "error"};
constexpr std::array<std::string_view, 8> secret_words = {"password", "token", "secret",        "cookie",
                                                          "session",  "csrf",  "authorization", "key"};

std::atomic<Level> least_level = Level::info;
std::atomic<Format> line_format = Format::plain;

std::shared_ptr<spdlog::logger> make_logger(std::ostream* stream) {
  spdlog::sink_ptr sink;
  if (stream == nullptr) {
    sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  } else {
    sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(*stream);
  }
  auto logger = std::make_shared<spdlog::logger>("gandan", std::move(sink));
  logger->set_level(spdlog::level::trace);
  logger->set_formatter(std::make_unique<spdlog::pattern_formatter>("%v", spdlog::pattern_time_type::utc, "\n"));
  logger->flush_on(spdlog::level::trace);
  return logger;
}

std::mutex logger_guard;

std::shared_ptr<spdlog::logger>& logger_slot() {
  static std::shared_ptr<spdlog::logger> logger = make_logger(nullptr);
  return logger;
}

std::shared_ptr<spdlog::logger> current_logger() {
  const std::scoped_lock lock(logger_guard);
  return logger_slot();
}

std::string utc_time() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S", &parts);
  std::array<char, 8> fraction{};
  std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(since % 1000));
  return std::string(text.data(), length) + fraction.data();
}

bool names_a_secret(std::string_view name) {
  return std::any_of(secret_words.begin(), secret_words.end(),
                     [name](std::string_view word) { return name.find(word) != std::string_view::npos; });
}

std::string quoted(const std::string& value) {
  return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

bool needs_quotes(std::string_view value) {
  return value.empty() || std::any_of(value.begin(), value.end(), [](unsigned char c) {
           return c <= ' ' || c == '"' || c == '\\' || c == '=' || c == 0x7F;
         });
}

std::string value_of(const Field& field) {
  return names_a_secret(field.name) ? "hidden" : field.value;
}

std::string plain_line(std::string_view level, std::string_view event, std::initializer_list<Field> fields) {
  std::string line = utc_time();
  line.append(" ").append(level).append(" ").append(event);
  for (const Field& field : fields) {
    const std::string value = value_of(field);
    line.append(" ").append(field.name).append("=").append(needs_quotes(value) ? quoted(value) : value);
  }
  return line;
}

std::string json_line(std::string_view level, std::string_view event, std::initializer_list<Field> fields) {
  nlohmann::ordered_json line = {{"time", utc_time()}, {"level", level}, {"event", event}};
  for (const Field& field : fields) line[std::string(field.name)] = value_of(field);
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

std::optional<Level> level_named(std::string_view name) {
  return base::named<Level>(level_names, name);
}

std::optional<Format> format_named(std::string_view name) {
  if (name == "plain") return Format::plain;
  if (name == "json") return Format::json;
  return std::nullopt;
}

void configure(Level level, Format format) {
  least_level = level;
  line_format = format;
}

void write_to(std::ostream* stream) {
  const std::scoped_lock lock(logger_guard);
  logger_slot() = make_logger(stream);
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields) {
  if (level < least_level.load()) return;
  const std::string_view name = level_names[static_cast<size_t>(level)];
  const std::string line =
      line_format.load() == Format::json ? json_line(name, event, fields) : plain_line(name, event, fields);
  current_logger()->log(spdlog::level::info, spdlog::string_view_t(line.data(), line.size()));
}

}  // namespace gandan::log
