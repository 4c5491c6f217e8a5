// Message catalogues: one per language and folder, parsed from its embedded TOML files when its first message is asked
// for and never again. A program that says nothing (or little) therefore parses nothing (or little).
#include "platform/html/translator.h"

#include <map>
#include <mutex>
#include <unordered_map>

#include "base/embedded.h"
#include "platform/html/catalogue.h"

namespace gandan::html {
namespace {

struct Catalogue {
  std::vector<std::string_view> paths;
  std::once_flag once;
  std::unordered_map<std::string, std::string> messages;
};

using Catalogues = std::map<std::string, Catalogue, std::less<>>;  // by folder

// Built once per language: which folders have a file. The files themselves are parsed later.
Catalogues& catalogues(Language language) {
  static const auto list = [](Language wanted) {
    Catalogues found;
    for (const auto& [path, text] : base::embedded_files()) {
      if (const auto folder = folder_of_locale(path, wanted); !folder.empty()) {
        found[std::string(folder)].paths.push_back(path);
      }
    }
    return found;
  };
  static Catalogues vietnamese = list(Language::vietnamese);
  static Catalogues english = list(Language::english);
  return language == Language::vietnamese ? vietnamese : english;
}

void load(Catalogue& catalogue) {
  for (const auto path : catalogue.paths) {
    for (auto& [key, message] : parse_messages(base::embedded_files().at(path), path)) {
      catalogue.messages.emplace(std::move(key), std::move(message));
    }
  }
}

// Each {name} that has an argument, in one pass: braces inside an argument's value stay as they are.
std::string fill_in(std::string_view message, const Arguments& arguments) {
  std::string filled;
  size_t at = 0;
  while (at < message.size()) {
    const size_t open = message.find('{', at);
    const size_t close = open == std::string_view::npos ? open : message.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string_view name = message.substr(open + 1, close - open - 1);
    filled += message.substr(at, open - at);
    std::string_view value = message.substr(open, close - open + 1);
    for (const auto& [argument_name, argument_value] : arguments) {
      if (argument_name == name) value = argument_value;
    }
    filled += value;
    at = close + 1;
  }
  filled += message.substr(at);
  return filled;
}

}  // namespace

std::string translate(Language language, std::string_view key, const Arguments& arguments) {
  auto& folders = catalogues(language);
  const auto found = folders.find(folder_of_key(key));
  if (found == folders.end()) return std::string(key);
  auto& catalogue = found->second;
  std::call_once(catalogue.once, [&] { load(catalogue); });
  const auto message = catalogue.messages.find(std::string(key));
  return message == catalogue.messages.end() ? std::string(key) : fill_in(message->second, arguments);
}

std::string translate(Language language, const base::Error& error) {
  const std::string ending = "." + std::string(code_of(language));
  Arguments arguments = error.arguments;
  for (const auto& [name, value] : error.arguments) {
    if (name.ends_with(ending)) arguments.emplace_back(name.substr(0, name.size() - ending.size()), value);
  }
  return translate(language, error.message_key, arguments);
}

}  // namespace gandan::html
