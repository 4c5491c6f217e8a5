// Asking, answering and deciding, and what a target asks by itself, on both databases.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/notices/notices.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/mine/due.h"
#include "features/programme/mine/reminders.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

constexpr int64_t day = 24LL * 60 * 60 * 1000;

class ExplanationTest : public test::EachEngine {
 protected:
  ExplanationTest() : test::EachEngine(founded) {
    leader = principal(database(), "Nguyễn Minh Khải", {Permission::enter_figures, Permission::ask_explanation});
    officer = principal(database(), "Mai Thị Xuân", {Permission::enter_figures});
    stranger = principal(database(), "Cao Văn Bền", {Permission::enter_figures});
    auto transaction = database().write();
    NewTarget made = insurance();
    made.person_in_charge = officer->person;
    target = add_target(transaction, program(), made).value();
    transaction.commit();
  }
  static audit::Actor actor(const auth::Principal& who, base::Instant at = now) {
    return {ward, who.person, who.display_name, audit::Channel::web, at};
  }
  template <typename Work>
  auto in_write(const Work& work) {
    auto transaction = database().write();
    auto result = work(transaction);
    if (result) transaction.commit();
    return result;
  }
  Explained about() const { return {ExplainedKind::target, target->text()}; }
  ExplanationId ask() {
    return in_write([&](db::Transaction& transaction) {
             return ask_explanation(transaction, actor(*leader), about(), "Vì sao thấp?",
                                    base::local_date(now).plus_days(5));
           })
        .value();
  }
  Explanation get(const ExplanationId& id) {
    auto transaction = database().read();
    return find_explanation(transaction, ward, id).value();
  }
  base::Result<void> answer(const ExplanationId& id, const auth::Principal& who, const ExplanationAnswer& said) {
    const int64_t version = get(id).version;
    return in_write([&](db::Transaction& transaction) {
      return answer_explanation(transaction, actor(who), who, id, version, said);
    });
  }
  int64_t unread(const auth::Principal& who) {
    auto transaction = database().read();
    return notices::count_unread(transaction, ward, who.person);
  }
  static ExplanationAnswer good() {
    return {"96,1 %", "Hai khu phố chưa vận động", "Vận động 300 hộ ở khu phố 5", base::local_date(now).plus_days(20)};
  }

  std::optional<auth::Principal> leader, officer, stranger;
  std::optional<TargetId> target;
};
GANDAN_ON_EACH_ENGINE(ExplanationTest);

TEST_P(ExplanationTest, IsAskedAnsweredAcceptedAndItsActionBecomesATask) {
  const ExplanationId id = ask();
  EXPECT_EQ(unread(*officer), 1);
  ASSERT_TRUE(answer(id, *officer, good()).ok());
  EXPECT_EQ(get(id).state, ExplanationState::answered);
  const int64_t version = get(id).version;
  ASSERT_TRUE(in_write([&](db::Transaction& transaction) {
                return accept_explanation(transaction, actor(*leader), id, version, "Làm ngay");
              }).ok());
  const Explanation done = get(id);
  EXPECT_EQ(done.state, ExplanationState::accepted);
  ASSERT_TRUE(done.task);
  auto transaction = database().read();
  const auto task = find_task(transaction, ward, *done.task);
  EXPECT_EQ(task->plan.title, "Vận động 300 hộ ở khu phố 5");
  EXPECT_EQ(task->plan.person_in_charge, officer->person);
  EXPECT_EQ(task->plan.deadline, good().action_by);
  EXPECT_EQ(task->plan.origin, TaskOrigin::explanation);
  ASSERT_EQ(targets_served(transaction, ward, *done.task).size(), 1U);
  EXPECT_EQ(targets_served(transaction, ward, *done.task)[0].id, *target);
  EXPECT_EQ(done.decision, "Làm ngay");
  EXPECT_EQ(audit::history_of(transaction, ward, "explanation", id.text()).size(), 3U);
}

TEST_P(ExplanationTest, ReturnedWithAReasonItIsAnsweredAgain) {
  const ExplanationId id = ask();
  ASSERT_TRUE(answer(id, *officer, good()).ok());
  const auto give_back = [&](const std::string& reason) {
    const int64_t version = get(id).version;
    return in_write([&](db::Transaction& transaction) {
      return return_explanation(transaction, actor(*leader), id, version, reason);
    });
  };
  EXPECT_EQ(give_back("").error().field, "reason");
  ASSERT_TRUE(give_back("Chưa rõ nguyên nhân").ok());
  EXPECT_EQ(get(id).state, ExplanationState::returned);
  EXPECT_EQ(get(id).due, base::local_date(now).plus_days(explanation_days));
  EXPECT_EQ(get(id).first_due, base::local_date(now).plus_days(5));
  EXPECT_TRUE(is_late(get(id), base::local_date(now).plus_days(6))) << "by the day that was first given";
  EXPECT_EQ(unread(*officer), 1) << "the question was answered, what came back is new";
  ASSERT_TRUE(answer(id, *officer, good()).ok());
  EXPECT_EQ(answer(id, *officer, good()).error().kind, base::ErrorKind::conflict);
}

TEST_P(ExplanationTest, AMistakenQuestionIsWithdrawnByWhoAskedAndStaysOnRecord) {
  const ExplanationId id = ask();
  const auto withdraw = [&](const auth::Principal& who, const std::string& reason) {
    const int64_t version = get(id).version;
    return in_write([&](db::Transaction& transaction) {
      return withdraw_explanation(transaction, actor(who), id, version, reason);
    });
  };
  EXPECT_EQ(withdraw(*stranger, "nhầm").error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(withdraw(*leader, "").error().field, "withdrawal_reason");
  ASSERT_TRUE(withdraw(*leader, "Hỏi nhầm chỉ tiêu").ok());
  EXPECT_EQ(get(id).state, ExplanationState::lapsed);
  EXPECT_EQ(unread(*officer), 0) << "nothing is asked any more";
  EXPECT_EQ(withdraw(*leader, "lại").error().kind, base::ErrorKind::conflict);
  auto transaction = database().read();
  const base::Date today = base::local_date(now);
  EXPECT_TRUE(find_explanations(transaction, ward, {.open = true}, today, 10).empty());
  EXPECT_EQ(
      find_explanations(transaction, ward, {.state = "lapsed", .person = officer->person.text()}, today, 10).size(),
      1U);
}

TEST_P(ExplanationTest, OnlyWhoAnswersForTheTargetMayAnswerAndMustSayEverything) {
  const ExplanationId id = ask();
  EXPECT_EQ(answer(id, *stranger, good()).error().kind, base::ErrorKind::forbidden);
  ExplanationAnswer said = good();
  said.cause.clear();
  EXPECT_EQ(answer(id, *officer, said).error().field, "cause");
  said.fact.clear();
  EXPECT_EQ(problems_of(said, base::local_date(now)).size(), 2U) << "each that is missing";
  said = good();
  said.action_by = base::local_date(now).plus_days(-1);
  EXPECT_EQ(answer(id, *officer, said).error().field, "action_by");
  EXPECT_EQ(get(id).state, ExplanationState::asked);
}

TEST_P(ExplanationTest, AStaleFormChangesNothing) {
  const ExplanationId id = ask();
  const auto late = in_write([&](db::Transaction& transaction) {
    return answer_explanation(transaction, actor(*officer), *officer, id, 7, good());
  });
  EXPECT_EQ(late.error().kind, base::ErrorKind::conflict);
}

TEST_P(ExplanationTest, ATargetThatTurnsOffTrackAsksByItselfOnceAndLapsesWhenItComesBack) {
  const auto follow = [&](Status status) {
    auto transaction = database().write();
    follow_status(transaction, ward, *find_target(transaction, ward, *target), status, now);
    transaction.commit();
  };
  const auto all = [&] {
    auto transaction = database().read();
    return explanations_of(transaction, ward, about());
  };
  follow(Status::at_risk);
  EXPECT_TRUE(all().empty());
  follow(Status::off_track);
  follow(Status::off_track);
  ASSERT_EQ(all().size(), 1U);
  EXPECT_TRUE(all()[0].automatic);
  EXPECT_EQ(unread(*officer), 1);
  follow(Status::on_track);
  EXPECT_EQ(all()[0].state, ExplanationState::lapsed);
  follow(Status::off_track);
  ASSERT_EQ(all().size(), 2U);
  ASSERT_TRUE(answer(all()[0].id, *officer, good()).ok());
  follow(Status::on_track);
  EXPECT_EQ(all()[0].state, ExplanationState::answered) << "what somebody answered stays to be decided";
}

TEST_P(ExplanationTest, CountsAndWhatIsDueOfAPersonFollow) {
  const ExplanationId id = ask();
  const base::Date today = base::local_date(now);
  auto transaction = database().read();
  EXPECT_EQ(count_explanations(transaction, ward, today).awaited, 1);
  EXPECT_EQ(count_explanations(transaction, ward, today).late, 0);
  EXPECT_EQ(count_explanations(transaction, ward, today.plus_days(6)).late, 1);
  const auto due = due_of(transaction, ward, officer->person, today);
  const bool found_it =
      std::ranges::any_of(due, [&](const DueItem& item) { return item.explanation && item.explanation->id == id; });
  EXPECT_TRUE(found_it);
  EXPECT_TRUE(due_of(transaction, ward, stranger->person, today).empty());
}

TEST_P(ExplanationTest, RemindersComeOnceBeforeAndOnceAWeekAfterTheDay) {
  ask();
  const int64_t before = unread(*officer);
  const auto remind = [&](int days) {
    EXPECT_TRUE(tell_what_is_due(database(), ward, {now.epoch_milliseconds + days * day}, [] { return true; }));
    return unread(*officer) - before;
  };
  const int64_t others = remind(0);  // the target's own figure may be due
  EXPECT_EQ(remind(2) - others, 1);
  EXPECT_EQ(remind(3) - others, 1) << "told already";
  EXPECT_EQ(remind(6) - others, 2) << "late";
  EXPECT_EQ(remind(8) - others, 2);
}

TEST_P(ExplanationTest, WhoIsPutInChargeIsTold) {
  auto transaction = database().write();
  NewTask task;
  task.title = "Việc mới";
  task.person_in_charge = stranger->person;
  const auto made = add_task(transaction, actor(*leader), task);
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(notices::count_unread(transaction, ward, stranger->person), 1);
}

}  // namespace
}  // namespace gandan::programme
