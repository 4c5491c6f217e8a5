// The title that stands at the edge of every page ("Báo cáo chính trị Đảng bộ xã"), which interrupts the sentences that
// run from one page to the next. Pure.
#pragma once

#include <vector>

#include "reading/text/lines.h"

namespace gandan::reading {

// For each line, whether it is such a title or the page number beside it. Without form feeds a title is told by the
// page numbers that stand beside it and count up; with them, by standing first or last on several pages.
std::vector<bool> running_heads(const std::vector<SourceLine>& lines);

}  // namespace gandan::reading
