// Open311: errors that no page of ours was asked about - an address that is not there, a method, a form that cannot be
// read or is too large - in the form that the specification has for errors.
#pragma once

#include "platform/html/language.h"
#include "platform/http/error_page.h"
#include "platform/http/message.h"

namespace gandan::cases::open311 {

// XML where the address ends so, otherwise JSON. The words are for the maker of a program, not for who reads a page.
http::Response told_problem(const http::Problem& problem, const http::Request& request, html::Language language);

}  // namespace gandan::cases::open311
