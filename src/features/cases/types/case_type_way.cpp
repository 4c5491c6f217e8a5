// What the way of a case must be before new cases go it: somebody may take each step, each state leads to an end, and
// what a step asks for is what those who take it can give.
#include "features/cases/types/case_type_sections.h"

// keys: error.cases.type_*

namespace gandan::cases {
namespace {

class Way {
 public:
  Way(const toml::table& root, TypeReader& reader, const CaseType& type) : root_(root), reader_(reader), type_(type) {}

  void check() {
    size_t place = 0;
    reader_.each(root_, "transition", [&](const toml::table& table) {
      if (place < type_.transitions.size()) check_step(table, type_.transitions[place++]);
    });
    const std::set<std::string> ending = states_that_end();
    place = 0;
    reader_.each(root_, "state", [&](const toml::table& table) {
      if (place < type_.states.size()) check_state(table, type_.states[place++], ending);
    });
  }

 private:
  void check_step(const toml::table& table, const Transition& step) {
    if (step.from.empty()) reader_.refuse("error.cases.type_missing", table, "from");
    if (step.permissions.empty() && !step.by_reporter) reader_.refuse("error.cases.type_missing", table, "who");
    if (step.by_reporter) check_asked_of_reporter(table, step);
    for (const Tell& tell : step.tells) check_told(table, step, tell);
    if (!type_.may_be_reopened() && reopens(step)) reader_.refuse("error.cases.type_reopen", table, step.key);
  }

  void check_told(const toml::table& table, const Transition& step, const Tell& tell) {
    if (tell.who == "destination" && !step.asks_for(Need::destination)) {
      reader_.refuse("error.cases.type_destination", table, step.key);
    }
    // What the step does not ask for would stay empty in its letter.
    const Letter& letter = *type_.letter(tell.letter);
    for (size_t need = 0; need <= static_cast<size_t>(Need::duplicate_of); ++need) {
      if (!step.asks_for(Need(need))) check_unasked(table, step, letter, name_of(Need(need)));
    }
    check_unasked(table, step, letter, "decision");  // of extensions
  }

  void check_unasked(const toml::table& table, const Transition& step, const Letter& letter, std::string_view name) {
    const std::string place = "{" + std::string(name) + "}";
    for (const Words* words : {&letter.subject, &letter.text}) {
      for (const std::string* text : {&words->vi, &words->en}) {
        if (text->find(place) != std::string::npos) {
          reader_.refuse("error.cases.type_unasked", table, step.key, letter.key + ": " + place);
        }
      }
    }
  }

  // The answer is the ward's; where a case goes is nothing that who brought it can say.
  void check_asked_of_reporter(const toml::table& table, const Transition& step) {
    for (const Need need : step.needs) {
      if (need == Need::supplement || need == Need::reason) continue;
      reader_.refuse("error.cases.type_reporter_needs", table, step.key, name_of(need));
    }
  }

  bool reopens(const Transition& step) const {
    const State* to = type_.state(step.to);
    return to != nullptr && !to->answered && std::ranges::any_of(step.from, [this](const std::string& from) {
             const State* state = type_.state(from);
             return state != nullptr && state->answered;
           });
  }

  // The time stands still for good when there is an answer, and not before.
  void check_state(const toml::table& table, const State& state, const std::set<std::string>& ending) {
    if (state.answered != (state.clock == ClockState::ended)) {
      reader_.refuse("error.cases.type_clock", table, state.key);
    }
    if (!ending.contains(state.key)) reader_.refuse("error.cases.type_no_way_out", table, state.key);
  }

  // Final ones, and those from which one of them can be come to.
  std::set<std::string> states_that_end() const {
    std::set<std::string> ending;
    for (const State& state : type_.states) {
      if (state.is_final) ending.insert(state.key);
    }
    for (size_t before = 0; before != ending.size();) {
      before = ending.size();
      for (const Transition& step : type_.transitions) {
        if (ending.contains(step.to)) ending.insert(step.from.begin(), step.from.end());
      }
    }
    return ending;
  }

  const toml::table& root_;
  TypeReader& reader_;
  const CaseType& type_;
};

}  // namespace

void check_way(const toml::table& root, TypeReader& reader, const CaseType& type) {
  Way(root, reader, type).check();
}

}  // namespace gandan::cases
