// The form of a figure on "Việc của tôi": the fields of the target's own page, filled with what came back or what the
// person had begun.
#pragma once

#include "features/programme/mine/due.h"
#include "features/programme/pages/names.h"
#include "features/programme/targets/target_forms.h"
#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

// In a row of mine.tpl; `refused`: what was typed and not taken, of this form.
void add_figure_form(html::View& row, const http::Context& context, db::Transaction& transaction, const Names& names,
                     const DueFigure& due, const Refused& refused);

}  // namespace gandan::programme
