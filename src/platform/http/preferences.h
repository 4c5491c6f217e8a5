// What a visitor chose for language and appearance. Kept in two cookies that exist only once somebody chose; they say
// nothing about who the person is.
#pragma once

#include "platform/html/language.h"
#include "platform/html/theme.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

namespace gandan::http {

// `?lang=` (for links to a page in one language), else the cookie, else Accept-Language, else Vietnamese.
html::Language language_of(const Request& request);
html::Theme theme_of(const Request& request);  // the cookie `theme`

// GET /preferences?language=en or ?theme=dark: sets the cookie and goes back to where the person was (Referer, when
// it is a page of this site; so the site's Referrer-Policy must be at least same-origin). A form by GET and not by
// POST: a CSRF token in the shell would give every reader of a public page a cookie and make the page uncacheable, and
// all that a forged request can do here is to change the reader's colours.
void add_preference_routes(Router& router);

}  // namespace gandan::http
