// Deadlines of a type, and how they are put off.
#include "features/cases/types/case_type_sections.h"

// keys: error.cases.type_*
// not keys: valid_from valid_until

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 5> deadline_kinds = {"working_days", "calendar_days", "office_hours",
                                                            "quarter_days", "same_day"};
constexpr std::array<std::string_view, 2> extension_kinds = {"working_days", "calendar_days"};

void read_deadline(const toml::table& table, TypeReader& reader, CaseType& type) {
  reader.only(table, {"key", "count", "kind", "valid_from", "valid_until", "source", "sure"});
  DeadlineRule rule;
  rule.key = reader.text(table, "key");
  rule.kind = reader.one_of<DeadlineKind>(table, "kind", deadline_kinds);
  rule.count = reader.whole(table, "count", 1, rule.kind == DeadlineKind::same_day ? 23 : 3660);
  const auto from = reader.optional_date(table, "valid_from");
  if (from) {
    rule.valid_from = *from;
  } else {
    reader.refuse("error.cases.type_missing", table, "valid_from");
  }
  rule.valid_until = reader.optional_date(table, "valid_until");
  rule.source = reader.words(table, "source");
  rule.sure = reader.one_of<Sureness>(table, "sure", degrees_of_sureness);
  for (const DeadlineRule& other : type.deadlines) {
    const bool before = other.valid_until && *other.valid_until < rule.valid_from;
    const bool after = rule.valid_until && *rule.valid_until < other.valid_from;
    if (other.key == rule.key && !before && !after) reader.refuse("error.cases.type_overlap", table, rule.key);
  }
  type.deadlines.push_back(std::move(rule));
}

}  // namespace

void read_deadlines(const toml::table& root, TypeReader& reader, CaseType& type) {
  reader.each(root, "deadline", [&](const toml::table& table) { read_deadline(table, reader, type); });
}

void read_extension(const toml::table& root, TypeReader& reader, CaseType& type) {
  if (!root.contains("extension")) return;
  const auto* table = reader.section(root, "extension");
  if (table == nullptr) return;
  reader.only(*table, {"times", "most", "kind", "who", "letter", "source", "sure"});
  ExtensionRule& rule = type.extension;
  rule.times = reader.whole(*table, "times", 1, 10);
  rule.most_days = reader.whole(*table, "most", 1, 365);
  rule.kind = reader.one_of<DeadlineKind>(*table, "kind", extension_kinds);
  for (const std::string& who : reader.texts(*table, "who")) {
    const auto permission = permission_of_ward(who);
    if (!permission) return reader.refuse_value(*table, "who", who);
    rule.permissions.push_back(*permission);
  }
  rule.letter = reader.text(*table, "letter");
  if (type.letter(rule.letter) == nullptr)
    reader.refuse_value(*table, "letter", rule.letter, TypeReader::keys_of(type.letters_sent));
  reader.words(*table, "source");
  reader.one_of<Sureness>(*table, "sure", degrees_of_sureness);
}

std::optional<auth::Permission> permission_of_ward(std::string_view name) {
  const auto permission = auth::permission_named(name);
  return permission == auth::Permission::public_ ? std::nullopt : permission;
}

}  // namespace gandan::cases
