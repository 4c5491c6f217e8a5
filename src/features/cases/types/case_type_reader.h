// Reads values out of a TOML table of a case type and remembers the first thing that is wrong, with its line. After
// that it gives empty values, so that the reader of a type need not look after each of them.
#pragma once

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/cases/types/case_type.h"

namespace gandan::cases {

class TypeReader {
 public:
  explicit TypeReader(std::string file) : file_(std::move(file)) {}

  const std::optional<base::Error>& fault() const { return fault_; }
  void refuse(std::string_view message_key, const toml::node& at, std::string_view name, std::string_view value = {});
  // What `name` of the table has is none of these, which are told.
  void refuse_value(const toml::table& table, std::string_view name, std::string_view value,
                    const std::vector<std::string>& allowed = {});
  // The key of an entry, which no other of its kind has.
  std::string own_key(const toml::table& table, const std::string& kind);

  // Refuses names that are not among these: a slip of the keyboard must not be an option that does nothing.
  void only(const toml::table& table, std::initializer_list<std::string_view> names);
  std::string text(const toml::table& table, std::string_view name);           // must be there
  std::string optional_text(const toml::table& table, std::string_view name);  // "" when it is not
  Words words(const toml::table& table, std::string_view name);
  int64_t whole(const toml::table& table, std::string_view name, int64_t least, int64_t most);
  int64_t optional_whole(const toml::table& table, std::string_view name, int64_t standard);
  std::optional<double> optional_number(const toml::table& table, std::string_view name);
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
    if (table.contains(name)) refuse_value(table, name, value, listed(names));
    return static_cast<Enum>(0);
  }
  template <size_t count>
  static std::vector<std::string> listed(const std::array<std::string_view, count>& names) {
    return {names.begin(), names.end()};
  }
  template <typename T>
  static std::vector<std::string> keys_of(const std::vector<T>& entries) {
    std::vector<std::string> keys;
    keys.reserve(entries.size());
    for (const T& entry : entries) keys.push_back(entry.key);
    return keys;
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
  std::set<std::string> keys_;
};

}  // namespace gandan::cases
