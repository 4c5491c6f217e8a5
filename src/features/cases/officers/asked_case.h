// The case that the address of a page names. Leaves who may do what with it to the page.
#pragma once

#include <optional>
#include <string>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// By the code in the path ("{code}"), as a person may write it.
std::optional<Case> asked_case(const http::Request& request, const http::Context& context,
                               db::Transaction& transaction);
// The same, when everybody may see it.
std::optional<Case> asked_public_case(const http::Request& request, const http::Context& context,
                                      db::Transaction& transaction);
// Where a form of the case at `<case>/<act>` leads when it is done: to "next", where it stood, or to the case.
std::string place_after(const http::Request& request);
// What is said otherwise; alike whether there is none or it is not to be seen.
base::Error no_such_case();

}  // namespace gandan::cases
