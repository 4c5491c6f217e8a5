// Several cases at once: all or none.
#include "features/cases/engine/case_bulk.h"

#include <gtest/gtest.h>

#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;

class CaseBulk : public ::testing::Test {
 protected:
  Case received(db::Transaction& transaction, const std::string& text) {
    return receive_case(transaction, rules(), actor(), lamp(transaction, text))->made;
  }
  static auth::UnitId unit_of(db::Transaction& transaction, const std::string& person) {
    return principal(transaction, person, {}).unit;
  }
  static size_t changes_of(db::Transaction& transaction, const Case& subject) {
    return audit::history_of(transaction, ward, "case", subject.id.text()).size();
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
};

TEST_F(CaseBulk, EachIsAssignedAuditedAndInItsHistory) {
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Ngô Thu Ngân", {Permission::assign_cases});
  const Case one = received(transaction, "Đèn một tắt"), two = received(transaction, "Ổ gà to");
  BulkWork work;
  work.cases = {chosen_in(text_of(one)), chosen_in(text_of(two))};
  work.assignment.unit = unit_of(transaction, "Đỗ Thị Mai Lan").text();
  EXPECT_FALSE(do_with_many(transaction, rules(), actor(), {&leader, false}, work));
  for (const Case& each : {one, two}) {
    EXPECT_EQ(find_case(transaction, ward, each.id)->unit->text(), work.assignment.unit);
    EXPECT_EQ(changes_of(transaction, each), 2U);
    EXPECT_EQ(events_of(transaction, ward, each.id).back().kind, "assigned");
  }
}

TEST_F(CaseBulk, OneThatWasChangedMeanwhileStopsAll) {
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Ngô Thu Ngân", {Permission::assign_cases});
  const Case one = received(transaction, "Đèn một tắt"), two = received(transaction, "Ổ gà to");
  ASSERT_TRUE(add_note(transaction, actor(), {&leader, false}, {two.id, std::nullopt}, "đã gọi"));
  BulkWork work;
  work.cases = {chosen_in(text_of(one)), chosen_in(text_of(two))};
  work.assignment.unit = unit_of(transaction, "Đỗ Thị Mai Lan").text();
  const auto fault = do_with_many(transaction, rules(), actor(), {&leader, false}, work);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->code, two.code);
  EXPECT_EQ(fault->error.message_key, "error.cases.stale");
}

TEST_F(CaseBulk, SentOnByTheTypesOwnStepWithAnAnswer) {
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Ngô Thu Ngân", {Permission::assign_cases, Permission::handle_cases});
  const Case one = received(transaction, "Đèn một tắt"), two = received(transaction, "Ổ gà to");
  BulkWork work;
  work.act = BulkAct::send_on;
  work.cases = {chosen_in(text_of(one)), chosen_in(text_of(two))};
  work.destination = "Công ty Điện lực";
  auto fault = do_with_many(transaction, rules(), actor(), {&leader, false}, work);
  ASSERT_TRUE(fault);
  EXPECT_EQ(fault->error.message_key, "error.cases.need.answer");
  work.answer = "Đã chuyển Công ty Điện lực xử lý.";
  fault = do_with_many(transaction, rules(), actor(), {&leader, false}, work);
  EXPECT_FALSE(fault) << fault->error.message_key;
  EXPECT_EQ(find_case(transaction, ward, two.id)->state, "sent_on");
}

TEST_F(CaseBulk, NothingChosenOrNotAllowedIsSaid) {
  auto transaction = database_->write();
  const auto leader = principal(transaction, "Ngô Thu Ngân", {Permission::assign_cases});
  const auto stranger = principal(transaction, "Đỗ Thị Mai Lan", {Permission::handle_cases});
  BulkWork work;
  work.assignment.unit = stranger.unit.text();
  EXPECT_EQ(do_with_many(transaction, rules(), actor(), {&leader, false}, work)->error.message_key,
            "error.cases.none_chosen");
  work.cases = {chosen_in(text_of(received(transaction, "Đèn một tắt")))};
  EXPECT_EQ(do_with_many(transaction, rules(), actor(), {&stranger, false}, work)->error.message_key,
            "error.cases.forbidden");
  work.cases.assign(most_chosen + 1, work.cases.front());
  EXPECT_EQ(do_with_many(transaction, rules(), actor(), {&leader, false}, work)->error.message_key,
            "error.cases.too_many_chosen");
  work.cases = {chosen_in("UB-PA-2611-0001-X"), chosen_in("~"), chosen_in("x~y")};
  EXPECT_EQ(do_with_many(transaction, rules(), actor(), {&leader, false}, work)->error.message_key,
            "error.cases.not_found");
}

}  // namespace
}  // namespace gandan::cases
