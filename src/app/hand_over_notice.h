// Who takes over the work of somebody is told once for all of it, in their own language, with the page that lists what
// they hold now and why it passed. People/ hands over and knows no notices.
#pragma once

#include "features/people/people.h"

namespace gandan::app {

void tell_handed_over(db::Transaction& transaction, const audit::Actor& actor, const people::HandedOver& done);

}  // namespace gandan::app
