#include "features/audit/value_words.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "base/decimal.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::audit {
namespace {

struct Words {
  std::string_view record_kind, field, prefix;
};

// Which messages name the values of a field; the pages of the record say them with the same ones.
// keys: audit.value.*
constexpr std::array words_of_fields = {Words{"draft_item", "comparator", "reading.comparator."},
                                        Words{"draft_item", "state", "reading.item_state."},
                                        Words{"explanation", "state", "programme.explanation_state."},
                                        Words{"indicator", "frequency", "programme.frequency."},
                                        Words{"target", "basis", "programme.basis_choice."},
                                        Words{"target", "comparator", "programme.comparator."},
                                        Words{"target", "frequency", "programme.frequency."},
                                        Words{"target", "level", "programme.judged."},
                                        Words{"task", "kind", "programme.task_kind."},
                                        Words{"task", "origin", "programme.task_origin."},
                                        Words{"task", "repeats", "programme.repeat."},
                                        Words{"unit", "kind", "people.unit_kind."}};

// Figures; anywhere else digits may be a number in the report, a year or a code.
constexpr std::array<std::string_view, 7> fields_of_figures = {"value",      "goal_value", "goal_low", "goal_high",
                                                               "base_value", "low",        "high"};

// As Decimal writes it: "97.2".
std::string figure_in_words(const std::string& value, html::Language language) {
  const auto figure = base::Decimal::parse(value);
  if (!figure) return value;
  const auto style = language == html::Language::english ? vietnamese::Style::english : vietnamese::Style::vietnamese;
  return vietnamese::format_number(*figure, style);
}

// The key of a reporting period by what follows its year, "-Q3": "quarter"; "" when it is none.
std::string key_of_part(std::string_view part) {
  if (part.empty()) return "year";
  if (part == "-H1" || part == "-H2") return "half_" + std::string(part.substr(2));
  if (part.size() == 3 && part.starts_with("-Q") && part[2] >= '1' && part[2] <= '4') return "quarter";
  const auto month = part.size() == 3 ? base::Decimal::parse(part.substr(1)) : std::nullopt;
  return month && *month >= base::Decimal(1) && *month <= base::Decimal(12) ? "month" : "";
}

// As a period is kept: "2026", "2026-H1", "2026-Q3", "2026-07".
std::string period_in_words(const std::string& value, html::Language language) {
  const std::string year = value.substr(0, 4);
  const std::string part = value.substr(year.size());
  const std::string key = key_of_part(part);
  if (key.empty() || !base::Decimal::parse(year)) return value;
  constexpr std::array roman = {"I", "II", "III", "IV"};
  const std::string number = part.substr(std::min<size_t>(part.size(), part.starts_with("-0") ? 2 : 1));
  const std::string quarter = key == "quarter" ? roman.at(static_cast<size_t>(part[2] - '1')) : "";
  // keys: programme.period.*
  return html::translate(language, "programme.period." + key, {{"year", year}, {"number", number}, {"roman", quarter}});
}

}  // namespace

std::string value_in_words(std::string_view record_kind, std::string_view field, const std::string& value,
                           html::Language language) {
  if (value == "true" || value == "false") return html::translate(language, "audit.value." + value);
  if (const auto date = base::Date::parse_iso(value)) return vietnamese::format_date(*date);
  if (field == "period") return period_in_words(value, language);
  if (std::ranges::find(fields_of_figures, field) != fields_of_figures.end()) return figure_in_words(value, language);
  const auto words = std::find_if(words_of_fields.begin(), words_of_fields.end(), [&](const Words& each) {
    return each.record_kind == record_kind && each.field == field;
  });
  if (words == words_of_fields.end()) return value;
  const std::string key = std::string(words->prefix) + value;
  std::string message = html::translate(language, key);
  return message == key ? value : message;
}

}  // namespace gandan::audit
