// Where a goal starts from, when its own statement says so: "từ 52% năm 2025 lên 80%", "đạt 90% (năm 2025: 71,5%)".
// Pure.
#pragma once

#include <optional>

#include "reading/reading.h"
#include "reading/text/segments.h"
#include "reading/text/sentence.h"

namespace gandan::reading {

// Value, unit and year; the text and the lines are those of the target.
std::optional<ReadFact> stated_start(const ReadText& text, const Segment& segment);

}  // namespace gandan::reading
