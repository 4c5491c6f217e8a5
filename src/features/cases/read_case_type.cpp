// The text of a case type -> CaseType (case_type.h), with every name, number and reference checked.
#include <toml++/toml.h>

#include <array>
#include <set>

#include "features/cases/case_type_reader.h"
#include "platform/auth/token.h"

// keys: error.cases.type_*
// not keys: valid_from valid_until

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 5> field_types = {"text", "long_text", "choice", "number", "date"};
constexpr std::array<std::string_view, 5> deadline_kinds = {"working_days", "calendar_days", "office_hours",
                                                            "quarter_days", "same_day"};
constexpr std::array<std::string_view, 2> extension_kinds = {"working_days", "calendar_days"};
constexpr std::array<std::string_view, 3> degrees = {"low", "medium", "high"};
constexpr std::array<std::string_view, 3> clocks = {"runs", "stopped", "ended"};
constexpr std::array<std::string_view, 6> needs = {"answer", "question",    "supplement",
                                                   "reason", "destination", "duplicate_of"};
constexpr std::array<std::string_view, 6> shown = {"text", "place", "answer", "state", "due", "photos"};
constexpr std::array<std::string_view, 4> told = {"reporter", "person", "unit", "destination"};
constexpr std::array<std::string_view, 5> tones = {"blue", "green", "orange", "grey", "red"};

class TypeText {
 public:
  TypeText(const toml::table& root, TypeReader& reader) : root_(root), reader_(reader) {}

  CaseType read() {
    head();
    reader_.each(root_, "field", [this](const toml::table& table) { field(table); });
    reader_.each(root_, "responsible", [this](const toml::table& table) { responsible(table); });
    reader_.each(root_, "deadline", [this](const toml::table& table) { deadline(table); });
    reader_.each(root_, "category", [this](const toml::table& table) { category(table); });
    reader_.each(root_, "state", [this](const toml::table& table) { state(table); });
    reader_.each(root_, "letter", [this](const toml::table& table) { letter(table); });
    extension();
    reader_.each(root_, "reply", [this](const toml::table& table) { reply(table); });
    reader_.each(root_, "transition", [this](const toml::table& table) { transition(table); });
    check_whole();
    return std::move(type_);
  }

 private:
  void head() {
    reader_.only(
        root_, {"key", "letters", "name", "about", "first_state", "due_at", "public", "retention", "reopen", "rating",
                "field", "responsible", "category", "deadline", "extension", "state", "transition", "letter", "reply"});
    type_.key = reader_.text(root_, "key");
    type_.letters = reader_.text(root_, "letters");
    const bool capitals = type_.letters.size() == 2 && std::all_of(type_.letters.begin(), type_.letters.end(),
                                                                   [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!capitals) refuse_value(root_, "letters", type_.letters);
    type_.name = reader_.words(root_, "name");
    type_.about = reader_.words(root_, "about");
    type_.first_state = reader_.text(root_, "first_state");
    due_at();
    publicity();
    retention();
  }

  void due_at() {
    const std::string text = reader_.text(root_, "due_at");
    const bool formed = text.size() == 5 && text[2] == ':' && text.find_first_not_of("0123456789:") == text.npos;
    const int hour = formed ? std::stoi(text.substr(0, 2)) : 99;
    const int minute = formed ? std::stoi(text.substr(3)) : 99;
    if (hour > 23 || minute > 59) return refuse_value(root_, "due_at", text);
    type_.due_minute = hour * 60 + minute;
  }

  void publicity() {
    const auto* table = reader_.section(root_, "public");
    if (table == nullptr) return;
    reader_.only(*table, {"visible", "shows"});
    type_.is_public = reader_.flag(*table, "visible", false);
    for (const std::string& name : reader_.texts(*table, "shows")) {
      const auto found = std::find(shown.begin(), shown.end(), name);
      if (found == shown.end()) return refuse_value(*table, "shows", name);
      type_.shows.push_back(static_cast<Shown>(found - shown.begin()));
    }
  }

  void retention() {
    constexpr int64_t most_days = 36'500;
    if (const auto* table = reader_.section(root_, "retention")) {
      reader_.only(*table, {"reporter_days", "case_years", "source", "sure"});
      type_.reporter_days = reader_.whole(*table, "reporter_days", 1, most_days);
      type_.case_years = reader_.whole(*table, "case_years", 1, 100);
      reader_.words(*table, "source");
      reader_.one_of<Sureness>(*table, "sure", degrees);
    }
    if (const auto* table = reader_.section(root_, "reopen")) {
      reader_.only(*table, {"within_days", "deadline"});
      type_.reopen_within_days = reader_.whole(*table, "within_days", 0, most_days);
      type_.reopen_deadline = reader_.text(*table, "deadline");
    }
    if (const auto* table = reader_.section(root_, "rating")) {
      reader_.only(*table, {"least", "most"});
      type_.rating_least = static_cast<int>(reader_.whole(*table, "least", 0, 10));
      type_.rating_most = static_cast<int>(reader_.whole(*table, "most", type_.rating_least + 1, 10));
    }
  }

  void field(const toml::table& table) {
    reader_.only(table, {"key", "kind", "name", "required", "most", "choices"});
    FieldRule rule;
    rule.key = own_key(table, "field");
    rule.type = reader_.one_of<FieldType>(table, "kind", field_types);
    rule.name = reader_.words(table, "name");
    rule.required = reader_.flag(table, "required", false);
    rule.most = reader_.optional_whole(table, "most", rule.most);
    reader_.each(table, "choices", [&](const toml::table& choice) {
      reader_.only(choice, {"key", "name"});
      rule.choices.push_back({reader_.text(choice, "key"), reader_.words(choice, "name")});
    });
    if (rule.type == FieldType::choice && rule.choices.empty()) {
      reader_.refuse("error.cases.type_missing", table, "choices");
    }
    type_.fields.push_back(std::move(rule));
  }

  void responsible(const toml::table& table) {
    reader_.only(table, {"key", "kind", "words"});
    type_.responsible.push_back(
        {own_key(table, "responsible"), reader_.text(table, "kind"), reader_.texts(table, "words")});
  }

  void deadline(const toml::table& table) {
    reader_.only(table, {"key", "count", "kind", "valid_from", "valid_until", "source", "sure"});
    DeadlineRule rule;
    rule.key = reader_.text(table, "key");
    rule.kind = reader_.one_of<DeadlineKind>(table, "kind", deadline_kinds);
    rule.count = reader_.whole(table, "count", 1, rule.kind == DeadlineKind::same_day ? 23 : 3660);
    const auto from = reader_.optional_date(table, "valid_from");
    if (from) {
      rule.valid_from = *from;
    } else {
      reader_.refuse("error.cases.type_missing", table, "valid_from");
    }
    rule.valid_until = reader_.optional_date(table, "valid_until");
    rule.source = reader_.words(table, "source");
    rule.sure = reader_.one_of<Sureness>(table, "sure", degrees);
    for (const DeadlineRule& other : type_.deadlines) {
      const bool before = other.valid_until && *other.valid_until < rule.valid_from;
      const bool after = rule.valid_until && *rule.valid_until < other.valid_from;
      if (other.key == rule.key && !before && !after) reader_.refuse("error.cases.type_overlap", table, rule.key);
    }
    type_.deadlines.push_back(std::move(rule));
  }

  void extension() {
    const auto* table = reader_.section(root_, "extension");
    if (table == nullptr) return;
    reader_.only(*table, {"times", "most", "kind", "who", "letter", "source", "sure"});
    ExtensionRule& rule = type_.extension;
    rule.times = reader_.whole(*table, "times", 1, 10);
    rule.most_days = reader_.whole(*table, "most", 1, 365);
    rule.kind = reader_.one_of<DeadlineKind>(*table, "kind", extension_kinds);
    for (const std::string& who : reader_.texts(*table, "who")) {
      const auto permission = permission_of_ward(who);
      if (!permission) return refuse_value(*table, "who", who);
      rule.permissions.push_back(*permission);
    }
    rule.letter = reader_.text(*table, "letter");
    if (type_.letter(rule.letter) == nullptr) refuse_value(*table, "letter", rule.letter);
    reader_.words(*table, "source");
    reader_.one_of<Sureness>(*table, "sure", degrees);
  }

  // Everybody's is no permission to move a case.
  static std::optional<auth::Permission> permission_of_ward(std::string_view name) {
    const auto permission = auth::permission_named(name);
    return permission == auth::Permission::public_ ? std::nullopt : permission;
  }

  void category(const toml::table& table) {
    reader_.only(table, {"key", "name", "responsible", "deadline"});
    Category made{own_key(table, "category"), reader_.words(table, "name"), reader_.text(table, "responsible"),
                  reader_.text(table, "deadline")};
    if (type_.responsible_rule(made.responsible) == nullptr) refuse_value(table, "responsible", made.responsible);
    check_deadline(table, "deadline", made.deadline);
    type_.categories.push_back(std::move(made));
  }

  void state(const toml::table& table) {
    reader_.only(table, {"key", "name", "tone", "clock", "answered", "final", "deadline"});
    State made;
    made.key = own_key(table, "state");
    made.name = reader_.words(table, "name");
    made.tone = reader_.text(table, "tone");
    if (std::find(tones.begin(), tones.end(), made.tone) == tones.end()) refuse_value(table, "tone", made.tone);
    made.clock = reader_.one_of<ClockState>(table, "clock", clocks);
    made.answered = reader_.flag(table, "answered", false);
    made.is_final = reader_.flag(table, "final", false);
    made.deadline = reader_.optional_text(table, "deadline");
    if (!made.deadline.empty()) check_deadline(table, "deadline", made.deadline);
    // A case that is over is answered, and its clock stands.
    if (made.is_final && (!made.answered || made.clock != ClockState::ended)) {
      reader_.refuse("error.cases.type_final", table, made.key);
    }
    type_.states.push_back(std::move(made));
  }

  void letter(const toml::table& table) {
    reader_.only(table, {"key", "subject", "text"});
    type_.letters_sent.push_back(
        {own_key(table, "letter"), reader_.words(table, "subject"), reader_.words(table, "text")});
  }

  void reply(const toml::table& table) {
    reader_.only(table, {"key", "name", "text"});
    type_.replies.push_back({own_key(table, "reply"), reader_.words(table, "name"), reader_.words(table, "text")});
  }

  void transition(const toml::table& table) {
    reader_.only(table, {"key", "name", "from", "to", "who", "needs", "tells"});
    Transition made;
    made.key = own_key(table, "transition");
    made.name = reader_.words(table, "name");
    made.from = reader_.texts(table, "from");
    made.to = reader_.text(table, "to");
    for (const std::string& state : made.from) {
      if (type_.state(state) == nullptr) refuse_value(table, "from", state);
    }
    const State* end = type_.state(made.to);
    if (end == nullptr) refuse_value(table, "to", made.to);
    people(table, made);
    tellings(table, made);
    if (end != nullptr && end->answered) check_answer(table, made);
    type_.transitions.push_back(std::move(made));
  }

  void people(const toml::table& table, Transition& made) {
    for (const std::string& who : reader_.texts(table, "who")) {
      const auto permission = permission_of_ward(who);
      made.by_reporter = made.by_reporter || who == "reporter";
      if (permission) made.permissions.push_back(*permission);
      if (who != "reporter" && !permission) refuse_value(table, "who", who);
    }
    for (const std::string& name : reader_.texts(table, "needs")) {
      const auto found = std::find(needs.begin(), needs.end(), name);
      if (found == needs.end()) return refuse_value(table, "needs", name);
      made.needs.push_back(static_cast<Need>(found - needs.begin()));
    }
  }

  void tellings(const toml::table& table, Transition& made) {
    reader_.each(table, "tells", [&](const toml::table& entry) {
      reader_.only(entry, {"who", "letter"});
      Tell tell{reader_.text(entry, "who"), reader_.text(entry, "letter")};
      if (std::find(told.begin(), told.end(), tell.who) == told.end()) refuse_value(entry, "who", tell.who);
      if (type_.letter(tell.letter) == nullptr) refuse_value(entry, "letter", tell.letter);
      made.tells.push_back(std::move(tell));
    });
  }

  // "Closed only when answered": an answered state is entered with an answer (or by leaning on the answer of the case
  // it repeats), or from another answered state.
  void check_answer(const toml::table& table, const Transition& made) {
    if (made.asks_for(Need::answer) || made.asks_for(Need::duplicate_of)) return;
    for (const std::string& from : made.from) {
      const State* state = type_.state(from);
      if (state != nullptr && !state->answered)
        return reader_.refuse("error.cases.type_unanswered", table, made.key, from);
    }
  }

  void check_whole() {
    const State* first = type_.state(type_.first_state);
    if (first == nullptr || first->answered) refuse_value(root_, "first_state", type_.first_state);
    if (type_.categories.empty()) reader_.refuse("error.cases.type_missing", root_, "category");
    if (!has_deadline(type_.reopen_deadline)) refuse_value(root_, "reopen", type_.reopen_deadline);
    check_reached();
  }

  // Every state can be come to: one that cannot is a slip in a transition.
  void check_reached() {
    std::set<std::string> reached = {type_.first_state};
    for (size_t before = 0; before != reached.size();) {
      before = reached.size();
      for (const Transition& transition : type_.transitions) {
        for (const std::string& from : transition.from) {
          if (reached.contains(from)) reached.insert(transition.to);
        }
      }
    }
    for (const State& state : type_.states) {
      if (!reached.contains(state.key)) reader_.refuse("error.cases.type_unreached", root_, state.key);
    }
  }

  bool has_deadline(std::string_view key) const {
    return std::any_of(type_.deadlines.begin(), type_.deadlines.end(),
                       [&](const DeadlineRule& rule) { return rule.key == key; });
  }

  void check_deadline(const toml::table& table, std::string_view name, const std::string& key) {
    if (!has_deadline(key)) refuse_value(table, name, key);
  }

  // The key of an entry, which no other of its kind has.
  std::string own_key(const toml::table& table, const std::string& kind) {
    std::string key = reader_.text(table, "key");
    if (!keys_.insert(kind + " " + key).second) reader_.refuse("error.cases.type_key_twice", table, kind, key);
    return key;
  }

  void refuse_value(const toml::table& table, std::string_view name, std::string_view value) {
    const auto* node = table.get(name);
    reader_.refuse("error.cases.type_value", node == nullptr ? table : *node, name, value);
  }

  const toml::table& root_;
  TypeReader& reader_;
  CaseType type_;
  std::set<std::string> keys_;
};

}  // namespace

base::Result<CaseType> read_case_type(std::string_view text, const std::string& file) {
  TypeReader reader(file);
  try {
    const toml::table root = toml::parse(text);
    CaseType type = TypeText(root, reader).read();
    if (reader.fault()) return *reader.fault();
    type.hash = auth::hash_of_token(text);
    return type;
  } catch (const toml::parse_error& fault) {
    return base::invalid("error.cases.type_syntax", {},
                         {{"file", file},
                          {"line", std::to_string(fault.source().begin.line)},
                          {"reason", std::string(fault.description())}});
  }
}

}  // namespace gandan::cases
