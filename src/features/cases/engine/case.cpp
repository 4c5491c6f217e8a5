#include "features/cases/engine/case.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

#include "base/decimal.h"
#include "base/named.h"
#include "vietnamese/text_pattern.h"
#include "vietnamese/word.h"

// keys: error.cases.need.*
// not keys: duplicate_of

namespace gandan::cases {
namespace {

constexpr size_t text_limit = 8'000;  // letters
constexpr size_t short_limit = 300;

constexpr std::array<std::string_view, 7> channels = {"web", "counter", "phone", "paper", "meeting", "import", "api"};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

base::Error too_long(std::string field, size_t most) {
  return base::invalid("error.cases.longer_than", std::move(field), {{"most", std::to_string(most)}});
}

base::Result<void> check_bounds(const FieldRule& rule, double value) {
  const auto words = [](double bound) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.10g", bound);
    return std::string(text.data());
  };
  if (rule.min && value < *rule.min)
    return base::invalid("error.cases.field_least", rule.key, {{"least", words(*rule.min)}});
  if (rule.max && value > *rule.max)
    return base::invalid("error.cases.field_most", rule.key, {{"most", words(*rule.max)}});
  return {};
}

// In the type's own words, in both languages: which one is read is not known here.
base::Result<void> check_pattern(const FieldRule& rule, const std::string& value) {
  if (rule.pattern.empty()) return {};
  if (vietnamese::fit(rule.pattern, trimmed(value)) == vietnamese::PatternFit::fits) return {};
  return base::invalid("error.cases.field_pattern", rule.key,
                       {{"words.vi", rule.pattern_words.vi}, {"words.en", rule.pattern_words.en}});
}

base::Result<void> check_field(const FieldRule& rule, const std::string& value) {
  if (value.empty()) {
    if (rule.required) return base::invalid("error.cases.field_missing", rule.key);
    return {};
  }
  const auto most = static_cast<size_t>(rule.most);
  if (vietnamese::letters_in(value) > most) return too_long(rule.key, most);
  bool good = true;
  if (rule.type == FieldType::choice) {
    good = std::any_of(rule.choices.begin(), rule.choices.end(), [&](const auto& each) { return each.key == value; });
  }
  if (rule.type == FieldType::number) good = base::Decimal::parse(value).has_value();
  if (rule.type == FieldType::date) good = base::Date::parse_iso(value).has_value();
  if (!good) return base::invalid("error.cases.field_unreadable", rule.key);
  return rule.type == FieldType::number ? check_bounds(rule, base::Decimal::parse(value)->to_double())
                                        : check_pattern(rule, value);
}

base::Error conflict(std::string key) {
  return {base::ErrorKind::conflict, std::move(key), {}, {}, {}};
}

// handle_cases counts for one's own cases only.
bool has_one_of(const Asker& asker, const Case& subject, const std::vector<auth::Permission>& permissions) {
  return std::any_of(permissions.begin(), permissions.end(), [&](auth::Permission permission) {
    if (permission == auth::Permission::handle_cases) return may_handle(asker, subject);
    return asker.has(permission);
  });
}

}  // namespace

std::string_view name_of(Channel channel) {
  return channels[static_cast<size_t>(channel)];
}

std::optional<Channel> channel_named(std::string_view name) {
  return base::named<Channel>(channels, name);
}

bool is_on_earth(const Point& point) {
  return std::isfinite(point.latitude) && std::isfinite(point.longitude) && std::abs(point.latitude) <= 90 &&
         std::abs(point.longitude) <= 180;
}

double metres_between(const Point& a, const Point& b) {
  constexpr double earth_radius = 6'371'000;
  const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
  const double north = std::sin(radians(b.latitude - a.latitude) / 2);
  const double east = std::sin(radians(b.longitude - a.longitude) / 2);
  const double part = north * north + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * east * east;
  return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(part)));
}

bool Case::belongs_to(const auth::UnitId& wanted) const {
  return unit == wanted || std::find(other_units.begin(), other_units.end(), wanted) != other_units.end();
}

bool may_handle(const Asker& asker, const Case& subject) {
  if (asker.has(auth::Permission::assign_cases)) return true;
  if (!asker.has(auth::Permission::handle_cases)) return false;
  return subject.belongs_to(asker.principal->unit) || subject.person == asker.principal->person;
}

bool may_take(const Asker& asker, const Case& subject, const Transition& transition) {
  if (asker.is_reporter && transition.by_reporter) return true;
  return has_one_of(asker, subject, transition.permissions);
}

bool may_extend(const Asker& asker, const Case& subject, const ExtensionRule& rule) {
  return has_one_of(asker, subject, rule.permissions);
}

const std::string& Filled::of(Need need) const {
  static const std::string nothing;
  const auto found = words.find(need);
  return found == words.end() ? nothing : found->second;
}

base::Result<void> check_step(const CaseType& type, const Case& subject, const Transition& transition,
                              const Filled& filled, base::Instant now) {
  if (!transition.begins_at(subject.state)) return conflict("error.cases.state_forbids");
  for (const Need need : transition.needs) {
    const std::string name(name_of(need));
    if (trimmed(filled.of(need)).empty()) return base::invalid("error.cases.need." + name, name);
    if (vietnamese::letters_in(filled.of(need)) > text_limit) return too_long(name, text_limit);
  }
  const State* from = type.state(subject.state);
  const State* to = type.state(transition.to);
  const bool reopens = from != nullptr && to != nullptr && from->answered && !to->answered;
  if (!reopens) return {};
  if (!type.may_be_reopened()) return conflict("error.cases.state_forbids");
  const base::Instant over = subject.closed_at.value_or(subject.answered_at.value_or(now));
  if (base::local_date(now) - base::local_date(over) > type.reopen_within_days) {
    return base::Error{base::ErrorKind::conflict,
                       "error.cases.reopen_too_late",
                       {{"days", std::to_string(type.reopen_within_days)}},
                       {},
                       {}};
  }
  return {};
}

base::Result<void> check_fields(const CaseType& type, const std::map<std::string, std::string>& fields) {
  for (const auto& [key, value] : fields) {
    const bool known = std::any_of(type.fields.begin(), type.fields.end(),
                                   [&name = key](const FieldRule& rule) { return rule.key == name; });
    if (!known) return base::invalid("error.cases.field_unknown", key);
  }
  for (const FieldRule& rule : type.fields) {
    const auto found = fields.find(rule.key);
    if (auto good = check_field(rule, found == fields.end() ? "" : found->second); !good) return good;
  }
  return {};
}

base::Result<void> check_text(std::string_view text) {
  if (trimmed(text).empty()) return base::invalid("error.cases.text_missing", "text");
  if (vietnamese::letters_in(text) > text_limit) return too_long("text", text_limit);
  return {};
}

base::Result<void> check_place(const Place& place) {
  if (vietnamese::letters_in(place.address) > short_limit) return too_long("address", short_limit);
  if (place.point && !is_on_earth(*place.point)) return base::invalid("error.cases.point_unreadable", "address");
  if (!place.neighbourhood && !place.point && trimmed(place.address).empty()) {
    return base::invalid("error.cases.place_missing", "neighbourhood");
  }
  return {};
}

base::Result<Reporter> checked(Reporter reporter) {
  for (std::string* part : {&reporter.name, &reporter.phone, &reporter.email}) *part = std::string(trimmed(*part));
  if (vietnamese::letters_in(reporter.name) > short_limit) return too_long("reporter_name", short_limit);
  if (reporter.phone.size() > 30 || reporter.phone.find_first_not_of("0123456789+ .()-") != std::string::npos) {
    return base::invalid("error.cases.phone_unreadable", "reporter_phone");
  }
  const size_t at = reporter.email.find('@');
  const bool address = reporter.email.empty() || (at != std::string::npos && at > 0 && at + 1 < reporter.email.size() &&
                                                  reporter.email.find_first_of(" \t\r\n<>,;") == std::string::npos);
  if (!address || reporter.email.size() > short_limit) {
    return base::invalid("error.cases.email_unreadable", "reporter_email");
  }
  return reporter;
}

std::string filled_in(std::string_view text, const std::map<std::string, std::string>& values) {
  std::string result;
  while (!text.empty()) {
    const size_t open = text.find('{');
    result += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const size_t close = text.find('}', open);
    if (close == std::string_view::npos) return result += text.substr(open);
    const auto found = values.find(std::string(text.substr(open + 1, close - open - 1)));
    if (found != values.end()) result += found->second;
    text.remove_prefix(close + 1);
  }
  return result;
}

}  // namespace gandan::cases
