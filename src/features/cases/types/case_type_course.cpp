// The way of a case: states, and the transitions between them.
#include <map>

#include "features/cases/types/case_type_sections.h"

// keys: error.cases.type_*

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 3> clocks = {"runs", "stopped", "ended"};
constexpr std::array<std::string_view, 6> needs = {"answer", "question",    "supplement",
                                                   "reason", "destination", "duplicate_of"};
constexpr std::array<std::string_view, 4> told = {"reporter", "person", "unit", "destination"};
constexpr std::array<std::string_view, 5> tones = {"blue", "green", "orange", "grey", "red"};

class Course {
 public:
  Course(const toml::table& root, TypeReader& reader, CaseType& type) : root_(root), reader_(reader), type_(type) {}

  void read() {
    reader_.each(root_, "state", [this](const toml::table& table) { state(table); });
    reader_.each(root_, "transition", [this](const toml::table& table) { transition(table); });
    const State* first = type_.state(type_.first_state);
    if (first == nullptr || first->answered) {
      reader_.refuse_value(root_, "first_state", type_.first_state, TypeReader::keys_of(type_.states));
    }
    check_reached();
  }

 private:
  void state(const toml::table& table) {
    reader_.only(table, {"key", "name", "tone", "clock", "answered", "final", "deadline"});
    State made;
    made.key = reader_.own_key(table, "state");
    made.name = reader_.words(table, "name");
    made.tone = reader_.text(table, "tone");
    if (std::find(tones.begin(), tones.end(), made.tone) == tones.end()) {
      reader_.refuse_value(table, "tone", made.tone, TypeReader::listed(tones));
    }
    made.clock = reader_.one_of<ClockState>(table, "clock", clocks);
    made.answered = reader_.flag(table, "answered", false);
    made.is_final = reader_.flag(table, "final", false);
    made.deadline = reader_.optional_text(table, "deadline");
    if (!made.deadline.empty() && !type_.has_deadline(made.deadline)) {
      reader_.refuse_value(table, "deadline", made.deadline, TypeReader::keys_of(type_.deadlines));
    }
    // A case that is over is answered, and its clock stands.
    if (made.is_final && (!made.answered || made.clock != ClockState::ended)) {
      reader_.refuse("error.cases.type_final", table, made.key);
    }
    places_.emplace(made.key, &table);
    type_.states.push_back(std::move(made));
  }

  void transition(const toml::table& table) {
    reader_.only(table, {"key", "name", "from", "to", "who", "needs", "tells"});
    Transition made;
    made.key = reader_.own_key(table, "transition");
    made.name = reader_.words(table, "name");
    made.from = reader_.texts(table, "from");
    made.to = reader_.text(table, "to");
    for (const std::string& state : made.from) {
      if (type_.state(state) == nullptr) reader_.refuse_value(table, "from", state, TypeReader::keys_of(type_.states));
    }
    const State* end = type_.state(made.to);
    if (end == nullptr) reader_.refuse_value(table, "to", made.to, TypeReader::keys_of(type_.states));
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
      if (who != "reporter" && !permission) reader_.refuse_value(table, "who", who);
    }
    for (const std::string& name : reader_.texts(table, "needs")) {
      const auto found = std::find(needs.begin(), needs.end(), name);
      if (found == needs.end()) return reader_.refuse_value(table, "needs", name, TypeReader::listed(needs));
      made.needs.push_back(static_cast<Need>(found - needs.begin()));
    }
  }

  void tellings(const toml::table& table, Transition& made) {
    reader_.each(table, "tells", [&](const toml::table& entry) {
      reader_.only(entry, {"who", "letter"});
      Tell tell{reader_.text(entry, "who"), reader_.text(entry, "letter")};
      if (std::find(told.begin(), told.end(), tell.who) == told.end()) {
        reader_.refuse_value(entry, "who", tell.who, TypeReader::listed(told));
      }
      if (type_.letter(tell.letter) == nullptr) {
        reader_.refuse_value(entry, "letter", tell.letter, TypeReader::keys_of(type_.letters_sent));
      }
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
      if (!reached.contains(state.key)) reader_.refuse("error.cases.type_unreached", *places_.at(state.key), state.key);
    }
  }

  const toml::table& root_;
  TypeReader& reader_;
  CaseType& type_;
  std::map<std::string, const toml::table*> places_;  // of states
};

}  // namespace

void read_course(const toml::table& root, TypeReader& reader, CaseType& type) {
  Course(root, reader, type).read();
}

}  // namespace gandan::cases
