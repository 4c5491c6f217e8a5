// SQL text that can only be a literal of the source: user input cannot become part of a statement, it is bound.
#pragma once

#include <string_view>

namespace gandan::db {

class Sql {
 public:
  template <size_t size>
  consteval Sql(const char (&literal)[size]) : text_(literal, size - 1) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace gandan::db
