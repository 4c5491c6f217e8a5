#include "features/audit/audit_filter.h"

#include <limits>

#include "platform/http/url.h"

namespace gandan::audit {
namespace {

base::Result<std::optional<base::Date>> parse_day(const http::Fields& query, const char* field) {
  const std::string_view text = query.get(field);
  if (text.empty()) return std::optional<base::Date>();
  const auto day = base::Date::parse_iso(text);
  if (!day) return base::invalid("error.audit.no_such_day", field, {{"value", std::string(text)}});
  return std::optional<base::Date>(day);
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
  http::Fields query;
  const auto add = [&query](const char* name, const std::string& value) {
    if (!value.empty()) query.add(name, value);
  };
  add("kind", filter.kind);
  add("actor", filter.actor);
  add("from", filter.from ? filter.from->iso() : "");
  add("to", filter.to ? filter.to->iso() : "");
  add("before", filter.before);
  return query.entries().empty() ? "/audit" : "/audit?" + http::encode_form(query);
}

}  // namespace gandan::audit
