// Where whoever signs in begins.
#pragma once

#include "features/programme/programme.h"
#include "platform/http/router.h"

namespace gandan::programme {

// GET /home: sends on to the first hour while a ward is being set up, to the dashboard those who lead, to their own
// work those who do it.
http::Response home_page(const http::Request& request, http::Context& context, const FindReading& find_reading);

}  // namespace gandan::programme
