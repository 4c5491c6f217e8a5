// What a reader of the audit log asked for, as it stands in the page's address. Pure.
#pragma once

#include <optional>
#include <string>

#include "base/clock.h"
#include "base/date.h"
#include "base/result.h"
#include "platform/http/message.h"

namespace gandan::audit {

struct Filter {
  std::string kind;                    // of record; "": every
  std::string actor;                   // part of a name; "": everybody
  std::optional<base::Date> from, to;  // days in Việt Nam, both included
  std::string before;                  // id of the last entry of the page before; "": the newest

  base::Instant begin() const;  // of the day `from`, or the first instant
  base::Instant end() const;    // of the day after `to`, or beyond all
};

// Error(invalid) on field "from" or "to" when it is no day, or the days are the wrong way round.
base::Result<Filter> parse_filter(const http::Fields& query);

// "/audit?kind=person&before=...": the next page.
std::string address_of(const Filter& filter);

}  // namespace gandan::audit
