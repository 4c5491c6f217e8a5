// "Chờ tôi duyệt" on "Việc của tôi": what waits for the decision of the person who is signed in (to_decide_store.h),
// each leading to the very form.
#pragma once

#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// On mine.tpl. False when nothing waits.
bool add_decisions(html::View& view, const http::Context& context, db::Transaction& transaction);

}  // namespace gandan::programme
