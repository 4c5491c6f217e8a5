// What a type asks for, which unit is meant by it, and what it may be about.
#include "features/cases/types/case_type_sections.h"
#include "vietnamese/text_pattern.h"

// keys: error.cases.type_*

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 5> field_types = {"text", "long_text", "choice", "number", "date"};

void read_choices(const toml::table& table, TypeReader& reader, FieldRule& rule) {
  reader.each(table, "choices", [&](const toml::table& choice) {
    reader.only(choice, {"key", "name"});
    rule.choices.push_back({reader.text(choice, "key"), reader.words(choice, "name")});
  });
  if (rule.type == FieldType::choice && rule.choices.empty()) {
    reader.refuse("error.cases.type_missing", table, "choices");
  }
}

// Only a number has bounds.
void read_bounds(const toml::table& table, TypeReader& reader, FieldRule& rule) {
  rule.min = reader.optional_number(table, "min");
  rule.max = reader.optional_number(table, "max");
  for (const char* name : {"min", "max"}) {
    const auto* node = table.get(name);
    if (node != nullptr && rule.type != FieldType::number) reader.refuse("error.cases.type_bounds", *node, name);
  }
  if (rule.min && rule.max && *rule.max < *rule.min) reader.refuse("error.cases.type_bounds", table, "max");
}

// Only a text has a pattern, and who does not fit it is told how to mend it.
void read_pattern(const toml::table& table, TypeReader& reader, FieldRule& rule) {
  const auto* node = table.get("pattern");
  if (node == nullptr) {
    if (const auto* words = table.get("pattern_words")) reader.refuse("error.cases.type_missing", *words, "pattern");
    return;
  }
  rule.pattern = reader.text(table, "pattern");
  rule.pattern_words = reader.words(table, "pattern_words");
  const bool is_text = rule.type == FieldType::text || rule.type == FieldType::long_text;
  if (!is_text) return reader.refuse("error.cases.type_pattern_kind", *node, "pattern");
  if (vietnamese::fit(rule.pattern, "") == vietnamese::PatternFit::no_pattern) {
    reader.refuse("error.cases.type_pattern", *node, "pattern", rule.pattern);
  }
}

void read_field(const toml::table& table, TypeReader& reader, CaseType& type) {
  reader.only(table, {"key", "kind", "name", "hint", "required", "personal", "most", "min", "max", "pattern",
                      "pattern_words", "choices"});
  FieldRule rule;
  rule.key = reader.own_key(table, "field");
  rule.type = reader.one_of<FieldType>(table, "kind", field_types);
  rule.name = reader.words(table, "name");
  if (table.contains("hint")) rule.hint = reader.words(table, "hint");
  rule.required = reader.flag(table, "required", false);
  rule.is_personal = reader.flag(table, "personal", false);
  rule.most = reader.optional_whole(table, "most", rule.most);
  read_choices(table, reader, rule);
  read_bounds(table, reader, rule);
  read_pattern(table, reader, rule);
  type.fields.push_back(std::move(rule));
}

void read_responsible(const toml::table& table, TypeReader& reader, CaseType& type) {
  reader.only(table, {"key", "kind", "words"});
  type.responsible.push_back(
      {reader.own_key(table, "responsible"), reader.text(table, "kind"), reader.texts(table, "words")});
}

void read_category(const toml::table& table, TypeReader& reader, CaseType& type) {
  reader.only(table, {"key", "name", "responsible", "deadline"});
  Category made{reader.own_key(table, "category"), reader.words(table, "name"), reader.text(table, "responsible"),
                reader.text(table, "deadline")};
  if (type.responsible_rule(made.responsible) == nullptr) {
    reader.refuse_value(table, "responsible", made.responsible, TypeReader::keys_of(type.responsible));
  }
  if (!type.has_deadline(made.deadline)) {
    reader.refuse_value(table, "deadline", made.deadline, TypeReader::keys_of(type.deadlines));
  }
  type.categories.push_back(std::move(made));
}

}  // namespace

void read_matter(const toml::table& root, TypeReader& reader, CaseType& type) {
  reader.each(root, "field", [&](const toml::table& table) { read_field(table, reader, type); });
  reader.each(root, "responsible", [&](const toml::table& table) { read_responsible(table, reader, type); });
  reader.each(root, "category", [&](const toml::table& table) { read_category(table, reader, type); });
  if (type.categories.empty()) reader.refuse("error.cases.type_missing", root, "category");
}

}  // namespace gandan::cases
