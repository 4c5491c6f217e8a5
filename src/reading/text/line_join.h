// Whether a line goes on with the paragraph of the line before it. Pure.
#pragma once

#include "reading/text/lines.h"
#include "reading/text/marker.h"

namespace gandan::reading {

// What is known of the paragraph so far.
struct OpenParagraph {
  const SourceLine* last = nullptr;  // its last line; nullptr = none is open
  Marker marker;                     // that opened it
  bool capitals = false;             // all its lines are capitals
  int last_ordinal = 0;              // of the latest marker of the style of the line in question, 0 = none yet
};

bool goes_on(const OpenParagraph& open, const SourceLine& line, const Marker& marker, const Layout& layout);

}  // namespace gandan::reading
