// A notice board of a few lines, on the real router and database, for testing the scenario runner itself.
#pragma once

#include <memory>

#include "tests/scenarios/site.h"

namespace gandan::scenarios {

std::unique_ptr<Site> make_toy_site(db::Database& database, const base::Clock& clock);

}  // namespace gandan::scenarios
