// The filters of Open311's lists, read from a query. Pure. A parameter that is there but empty counts as absent, as the
// specification says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "features/cases/engine/case_actions.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

inline constexpr int64_t most_days = 90;        // of one answer, by the specification
inline constexpr int64_t most_requests = 1000;  // the same

struct Near {
  Point centre = {};
  double radius = 0;                         // metres
  double metres_north = 0, metres_east = 0;  // of a degree, there
};

struct RequestFilter {
  std::vector<std::string> codes = {};  // these alone, whatever else is asked
  base::Instant from = {}, until = {};  // received, both included
  base::Instant changed_from = {}, changed_until = {};
  bool by_change = false;     // "updated_after" or "updated_before" was given
  std::string services = {};  // ",field_report.lighting,field_report.waste,", or "" for all
  bool nothing = false;       // only services that there are not
  std::string status = {};    // "open", "closed", or "" for both
  std::optional<Near> near = {};
  int64_t page = 1, page_size = most_requests;
};
// Error(invalid) names the parameter.
base::Result<RequestFilter> read_request_filter(const http::Fields& query, const CaseRules& rules, base::Instant now);

struct UpdateFilter {
  base::Instant from = {}, until = {};  // both included
  std::string code = {};                // of one case, or ""
  int64_t page = 1, page_size = most_requests;
};
base::Result<UpdateFilter> read_update_filter(const http::Fields& query, base::Instant now);

// "12.5"; nullopt for anything else.
std::optional<double> read_degrees(std::string_view text);

}  // namespace gandan::cases::open311
