// Figures that another feature of the program measures, taken over instead of typed. The data source of such a target
// is written "<feature>:<measure>" ("cases:in_time"). Who puts both features together hands these on.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/decimal.h"
#include "features/audit/audit.h"
#include "features/programme/programme.h"
#include "platform/auth/principal.h"

namespace gandan::programme {

struct MeasuredTarget {
  TargetId id;
  std::string wording = {};
  std::string source = {};  // "cases:in_time"
  std::string period = {};  // the one that is awaited, "2026-Q4", or ""
};
// Of the live resolution, those whose data source begins with `feature` and a colon.
std::vector<MeasuredTarget> targets_measured_by(db::Transaction& transaction, const base::WardId& ward,
                                                std::string_view feature);

struct MeasuredFigure {
  std::string period = {};
  base::Decimal value = {};
  std::string note = {}, evidence = {};  // where the records behind it are read
};
// A draft of the person, who looks at it and sends it like one that was typed. Errors as enter_figure().
base::Result<void> draft_measured_figure(db::Transaction& transaction, const audit::Actor& actor,
                                         const auth::Principal& principal, const TargetId& target,
                                         const MeasuredFigure& figure);

// The same by the program when a period is over: a draft of the person in charge of the target. False, and nothing is
// written, when nobody is, or somebody has drafted or given a figure of that period already.
bool prepare_measured_figure(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target,
                             const MeasuredFigure& figure);

}  // namespace gandan::programme
