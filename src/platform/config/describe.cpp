#include "platform/config/describe.h"

#include <algorithm>

namespace gandan::config {
namespace {

// "postgresql://ward:secret@host/name" -> "postgresql://ward:***@host/name".
std::string without_password(const std::string& url) {
  const size_t authority = url.find("://");
  if (authority == std::string::npos) return url;
  const size_t at = url.find('@', authority + 3);
  const size_t colon = url.find(':', authority + 3);
  if (at == std::string::npos || colon > at) return url;
  return url.substr(0, colon + 1) + "***" + url.substr(at);
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

// As it would be written in gandan.toml.
struct Written {
  const Settings& settings;
  std::string operator()(const Text& type) const {
    const std::string& value = settings.*type.member;
    if (type.secret && !value.empty()) return in_quotes("***");
    return in_quotes(type.has_password ? without_password(value) : value);
  }
  std::string operator()(const Whole& type) const { return std::to_string(settings.*type.member); }
  std::string operator()(const Flag& type) const { return settings.*type.member ? "true" : "false"; }
  std::string operator()(const Choice& type) const { return in_quotes(settings.*type.member); }
  std::string operator()(const List& type) const {
    std::string values;
    for (const std::string& value : settings.*type.member)
      values.append(values.empty() ? "" : ", ").append(in_quotes(value));
    return "[" + values + "]";
  }
};

std::string written(const Settings& settings, const Setting& setting) {
  return std::visit(Written{settings}, setting.type);
}

struct TypeInWords {
  const Words& words;
  std::string operator()(const Text&) const { return words("config.type.text"); }
  std::string operator()(const Whole& type) const {
    return words("config.type.whole") + " " + std::to_string(type.least) + "–" + std::to_string(type.most);
  }
  std::string operator()(const Flag&) const { return "`true` / `false`"; }
  std::string operator()(const Choice& type) const {
    std::string choices;
    for (const auto choice : type.choices) {
      choices.append(choices.empty() ? "`" : " / `").append(choice).append("`");
    }
    return choices;
  }
  std::string operator()(const List&) const { return words("config.type.list"); }
};

std::string_view table_of(const Setting& setting) {
  return setting.key.substr(0, setting.key.find('.'));
}
std::string_view name_of(const Setting& setting) {
  return setting.key.substr(setting.key.find('.') + 1);
}

std::string one_setting(const Setting& setting, const Words& vietnamese, const Words& english) {
  const std::string standard = written(standard_settings(), setting);
  std::string text = "### `" + std::string(setting.key) + "`\n\n";
  text += vietnamese(setting.meaning_key) + "  \n" + english(setting.meaning_key) + "\n\n";
  text += "- " + vietnamese("config.word.type") + " / " + english("config.word.type") + ": " +
          std::visit(TypeInWords{vietnamese}, setting.type);
  const std::string type_in_english = std::visit(TypeInWords{english}, setting.type);
  if (type_in_english != std::visit(TypeInWords{vietnamese}, setting.type)) text += " / " + type_in_english;
  text +=
      "\n- " + vietnamese("config.word.standard") + " / " + english("config.word.standard") + ": `" + standard + "`\n";
  text += "- " + vietnamese("config.word.environment") + " / " + english("config.word.environment") + ": `" +
          setting.environment() + "`\n\n";
  return text;
}

}  // namespace

std::string as_text(const Loaded& loaded, const Words& words) {
  size_t width = 0;
  for (const Setting& setting : all_settings()) width = std::max(width, setting.key.size());
  std::string text;
  for (const Setting& setting : all_settings()) {
    const auto source = loaded.sources.find(setting.key);
    text.append(setting.key).append(width - setting.key.size(), ' ').append(" = ");
    text.append(written(loaded.settings, setting)).append("  (");
    text.append(source == loaded.sources.end() ? words("config.word.standard") : source->second).append(")\n");
  }
  return text;
}

std::string as_toml(const Loaded& loaded, const Words& words) {
  std::string text;
  std::string_view table;
  for (const Setting& setting : all_settings()) {
    if (table != table_of(setting)) {
      table = table_of(setting);
      text.append(text.empty() ? "[" : "\n[").append(table).append("]\n");
    }
    text.append("# ").append(words(setting.meaning_key)).append(" (").append(setting.environment()).append(")\n");
    text.append(name_of(setting)).append(" = ").append(written(loaded.settings, setting)).append("\n");
  }
  return text;
}

std::string as_markdown(const Words& vietnamese, const Words& english) {
  std::string text =
      "# " + vietnamese("config.documentation.title") + " / " + english("config.documentation.title") + "\n\n";
  text += "<!-- gandan config --format=markdown -->\n\n";
  text +=
      vietnamese("config.documentation.introduction") + "\n\n" + english("config.documentation.introduction") + "\n\n";
  std::string_view table;
  for (const Setting& setting : all_settings()) {
    if (table != table_of(setting)) {
      table = table_of(setting);
      text.append("## `[").append(table).append("]`\n\n");
    }
    text += one_setting(setting, vietnamese, english);
  }
  text.pop_back();
  return text;
}

}  // namespace gandan::config
