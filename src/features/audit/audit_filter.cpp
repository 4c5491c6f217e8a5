#include "features/audit/audit_filter.h"

#include <limits>

namespace gandan::audit {
namespace {

base::Result<std::optional<base::Date>> parse_day(const http::Fields& query, const char* field) {
  const std::string_view text = query.get(field);
  if (text.empty()) return std::optional<base::Date>();
  const auto day = base::Date::parse_iso(text);
  if (!day) return base::invalid("error.audit.no_such_day", field, {{"value", std::string(text)}});
  return std::optional<base::Date>(day);
}

void append(std::string& address, std::string_view name, std::string_view value) {
  constexpr std::string_view hexadecimal = "0123456789ABCDEF";
  if (value.empty()) return;
  address.append(address.find('?') == std::string::npos ? "?" : "&").append(name).append("=");
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    if (plain) {
      address += c;
    } else {
      address += '%';
      address += hexadecimal[byte >> 4U];
      address += hexadecimal[byte & 0x0FU];
    }
  }
}

}  // namespace

base::Instant Filter::begin() const {
  return from ? base::local_midnight(*from) : base::Instant{0};
}

base::Instant Filter::end() const {
  return to ? base::local_midnight(to->plus_days(1)) : base::Instant{std::numeric_limits<int64_t>::max()};
}

base::Result<Filter> parse_filter(const http::Fields& query) {
  const auto from = parse_day(query, "from");
  if (!from) return from.error();
  const auto to = parse_day(query, "to");
  if (!to) return to.error();
  if (*from && *to && **from > **to) return base::invalid("error.audit.days_reversed", "to");
  return Filter{std::string(query.get("kind")), std::string(query.get("actor")), *from, *to,
                std::string(query.get("before"))};
}

std::string address_of(const Filter& filter) {
  std::string address = "/audit";
  append(address, "kind", filter.kind);
  append(address, "actor", filter.actor);
  if (filter.from) append(address, "from", filter.from->iso());
  if (filter.to) append(address, "to", filter.to->iso());
  append(address, "before", filter.before);
  return address;
}

}  // namespace gandan::audit
