#include "features/audit/difference.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace gandan::audit {
namespace {

using Json = nlohmann::ordered_json;

// nullopt when it is no object.
std::optional<Json> object_of(std::string_view text) {
  if (text.empty()) return Json::object();
  Json value = Json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  return value;
}

std::string shown(const Json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string list;
  for (const Json& element : value) list.append(list.empty() ? "" : ", ").append(shown(element));
  return list;
}

std::string shown_at(const Json& object, const std::string& field) {
  const auto found = object.find(field);
  return found == object.end() ? "" : shown(*found);
}

}  // namespace

std::vector<FieldChange> differences(std::string_view before_json, std::string_view after_json) {
  const auto before = object_of(before_json);
  const auto after = object_of(after_json);
  if (!before || !after) return {{"", std::string(before_json), std::string(after_json)}};
  std::vector<FieldChange> changes;
  for (const auto& [field, value] : after->items()) {
    FieldChange change{field, shown_at(*before, field), shown(value)};
    if (change.before != change.after) changes.push_back(std::move(change));
  }
  for (const auto& [field, value] : before->items()) {
    if (!after->contains(field) && !shown(value).empty()) changes.push_back({field, shown(value), ""});
  }
  return changes;
}

}  // namespace gandan::audit
