// The row of links that the pages on targets have in common: the list, the indicators, the figures that wait,
// the closed periods.
#pragma once

#include <cstdint>

#include "platform/html/view.h"
#include "platform/http/context.h"

namespace gandan::programme {

enum class TargetViewKind : uint8_t { list, indicators, figures, periods };

// `current` is lit; figures only for those who may enter some.
html::SafeHtml target_views(const http::Context& context, TargetViewKind current);

}  // namespace gandan::programme
