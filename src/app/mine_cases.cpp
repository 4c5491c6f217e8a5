#include "app/mine_cases.h"

#include "features/cases/case_words.h"
#include "features/cases/engine/waiting_cases.h"
#include "platform/html/translator.h"

// keys: cases.mine.*

namespace gandan::app {
namespace {

using cases::Waiting;
using cases::WaitingCase;
using html::translate;

constexpr int64_t most_shown = 30;  // of one's own, and of a unit that one heads: the inbox has them all

class MineCases {
 public:
  MineCases(const http::Context& context, db::Transaction& transaction, const cases::CaseRules& rules)
      : context_(context),
        language_(context.language),
        work_(cases::work_time(transaction, rules, context.ward)),
        names_(transaction, context.ward),
        everybody_(people::active_people(transaction, context.ward)) {}

  programme::OtherDue line(const WaitingCase& waiting) const {
    const cases::Case& subject = waiting.subject;
    const std::string path = "/cases/" + subject.code;
    const base::Instant now = context_.clock.now();
    const std::string place = names_.of(subject.place);
    const std::string category = cases::category_name(*waiting.type, subject, language_);
    return {.id = subject.code,
            .due = subject.due_at,
            .when = when(subject, now),
            .is_late = subject.is_overdue(now),
            .kind = translate(language_, "cases.mine." + std::string(name_of(waiting.why))),
            .wording = cases::beginning(subject.text),
            .path = path,
            .about = subject.code + " · " + category + (place.empty() ? "" : " · " + place),
            .step = waiting.why == Waiting::to_assign && !others_of(subject).empty() ? assigning(subject, path)
                                                                                     : next(waiting, path)};
  }

 private:
  static std::vector<std::pair<std::string, std::string>> hidden(const cases::Case& subject, const char* name,
                                                                 const std::string& value) {
    return {{name, value}, {"version", std::to_string(subject.version)}, {"next", "/mine"}};
  }

  // Its days are those of the office; of what stands beside it on the page they are those of the calendar.
  std::string when(const cases::Case& subject, base::Instant now) const {
    std::string words = cases::standing_in_words(work_, subject, now, language_);
    const bool counts_days = subject.due_at && !subject.answered_at && time_left(work_, now, *subject.due_at).days > 0;
    return counts_days ? translate(language_, "cases.mine.office_days", {{"when", words}}) : words;
  }

  std::vector<const people::Person*> others_of(const cases::Case& subject) const {
    std::vector<const people::Person*> others;
    for (const people::Person& each : everybody_) {
      if (each.unit == subject.unit && each.id != context_.principal->person) others.push_back(&each);
    }
    return others;
  }

  // To somebody of the unit; who does it oneself begins on the case's page.
  programme::NextStep assigning(const cases::Case& subject, const std::string& path) const {
    html::Field person{"person", translate(language_, "cases.column.person"), html::FieldKind::choice};
    person.choices = {{"", translate(language_, "cases.form.choose")}};
    for (const people::Person* each : others_of(subject)) {
      person.choices.push_back({each->id.text(), each->name + " - " + each->position});
    }
    programme::NextStep step{translate(language_, "cases.act.assign"), path, path + "/work"};
    step.hidden = hidden(subject, "act", "assign");
    step.hidden.emplace_back("unit", subject.unit ? subject.unit->text() : "");
    step.fields = {person};
    return step;
  }

  programme::NextStep next(const WaitingCase& waiting, const std::string& path) const {
    const cases::Transition* step = next_step(*waiting.type, waiting.subject, *context_.principal);
    if (step == nullptr) return {translate(language_, "cases.mine.open"), path};
    if (!step->needs.empty()) return {step->name.in(language_), path + "#step-" + step->key};
    programme::NextStep made{step->name.in(language_), path, path + "/steps"};
    made.hidden = hidden(waiting.subject, "step", step->key);
    return made;
  }

  const http::Context& context_;
  html::Language language_;
  cases::WorkTime work_;
  cases::CaseNames names_;
  std::vector<people::Person> everybody_;
};

}  // namespace

programme::FindOthers cases_on_mine(const cases::CaseRules& rules) {
  return [rules](const http::Context& context, db::Transaction& transaction) {
    std::vector<programme::OtherDue> lines;
    if (!cases::may(context, auth::Permission::view_cases)) return lines;
    const auto waiting = cases::cases_waiting_for(transaction, rules, context.ward, *context.principal, most_shown);
    if (waiting.empty()) return lines;
    const MineCases mine(context, transaction, rules);
    lines.reserve(waiting.size());
    for (const WaitingCase& each : waiting) lines.push_back(mine.line(each));
    return lines;
  };
}

}  // namespace gandan::app
