#include "app/application.h"

#include <gtest/gtest.h>

#include "app/demo.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

TEST(Application, TakesUploadsUpToTheLimitOfTheSettings) {
  test::TestDatabase database{db::Engine::sqlite};
  const base::FixedClock clock{base::Instant{1'790'000'000'000}};
  const Application application(*database, clock,
                                {.ward = *base::WardId::parse("06811"), .upload_limit_bytes = 12'345});
  EXPECT_EQ(application.router().body_limit_bytes(http::Method::post, "/reports"), 12'345U);
}

TEST(Application, FindsWhatWasRecordedBeforeThereWasASearch) {
  test::TestDatabase database{db::Engine::sqlite};
  const base::FixedClock clock{base::Instant{1'795'000'000'000}};
  const auto ward = *base::WardId::parse("06811");
  {
    auto transaction = database->write();
    ASSERT_TRUE(load_demo(transaction, {ward, std::nullopt, "", audit::Channel::system, clock.now()}).ok());
    transaction.execute("DELETE FROM search_word WHERE ward_id = :ward", {{"ward", ward.text()}});
    transaction.execute("DELETE FROM search_entry WHERE ward_id = :ward", {{"ward", ward.text()}});
    transaction.commit();
  }
  Application application(*database, clock, {.ward = ward});
  application.fill_search();
  auto transaction = database->read();
  std::string kinds;
  for (const db::Row& row : transaction.query(
           "SELECT DISTINCT kind FROM search_entry WHERE ward_id = :ward ORDER BY kind", {{"ward", ward.text()}})) {
    kinds += row.text("kind") + " ";
  }
  EXPECT_EQ(kinds, "case explanation indicator person project report target task unit ");
}

}  // namespace
}  // namespace gandan::app
