// A calendar of days as RFC 5545 writes it: text escaped, lines of at most 75 octets folded, CRLF at their ends. Pure;
// what stands in it is left to the caller.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"

namespace gandan::programme {

// Something of one whole day.
struct CalendarDay {
  std::string uid;  // the same for the same thing for ever
  base::Date date;
  std::string summary, description;
  int64_t sequence = 0;  // counts its changes
  std::string url = {};  // its page
};

std::string icalendar(const std::string& name, const std::vector<CalendarDay>& days, base::Instant now);

std::string escaped_text(std::string_view text);   // 3.3.11: backslash, semicolon, comma, line breaks
std::string folded_line(const std::string& line);  // 3.1; never within a UTF-8 character; ends with CRLF

}  // namespace gandan::programme
