// The dashboard's section of key tasks and breakthroughs: which of them are in trouble, why, and who answers for each.
#pragma once

#include "features/programme/pages/names.h"
#include "features/programme/resolution_store.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// Nothing when the programme has none.
html::SafeHtml key_task_part(const http::Context& context, db::Transaction& transaction, const Resolution& resolution,
                             const Names& names);

}  // namespace gandan::programme
