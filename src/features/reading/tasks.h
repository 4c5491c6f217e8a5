// Key tasks, breakthroughs and the headings of regular tasks. Pure.
#pragma once

#include <vector>

#include "features/reading/place.h"
#include "features/reading/reading.h"

namespace gandan::reading {

std::vector<ReadTask> read_tasks(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
