// What an entry's two JSON objects say, field by field, as people read it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gandan::audit {

struct FieldChange {
  std::string field;
  std::string before, after;  // "" where there was, or is, nothing
  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

// The fields that differ, in the order of `after_json`, then those that are gone. Text that is no JSON object is shown
// as it is, under the field "".
std::vector<FieldChange> differences(std::string_view before_json, std::string_view after_json);

}  // namespace gandan::audit
