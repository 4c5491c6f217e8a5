// All targets of a document. Pure.
#pragma once

#include <vector>

#include "reading/reading.h"
#include "reading/text/place.h"

namespace gandan::reading {

std::vector<ReadTarget> read_targets(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
