// Runs scenarios against a site, under each configuration: on SQLite, on PostgreSQL, and on SQLite with a restart
// before every step.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tests/scenarios/scenario.h"
#include "tests/scenarios/site.h"
#include "tests/support/filling.h"

namespace gandan::scenarios {

enum class Configuration : uint8_t { sqlite, postgresql, sqlite_with_restarts };

// When every scenario begins, until a step sets another time.
base::Instant first_moment();

// The first step that did not go as written, with file, line, and what the person saw; nullopt when all went well.
std::optional<std::string> run(const Scenario& scenario, Configuration configuration, const MakeSite& make_site,
                               const test::Filling& filling = test::only_migrated);

// Makes a GoogleTest of each *.scenario of `folder` for each configuration, on a database with the filling. To be
// called before RUN_ALL_TESTS. Throws std::runtime_error when the folder holds none, or one cannot be read.
void register_scenarios(const std::string& folder, const MakeSite& make_site,
                        const test::Filling& filling = test::only_migrated);
// RUN_ALL_TESTS, but no test run at all is a failure: a filter that misses must not look green.
int run_registered_tests();

}  // namespace gandan::scenarios
