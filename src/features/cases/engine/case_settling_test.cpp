// Nobody is told of a case that no longer waits for them.
#include "features/cases/engine/case_settling.h"

#include <gtest/gtest.h>

#include "features/cases/engine/case_extension.h"
#include "features/cases/engine/case_telling.h"
#include "features/cases/ward_test.h"
#include "features/notices/notices.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;

class CaseSettling : public test::EachEngine {
 protected:
  CaseSettling() : EachEngine(founded) {
    transaction_.emplace(database().write());
    case_ = receive_case(*transaction_, rules(), actor(), lamp(*transaction_)).value().made;
    leader_ = principal(*transaction_, "Phạm Văn Ước", {Permission::handle_cases, Permission::assign_cases});
  }

  int64_t unread(const std::optional<auth::PersonId>& person) {
    return notices::count_unread(*transaction_, ward, person.value());
  }
  Case stored() { return find_case(*transaction_, ward, case_->id).value(); }
  Asker leader() const { return {&*leader_, false}; }
  void step(const Asker& asker, const char* key, Filled filled = {}) {
    ASSERT_TRUE(take_step(*transaction_, rules(), actor(), asker, {case_->id, {}}, key, filled).ok()) << key;
  }
  // As the reminders of that moment do.
  void remind(base::Instant when) {
    for (const notices::NewNotice& notice : what_is_due(*transaction_, rules(), ward, when)) {
      notices::tell(*transaction_, actor(when), notice);
    }
  }

  std::optional<db::Transaction> transaction_;
  std::optional<Case> case_;
  std::optional<auth::Principal> leader_;
};
GANDAN_ON_EACH_ENGINE(CaseSettling);

TEST_P(CaseSettling, BeginningEndsThatItWaitsButNotThatItIsLate) {
  ASSERT_EQ(unread(case_->person), 1) << "assigned";
  remind(at(2026, 12, 10, 9));
  ASSERT_EQ(unread(case_->person), 2) << "and late";
  step(leader(), "start");
  EXPECT_EQ(unread(case_->person), 1);
  step(leader(), "answer", {{{Need::answer, "Đã thay bóng"}}});
  EXPECT_EQ(unread(case_->person), 0);
}

TEST_P(CaseSettling, WhileTheCitizenIsAskedNobodyHasAnythingToDo) {
  remind(at(2026, 12, 10, 9));
  step(leader(), "ask", {{{Need::question, "Cột đèn số mấy?"}}});
  EXPECT_EQ(unread(case_->person), 0);
  step({nullptr, true}, "supplement", {{{Need::supplement, "Số 7"}}});
  EXPECT_EQ(unread(case_->person), 1) << "the citizen has answered";
}

TEST_P(CaseSettling, WhoHadItIsToldNoLongerAndWhoGetsItIs) {
  const auto other = principal(*transaction_, "Mai Thị Xuân", {});
  ASSERT_TRUE(
      assign_case(*transaction_, actor(), leader(), {case_->id, {}}, {other.unit.text(), other.person.text()}).ok());
  EXPECT_EQ(unread(case_->person), 0);
  EXPECT_EQ(unread(other.person), 1);
}

TEST_P(CaseSettling, AUnitThatHelpsNoLongerIsToldNoLonger) {
  const auto other = principal(*transaction_, "Mai Thị Xuân", {});
  const auto unit = people::find_unit(*transaction_, ward, other.unit);
  ASSERT_TRUE(share_case(*transaction_, actor(), leader(), {case_->id, {}}, other.unit.text(), Share::add).ok());
  ASSERT_EQ(unread(unit->head), 1);
  ASSERT_TRUE(share_case(*transaction_, actor(), leader(), {case_->id, {}}, other.unit.text(), Share::remove).ok());
  EXPECT_EQ(unread(unit->head), 0);
  EXPECT_EQ(unread(case_->person), 1) << "it still waits for who is in charge";
}

TEST_P(CaseSettling, ThatSomebodyWasNamedStays) {
  ASSERT_TRUE(add_note(*transaction_, actor(), leader(), {case_->id, {}}, "@Mai Thị Xuân xem giúp").ok());
  step(leader(), "answer", {{{Need::answer, "Đã thay bóng"}}});
  EXPECT_EQ(unread(principal(*transaction_, "Mai Thị Xuân", {}).person), 1);
}

TEST_P(CaseSettling, WhatNobodyLooksAtInTimeIsToldUntilSomebodyDoes) {
  ASSERT_EQ(stored().state_due_at, at(2026, 11, 25, 15));
  remind(at(2026, 11, 25, 14));
  ASSERT_EQ(unread(case_->person), 1) << "assigned";
  remind(at(2026, 11, 26, 8));
  remind(at(2026, 11, 26, 10));
  EXPECT_EQ(unread(case_->person), 2) << "once";
  ASSERT_TRUE(
      take_step(*transaction_, rules(), actor(at(2026, 11, 26, 11)), leader(), {case_->id, {}}, "start", {}).ok());
  EXPECT_EQ(unread(case_->person), 0);
}

TEST_P(CaseSettling, AnExtensionEndsThatItIsDueSoon) {
  const base::Instant eve{case_->due_at->epoch_milliseconds - 60'000};
  remind(eve);
  ASSERT_EQ(unread(case_->person), 3) << "assigned, not looked at, and due";
  ASSERT_TRUE(
      extend_deadline(*transaction_, rules(), actor(eve), leader(), {case_->id, {}}, {2, "12/TB-UBND", "chờ vật tư"})
          .ok());
  EXPECT_EQ(unread(case_->person), 1) << "it still waits";
}

TEST_P(CaseSettling, TheDayBeforeAnExtensionRunsOutItIsDueSoonAgain) {
  const base::Instant eve = at(2026, 11, 27, 8);  // a Friday; due on Monday the 30th
  remind(eve);
  ASSERT_TRUE(
      extend_deadline(*transaction_, rules(), actor(eve), leader(), {case_->id, {}}, {3, "12/TB-UBND", "chờ vật tư"})
          .ok());
  ASSERT_EQ(stored().due_at, at(2026, 12, 3, 17));
  remind(at(2026, 12, 1, 8));
  EXPECT_EQ(unread(case_->person), 1) << "two days are left";
  remind(at(2026, 12, 2, 8));
  EXPECT_EQ(unread(case_->person), 2);
  remind(at(2026, 12, 3, 8));
  EXPECT_EQ(unread(case_->person), 2) << "once for each date";
}

}  // namespace
}  // namespace gandan::cases
