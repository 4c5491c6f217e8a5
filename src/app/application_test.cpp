#include "app/application.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace gandan::app
