#include "features/cases/engine/case_hand_over.h"

#include <nlohmann/json.hpp>

#include "features/cases/case_words.h"
#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/assignment_rules.h"
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_list_store.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::cases {
namespace {

using people::Asked;
using people::Held;

// All of them, however many: what is handed over is handed over wholly.
std::vector<Case> cases_in_hand(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person) {
  constexpr int64_t at_once = 500;
  ListRequest request{.filter = {.person = person.text()}, .limit = at_once};
  std::vector<Case> all;
  for (;;) {
    CaseList list = list_cases(transaction, ward, request);
    for (Case& each : list.cases) all.push_back(std::move(each));
    if (!list.next) return all;
    request.after = list.next;
  }
}

std::vector<AssignmentRule> rules_naming(db::Transaction& transaction, const base::WardId& ward,
                                         const auth::PersonId& person) {
  auto rules = assignment_rules(transaction, ward);
  std::erase_if(rules, [&](const AssignmentRule& rule) { return rule.person != person; });
  return rules;
}

// The code and the category alone: nothing that a citizen wrote, for who hands over need not see cases.
std::string title_of(const CaseRules& rules, const Case& subject, html::Language language) {
  const CaseType* type = rules.types->find(subject.type_key);
  return subject.code + (type == nullptr ? "" : " · " + category_name(*type, subject, language));
}

people::Duty case_duty(const CaseRules& rules) {
  return {"held_cases", "cases.hand_over.cases", "cases.hand_over.cases_count",
          [types = rules](db::Transaction& transaction, const Asked& asked) {
            std::vector<Held> held;
            for (const Case& each : cases_in_hand(transaction, asked.ward, asked.person)) {
              held.push_back({each.id.text(), title_of(types, each, asked.language),
                              each.due_at ? vietnamese::format_date(base::local_date(*each.due_at)) : "",
                              "/cases/" + each.code});
            }
            return held;
          },
          [](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
             const auth::PersonId& to) -> base::Result<void> {
            const auto receiver = people::find_person(transaction, actor.ward, to);
            for (const Case& listed : cases_in_hand(transaction, actor.ward, from)) {
              const auto before = find_case(transaction, actor.ward, listed.id);  // with its units and pauses
              Case after = *before;
              after.person = to;
              auto saved = save(transaction, actor, "case.handed_over", *before, after,
                                {{}, "assigned", {}, SeenBy::ward, {}, receiver ? receiver->name : ""});
              if (!saved) return saved;
            }
            return {};
          }};
}

std::string rule_in_words(db::Transaction& transaction, const CaseRules& rules, const AssignmentRule& rule,
                          const Asked& asked) {
  const CaseType* type = rules.types->find(rule.type_key);
  const Category* category = type == nullptr ? nullptr : type->category(rule.category);
  std::string words = category != nullptr ? category->name.in(asked.language)
                                          : html::translate(asked.language, "cases.hand_over.everything");
  const auto place = people::NeighbourhoodId::parse(rule.neighbourhood);
  std::string where = html::translate(asked.language, "cases.hand_over.everywhere");
  if (place) where = CaseNames(transaction, asked.ward).of(Place{place, {}, {}});
  return words + ", " + where;
}

people::Duty rule_duty(const CaseRules& rules) {
  return {"case_rules", "cases.hand_over.rules", "cases.hand_over.rules_count",
          [types = rules](db::Transaction& transaction, const Asked& asked) {
            std::vector<Held> held;
            for (const AssignmentRule& rule : rules_naming(transaction, asked.ward, asked.person)) {
              held.push_back({record_id(rule), rule_in_words(transaction, types, rule, asked), "", "/cases/rules"});
            }
            return held;
          },
          [](db::Transaction& transaction, const audit::Actor& actor, const auth::PersonId& from,
             const auth::PersonId& to) -> base::Result<void> {
            for (const AssignmentRule& rule : rules_naming(transaction, actor.ward, from)) {
              replace_assignment_rule(transaction, actor, rule, to);
            }
            return {};
          }};
}

}  // namespace

people::Duties hand_over_duties(const CaseRules& rules) {
  people::Duties duties = {case_duty(rules), rule_duty(rules)};
  duties.front().opened_by = auth::Permission::view_cases;
  duties.back().opened_by = auth::Permission::assign_cases;
  return duties;
}

int64_t count_rules_naming(db::Transaction& transaction, const base::WardId& ward, const auth::PersonId& person) {
  return static_cast<int64_t>(rules_naming(transaction, ward, person).size());
}

}  // namespace gandan::cases
