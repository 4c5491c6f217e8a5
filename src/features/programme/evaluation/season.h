// How a year unfolds: the part of last year's figure that was there at the same time of last year. Pure.
#pragma once

#include <optional>
#include <span>

#include "features/programme/evaluation/period.h"
#include "features/programme/evaluation/trend.h"

namespace gandan::programme {

// For figures that grow since 1 January. nullopt at the end of a year, and when last year's figures are missing, do not
// grow, or were complete by then (0 <= part < 1).
std::optional<double> season_of(std::span<const Point> points, const Period& latest);
std::optional<double> value_at(std::span<const Point> points, double time);

}  // namespace gandan::programme
