#include "app/housekeeper.h"

#include <gtest/gtest.h>

#include <atomic>
#include <semaphore>
#include <stdexcept>

namespace gandan::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

TEST(Housekeeper, CallsNoOftenerThanItsPauseAndSeldomAtEverySoManyRounds) {
  constexpr milliseconds pause(20);
  std::atomic<int> often = 0, seldom = 0;
  const auto begun = steady_clock::now();
  std::counting_semaphore<> called(0);
  {
    const Housekeeper keeper(
        {pause, 3}, [&] { ++often; }, [&] { ++seldom, called.release(); });
    called.acquire();
    EXPECT_GE(often, 3);
    called.acquire();
  }
  const auto most = (steady_clock::now() - begun) / pause + 1;  // and a last time
  EXPECT_GE(often, 6);
  EXPECT_LE(often, most);
  EXPECT_LE(seldom, often / 3 + 1);
}

TEST(Housekeeper, DoesBothALastTimeAtOnceWhenItIsToEnd) {
  std::atomic<int> often = 0, seldom = 0;
  {
    const Housekeeper keeper(
        {std::chrono::hours(1), 12}, [&] { ++often; }, [&] { ++seldom; });
  }
  EXPECT_EQ(often, 1);
  EXPECT_EQ(seldom, 1);
}

TEST(Housekeeper, GoesOnAfterAFailure) {
  std::counting_semaphore<> called(0);
  int failed = 0;
  const Housekeeper keeper(
      {milliseconds(1), 1},
      [&] {
        if (++failed == 1) throw std::runtime_error("the disk is full");
      },
      [&] { called.release(); });
  called.acquire();
}

}  // namespace
}  // namespace gandan::app
