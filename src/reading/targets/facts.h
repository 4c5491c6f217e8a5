// What a report says has been reached, figure by figure: where its targets start from. Pure; leaves telling which fact
// a target starts from to base_line.h.
#pragma once

#include <vector>

#include "reading/reading.h"
#include "reading/text/place.h"

namespace gandan::reading {

// The facts of the sections on results, in reading order, and elsewhere of sentences that plainly report. Ranges, ages,
// ordinals and counts of targets are none.
std::vector<ReadFact> read_facts(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
