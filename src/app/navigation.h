// Where the pages of all features are found: in the menu, or by the words of the search alone.
#pragma once

#include <vector>

#include "platform/http/context.h"

namespace gandan::app {

std::vector<http::NavigationEntry> navigation();
std::vector<http::NavigationEntry> pages_elsewhere();

}  // namespace gandan::app
