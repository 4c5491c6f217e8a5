// The application's scenarios: the demo ward, and one that begins with nothing, through the real routes, on both
// databases and with restarts.
#include <gtest/gtest.h>

#include "tests/scenarios/application_site.h"
#include "tests/scenarios/run.h"

namespace gandan::scenarios {
namespace {

std::unique_ptr<Site> make_site(db::Database& database, const base::Clock& clock) {
  return std::make_unique<ApplicationSite>(database, clock);
}

std::unique_ptr<Site> make_new_ward(db::Database& database, const base::Clock& clock) {
  return std::make_unique<ApplicationSite>(database, clock, Beginning::new_ward);
}

template <Beginning beginning>
void make_ward(db::Database& database) {
  const base::FixedClock clock{first_moment()};
  const ApplicationSite made(database, clock, beginning);
}

constexpr test::Filling demo_ward = {"demo", make_ward<Beginning::demo>};
constexpr test::Filling new_ward = {"new", make_ward<Beginning::new_ward>};

}  // namespace
}  // namespace gandan::scenarios

int main(int count, char** arguments) {
  ::testing::InitGoogleTest(&count, arguments);
  gandan::scenarios::register_scenarios(GANDAN_SOURCE_DIR "/tests/scenarios/ward", gandan::scenarios::make_site,
                                        gandan::scenarios::demo_ward);
  gandan::scenarios::register_scenarios(GANDAN_SOURCE_DIR "/tests/scenarios/new_ward", gandan::scenarios::make_new_ward,
                                        gandan::scenarios::new_ward);
  return gandan::scenarios::run_registered_tests();
}
