// The chart of a target: path, goal, actual values and projection over the term, as data for html/chart.h.
#pragma once

#include "features/programme/evaluation/evaluation.h"
#include "platform/html/chart.h"
#include "platform/html/language.h"

namespace gandan::programme {

// nullopt when there is nothing to draw: no goal in numbers, or no figure yet.
std::optional<html::Chart> chart_of(html::Language language, const Aim& aim, const Evaluation& evaluation);

}  // namespace gandan::programme
