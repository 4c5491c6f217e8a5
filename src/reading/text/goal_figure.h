// Which figures of a text may be goals, and which only describe: ages, terms, seats, what a rate is counted per. Pure.
#pragma once

#include "reading/text/measure.h"

namespace gandan::reading {

bool is_goal(const ReadText& text, const Measure& measure);

}  // namespace gandan::reading
