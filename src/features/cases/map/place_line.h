// Where a case is, for its page: in words, and with a point as coordinates that lead to the map and to the phone's own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "features/cases/case_words.h"
#include "platform/html/facts.h"

namespace gandan::cases {

// "21.03456,106.77120"
std::string text_of(const Point& point);
// nullopt when it is anything else, or not on earth.
std::optional<Point> point_in(std::string_view text);

// The fact "Địa điểm"; nullopt when nothing is known. `map_path`: the map on which the reader sees the point.
std::optional<html::Definition> place_fact(html::Language language, const CaseNames& names, const Place& place,
                                           std::string_view map_path);

}  // namespace gandan::cases
