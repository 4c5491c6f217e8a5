// The program prepares at the end of a period what indicators take from cases, once, for the person in charge.
#include "app/figure_taker.h"

#include <gtest/gtest.h>

#include "app/application.h"
#include "app/demo.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

const base::WardId ward = *base::WardId::parse("06811");

class PreparedFigures : public ::testing::Test {
 protected:
  PreparedFigures() {
    auto transaction = database_->write();
    EXPECT_TRUE(load_demo(transaction, {ward, std::nullopt, "", audit::Channel::system, clock_.now()}).ok());
    transaction.execute(
        "UPDATE target SET data_source = 'cases:in_time' WHERE target_id IN (SELECT t.target_id FROM target t "
        "JOIN target_status s ON s.ward_id = t.ward_id AND s.target_id = t.target_id "
        "WHERE t.person_in_charge IS NOT NULL AND s.awaited_period = '2026')");
    transaction.execute("DELETE FROM reported_figure WHERE ward_id = :ward", {{"ward", ward.text()}});
    fed_ = transaction.query("SELECT target_id FROM target WHERE data_source = 'cases:in_time'").size();
    transaction.commit();
  }

  size_t drafts(Application& application) {
    application.keep_house();
    while (application.jobs().run_next()) {
    }
    auto transaction = database_->read();
    return transaction
        .query(
            "SELECT f.target_id FROM reported_figure f JOIN target t ON t.ward_id = f.ward_id AND "
            "t.target_id = f.target_id AND t.person_in_charge = f.entered_by "
            "WHERE f.state = 'draft' AND f.period = '2026'")
        .size();
  }

  test::TestDatabase database_{db::Engine::sqlite};
  base::FixedClock clock_{base::local_midnight(*base::Date::make(2026, 11, 25))};
  size_t fed_ = 0;
};

TEST_F(PreparedFigures, StandInTheFormOfThePersonInChargeOnceThePeriodIsOver) {
  ASSERT_GT(fed_, 0U);
  {
    Application before(*database_, clock_, {.ward = ward});
    EXPECT_EQ(drafts(before), 0U) << "the year is not over";
  }
  const base::FixedClock january{base::local_midnight(*base::Date::make(2027, 1, 2))};
  Application after(*database_, january, {.ward = ward});
  // A level or an answer in words takes no percentage.
  const size_t prepared = drafts(after);
  EXPECT_GT(prepared, 0U);
  EXPECT_EQ(drafts(after), prepared) << "once";
}

}  // namespace
}  // namespace gandan::app
