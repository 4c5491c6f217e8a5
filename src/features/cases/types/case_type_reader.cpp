#include "features/cases/types/case_type_reader.h"

namespace gandan::cases {

void TypeReader::refuse(std::string_view message_key, const toml::node& at, std::string_view name,
                        std::string_view value) {
  if (fault_) return;
  fault_ = base::invalid(std::string(message_key), {},
                         {{"file", file_},
                          {"line", std::to_string(at.source().begin.line)},
                          {"name", std::string(name)},
                          {"value", std::string(value)}});
}

void TypeReader::refuse_value(const toml::table& table, std::string_view name, std::string_view value,
                              const std::vector<std::string>& allowed) {
  const auto* node = table.get(name);
  if (fault_) return;
  refuse(allowed.empty() ? "error.cases.type_value" : "error.cases.type_choice", node == nullptr ? table : *node, name,
         value);
  std::string list;
  for (const std::string& each : allowed) list += (list.empty() ? "" : ", ") + each;
  fault_->arguments.emplace_back("allowed", list);
}

std::string TypeReader::own_key(const toml::table& table, const std::string& kind) {
  std::string key = text(table, "key");
  if (!keys_.insert(kind + " " + key).second) refuse("error.cases.type_key_twice", table, kind, key);
  return key;
}

void TypeReader::only(const toml::table& table, std::initializer_list<std::string_view> names) {
  for (const auto& [key, node] : table) {
    if (std::find(names.begin(), names.end(), key.str()) == names.end()) {
      refuse("error.cases.type_unknown_name", node, key.str());
    }
  }
}

std::string TypeReader::text(const toml::table& table, std::string_view name) {
  std::string value = optional_text(table, name);
  if (value.empty()) refuse("error.cases.type_missing", table, name);
  return value;
}

std::string TypeReader::optional_text(const toml::table& table, std::string_view name) {
  const auto* node = table.get(name);
  if (node == nullptr) return {};
  const auto value = node->value_exact<std::string>();
  if (!value) refuse("error.cases.type_kind", *node, name);
  return value.value_or("");
}

Words TypeReader::words(const toml::table& table, std::string_view name) {
  const auto* inner = section(table, name);
  if (inner == nullptr) return {};
  only(*inner, {"vi", "en"});
  return {text(*inner, "vi"), text(*inner, "en")};
}

int64_t TypeReader::whole(const toml::table& table, std::string_view name, int64_t least, int64_t most) {
  const auto* node = table.get(name);
  if (node == nullptr) {
    refuse("error.cases.type_missing", table, name);
    return least;
  }
  const auto value = node->value_exact<int64_t>();
  if (!value || *value < least || *value > most) {
    refuse("error.cases.type_number", *node, name, std::to_string(least) + "-" + std::to_string(most));
    return least;
  }
  return *value;
}

int64_t TypeReader::optional_whole(const toml::table& table, std::string_view name, int64_t standard) {
  constexpr int64_t most = 1'000'000;
  return table.contains(name) ? whole(table, name, 0, most) : standard;
}

std::optional<double> TypeReader::optional_number(const toml::table& table, std::string_view name) {
  const auto* node = table.get(name);
  if (node == nullptr) return std::nullopt;
  const auto value = node->is_number() ? node->value<double>() : std::nullopt;
  if (!value) refuse("error.cases.type_kind", *node, name);
  return value;
}

bool TypeReader::flag(const toml::table& table, std::string_view name, bool standard) {
  const auto* node = table.get(name);
  if (node == nullptr) return standard;
  const auto value = node->value_exact<bool>();
  if (!value) refuse("error.cases.type_kind", *node, name);
  return value.value_or(standard);
}

std::optional<base::Date> TypeReader::optional_date(const toml::table& table, std::string_view name) {
  const auto* node = table.get(name);
  if (node == nullptr) return std::nullopt;
  const auto value = node->value_exact<toml::date>();
  const auto date = value ? base::Date::make(value->year, value->month, value->day) : std::nullopt;
  if (!date) refuse("error.cases.type_kind", *node, name);
  return date;
}

std::vector<std::string> TypeReader::texts(const toml::table& table, std::string_view name) {
  std::vector<std::string> values;
  const auto* node = table.get(name);
  if (node == nullptr) return values;
  const auto* list = node->as_array();
  if (list == nullptr) {
    refuse("error.cases.type_kind", *node, name);
    return values;
  }
  for (const toml::node& entry : *list) {
    const auto value = entry.value_exact<std::string>();
    if (!value) refuse("error.cases.type_kind", entry, name);
    values.push_back(value.value_or(""));
  }
  return values;
}

const toml::table* TypeReader::section(const toml::table& table, std::string_view name) {
  const auto* node = table.get(name);
  const auto* inner = node == nullptr ? nullptr : node->as_table();
  if (inner == nullptr) refuse("error.cases.type_missing", node == nullptr ? table : *node, name);
  return inner;
}

}  // namespace gandan::cases
