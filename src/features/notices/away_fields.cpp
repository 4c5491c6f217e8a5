#include "features/notices/away_fields.h"

#include "platform/html/translator.h"

namespace gandan::notices {
namespace {

base::Result<std::optional<base::Date>> day_in(const http::Fields& form, const std::string& name) {
  const std::string_view text = form.get(name);
  if (text.empty()) return std::optional<base::Date>();
  const auto date = base::Date::parse_iso(text);
  if (!date) return base::invalid("error.notices.date", name);
  return date;
}

}  // namespace

html::SafeHtml away_field(html::Language language, const std::string& name, const std::optional<base::Date>& value,
                          const http::Fields* typed, const std::optional<base::Error>& error) {
  // keys: notices.settings.from notices.settings.until notices.settings.from_help notices.settings.until_help
  const std::string key = name == "away_from" ? "notices.settings.from" : "notices.settings.until";
  html::Field field{name, html::translate(language, key), html::FieldKind::date, value ? value->iso() : "",
                    html::translate(language, key + "_help")};
  field.required = false;
  if (typed != nullptr) field.value = std::string(typed->get(name));
  if (error) field.error = html::error_of(language, *error, name);
  return html::field(language, field);
}

base::Result<void> read_away(const http::Fields& form, Choice& choice) {
  const auto from = day_in(form, "away_from"), until = day_in(form, "away_until");
  if (!from) return from.error();
  if (!until) return until.error();
  choice.away_from = *from;
  choice.away_until = *until;
  return {};
}

}  // namespace gandan::notices
