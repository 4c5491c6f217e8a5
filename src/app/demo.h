// The demo ward: invented people, a programme made by reading the sample report (its review is part of the demo's data:
// every card that the reader made is accepted), invented figures.
#pragma once

#include <vector>

#include "base/result.h"
#include "features/people/people.h"

namespace gandan::app {

// Into an empty ward of the actor; gives the sign-ins to print. Error when the ward is there already.
base::Result<std::vector<people::DemoSignIn>> load_demo(db::Transaction& transaction, const audit::Actor& actor);

}  // namespace gandan::app
