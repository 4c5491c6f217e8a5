// On "Việc của tôi" of a head: who of the unit is away, how much falls due in those days, and the way to their work.
#pragma once

#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// On mine.tpl. False when nobody is away.
bool add_people_away(html::View& view, const http::Context& context, db::Transaction& transaction);

}  // namespace gandan::programme
