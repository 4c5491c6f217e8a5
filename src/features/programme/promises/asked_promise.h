// The promise that a public address names, brought up to date.
#pragma once

#include "features/programme/targets/target_store.h"
#include "platform/http/router.h"

namespace gandan::programme {

// Of /promises/{id}. Error(not_found) when there is none, when it was withdrawn, and when it is only watched.
base::Result<Target> asked_promise(const http::Request& request, const http::Context& context);

}  // namespace gandan::programme
