// The cases of a person pass to another: those in hand at once, a closed one when it is opened again, and the rules.
#include "features/cases/engine/case_hand_over.h"

#include <gtest/gtest.h>

#include "features/cases/engine/assignment_rule_store.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/ward_test.h"
#include "features/notices/notices.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;

class CaseHandOver : public test::EachEngine {
 protected:
  CaseHandOver() : EachEngine(founded) {}

  static Case received(db::Transaction& transaction, const std::string& text) {
    return receive_case(transaction, rules(), actor(), lamp(transaction, text)).value().made;
  }
  static Case step(db::Transaction& transaction, const Case& subject, const Asker& asker, const char* transition,
                   const Filled& filled, base::Instant when) {
    const auto taken = take_step(transaction, rules(), actor(when), asker, {subject.id}, transition, filled);
    EXPECT_TRUE(taken.ok()) << transition << " " << (taken ? "" : taken.error().message_key);
    return *find_case(transaction, ward, subject.id);
  }
  static auth::PersonId other_than(db::Transaction& transaction, const auth::PersonId& person) {
    for (const auto& each : people::active_people(transaction, ward)) {
      if (each.id != person) return each.id;
    }
    throw std::logic_error("nobody else");
  }
  static void hand(db::Transaction& transaction, const auth::PersonId& from, const auth::PersonId& to,
                   base::Instant when) {
    const auto duties = hand_over_duties(rules());
    const std::string tag = people::held_tag(transaction, duties, {ward, from, base::local_date(when)});
    const auto passed = people::hand_over(transaction, actor(when), duties, {from, to, "chuyển công tác", tag});
    EXPECT_TRUE(passed.ok()) << passed.error().message_key;
  }
};
GANDAN_ON_EACH_ENGINE(CaseHandOver);

TEST_P(CaseHandOver, WhatIsInHandAndTheRulesPass) {
  auto transaction = database().write();
  const Case made = received(transaction, "Đèn đường ngõ 3 không sáng");
  ASSERT_TRUE(made.person);
  ASSERT_TRUE(made.unit);
  put_assignment_rule(transaction, ward, {"field_report", "lighting", "", *made.unit, made.person});
  const auth::PersonId to = other_than(transaction, *made.person);
  EXPECT_EQ(count_rules_naming(transaction, ward, *made.person), 1);
  EXPECT_EQ(count_cases_of_person(transaction, ward, made.person->text(), now).open, 1);
  hand(transaction, *made.person, to, at(2026, 11, 25, 10));
  const auto after = find_case(transaction, ward, made.id);
  EXPECT_EQ(after->person, to);
  EXPECT_EQ(after->unit, made.unit);
  EXPECT_EQ(assignment_rules(transaction, ward).front().person, to);
  EXPECT_EQ(notices::count_unread(transaction, ward, to), 0) << "told once for all that passes, by who hands over";
  EXPECT_EQ(count_cases_of_person(transaction, ward, made.person->text(), now).open, 0);
}

TEST_P(CaseHandOver, AClosedCaseThatIsOpenedAgainGoesToWhoTookOver) {
  auto transaction = database().write();
  Case closed = received(transaction, "Đèn đường ngõ 3 không sáng");
  const Case open = received(transaction, "Cột đèn nghiêng ở ngõ 5");
  const auth::PersonId from = closed.person.value();
  auto officer = principal(transaction, people::find_person(transaction, ward, from)->name,
                           {auth::Permission::view_cases, auth::Permission::handle_cases});
  const Asker worker{&officer};
  const Asker citizen{nullptr, true};
  closed = step(transaction, closed, worker, "start", {}, at(2026, 11, 25, 10));
  closed = step(transaction, closed, worker, "answer", {{{Need::answer, "Đã thay bóng."}}}, at(2026, 11, 26, 10));
  closed = step(transaction, closed, citizen, "close", {}, at(2026, 11, 26, 11));
  ASSERT_TRUE(closed.closed_at);
  const auth::PersonId to = other_than(transaction, from);
  hand(transaction, from, to, at(2026, 11, 27, 10));
  EXPECT_EQ(find_case(transaction, ward, open.id)->person, to);
  EXPECT_EQ(find_case(transaction, ward, closed.id)->person, from) << "who closed it stays named";
  closed = step(transaction, closed, citizen, "reopen", {{{Need::reason, "Lại tắt rồi."}}}, at(2026, 11, 27, 11));
  EXPECT_EQ(closed.person, to);
}

}  // namespace
}  // namespace gandan::cases
