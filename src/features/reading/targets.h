// All targets of a document. Pure.
#pragma once

#include <vector>

#include "features/reading/place.h"
#include "features/reading/reading.h"

namespace gandan::reading {

std::vector<ReadTarget> read_targets(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
