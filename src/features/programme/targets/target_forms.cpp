#include "features/programme/targets/target_forms.h"

#include <algorithm>
#include <charconv>

#include "features/programme/evaluation/level.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

constexpr size_t most_periods = 9;

// The periods one may report now, newest first: those that have begun.
std::vector<Period> open_periods(const Aim& aim, base::Date today) {
  std::vector<Period> periods;
  Period period = Period::containing(*base::Date::make(today.year() - 1, 1, 1), aim.frequency);
  while (period.first_day() <= today) {
    periods.push_back(period);
    if (aim.frequency != Frequency::year && period.ends_year()) {
      periods.push_back(*Period::make(period.year(), Frequency::year, 1));
    }
    period = period.next();
  }
  std::ranges::reverse(periods);
  if (periods.size() > most_periods) periods.resize(most_periods, periods.front());
  return periods;
}

}  // namespace

int64_t version_in(const http::Fields& form) {
  const std::string_view text = form.get("version");
  int64_t version = -1;
  std::from_chars(text.data(), text.data() + text.size(), version);
  return version;
}

std::optional<int> whole_number_in(std::string_view text) {
  int value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (failure != std::errc{} || end != text.data() + text.size() || text.empty()) return std::nullopt;
  return value;
}

// keys: programme.help.figure.*

html::SafeHtml TargetForms::made(html::Field field, std::string_view form) const {
  if (field.help.empty()) field.help = html::translate(language_, "programme.help.figure." + field.name);
  if (refused_.form == form && refused_.typed != nullptr) {
    field.value = std::string(refused_.typed->get(field.name));
    if (refused_.error) field.error = html::error_of(language_, *refused_.error, field.name);
  }
  return html::field(language_, field);
}

html::SafeHtml TargetForms::period(const std::optional<base::Date>& closed_until) const {
  html::Field field{"period", html::translate(language_, "programme.column.period"), html::FieldKind::choice};
  for (const Period& period : open_periods(target_.aim, today_)) {
    std::string label = period_in_words(language_, period);
    if (closed_until && period.last_day() <= *closed_until) {
      label += " " + html::translate(language_, "programme.frozen.closed_mark");
      field.help = html::translate(language_, "programme.help.figure.period_closed");
    }
    field.choices.push_back({period.text(), std::move(label)});
  }
  if (evaluation_.awaited) field.value = evaluation_.awaited->period.text();
  return made(std::move(field), "figure");
}

html::SafeHtml TargetForms::value(const std::vector<Measurement>& known) const {
  const Nature nature = nature_of(target_.aim);
  if (nature == Nature::quantity) {
    html::Field field{"value", html::translate(language_, "programme.column.value"), html::FieldKind::decimal};
    field.unit = unit_of_figures(target_.aim);
    if (!known.empty() && known.back().figure.value) {
      field.help =
          html::translate(language_, "programme.target.last_time",
                          {{"value", figures_in_words(language_, with_unit(*known.back().figure.value, field.unit))},
                           {"period", period_in_words(language_, known.back().figure.period)}});
    }
    if (accumulates_in_year(target_.aim)) {
      field.help += (field.help.empty() ? "" : " ") + html::translate(language_, "programme.target.since_new_year");
    }
    return html::SafeHtml::made_by_template(made(std::move(field), "figure").text() + confirmed().text());
  }
  html::Field field{"level", html::translate(language_, "programme.target.level"), html::FieldKind::choice};
  if (nature == Nature::judgement) {
    for (const auto answer : {judged_met, judged_partly, judged_not_met}) {
      field.choices.push_back({std::string(answer), level_in_words(language_, std::string(answer))});
    }
  } else {
    for (std::string& level : levels_like(target_.aim.level)) field.choices.push_back({level, level});
  }
  return made(std::move(field), "figure");
}

html::SafeHtml TargetForms::confirmed() const {
  const bool asked = refused_.form == "figure" && refused_.error && refused_.error->field == "confirmed";
  if (!asked) return html::SafeHtml::made_by_template("");
  html::Field field{"confirmed", html::translate(language_, "programme.figures.confirmed"), html::FieldKind::check};
  field.required = false;
  return made(std::move(field), "figure");
}

html::SafeHtml TargetForms::evidence() const {
  html::Field field{"evidence", html::translate(language_, "programme.target.evidence")};
  field.help = html::translate(language_, "programme.target.evidence_help");
  field.required = false;
  const auto& error = refused_.form == "figure" ? refused_.error : std::nullopt;
  return html::SafeHtml::made_by_template(made(std::move(field), "figure").text() +
                                          attachments::file_field(language_, file_field_of("evidence"), error).text());
}

html::SafeHtml TargetForms::note() const {
  html::Field field{"note", html::translate(language_, "programme.target.note"), html::FieldKind::long_text};
  field.required = false;
  return made(std::move(field), "figure");
}

html::SafeHtml TargetForms::area(const std::vector<Area>& areas) const {
  html::Field field{"area", html::translate(language_, "programme.column.area"), html::FieldKind::choice};
  field.required = false;
  field.choices = {{"", html::translate(language_, "programme.area.whole")}};
  for (const Area& area : areas) field.choices.push_back({area.key, area.name});
  return made(std::move(field), "figure");
}

html::SafeHtml TargetForms::reviewer() const {
  html::Field field{"reviewer", html::translate(language_, "programme.target.reviewer"), html::FieldKind::choice};
  field.help = html::translate(language_, "programme.target.reviewer_help");
  field.required = false;
  field.choices = names_.persons(html::translate(language_, "programme.target.no_reviewer"));
  if (target_.reviewer) field.value = target_.reviewer->text();
  return made(std::move(field), "in_charge");
}

html::SafeHtml TargetForms::person() const {
  html::Field field{"person", html::translate(language_, "programme.column.person"), html::FieldKind::choice};
  field.required = false;
  field.choices = names_.persons(html::translate(language_, "programme.nobody"));
  if (target_.person_in_charge) field.value = target_.person_in_charge->text();
  return made(std::move(field), "in_charge");
}

html::SafeHtml TargetForms::unit() const {
  html::Field field{"unit", html::translate(language_, "programme.column.unit"), html::FieldKind::choice};
  field.required = false;
  field.choices = names_.units(html::translate(language_, "programme.nobody"));
  if (target_.unit_in_charge) field.value = target_.unit_in_charge->text();
  return made(std::move(field), "in_charge");
}

html::SafeHtml TargetForms::year() const {
  html::Field field{"year", html::translate(language_, "programme.target.year"), html::FieldKind::decimal};
  field.value = std::to_string(today_.year());
  return made(std::move(field), "assigned");
}

html::SafeHtml TargetForms::goal() const {
  html::Field field{"goal", html::translate(language_, "programme.column.goal"), html::FieldKind::decimal};
  field.unit = target_.aim.unit;
  return made(std::move(field), "assigned");
}

html::SafeHtml TargetForms::source() const {
  html::Field field{"source", html::translate(language_, "programme.target.assigned_by")};
  field.required = false;
  return made(std::move(field), "assigned");
}

}  // namespace gandan::programme
