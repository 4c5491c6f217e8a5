// Wherever a record refers to a kept file, the file is told to be in use, on both engines.
#include "features/programme/evidence_store.h"

#include <gmock/gmock.h>

#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_talk.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;
using testing::IsEmpty;
using testing::UnorderedElementsAreArray;

class EvidenceStoreTest : public test::EachEngine {
 protected:
  EvidenceStoreTest() : test::EachEngine(founded) {
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme});
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::enter_figures});
  }

  std::string file(db::Transaction& transaction) {
    files_.push_back(attachments::keep(
        transaction, program(),
        {std::to_string(files_.size()) + ".pdf", attachments::Kind::pdf, "%PDF-1.7 " + std::to_string(files_.size())}));
    return files_.back();
  }
  TargetId target(db::Transaction& transaction) {
    NewTarget made = insurance();
    made.person_in_charge = officer_->person;
    return add_target(transaction, program({now.epoch_milliseconds - 90LL * 24 * 60 * 60 * 1000}), made).value();
  }
  void enter(db::Transaction& transaction, const auth::Principal& who, const TargetId& id, const FigureEntry& entry) {
    const auto entered = enter_figure(transaction, {ward, who.person, "", audit::Channel::web, now}, who, id, entry);
    ASSERT_TRUE(entered.ok()) << entered.error().message_key;
  }

  std::optional<auth::Principal> leader_, officer_;
  std::vector<std::string> files_;
};
GANDAN_ON_EACH_ENGINE(EvidenceStoreTest);

TEST_P(EvidenceStoreTest, FiguresInWhateverStateReferToTheirFiles) {
  auto transaction = database().write();
  const TargetId id = target(transaction);
  enter(transaction, *officer_, id, {"2026-Q1", "97", "", "", "CV 1 " + file(transaction), {}, true});  // draft
  enter(transaction, *officer_, id, {"2026-Q2", "97", "", "", "CV 2 " + file(transaction)});            // waits
  enter(transaction, *leader_, id, {"2026-Q3", "96", "", "", file(transaction)});                       // replaced
  enter(transaction, *leader_, id, {"2026-Q3", "97", "", "(xem " + file(transaction) + ").", "CV 3"});  // stands
  EXPECT_THAT(file_addresses_in_records(transaction, ward), UnorderedElementsAreArray(files_));
  EXPECT_THAT(file_addresses_in_records(transaction, *base::WardId::parse("06812")), IsEmpty());
}

TEST_P(EvidenceStoreTest, ProductsCommentsAndAnswersReferToTheirs) {
  auto transaction = database().write();
  NewTask made;
  made.title = "Lập kế hoạch";
  made.deadline = base::local_date(now).plus_days(9);
  made.person_in_charge = officer_->person;
  const TaskId task = add_task(transaction, program(), made).value();
  const audit::Actor officer{ward, officer_->person, "Mai Thị Xuân", audit::Channel::web, now};
  ASSERT_TRUE(take_step(transaction, officer, *officer_, task, TaskStep::finish,
                        {"Đã xong", "KH 12 https://phuong.example.vn" + file(transaction), ""})
                  .ok());
  ASSERT_TRUE(add_comment(transaction, officer, task, "Xem thêm " + file(transaction) + ".", {}).ok());
  const TargetId id = target(transaction);
  const auto asked = ask_explanation(transaction, program(), {ExplainedKind::target, id.text()}, "Vì sao thấp?",
                                     base::local_date(now).plus_days(5));
  ASSERT_TRUE(asked.ok());
  ExplanationAnswer answer{"96,1 %", "Hai khu phố chưa vận động", "Vận động 300 hộ",
                           base::local_date(now).plus_days(9)};
  answer.evidence = "CV 4 " + file(transaction);
  ASSERT_TRUE(answer_explanation(transaction, officer, *officer_, *asked, 1, answer).ok());
  EXPECT_THAT(file_addresses_in_records(transaction, ward), UnorderedElementsAreArray(files_));
}

TEST_P(EvidenceStoreTest, AnAddressThatIsNoneIsNotTold) {
  auto transaction = database().write();
  enter(transaction, *leader_, target(transaction), {"2026-Q3", "97", "", "", "/files/ /files/x /files"});
  EXPECT_THAT(file_addresses_in_records(transaction, ward), IsEmpty());
}

}  // namespace
}  // namespace gandan::programme
