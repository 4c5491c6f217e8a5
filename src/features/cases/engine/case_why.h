// Why a case is due when it is, in the reader's language: the rule, whose it is and how sure, and each day or moment
// with its reason.
#pragma once

#include <string>
#include <vector>

#include "features/cases/engine/case_deadline.h"

namespace gandan::cases {

// A line of the explanation, in the reader's language: "24/11/2026, thứ Ba: ngày đầu, không tính".
struct WhyLine {
  std::string day = {}, reason = {};
};
struct Why {
  std::string rule = {};    // how it is counted
  std::string source = {};  // whose rule it is
  Sureness sure = Sureness::low;
  std::vector<WhyLine> days = {};
  std::string may_move = {};  // on what it rests that is not decided yet, or ""
};
Why why_due(const WorkTime& work, const Case& subject, int due_minute, html::Language language);

}  // namespace gandan::cases
