// A clause cut into statements of one figure each: "tăng 9%, trong đó dịch vụ 11%". Pure; leaves what a statement means
// to target_clause.cpp.
#pragma once

#include <vector>

#include "reading/text/measure.h"

namespace gandan::reading {

// A figure with the words that belong to it.
struct Segment {
  Span span;
  Measure measure;
};

// Where, between two figures, the words of the second begin; npos when both belong to one statement.
size_t boundary_between(const ReadText& text, size_t begin, size_t end);

// `clause` cut into one segment for each of the figures `found` in it that states something of its own.
std::vector<Segment> segments_of(const ReadText& text, Span clause, const std::vector<Measure>& found);

}  // namespace gandan::reading
