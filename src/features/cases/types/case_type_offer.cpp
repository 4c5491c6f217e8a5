// What a type must be before new cases may have it: keys that are words, units that a ward can have, letters that name
// only what they are filled in with, and deadlines that hold today.
#include "features/cases/engine/case_notices.h"
#include "features/cases/types/case_type_sections.h"
#include "features/people/people.h"

// keys: error.cases.type_*

namespace gandan::cases {
namespace {

bool is_word(std::string_view key) {
  const bool plain = key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
  return plain && !key.empty() && key.front() >= 'a' && key.front() <= 'z';
}

class Offered {
 public:
  Offered(const toml::table& root, TypeReader& reader, const CaseType& type, base::Date today)
      : root_(root), reader_(reader), type_(type), today_(today) {}

  void check() {
    check_key(root_);
    for (const char* list :
         {"field", "responsible", "category", "deadline", "state", "transition", "letter", "reply"}) {
      reader_.each(root_, list, [this](const toml::table& table) { check_key(table); });
    }
    reader_.each(root_, "responsible", [this](const toml::table& table) { check_unit(table); });
    for (const char* list : {"category", "state"}) {
      reader_.each(root_, list, [this](const toml::table& table) { check_deadline(table, "deadline"); });
    }
    if (const auto* reopen = reader_.section(root_, "reopen")) check_deadline(*reopen, "deadline");
    reader_.each(root_, "letter", [this](const toml::table& table) {
      for (const char* part : {"subject", "text"}) check_words(table, part);
    });
  }

 private:
  void check_key(const toml::table& table) {
    const std::string key = reader_.optional_text(table, "key");
    if (!is_word(key)) reader_.refuse("error.cases.type_key", table, "key", key);
  }

  void check_unit(const toml::table& table) {
    const std::string kind = reader_.optional_text(table, "kind");
    const auto& kinds = people::unit_kinds();
    if (std::ranges::find(kinds, kind) == kinds.end()) reader_.refuse_value(table, "kind", kind, kinds);
  }

  // A citizen would be refused today.
  void check_deadline(const toml::table& table, std::string_view name) {
    const std::string key = reader_.optional_text(table, name);
    if (key.empty() || type_.deadline(key, today_) != nullptr) return;
    reader_.refuse("error.cases.type_no_deadline", *table.get(name), name, key);
  }

  void check_words(const toml::table& letter, const char* part) {
    const auto* words = reader_.section(letter, part);
    if (words == nullptr) return;
    for (const char* language : {"vi", "en"}) check_places(*words, language);
  }

  // "{answer}" is filled in; "{anser}" would be left out without a word.
  void check_places(const toml::table& words, const char* language) {
    const std::string text = reader_.optional_text(words, language);
    const auto& known = places_in_letters();
    for (size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
      const size_t close = text.find('}', open);
      const std::string name = close == std::string::npos ? "" : text.substr(open + 1, close - open - 1);
      if (std::ranges::find(known, name) != known.end()) continue;
      reader_.refuse_value(words, language, text.substr(open, close == std::string::npos ? close : close - open + 1),
                           known);
    }
  }

  const toml::table& root_;
  TypeReader& reader_;
  const CaseType& type_;
  base::Date today_;
};

}  // namespace

void check_offered(const toml::table& root, TypeReader& reader, const CaseType& type, base::Date today) {
  Offered(root, reader, type, today).check();
}

}  // namespace gandan::cases
