// What the program says to its operator: one line an event, to standard error, plain or as JSON. Hides the library
// (spdlog) from everybody else. Personal data never goes here: events are fixed words of the source, values are ids,
// counts, paths and error texts; a field whose name speaks of a secret is written as "hidden".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace gandan::log {

enum class Level : uint8_t { debug, info, warning, error };
enum class Format : uint8_t { plain, json };

std::optional<Level> level_named(std::string_view name);    // "debug", "info", "warning", "error"
std::optional<Format> format_named(std::string_view name);  // "plain", "json"

struct Field {
  std::string_view name;  // "route"
  std::string value;      // invalid UTF-8 is replaced, line breaks are escaped: one event stays one line
};

// Until it is called: info, plain. May be called again; safe from several threads.
void configure(Level level, Format format);
// Sends what follows to `stream` instead of standard error, nullptr: back again. For tests; `stream` must outlive it.
void write_to(std::ostream* stream);

// `event`: a few fixed words, lower case: "request failed".
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

inline void debug(std::string_view event, std::initializer_list<Field> fields = {}) {
  write(Level::debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {}) {
  write(Level::info, event, fields);
}
inline void warning(std::string_view event, std::initializer_list<Field> fields = {}) {
  write(Level::warning, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {}) {
  write(Level::error, event, fields);
}

}  // namespace gandan::log
