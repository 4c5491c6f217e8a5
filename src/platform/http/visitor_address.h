// Whom the network address of a request stands for, wherever what comes from one place is counted.
#pragma once

#include <string>
#include <string_view>

namespace gandan::http {

// IPv6: the network of 64 bits, which one household has whole.
std::string visitor_at(std::string_view address);
// This machine itself: the ward's own programs, or a proxy that is not among http.trusted_proxies, behind which all
// visitors would have to share what one may.
bool is_this_machine(std::string_view address);

}  // namespace gandan::http
