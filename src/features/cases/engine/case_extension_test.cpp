// A deadline is put off in time, with a decision, as often as the type allows; never one that is over.
#include "features/cases/engine/case_extension.h"

#include <gmock/gmock.h>

#include "features/cases/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::HasSubstr;

const ExtensionWanted three_days{3, "12/TB-UBND ngày 26/11/2026", "chờ vật tư"};

class CaseExtension : public test::EachEngine {
 protected:
  CaseExtension() : EachEngine(founded) {
    auto transaction = database().write();
    leader_ = principal(transaction, "Phạm Văn Ước", {Permission::handle_cases, Permission::assign_cases});
    officer_ = principal(transaction, "Ngô Thu Ngân", {Permission::handle_cases});
    id_ = receive_case(transaction, rules(), actor(), lamp(transaction))->made.id;  // due on Monday the 30th
    transaction.commit();
  }

  std::string extend(db::Transaction& transaction, const ExtensionWanted& wanted, base::Instant when = now,
                     const std::optional<auth::Principal>& who = {}) {
    const auto done = extend_deadline(transaction, rules(), actor(when, "Ước"), {who ? &*who : &*leader_, false},
                                      {*id_, std::nullopt}, wanted);
    if (done) return "";
    return done.error().message_key + (done.error().field.empty() ? "" : " " + done.error().field);
  }
  void step(db::Transaction& transaction, const char* key, const Filled& filled, base::Instant when) {
    const auto taken =
        take_step(transaction, rules(), actor(when), {&*leader_, false}, {*id_, std::nullopt}, key, filled);
    EXPECT_TRUE(taken.ok()) << key;
  }
  Case subject(db::Transaction& transaction) { return find_case(transaction, ward, *id_).value(); }

  std::optional<auth::Principal> leader_, officer_;
  std::optional<CaseId> id_;
};
GANDAN_ON_EACH_ENGINE(CaseExtension);

TEST_P(CaseExtension, MovesTheDateAndSaysWhyToWhoReported) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, three_days), "");
  const Case after = subject(transaction);
  EXPECT_EQ(after.due_at, at(2026, 12, 3, 17));
  ASSERT_EQ(after.extensions.size(), 1U);
  EXPECT_EQ(after.extensions[0].decision, three_days.decision);
  EXPECT_EQ(after.extensions[0].days, 3);
  EXPECT_EQ(after.extensions[0].at, now);
  const auto event = events_of(transaction, ward, *id_).back();
  EXPECT_EQ(event.kind, "extended");
  EXPECT_EQ(event.seen_by, SeenBy::everybody);
  EXPECT_THAT(event.text, HasSubstr("chờ vật tư"));
  EXPECT_THAT(event.text, HasSubstr("trước 17 giờ thứ Năm 03/12/2026"));
  const auto letters = notices_of(transaction, ward, *id_, "reporter");
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_THAT(letters[0].text, HasSubstr("xin lỗi"));
  EXPECT_THAT(letters[0].text, HasSubstr("trước 17 giờ thứ Năm 03/12/2026, theo 12/TB-UBND"));
  EXPECT_EQ(audit::history_of(transaction, ward, "case", id_->text()).size(), 2U);
}

TEST_P(CaseExtension, OnceAsTheTypeSays) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, three_days), "");
  EXPECT_EQ(extend(transaction, three_days), "error.cases.extension_used");
  EXPECT_EQ(subject(transaction).due_at, at(2026, 12, 3, 17));
}

TEST_P(CaseExtension, WhatIsMissingIsNamed) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, {0, "12/TB", "a"}), "error.cases.extension_days extension_days");
  EXPECT_EQ(extend(transaction, {11, "12/TB", "a"}), "error.cases.extension_days extension_days");
  EXPECT_EQ(extend(transaction, {3, " ", "a"}), "error.cases.extension_decision decision");
  EXPECT_EQ(extend(transaction, {3, "12/TB", "\n"}), "error.cases.need.reason extension_reason");
  EXPECT_EQ(extend(transaction, {3, std::string(500, 'a'), "a"}), "error.cases.too_long decision");
  EXPECT_EQ(extend(transaction, three_days, now, officer_), "error.cases.forbidden") << "who handles it asks a leader";
  EXPECT_EQ(subject(transaction).due_at, at(2026, 11, 30, 17));
}

TEST_P(CaseExtension, NeitherWhatIsLateNorWhatStandsNorWhatIsAnswered) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, three_days, at(2026, 11, 30, 17, 1)), "error.cases.extension_late");
  step(transaction, "ask", {{{Need::question, "Cột nào?"}}}, at(2026, 11, 26, 9));
  EXPECT_EQ(extend(transaction, three_days, at(2026, 11, 26, 10)), "error.cases.extension_stands");
  step(transaction, "supplement", {{{Need::supplement, "Cột 7"}}}, at(2026, 11, 26, 11));
  step(transaction, "answer", {{{Need::answer, "Đã sửa"}}}, at(2026, 11, 26, 14));
  EXPECT_EQ(extend(transaction, three_days, at(2026, 11, 26, 15)), "error.cases.state_forbids");
}

TEST_P(CaseExtension, ReopeningBeginsAnewAndMayBePutOffAgain) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, three_days), "");
  step(transaction, "answer", {{{Need::answer, "Đã sửa"}}}, at(2026, 12, 1, 9));
  EXPECT_FALSE(subject(transaction).is_overdue(at(2026, 12, 20, 9)));
  step(transaction, "reopen", {{{Need::reason, "Lại tắt"}}}, at(2026, 12, 2, 9));
  EXPECT_TRUE(subject(transaction).extensions.empty());
  EXPECT_EQ(subject(transaction).due_at, at(2026, 12, 7, 17));
  EXPECT_EQ(extend(transaction, three_days, at(2026, 12, 3, 9)), "");
}

TEST_P(CaseExtension, GoesWithTheTableOfDays) {
  auto transaction = database().write();
  EXPECT_EQ(extend(transaction, three_days), "");
  const vietnamese::DayCalendar storm({{*base::Date::make(2026, 12, 1), "Bão", true}}, {});
  CaseRules then = rules();
  then.work.calendar = &storm;
  const auto moved = recompute_deadlines(transaction, then, actor(), {*base::Date::make(2026, 11, 1), "bão"});
  ASSERT_EQ(moved.moved.size(), 1U);
  EXPECT_EQ(subject(transaction).due_at, at(2026, 12, 4, 17));
}

}  // namespace
}  // namespace gandan::cases
