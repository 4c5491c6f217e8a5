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

// The lower-case words of `span` with "(năm 2025: 68 triệu đồng)" behind the figure blanked out, and the years between
// "từ 52% năm 2025 lên" and the figure: where things stand today says nothing of when the goal is due. The length
// stays.
std::string words_of_goal(std::string_view low, Span span, const Measure& measure);

// The unit of a figure at byte `at` of a target's words as these words have it: what is named before a bare figure, and
// what things are counted per.
void complete_unit(std::string_view low, size_t at, Measure& measure);

}  // namespace gandan::reading
