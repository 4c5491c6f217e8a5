// Reads values out of a TOML table of a case type and remembers the first thing that is wrong, with its line. After
// that it gives empty values, so that the reader of a type need not look after each of them.
#pragma once

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/cases/case_type.h"

namespace gandan::cases {

class TypeReader {
 public:
  explicit TypeReader(std::string file) : file_(std::move(file)) {}

  const std::optional<base::Error>& fault() const { return fault_; }
  void refuse(std::string_view message_key, const toml::node& at, std::string_view name, std::string_view value = {});

  // Refuses names that are not among these: a slip of the keyboard must not be an option that does nothing.
  void only(const toml::table& table, std::initializer_list<std::string_view> names);
  std::string text(const toml::table& table, std::string_view name);           // must be there
  std::string optional_text(const toml::table& table, std::string_view name);  // "" when it is not
  Words words(const toml::table& table, std::string_view name);
  int64_t whole(const toml::table& table, std::string_view name, int64_t least, int64_t most);
  int64_t optional_whole(const toml::table& table, std::string_view name, int64_t standard);
  bool flag(const toml::table& table, std::string_view name, bool standard);
  std::optional<base::Date> optional_date(const toml::table& table, std::string_view name);
  std::vector<std::string> texts(const toml::table& table, std::string_view name);
  const toml::table* section(const toml::table& table, std::string_view name);

  // A value of a closed set, named by `names`, in the order of the enumeration.
  template <typename Enum, size_t count>
  Enum one_of(const toml::table& table, std::string_view name, const std::array<std::string_view, count>& names) {
    const std::string value = text(table, name);
    const auto found = std::find(names.begin(), names.end(), value);
    if (found != names.end()) return static_cast<Enum>(found - names.begin());
    if (const auto* node = table.get(name)) refuse("error.cases.type_value", *node, name, value);
    return static_cast<Enum>(0);
  }

  template <typename Take>
  void each(const toml::table& table, std::string_view name, Take take) {
    const auto* node = table.get(name);
    if (node == nullptr) return;
    const auto* list = node->as_array();
    if (list == nullptr) return refuse("error.cases.type_kind", *node, name);
    for (const toml::node& entry : *list) {
      if (const auto* inner = entry.as_table()) {
        take(*inner);
      } else {
        refuse("error.cases.type_kind", entry, name);
      }
    }
  }

 private:
  std::string file_;
  std::optional<base::Error> fault_;
};

}  // namespace gandan::cases
