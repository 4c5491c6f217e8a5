// The works and projects that a report names. Pure.
#pragma once

#include <vector>

#include "reading/reading.h"
#include "reading/text/place.h"

namespace gandan::reading {

std::vector<ReadProject> read_projects(const Document& document, const std::vector<Place>& places);

}  // namespace gandan::reading
