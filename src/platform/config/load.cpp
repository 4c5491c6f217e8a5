#include "platform/config/load.h"

#include <toml++/toml.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>

namespace gandan::config {
namespace {

using base::Error;
using base::Result;

// A value on its way in, with what an error must name.
struct Given {
  std::string source;  // file or environment variable
  std::string key;
};

using Arguments = std::vector<std::pair<std::string, std::string>>;

Error wrong(const Given& given, std::string message_key, const Arguments& more = {}) {
  Arguments arguments = {{"source", given.source}, {"key", given.key}};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return base::invalid(std::move(message_key), given.key, std::move(arguments));
}

Result<void> put(Settings& settings, const Text& type, const Given& given, const std::string& value) {
  if (!type.accepts(value)) {
    return wrong(given, "error.config.malformed", {{"example", std::string(type.standard)}});
  }
  settings.*type.member = value;
  return {};
}

Result<void> put(Settings& settings, const Whole& type, const Given& given, int64_t value) {
  if (value < type.least || value > type.most) {
    return wrong(
        given, "error.config.out_of_range",
        {{"value", std::to_string(value)}, {"least", std::to_string(type.least)}, {"most", std::to_string(type.most)}});
  }
  settings.*type.member = value;
  return {};
}

Result<void> put(Settings& settings, const Choice& type, const Given& given, const std::string& value) {
  if (std::find(type.choices.begin(), type.choices.end(), value) == type.choices.end()) {
    std::string choices;
    for (const std::string_view choice : type.choices) choices.append(choices.empty() ? "" : ", ").append(choice);
    return wrong(given, "error.config.not_a_choice", {{"choices", choices}});
  }
  settings.*type.member = value;
  return {};
}

Result<void> put(Settings& settings, const List& type, const Given& given, std::vector<std::string> values) {
  for (const std::string& value : values) {
    if (!type.accepts(value)) {
      return wrong(given, "error.config.malformed", {{"example", "10.0.0.1"}});
    }
  }
  settings.*type.member = std::move(values);
  return {};
}

// From gandan.toml: the type of the value must be that of the table.
struct FromNode {
  Settings& settings;
  const Given& given;
  const toml::node& node;

  Result<void> operator()(const Text& type) const { return text(type); }
  Result<void> operator()(const Choice& type) const { return text(type); }
  Result<void> operator()(const Whole& type) const {
    const auto* value = node.as_integer();
    if (value == nullptr) return wrong(given, "error.config.expected_whole");
    return put(settings, type, given, value->get());
  }
  Result<void> operator()(const Flag& type) const {
    const auto* value = node.as_boolean();
    if (value == nullptr) return wrong(given, "error.config.expected_flag");
    settings.*type.member = value->get();
    return {};
  }
  Result<void> operator()(const List& type) const {
    const auto* array = node.as_array();
    if (array == nullptr) return wrong(given, "error.config.expected_list");
    std::vector<std::string> values;
    for (const auto& element : *array) {
      const auto* value = element.as_string();
      if (value == nullptr) return wrong(given, "error.config.expected_list");
      values.push_back(value->get());
    }
    return put(settings, type, given, std::move(values));
  }

 private:
  template <typename Type>
  Result<void> text(const Type& type) const {
    const auto* value = node.as_string();
    if (value == nullptr) return wrong(given, "error.config.expected_text");
    return put(settings, type, given, value->get());
  }
};

// From the environment: everything is text.
struct FromText {
  Settings& settings;
  const Given& given;
  const std::string& text;

  Result<void> operator()(const Text& type) const { return put(settings, type, given, text); }
  Result<void> operator()(const Choice& type) const { return put(settings, type, given, text); }
  Result<void> operator()(const Whole& type) const {
    int64_t value = 0;
    const char* const last = text.data() + text.size();
    const auto [end, failure] = std::from_chars(text.data(), last, value);
    if (failure != std::errc{} || end != last) return wrong(given, "error.config.expected_whole");
    return put(settings, type, given, value);
  }
  Result<void> operator()(const Flag& type) const {
    if (text != "true" && text != "false") return wrong(given, "error.config.expected_flag");
    settings.*type.member = text == "true";
    return {};
  }
  Result<void> operator()(const List& type) const {
    std::vector<std::string> values;
    std::istringstream stream(text);
    for (std::string value; std::getline(stream, value, ',');) {
      const size_t begin = value.find_first_not_of(' ');
      if (begin != std::string::npos) values.push_back(value.substr(begin, value.find_last_not_of(' ') - begin + 1));
    }
    return put(settings, type, given, std::move(values));
  }
};

const Setting* setting_named(std::string_view key) {
  const auto& table = all_settings();
  const auto found = std::find_if(table.begin(), table.end(), [key](const Setting& row) { return row.key == key; });
  return found == table.end() ? nullptr : &*found;
}

bool is_table_of_settings(std::string_view name) {
  const auto& table = all_settings();
  return std::any_of(table.begin(), table.end(), [name](const Setting& row) {
    return row.key.substr(0, name.size()) == name && row.key[name.size()] == '.';
  });
}

Result<void> read_table(const toml::table& table, const std::string& prefix, const std::string& file, Loaded& loaded) {
  for (const auto& [name, node] : table) {
    const Given given{file, prefix + std::string(name.str())};
    if (const Setting* setting = setting_named(given.key)) {
      auto done = std::visit(FromNode{loaded.settings, given, node}, setting->type);
      if (!done) return done;
      loaded.sources[given.key] = file;
    } else if (prefix.empty() && node.is_table() && is_table_of_settings(given.key)) {
      auto done = read_table(*node.as_table(), given.key + ".", file, loaded);
      if (!done) return done;
    } else {
      return wrong(given, "error.config.unknown_key");
    }
  }
  return {};
}

Result<void> read_file(const std::filesystem::path& path, Loaded& loaded) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  std::error_code ignored;
  if (!stream || !std::filesystem::is_regular_file(path, ignored)) {
    return Error{base::ErrorKind::unavailable, "error.config.unreadable", {{"source", path.string()}}, {}, {}};
  }
  try {
    return read_table(toml::parse(text), "", path.string(), loaded);
  } catch (const toml::parse_error& fault) {
    return base::invalid("error.config.syntax", {},
                         {{"source", path.string()},
                          {"line", std::to_string(fault.source().begin.line)},
                          {"reason", std::string(fault.description())}});
  }
}

Result<void> read_environment(const Environment& environment, Loaded& loaded) {
  for (const Setting& setting : all_settings()) {
    const Given given{setting.environment(), std::string(setting.key)};
    const auto text = environment(given.source);
    if (!text) continue;
    auto done = std::visit(FromText{loaded.settings, given, *text}, setting.type);
    if (!done) return done;
    loaded.sources[given.key] = given.source;
  }
  return {};
}

std::optional<std::filesystem::path> usual_file() {
  for (const char* path : {"gandan.toml", "/etc/gandan/gandan.toml"}) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) return path;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> process_environment(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  if (value == nullptr) return std::nullopt;
  return value;
}

Result<Loaded> load(const std::optional<std::filesystem::path>& file, const Environment& environment) {
  Loaded loaded{standard_settings(), {}};
  if (const auto path = file ? file : usual_file()) {
    const auto done = read_file(*path, loaded);
    if (!done) return done.error();
  }
  const auto done = read_environment(environment, loaded);
  if (!done) return done.error();
  return loaded;
}

}  // namespace gandan::config
