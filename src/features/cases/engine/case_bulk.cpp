#include "features/cases/engine/case_bulk.h"

#include <charconv>

#include "features/cases/engine/case_code.h"

namespace gandan::cases {
namespace {

base::Result<void> send_on(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                           const Asker& asker, const Aim& aim, const Case& subject, const BulkWork& work) {
  const auto type = type_of(transaction, rules, actor.ward, subject);
  for (const Transition& step : type->transitions) {
    if (!step.asks_for(Need::destination) || !step.begins_at(subject.state)) continue;
    Filled filled;
    filled.words = {{Need::destination, work.destination}, {Need::answer, work.answer}};
    const auto taken = take_step(transaction, rules, actor, asker, aim, step.key, filled);
    return taken ? base::Result<void>() : base::Result<void>(taken.error());
  }
  return base::Error{base::ErrorKind::conflict, "error.cases.not_sent_on", {}, {}, {}};
}

base::Result<void> do_with_one(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                               const Asker& asker, const BulkWork& work, const Chosen& chosen) {
  const auto code = read_code(chosen.code);
  const auto subject = code ? find_case_by_code(transaction, actor.ward, *code) : std::nullopt;
  if (!subject) return base::Error{base::ErrorKind::not_found, "error.cases.not_found", {}, {}, {}};
  const Aim aim{subject->id, chosen.version};
  if (work.act == BulkAct::assign) return assign_case(transaction, actor, asker, aim, work.assignment);
  return send_on(transaction, rules, actor, asker, aim, *subject, work);
}

}  // namespace

std::string text_of(const Case& subject) {
  return subject.code + "~" + std::to_string(subject.version);
}

Chosen chosen_in(std::string_view text) {
  const size_t mark = text.find('~');
  Chosen chosen{std::string(text.substr(0, mark)), std::nullopt};
  if (mark == std::string_view::npos) return chosen;
  int64_t version = -1;  // no case has it: what cannot be read is stale
  std::from_chars(text.data() + mark + 1, text.data() + text.size(), version);
  chosen.version = version;
  return chosen;
}

std::optional<BulkFault> do_with_many(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                      const Asker& asker, const BulkWork& work) {
  if (work.cases.empty()) return BulkFault{"", base::invalid("error.cases.none_chosen")};
  if (work.cases.size() > most_chosen) return BulkFault{"", base::invalid("error.cases.too_many_chosen")};
  if (work.act == BulkAct::assign && work.assignment.unit.empty()) {
    return BulkFault{"", base::invalid("error.cases.unit_unknown", "to_unit")};
  }
  for (const Chosen& chosen : work.cases) {
    const auto done = do_with_one(transaction, rules, actor, asker, work, chosen);
    if (!done) return BulkFault{chosen.code, done.error()};
  }
  return std::nullopt;
}

}  // namespace gandan::cases
