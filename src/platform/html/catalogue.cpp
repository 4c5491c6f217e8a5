// Locale files as lists of messages.
#include "platform/html/catalogue.h"

#include <stdexcept>

#include <toml++/toml.h>

namespace gandan::html {
namespace {

using Messages = std::vector<std::pair<std::string, std::string>>;

void flatten(const toml::table& table, const std::string& prefix, std::string_view path, Messages& messages) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix.empty() ? std::string(key.str()) : prefix + "." + std::string(key.str());
    if (const auto* inner = node.as_table()) {
      flatten(*inner, name, path, messages);
    } else if (const auto text = node.value_exact<std::string>()) {
      messages.emplace_back(name, *text);
    } else {
      throw std::runtime_error(std::string(path) + ": " + name + " is no text");
    }
  }
}

}  // namespace

std::string_view folder_of_locale(std::string_view path, Language language) {
  const std::string begin = "locales/" + std::string(code_of(language)) + "/";
  constexpr std::string_view end = ".toml";
  if (!path.starts_with(begin) || !path.ends_with(end)) return {};
  path.remove_prefix(begin.size());
  path.remove_suffix(end.size());
  return path.substr(0, path.find('_'));
}

std::string_view folder_of_key(std::string_view key) {
  constexpr std::string_view error = "error.";
  if (key.starts_with(error)) key.remove_prefix(error.size());
  return key.substr(0, key.find_first_of("._"));
}

std::vector<std::pair<std::string, std::string>> parse_messages(std::string_view toml, std::string_view path) {
  try {
    Messages messages;
    flatten(toml::parse(toml, path), "", path, messages);
    return messages;
  } catch (const toml::parse_error& wrong) {
    throw std::runtime_error(std::string(path) + ":" + std::to_string(wrong.source().begin.line) + ": " +
                             std::string(wrong.description()));
  }
}

}  // namespace gandan::html
