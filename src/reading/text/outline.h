// Which paragraphs are headings, how deep they are, and the heading above each paragraph. Pure.
#pragma once

#include "reading/text/document.h"

namespace gandan::reading {

void find_outline(Document& document);

}  // namespace gandan::reading
