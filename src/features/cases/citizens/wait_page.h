// What a visitor gets who sent too much or guessed too often: how long to wait, and the form again with all that was
// typed. Leaves counting to visit_limits.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

// Error(conflict) that says how long; pages answer it with too_many().
base::Error wait_error(std::string_view message_key, int64_t seconds);
// 429 with Retry-After.
http::Response too_many(http::Response response, int64_t seconds);
// The form that was posted, to be sent again by one button.
http::Response wait_page(const http::Request& request, const http::Context& context, const base::Error& error,
                         int64_t seconds);

}  // namespace gandan::cases
