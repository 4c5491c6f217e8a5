// The day on which the golden pages are looked at, and the demo ward as it is then: made once for all of them.
#pragma once

#include "base/date.h"
#include "tests/scenarios/application_site.h"
#include "tests/support/filling.h"

namespace gandan::golden {

inline base::Instant moment() {
  constexpr int64_t nine_hours = 9 * 60 * 60 * 1000;
  return {base::local_midnight(*base::Date::make(2026, 11, 20)).epoch_milliseconds + nine_hours};
}

inline void make_demo_ward(db::Database& database) {
  const base::FixedClock clock{moment()};
  const scenarios::ApplicationSite made(database, clock);
}

inline constexpr test::Filling demo_ward = {"demo", make_demo_ward};

}  // namespace gandan::golden
