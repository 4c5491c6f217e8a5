// For tests of what app joins: the demo ward on a day in November 2026, made once for this program of tests and copied.
#pragma once

#include <gtest/gtest.h>

#include "app/demo.h"
#include "features/audit/audit.h"
#include "tests/support/filling.h"

namespace gandan::app::test_ward {

inline const base::WardId ward = *base::WardId::parse("06811");
inline constexpr base::Instant now{1'795'500'000'000};

inline audit::Actor program() {
  return {ward, std::nullopt, "", audit::Channel::system, now};
}

inline void fill_with_demo(db::Database& database) {
  auto transaction = database.write();
  ASSERT_TRUE(load_demo(transaction, program()).ok());
  transaction.commit();
}

inline constexpr test::Filling demo_ward = {"demo", fill_with_demo};

}  // namespace gandan::app::test_ward
