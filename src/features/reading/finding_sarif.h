// The SARIF of `gandan check --format=sarif` (OASIS Static Analysis Results Interchange Format 2.1.0), which editors
// and code review pages show beside the text. Pure but for the message catalogue.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/language.h"
#include "reading/reading.h"

namespace gandan::reading {

// One log with one run. `file` is the path as the person gave it; it becomes a URI reference.
std::string findings_sarif(const std::vector<Finding>& findings, std::string_view file, html::Language language);

// A path as a URI reference (RFC 3986): relative paths stay relative, absolute ones become file:///...
std::string uri_of_path(std::string_view path);

}  // namespace gandan::reading
