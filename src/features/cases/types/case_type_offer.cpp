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
    if (type_.may_be_reopened()) check_deadline(*reader_.section(root_, "reopen"), "deadline");
    if (type_.is_public && !type_.shows_public(Shown::state)) {
      reader_.refuse("error.cases.type_shows_state", *root_.get("public"), "shows");
    }
    if (type_.extension.times > 0 && type_.extension.permissions.empty()) {
      reader_.refuse("error.cases.type_missing", *root_.get("extension"), "who");
    }
    reader_.each(root_, "field", [this](const toml::table& table) { check_field(table); });
    reader_.each(root_, "letter", [this](const toml::table& table) {
      for (const char* part : {"subject", "text"}) check_words(table, part, places_in_letters());
    });
    // A ready answer is put into the form as it stands.
    reader_.each(root_, "reply", [this](const toml::table& table) { check_words(table, "text", {}); });
    check_way(root_, reader_, type_);
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

  // Its name in forms is its key: one of the form's own would be read as both.
  void check_field(const toml::table& table) {
    constexpr std::array<std::string_view, 15> taken = {
        "csrf", "submission", "type",  "category",      "neighbourhood",  "address",        "latitude", "longitude",
        "text", "photo",      "paper", "reporter_name", "reporter_phone", "reporter_email", "channel"};
    const std::string key = reader_.optional_text(table, "key");
    if (std::ranges::find(taken, key) != taken.end()) reader_.refuse("error.cases.type_key_taken", table, "key", key);
    const std::string kind = reader_.optional_text(table, "kind");
    const bool is_text = kind == "text" || kind == "long_text";
    if (!is_text) check_absent(table, "most", kind);
    if (kind != "choice") check_absent(table, "choices", kind);
    std::set<std::string> choices;
    reader_.each(table, "choices", [&](const toml::table& choice) {
      std::string name = reader_.optional_text(choice, "key");
      if (!choices.insert(name).second) reader_.refuse("error.cases.type_key_twice", choice, "choices", name);
    });
  }

  void check_absent(const toml::table& table, std::string_view name, std::string_view kind) {
    if (const auto* node = table.get(name)) reader_.refuse("error.cases.type_not_of_kind", *node, name, kind);
  }

  // A citizen would be refused today.
  void check_deadline(const toml::table& table, std::string_view name) {
    const std::string key = reader_.optional_text(table, name);
    if (key.empty() || type_.deadline(key, today_) != nullptr) return;
    reader_.refuse("error.cases.type_no_deadline", *table.get(name), name, key);
  }

  void check_words(const toml::table& entry, const char* part, const std::vector<std::string>& known) {
    const auto* words = reader_.section(entry, part);
    if (words == nullptr) return;
    for (const char* language : {"vi", "en"}) check_places(*words, language, known);
  }

  // "{answer}" is filled in; "{anser}" would be left out without a word.
  void check_places(const toml::table& words, const char* language, const std::vector<std::string>& known) {
    const std::string text = reader_.optional_text(words, language);
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
