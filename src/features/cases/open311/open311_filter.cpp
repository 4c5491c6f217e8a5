#include "features/cases/open311/open311_filter.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <numbers>

#include "features/cases/engine/case_code.h"
#include "features/cases/open311/open311_format.h"
#include "features/cases/open311/open311_services.h"
#include "vietnamese/text.h"

// not keys: start_date end_date updated_after updated_before

namespace gandan::cases::open311 {
namespace {

constexpr int64_t day = 24LL * 60 * 60 * 1000;
constexpr int64_t furthest_row = 100'000;  // pages beyond this are asked for by dates
constexpr base::Instant end_of_time{std::numeric_limits<int64_t>::max()};

// All values of a parameter that may be given several times and with commas.
std::vector<std::string> values_of(const http::Fields& query, std::string_view name) {
  std::vector<std::string> values;
  for (std::string_view text : query.all(name)) {
    while (!text.empty()) {
      const size_t comma = std::min(text.find(','), text.size());
      std::string_view value = text.substr(0, comma);
      while (value.starts_with(' ')) value.remove_prefix(1);
      while (value.ends_with(' ')) value.remove_suffix(1);
      if (!value.empty()) values.emplace_back(value);
      text.remove_prefix(std::min(comma + 1, text.size()));
    }
  }
  return values;
}

base::Result<std::optional<base::Instant>> time_in(const http::Fields& query, std::string_view name) {
  const std::string_view text = query.get(name);
  if (text.empty()) return std::optional<base::Instant>();
  const auto at = read_w3_time(text);
  if (!at) return base::invalid("error.cases.open311.time", std::string(name));
  return at;
}

struct Span {
  base::Instant from, until;
};

// The latest 90 days when nothing is said; 90 days from or up to the one end that is.
base::Result<Span> span_in(const http::Fields& query, base::Instant now) {
  const auto from = time_in(query, "start_date");
  if (!from) return from.error();
  const auto until = time_in(query, "end_date");
  if (!until) return until.error();
  constexpr int64_t most = most_days * day;
  if (*from && *until) {
    const int64_t length = (*until)->epoch_milliseconds - (*from)->epoch_milliseconds;
    if (length > most) return base::invalid("error.cases.open311.span", "end_date");
    return Span{**from, **until};
  }
  if (*from) return Span{**from, {(*from)->epoch_milliseconds + most}};
  const base::Instant end = until->value_or(now);
  return Span{{end.epoch_milliseconds - most}, end};
}

base::Result<int64_t> whole_in(const http::Fields& query, const char* name, int64_t standard) {
  const std::string_view text = query.get(name);
  if (text.empty()) return standard;
  int64_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool good = fault == std::errc() && end == text.data() + text.size() && value >= 1;
  if (!good) return base::invalid("error.cases.open311.number", name);
  return value;
}

template <typename Filter>
base::Result<void> read_page(const http::Fields& query, Filter& filter) {
  const auto size = whole_in(query, "page_size", most_requests);
  if (!size) return size.error();
  const auto page = whole_in(query, "page", 1);
  if (!page) return page.error();
  filter.page_size = std::min(*size, most_requests);
  filter.page = *page;
  if (filter.page > furthest_row / filter.page_size) return base::invalid("error.cases.open311.page", "page");
  return {};
}

base::Result<std::optional<Near>> near_in(const http::Fields& query) {
  constexpr double metres_of_a_degree = 111'195;
  constexpr double widest = 100'000;
  if (query.get("lat").empty() && query.get("long").empty()) return std::optional<Near>();
  const auto latitude = read_degrees(query.get("lat"));
  const auto longitude = read_degrees(query.get("long"));
  const bool point = latitude && longitude && is_on_earth({*latitude, *longitude});
  if (!point) return base::invalid("error.cases.open311.point", "lat");
  const std::string_view given = query.get("radius");
  const auto radius = given.empty() ? std::optional(1000.0) : read_degrees(given);
  if (!radius || *radius <= 0 || *radius > widest) return base::invalid("error.cases.open311.number", "radius");
  const double east = std::cos(*latitude * std::numbers::pi / 180) * metres_of_a_degree;
  return std::optional(Near{{*latitude, *longitude}, *radius, metres_of_a_degree, east});
}

void read_services(const http::Fields& query, const CaseRules& rules, RequestFilter& filter) {
  const auto wanted = values_of(query, "service_code");
  for (const std::string& code : wanted) {
    if (find_service(rules, code)) filter.services += (filter.services.empty() ? "," : "") + code + ",";
  }
  filter.nothing = !wanted.empty() && filter.services.empty();
}

base::Result<void> read_status(const http::Fields& query, RequestFilter& filter) {
  bool open = false, closed = false;
  for (const std::string& sent : values_of(query, "status")) {
    const std::string status = vietnamese::to_lower(sent);  // "Open" and "OPEN" are sent as well
    if (status != "open" && status != "closed") return base::invalid("error.cases.open311.status", "status");
    (status == "open" ? open : closed) = true;
  }
  if (open != closed) filter.status = open ? "open" : "closed";
  return {};
}

base::Result<void> read_times(const http::Fields& query, base::Instant now, RequestFilter& filter) {
  const auto after = time_in(query, "updated_after");
  if (!after) return after.error();
  const auto before = time_in(query, "updated_before");
  if (!before) return before.error();
  filter.changed_from = after->value_or(base::Instant{});
  filter.changed_until = before->value_or(end_of_time);
  filter.by_change = after->has_value() || before->has_value();
  filter.until = end_of_time;
  const bool received = !query.get("start_date").empty() || !query.get("end_date").empty();
  if (filter.by_change && !received) return {};
  const auto span = span_in(query, now);
  if (!span) return span.error();
  filter.from = span->from;
  filter.until = span->until;
  return {};
}

}  // namespace

std::optional<double> read_degrees(std::string_view text) {
  double value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || fault != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

base::Result<RequestFilter> read_request_filter(const http::Fields& query, const CaseRules& rules, base::Instant now) {
  RequestFilter filter;
  const auto codes = values_of(query, "service_request_id");
  if (static_cast<int64_t>(codes.size()) > most_requests) {
    return base::invalid("error.cases.open311.too_many", "service_request_id");
  }
  for (const std::string& typed : codes) filter.codes.push_back(read_code(typed).value_or(""));
  if (!codes.empty()) return filter;
  if (const auto good = read_times(query, now, filter); !good) return good.error();
  if (const auto good = read_status(query, filter); !good) return good.error();
  if (const auto good = read_page(query, filter); !good) return good.error();
  const auto near = near_in(query);
  if (!near) return near.error();
  filter.near = *near;
  read_services(query, rules, filter);
  return filter;
}

base::Result<UpdateFilter> read_update_filter(const http::Fields& query, base::Instant now) {
  UpdateFilter filter;
  const auto span = span_in(query, now);
  if (!span) return span.error();
  filter.from = span->from;
  filter.until = span->until;
  const std::string_view code = query.get("service_request_id");
  if (!code.empty()) filter.code = read_code(code).value_or("-");
  if (const auto good = read_page(query, filter); !good) return good.error();
  return filter;
}

}  // namespace gandan::cases::open311
