// The list of notices and what a person chooses about them. Everybody for themselves.
#pragma once

#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::notices {

http::Response notices_page(const http::Request& request, http::Context& context);
// Marks the notice read and leads to what it is about.
http::Response open_notice(const http::Request& request, http::Context& context);
http::Response post_all_read(const http::Request& request, http::Context& context);
http::Response settings_page(const http::Request& request, http::Context& context);
http::Response post_settings(const http::Request& request, http::Context& context);
// The language of the ward's digests: administrators.
http::Response post_ward_language(const http::Request& request, http::Context& context);

// When another person is away: GET and POST /people/{id}/away
http::Response away_page(const http::Request& request, http::Context& context);
http::Response post_away(const http::Request& request, http::Context& context);

}  // namespace gandan::notices
