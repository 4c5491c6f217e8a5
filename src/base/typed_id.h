// Identifiers that cannot be mixed up: TypedId<struct Target> is another type than TypedId<struct Task>.
// Values are UUIDv7 (RFC 9562 section 5.7), made by the program, so that they sort by time of making.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"

namespace gandan::base {

// 36 characters, lower case. Guarantees: ids of one process never repeat and sort in the order made.
std::string new_uuid_v7(Instant now);
bool is_uuid(std::string_view text);

template <typename Tag>
class TypedId {
 public:
  static TypedId make(Instant now) { return TypedId(new_uuid_v7(now)); }
  // nullopt when `text` is no UUID.
  static std::optional<TypedId> parse(std::string_view text) {
    if (!is_uuid(text)) return std::nullopt;
    return TypedId(std::string(text));
  }
  const std::string& text() const { return text_; }
  friend auto operator<=>(const TypedId&, const TypedId&) = default;

 private:
  explicit TypedId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

// The five-digit code of a commune-level unit (e.g. "06811"); first part of every primary key.
class WardId {
 public:
  static std::optional<WardId> parse(std::string_view text);
  const std::string& text() const { return text_; }
  friend auto operator<=>(const WardId&, const WardId&) = default;

 private:
  explicit WardId(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

}  // namespace gandan::base

template <typename Tag>
struct std::hash<gandan::base::TypedId<Tag>> {
  size_t operator()(const gandan::base::TypedId<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
