// Key tasks, breakthroughs and the headings of regular tasks. Pure.
#pragma once

#include <vector>

#include "reading/reading.h"
#include "reading/text/place.h"

namespace gandan::reading {

std::vector<ReadTask> read_tasks(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
