// The JSON of `gandan check --format=json`. Pure but for the message catalogue.
#pragma once

#include <string>
#include <vector>

#include "platform/html/language.h"
#include "reading/reading.h"

namespace gandan::reading {

// One object with "findings", indented by two; numbers are plain decimal strings, null where there is none.
std::string findings_json(const std::vector<Finding>& findings, html::Language language);

}  // namespace gandan::reading
