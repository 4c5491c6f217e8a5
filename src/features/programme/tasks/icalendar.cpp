#include "features/programme/tasks/icalendar.h"

#include <algorithm>

namespace gandan::programme {
namespace {

constexpr size_t most_octets = 75;  // of a line without its end

std::string basic(base::Date date) {  // 20261124
  std::string text = date.iso();
  std::erase(text, '-');
  return text;
}

// In UTC: 20261124T020000Z.
std::string stamp(base::Instant now) {
  constexpr int64_t day_milliseconds = 24LL * 60 * 60 * 1000;
  const base::Instant shifted{now.epoch_milliseconds - base::vietnam_offset_milliseconds};
  const base::Date day = base::local_date(shifted);
  int64_t seconds = now.epoch_milliseconds % day_milliseconds / 1000;
  if (seconds < 0) seconds += day_milliseconds / 1000;
  const auto two = [](int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return basic(day) + "T" + two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60) + "Z";
}

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::string escaped_text(std::string_view text) {
  std::string escaped;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' || c == ';' || c == ',') {
      escaped += '\\';
      escaped += c;
    } else if (c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
      escaped += "\\n";
    } else if (static_cast<unsigned char>(c) >= 0x20U || c == '\t') {
      escaped += c;  // other control characters have no place in a calendar
    }
  }
  return escaped;
}

std::string folded_line(const std::string& line) {
  std::string folded;
  size_t at = 0;
  size_t room = most_octets;
  while (line.size() - at > room) {
    size_t length = room;
    while (length > 1 && continues_character(line[at + length])) --length;
    folded += line.substr(at, length) + "\r\n ";
    at += length;
    room = most_octets - 1;  // the blank that begins the next line counts
  }
  return folded + line.substr(at) + "\r\n";
}

std::string icalendar(const std::string& name, const std::vector<CalendarDay>& days, base::Instant now) {
  std::string text;
  const auto add = [&](const std::string& line) { text += folded_line(line); };
  add("BEGIN:VCALENDAR");
  add("VERSION:2.0");
  add("PRODID:-//Gan Dan//Tasks//VI");
  add("CALSCALE:GREGORIAN");
  add("METHOD:PUBLISH");
  add("X-WR-CALNAME:" + escaped_text(name));
  for (const CalendarDay& day : days) {
    add("BEGIN:VEVENT");
    add("UID:" + escaped_text(day.uid));
    add("DTSTAMP:" + stamp(now));
    add("DTSTART;VALUE=DATE:" + basic(day.date));
    add("DTEND;VALUE=DATE:" + basic(day.date.plus_days(1)));
    add("SEQUENCE:" + std::to_string(day.sequence));
    add("SUMMARY:" + escaped_text(day.summary));
    if (!day.description.empty()) add("DESCRIPTION:" + escaped_text(day.description));
    if (!day.url.empty()) add("URL:" + day.url);
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }
  add("END:VCALENDAR");
  return text;
}

}  // namespace gandan::programme
