// Status as a word, an icon and a colour, never colour alone: badges, and the count of each status with its bar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::html {

// Colours by meaning; each has its text, tint and fill in web/css/tokens.css, for both themes.
enum class Tone : uint8_t { red, orange, purple, green, filled, grey, blue };

struct Badge {
  Tone tone = Tone::grey;
  std::string_view icon;  // of Tabler; named in a "// icons:" comment so that the sprite has it
  std::string label;      // in the reader's language
};

SafeHtml badge(const Badge& badge);

// The six of a target, in the order of worry. Other things (tasks, cases) make their own Badge.
enum class Status : uint8_t { off_track, overdue, at_risk, on_track, achieved, no_data };

Badge badge_of(Language language, Status status);
SafeHtml status_badge(Language language, Status status);  // made once per language, so cheap in long lists

struct Count {
  Badge badge;
  int64_t count = 0;
  std::string path;  // the list of just these; "" for no link
};

// A bar of shares and below it each count with its word. Counts of 0 are kept in the list, so that places do not move.
SafeHtml counts(const std::vector<Count>& counts);

}  // namespace gandan::html
