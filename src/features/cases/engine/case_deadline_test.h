// Cases whose clock runs, for the tests of deadlines and of their reasons.
#pragma once

#include "features/cases/engine/case_step.h"
#include "features/cases/ward_test.h"

namespace gandan::cases::test_ward {

inline constexpr int five = 17 * 60;

inline Case running(const char* category, base::Instant received) {
  Case subject{CaseId::make(received)};
  subject.category = category;
  subject.received_at = received;
  return begun(rules().work, *standard_case_types().find("field_report"), std::move(subject)).value();
}

}  // namespace gandan::cases::test_ward
