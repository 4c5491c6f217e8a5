// How a percentage that does not fit its two figures is told.
#pragma once

#include "reading/checks/check_quantity.h"

namespace gandan::reading::check {

struct WholeOfShare {
  const Number* whole = nullptr;
  Rate rate;  // the part in per cent of the whole, and how far off the stated one is
};

void report_share(const Passage& passage, const Number& part, const Number& percent, const WholeOfShare& found,
                  Findings& findings);

}  // namespace gandan::reading::check
