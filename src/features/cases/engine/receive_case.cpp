// A new case: checked, numbered, counted, given to a unit.
#include "features/cases/engine/receive_case.h"

#include <algorithm>

#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_index.h"
#include "features/cases/engine/case_index_store.h"
#include "features/cases/engine/case_step.h"
#include "features/cases/engine/case_telling.h"
#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

constexpr size_t longest_submission = 80;

}  // namespace

std::optional<people::Unit> unit_for(db::Transaction& transaction, const base::WardId& ward,
                                     const ResponsibleRule& rule) {
  for (const people::Unit& unit : people::units_of_kind(transaction, ward, rule.kind)) {
    const std::string name = vietnamese::fold(unit.name);
    const bool named = rule.words.empty() || std::any_of(rule.words.begin(), rule.words.end(), [&](const auto& word) {
                         return name.find(vietnamese::fold(word)) != std::string::npos;
                       });
    if (named) return unit;
  }
  return std::nullopt;
}

namespace {

// The ward's own rule first, then the type's; nobody when the ward has no such unit: the inbox shows it as unassigned.
void assign_by_rule(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, Case& made) {
  if (const auto rule = find_assignment_rule(transaction, ward, made)) {
    made.unit = rule->unit;
    made.person = rule->person;
  } else if (const auto* category = type.category(made.category)) {
    const auto* responsible = type.responsible_rule(category->responsible);
    const auto unit = responsible == nullptr ? std::nullopt : unit_for(transaction, ward, *responsible);
    if (unit) made.unit = unit->id;
  }
  if (!made.unit || made.person) return;
  if (const auto unit = people::find_unit(transaction, ward, *made.unit)) made.person = unit->head;
}

base::Result<void> check(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                         const NewCase& wanted) {
  if (type.category(wanted.category) == nullptr) return base::invalid("error.cases.category_missing", "category");
  if (auto good = check_place(wanted.place); !good) return good;
  if (auto good = check_text(wanted.text); !good) return good;
  if (auto good = check_fields(type, wanted.fields); !good) return good;
  if (wanted.submission.size() > longest_submission) return base::invalid("error.cases.too_long", "submission");
  const auto& neighbourhood = wanted.place.neighbourhood;
  if (!neighbourhood || people::find_neighbourhood(transaction, ward, *neighbourhood)) return {};
  return base::invalid("error.cases.neighbourhood_unknown", "neighbourhood");
}

}  // namespace

struct PreparedCase {
  const CaseType& type;
  Case made;  // without its code
  Reporter reporter;
  std::string submission;
  std::string note;
  std::string letters;  // of the ward, in the code
};

base::Result<std::shared_ptr<const PreparedCase>> prepare_case(db::Transaction& transaction, const CaseRules& rules,
                                                               const audit::Actor& actor, const NewCase& wanted) {
  const CaseType* type = rules.types->find(wanted.type_key);
  if (type == nullptr) return base::invalid("error.cases.type_unknown", "type");
  if (const auto good = check(transaction, actor.ward, *type, wanted); !good) return good.error();
  auto reporter = checked(wanted.reporter);
  if (!reporter) return reporter.error();
  Case made{CaseId::make(actor.at)};
  made.category = wanted.category;
  made.channel = wanted.channel;
  made.text = wanted.text;
  made.fields = wanted.fields;
  made.place = wanted.place;
  made.received_at = wanted.received_at.value_or(actor.at);
  made.invented = wanted.invented;
  auto begun_case = begun(work_time(transaction, rules, actor.ward), *type, std::move(made));
  if (!begun_case) return begun_case.error();
  assign_by_rule(transaction, actor.ward, *type, *begun_case);
  const auto ward = people::find_ward(transaction, actor.ward);
  return std::make_shared<const PreparedCase>(
      PreparedCase{*type, *std::move(begun_case), *std::move(reporter),
                   wanted.submission.empty() ? new_submission() : wanted.submission, wanted.note,
                   ward_letters(ward ? ward->name : "")});
}

Received receive_prepared(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                          const PreparedCase& prepared, Indexing indexing) {
  if (auto before = find_case_by_submission(transaction, actor.ward, prepared.submission)) {
    const std::string secret = secret_of(prepared.submission, before->code);
    return Received{*std::move(before), secret, true};
  }
  Case made = prepared.made;
  const CaseType& type = prepared.type;
  const base::Date today = base::local_date(actor.at);
  const int64_t number = next_number(transaction, actor.ward, code_series(prepared.letters, type.letters, today));
  made.code = make_code(prepared.letters, type.letters, today, number);
  std::string secret = secret_of(prepared.submission, made.code);
  keep_type_version(transaction, actor.ward, type, rules.types->text_of(type), actor.at);
  insert_case(transaction, actor.ward, made, {prepared.submission, hash_of_secret(secret)}, prepared.reporter);
  record_new(transaction, actor, made);
  if (!prepared.note.empty()) {
    insert_event(transaction, actor.ward, made.id,
                 {actor.at, "note", actor.name, SeenBy::ward, made.state, prepared.note});
  }
  if (indexing == Indexing::at_once) {
    index_case(transaction, rules, actor.ward, made);
  } else {
    index_later(transaction, actor.ward, made.id, actor.at);
  }
  // What the ward has had for long is no news.
  if (made.channel != Channel::import) tell_assigned(transaction, actor, nullptr, made);
  return Received{std::move(made), std::move(secret), false};
}

base::Result<Received> receive_case(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                    const NewCase& wanted) {
  const auto prepared = prepare_case(transaction, rules, actor, wanted);
  if (!prepared) return prepared.error();
  return receive_prepared(transaction, rules, actor, **prepared, Indexing::at_once);
}

}  // namespace gandan::cases
