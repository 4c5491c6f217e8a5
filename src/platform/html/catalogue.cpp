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

std::string locale_path(Language language, std::string_view folder) {
  return "locales/" + std::string(code_of(language)) + "/" + std::string(folder) + ".toml";
}

std::string_view folder_of_locale(std::string_view path, Language language) {
  const std::string begin = locale_path(language, "");
  constexpr std::string_view end = ".toml";
  const std::string_view folder_start = std::string_view(begin).substr(0, begin.size() - end.size());
  if (!path.starts_with(folder_start) || !path.ends_with(end)) return {};
  return path.substr(folder_start.size(), path.size() - folder_start.size() - end.size());
}

std::string_view folder_of_key(std::string_view key) {
  constexpr std::string_view error = "error.";
  if (key.starts_with(error)) key.remove_prefix(error.size());
  return key.substr(0, key.find('.'));
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
