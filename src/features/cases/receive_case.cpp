// A new case (case_actions.h): checked, numbered, counted, given to a unit, compared with others.
#include <algorithm>
#include <functional>

#include "features/cases/case_actions.h"
#include "features/cases/case_change.h"
#include "features/cases/case_code.h"
#include "features/cases/case_list_store.h"
#include "features/cases/case_search.h"
#include "features/cases/case_step.h"
#include "features/cases/case_telling.h"
#include "features/cases/likeness.h"
#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

constexpr size_t most_proposals = 5;
constexpr size_t longest_submission = 80;

std::optional<people::Unit> unit_for(db::Transaction& transaction, const base::WardId& ward,
                                     const ResponsibleRule& rule) {
  for (const people::Unit& unit : people::units(transaction, ward)) {
    if (unit.kind != rule.kind) continue;
    const std::string name = vietnamese::fold(unit.name);
    const bool named = rule.words.empty() || std::any_of(rule.words.begin(), rule.words.end(), [&](const auto& word) {
                         return name.find(vietnamese::fold(word)) != std::string::npos;
                       });
    if (named) return unit;
  }
  return std::nullopt;
}

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
  if (!wanted.place.neighbourhood) return {};
  for (const auto& each : people::neighbourhoods(transaction, ward)) {
    if (each.id == *wanted.place.neighbourhood) return {};
  }
  return base::invalid("error.cases.neighbourhood_unknown", "neighbourhood");
}

struct Alike {
  int likeness = 0;
  CaseId id;
};

// The most alike first. Whoever receives a case holds the others up: the stored folded words are compared, and each
// once.
std::vector<Alike> alike_open_cases(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                    base::Instant now) {
  const base::Instant since = base::local_midnight(base::local_date(now).plus_days(-likeness_days));
  const Likeable traits = likeable(subject);
  std::vector<Alike> alike;
  for (const NearCase& other : open_cases_near(transaction, ward, subject, since)) {
    const int found = likeness(traits, other.traits);
    if (found > 0) alike.push_back({found, other.id});
  }
  std::ranges::stable_sort(alike, std::greater(), &Alike::likeness);
  return alike;
}

void propose_duplicates(db::Transaction& transaction, const audit::Actor& actor, const Case& made) {
  auto alike = alike_open_cases(transaction, actor.ward, made, actor.at);
  if (alike.size() > most_proposals) alike.erase(alike.begin() + most_proposals, alike.end());
  for (const Alike& other : alike) {
    put_duplicate(transaction, actor.ward, {made.id, other.id, other.likeness, "proposed"});
  }
}

}  // namespace

std::vector<Case> similar_open_cases(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                     base::Instant now) {
  std::vector<Case> similar;
  for (const Alike& other : alike_open_cases(transaction, ward, subject, now)) {
    if (auto found = find_case(transaction, ward, other.id)) similar.push_back(*std::move(found));
  }
  return similar;
}

base::Result<Received> receive_case(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                    const NewCase& wanted) {
  const CaseType* type = rules.types->find(wanted.type_key);
  if (type == nullptr) return base::invalid("error.cases.type_unknown", "type");
  if (const auto good = check(transaction, actor.ward, *type, wanted); !good) return good.error();
  const auto reporter = checked(wanted.reporter);
  if (!reporter) return reporter.error();
  const std::string submission = wanted.submission.empty() ? new_submission() : wanted.submission;
  if (auto before = find_case_by_submission(transaction, actor.ward, submission)) {
    const std::string secret = secret_of(submission, before->code);
    return Received{*std::move(before), secret, true};
  }
  Case made{CaseId::make(actor.at)};
  made.category = wanted.category;
  made.channel = wanted.channel;
  made.text = wanted.text;
  made.fields = wanted.fields;
  made.place = wanted.place;
  made.received_at = actor.at;
  made.invented = wanted.invented;
  auto begun_case = begun(work_time(transaction, rules, actor.ward), *type, std::move(made));
  if (!begun_case) return begun_case.error();
  assign_by_rule(transaction, actor.ward, *type, *begun_case);

  const auto ward = people::find_ward(transaction, actor.ward);
  const std::string letters = ward_letters(ward ? ward->name : "");
  const base::Date today = base::local_date(actor.at);
  const int64_t number = next_number(transaction, actor.ward, code_series(letters, type->letters, today));
  begun_case->code = make_code(letters, type->letters, today, number);
  std::string secret = secret_of(submission, begun_case->code);
  keep_type_version(transaction, actor.ward, *type, rules.types->text_of(*type), actor.at);
  insert_case(transaction, actor.ward, *begun_case, {submission, hash_of_secret(secret)}, *reporter);
  record_new(transaction, actor, *begun_case);
  put_in_search(transaction, actor.ward, *type, *begun_case, actor.at);
  propose_duplicates(transaction, actor, *begun_case);
  tell_assigned(transaction, actor, nullptr, *begun_case);
  return Received{*std::move(begun_case), std::move(secret), false};
}

}  // namespace gandan::cases
