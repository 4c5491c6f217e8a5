// One statement put together from literals when the program is compiled, so that what several statements have in common
// stands once. As with every Sql, nothing that somebody typed can become part of it.
#pragma once

#include <algorithm>
#include <cstddef>

#include "platform/db/sql.h"

namespace gandan::db {

// A literal that may be an argument of a template.
template <size_t size>
struct SqlPart {
  consteval SqlPart(const char (&literal)[size]) {  // NOLINT(google-explicit-constructor)
    std::copy_n(literal, size, text);
  }
  static constexpr size_t length = size - 1;
  char text[size] = {};
};

template <SqlPart... parts>
class JoinedSql {
  static constexpr size_t length = (parts.length + ... + 0);
  struct Text {
    char bytes[length + 1] = {};
  };
  static constexpr Text join() {
    Text whole;
    char* end = whole.bytes;
    ((end = std::copy_n(parts.text, parts.length, end)), ...);
    return whole;
  }
  static constexpr Text text = join();

 public:
  static constexpr Sql sql = Sql(text.bytes);
};

// joined<"SELECT name FROM unit ", of_the_ward, "ORDER BY name">: the parts as they stand, one behind the other.
template <SqlPart... parts>
inline constexpr Sql joined = JoinedSql<parts...>::sql;

}  // namespace gandan::db
