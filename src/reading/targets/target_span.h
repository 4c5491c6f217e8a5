// Which words of a clause are those of one target, and what they say of its unit. Pure.
#pragma once

#include <string>
#include <string_view>

#include "reading/text/segments.h"
#include "reading/text/sentence.h"

namespace gandan::reading {

// What announces a list is no part of its first target: "... với các chỉ tiêu cụ thể: tỷ lệ ...". `figure`: where the
// figure of the target begins, or the end of a span without one.
Span without_preface(const ReadText& text, Span span, size_t figure);

// The words of a segment without what announces, numbers, encloses or joins it.
Span words_of_target(const ReadText& text, const Segment& segment);

// The words of a segment with "(năm 2025: 68 triệu đồng)" behind its figure blanked out: where things stand today says
// nothing of when the goal is due. The length stays.
std::string without_remark(std::string_view low, size_t figure_end);

// The unit of a figure at byte `at` of a target's words as these words have it: what is named before a bare figure, and
// what things are counted per.
void complete_unit(std::string_view low, size_t at, Measure& measure);

}  // namespace gandan::reading
