#include "features/reading/review_card.h"

#include <array>
#include <span>

#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"
#include "views/features/reading/review_card.tpl.h"

namespace gandan::reading {
namespace {

using html::translate;
using html::View;

struct FieldSpec {
  const char* name;
  std::string ItemFields::*member;
  enum class Kind { line, number, text, comparator } kind;
};

constexpr std::array<FieldSpec, 11> target_fields = {{
    {"number", &ItemFields::number, FieldSpec::Kind::line},
    {"group", &ItemFields::group, FieldSpec::Kind::line},
    {"text", &ItemFields::text, FieldSpec::Kind::text},
    {"comparator", &ItemFields::comparator, FieldSpec::Kind::comparator},
    {"value", &ItemFields::value, FieldSpec::Kind::number},
    {"low", &ItemFields::low, FieldSpec::Kind::number},
    {"high", &ItemFields::high, FieldSpec::Kind::number},
    {"unit", &ItemFields::unit, FieldSpec::Kind::line},
    {"level", &ItemFields::level, FieldSpec::Kind::line},
    {"base_value", &ItemFields::base_value, FieldSpec::Kind::number},
    {"base_year", &ItemFields::base_year, FieldSpec::Kind::line},
}};
constexpr std::array<FieldSpec, 3> task_fields = {{
    {"number", &ItemFields::number, FieldSpec::Kind::line},
    {"title", &ItemFields::title, FieldSpec::Kind::text},
    {"text", &ItemFields::text, FieldSpec::Kind::text},
}};
constexpr std::array<FieldSpec, 2> project_fields = {{
    {"number", &ItemFields::number, FieldSpec::Kind::line},
    {"title", &ItemFields::title, FieldSpec::Kind::text},
}};

std::span<const FieldSpec> fields_for(ItemKind kind) {
  if (kind == ItemKind::target) return target_fields;
  if (kind == ItemKind::project) return project_fields;
  return task_fields;
}

constexpr std::array<std::string_view, 8> comparators = {
    "", ">=", "<=", "=", "range", "maintain", "growth_per_year", "growth_total"};
// Without the year, which stands in a field of its own.
constexpr std::array<std::string_view, 7> period_kinds = {"annual", "by",         "in",      "average_per_year",
                                                          "versus", "cumulative", "maintain"};

// ">=" -> "at_least": a word that can stand in a message key.
std::string comparator_key(std::string_view word) {
  if (word == ">=") return "at_least";
  if (word == "<=") return "at_most";
  if (word == "=") return "equal";
  return word.empty() ? "none" : std::string(word);
}

struct PeriodWords {
  std::string kind, year;
};

PeriodWords split_period(const std::string& word) {
  if (word.starts_with("by_")) return {"by", word.substr(3)};
  if (word.starts_with("in_")) return {"in", word.substr(3)};
  if (word.starts_with("vs_")) return {"versus", word.substr(3)};
  return {word, ""};
}

std::string join_period(std::string_view kind, std::string_view year) {
  if (kind == "by" || kind == "in") return std::string(kind) + "_" + std::string(year);
  if (kind == "versus") return "vs_" + std::string(year);
  return std::string(kind);
}

std::string shown_number(const std::string& plain, html::Language language) {
  const auto value = base::Decimal::parse(plain);
  if (!value) return plain;
  return vietnamese::format_number(
      *value, language == html::Language::vietnamese ? vietnamese::Style::vietnamese : vietnamese::Style::english);
}

// In a form numbers stand as Vietnamese writes them in either language, since that is how they are read back.
std::string typed_number(const std::string& plain) {
  const auto value = base::Decimal::parse(plain);
  return value ? vietnamese::format_number(*value) : plain;
}

// "≥ 98,5 %", "từ 10 đến 12 %", "hoàn thành tốt nhiệm vụ"
std::string goal_text(const ItemFields& fields, html::Language language) {
  // keys: reading.goal.*
  const std::string unit = fields.unit.empty() || fields.unit.front() == '%' ? fields.unit : " " + fields.unit;
  if (!fields.level.empty()) return fields.level;
  if (fields.comparator == "range") {
    return translate(language, "reading.goal.range",
                     {{"low", shown_number(fields.low, language)}, {"high", shown_number(fields.high, language)}}) +
           unit;
  }
  if (fields.value.empty()) return translate(language, "reading.goal.without_number");
  return translate(language, "reading.goal." + comparator_key(fields.comparator),
                   {{"value", shown_number(fields.value, language)}}) +
         unit;
}

std::string period_shown(const std::string& word, html::Language language) {
  // keys: reading.period.*
  const PeriodWords period = split_period(word);
  return period.kind.empty() ? std::string()
                             : translate(language, "reading.period." + period.kind, {{"year", period.year}});
}

View& add_field(View& view, std::string_view name, const DraftItem& item, const http::Context& context) {
  // keys: reading.field.*
  View& field = view.add(krc_FIELD);
  field.set(krc_NAME, name).set(krc_ITEM_ID, item.id.text());
  field.set(krc_LABEL, translate(context.language, "reading.field." + std::string(name)));
  return field;
}

void add_choice(View& select, std::string_view word, const std::string& label, bool chosen) {
  View& option = select.add(krc_OPTION);
  option.set(krc_WORD, word).set(krc_LABEL, label);
  if (chosen) option.show(krc_CHOSEN);
}

void fill_field(View& view, const FieldSpec& spec, const DraftItem& item, const http::Context& context) {
  View& field = add_field(view, spec.name, item, context);
  const std::string& value = item.fields.*spec.member;
  field.set(krc_CLASS, spec.kind == FieldSpec::Kind::text ? "field is-wide" : "field");
  if (spec.kind == FieldSpec::Kind::text) {
    field.add(krc_LONG).set(krc_VALUE, value);
  } else if (spec.kind == FieldSpec::Kind::comparator) {
    View& select = field.add(krc_SELECT);
    for (const auto word : comparators) {
      // keys: reading.comparator.*
      add_choice(select, word, translate(context.language, "reading.comparator." + comparator_key(word)),
                 value == word);
    }
  } else {
    field.add(krc_LINE).set(krc_VALUE, spec.kind == FieldSpec::Kind::number ? typed_number(value) : value);
  }
}

void fill_period(View& view, const DraftItem& item, const http::Context& context) {
  const PeriodWords period = split_period(item.fields.period);
  View& kind = add_field(view, "period_kind", item, context);
  kind.set(krc_CLASS, "field");
  View& select = kind.add(krc_SELECT);
  for (const auto word : period_kinds) {
    // keys: reading.period_kind.*
    add_choice(select, word, translate(context.language, "reading.period_kind." + std::string(word)),
               period.kind == word);
  }
  View& year = add_field(view, "period_year", item, context);
  year.set(krc_CLASS, "field");
  year.add(krc_LINE).set(krc_VALUE, period.year);
}

void fill_state(View& view, const DraftItem& item, html::Language language) {
  // keys: reading.item_state.* reading.item_change.*
  const bool accepted = item.state == ItemState::accepted;
  view.set(krc_STATE_CLASS, "is-" + std::string(name_of(item.state)));
  view.set(krc_STATE, translate(language, "reading.item_state." + std::string(name_of(item.state))));
  view.set(krc_STATE_TONE, accepted ? "tone-green" : item.state == ItemState::open ? "tone-blue" : "tone-grey");
  if (item.change == ItemChange::changed || item.change == ItemChange::missing) {
    View& change = view.add(krc_CHANGE);
    change.set(krc_TONE, "tone-orange");
    change.set(krc_LABEL, translate(language, "reading.item_change." + std::string(name_of(item.change))));
  }
  if (!item.earlier.empty()) view.add(krc_EARLIER).set(krc_TEXT, item.earlier);
}

void fill_taken(View& view, const DraftItem& item, html::Language language) {
  View& taken = view.add(krc_TAKEN);
  taken.set(krc_GOAL, goal_text(item.fields, language));
  if (const auto period = period_shown(item.fields.period, language); !period.empty()) {
    taken.add(krc_PERIOD).set(krc_TEXT, period);
  }
  if (!item.fields.group.empty()) taken.add(krc_GROUP).set(krc_TEXT, item.fields.group);
}

// "Xuất phát điểm: 96,5 % (2025)" with the sentence it was taken from, so that a wrong one is seen at a glance.
void fill_base_line(View& view, const DraftItem& item, html::Language language) {
  const ItemFields& fields = item.fields;
  if (fields.base_value.empty()) return;
  View& base = view.add(krc_BASE);
  const std::string unit = fields.unit.empty() || fields.unit.front() == '%' ? fields.unit : " " + fields.unit;
  base.set(krc_VALUE, shown_number(fields.base_value, language) + unit);
  if (!fields.base_year.empty()) base.add(krc_YEAR).set(krc_TEXT, fields.base_year);
  if (item.base_quote.empty()) return;
  base.add(krc_SAID)
      .set(krc_TEXT, item.base_quote)
      .set(krc_LINE_OF,
           translate(language, "reading.review.base_line_from", {{"line", std::to_string(item.base_line)}}));
}

}  // namespace

void fill_card(View& view, const DraftItem& item, const ReportId& report, const http::Context& context,
               const CardLook& look) {
  // keys: reading.kind.*
  const auto language = context.language;
  view.set(krc_ITEM, item.id.text()).set(krc_REPORT, report.text()).set(krc_CSRF, context.csrf_token);
  view.set(krc_KIND, translate(language, "reading.kind." + std::string(name_of(item.kind))));
  view.set(krc_NUMBER, item.fields.number);
  view.set(krc_TEXT, item.kind == ItemKind::target ? item.fields.text : item.fields.title);
  fill_state(view, item, language);
  if (item.kind == ItemKind::target) {
    fill_taken(view, item, language);
    fill_base_line(view, item, language);
  }
  if (look.problem != nullptr) view.add(krc_PROBLEM).set(krc_TEXT, translate(language, *look.problem));
  view.show(item.state == ItemState::open ? krc_OPEN : krc_DECIDED);
  if (item.change == ItemChange::missing) return;
  View& editable = view.add(krc_EDITABLE);
  if (look.expanded || look.problem != nullptr) editable.show(krc_EXPANDED);
  for (const auto& spec : fields_for(item.kind)) fill_field(editable, spec, item, context);
  if (item.kind == ItemKind::target) fill_period(editable, item, context);
}

ItemFields fields_of(const http::Fields& form, ItemKind kind) {
  ItemFields fields;
  for (const auto& spec : fields_for(kind)) {
    std::string value(form.get(spec.name));
    if (spec.kind == FieldSpec::Kind::number) {
      if (const auto number = vietnamese::parse_number(value)) value = number->text();
    }
    fields.*spec.member = std::move(value);
  }
  if (kind == ItemKind::target) {
    fields.period = join_period(form.get("period_kind"), form.get("period_year"));
  }
  return fields;
}

}  // namespace gandan::reading
