// Whatever passes by a hand-over, who takes over gets one notice that says what and how much, on both engines.
#include "app/hand_over_notice.h"

#include <gtest/gtest.h>

#include "app/application.h"
#include "app/demo_ward_test.h"
#include "features/programme/programme.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

using namespace test_ward;

class HandOverNotice : public test::EachEngine {
 protected:
  HandOverNotice() : test::EachEngine(demo_ward) {}

  static people::PersonId named(db::Transaction& transaction, const std::string& name) {
    for (const people::Person& each : people::active_people(transaction, ward)) {
      if (each.name == name) return each.id;
    }
    throw std::logic_error("no such person");
  }
  static people::Duties duties() {
    people::Duties all = programme::hand_over_duties();
    for (auto& of_feature : {cases::hand_over_duties(standard_case_rules()), people::headship_duties()}) {
      all.insert(all.end(), of_feature.begin(), of_feature.end());
    }
    return all;
  }
  // By a person at a page, who is told nothing of it.
  static std::vector<db::Row> told_after(db::Transaction& transaction, const std::string& from,
                                         const people::PersonId& to, const people::Duties& all) {
    const audit::Actor leader{ward, named(transaction, "Nguyễn Minh Khải"), "Nguyễn Minh Khải", audit::Channel::web,
                              now};
    const people::PersonId holder = named(transaction, from);
    const std::string tag = people::held_tag(transaction, all, {ward, holder, base::local_date(now)});
    transaction.execute("DELETE FROM notice WHERE ward_id = :ward", {{"ward", ward.text()}});
    const auto done = people::hand_over(transaction, leader, all, {holder, to, "chuyển công tác", tag});
    EXPECT_TRUE(done.ok());
    if (done) tell_handed_over(transaction, leader, *done);
    return transaction.query("SELECT person_id, kind, path, subject FROM notice WHERE ward_id = :ward",
                             {{"ward", ward.text()}});
  }
};
GANDAN_ON_EACH_ENGINE(HandOverNotice);

TEST_P(HandOverNotice, IsOneForEverythingThatPasses) {
  auto transaction = database().write();
  const auto to = named(transaction, "Ngô Thu Ngân");
  const auto told = told_after(transaction, "Bùi Hữu Nghĩa", to, duties());
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told.front().text("person_id"), to.text());
  EXPECT_EQ(told.front().text("kind"), "assigned");
  EXPECT_EQ(told.front().text("path"), "/people/" + to.text() + "/hand-over");
  const std::string& subject = told.front().text("subject");
  EXPECT_TRUE(subject.starts_with("Bùi Hữu Nghĩa bàn giao")) << subject;
  EXPECT_NE(subject.find(" chỉ tiêu phụ trách"), std::string::npos) << subject;
  EXPECT_NE(subject.find(" đơn vị đứng đầu"), std::string::npos) << subject;
}

TEST_P(HandOverNotice, AHeadshipAloneIsToldInTheLanguageOfWhoTakesOver) {
  auto transaction = database().write();
  const auto to = named(transaction, "Ngô Thu Ngân");
  transaction.execute(
      "INSERT INTO notice_choice (ward_id, person_id, by_mail, muted, away_from, away_until, language) VALUES (:ward, "
      ":person, true, '', NULL, NULL, 'en')",
      {{"ward", ward.text()}, {"person", to.text()}});
  const auto told = told_after(transaction, "Bùi Hữu Nghĩa", to, people::headship_duties());
  ASSERT_EQ(told.size(), 1U);
  EXPECT_TRUE(told.front().text("subject").ends_with("1 units headed")) << told.front().text("subject");
}

}  // namespace
}  // namespace gandan::app
