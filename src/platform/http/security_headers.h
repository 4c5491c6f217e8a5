// The header fields that every answer carries, so that a browser runs nothing but our own scripts and styles.
#pragma once

#include <string>
#include <string_view>

namespace gandan::http {

// `frame_ancestors`: CSP sources that may embed the page; empty: nobody. `secure`: HSTS too. `policy`: instead of the
// usual content security policy; `resources`: instead of the usual cross-origin-resource-policy. Each line ends with
// CR LF.
std::string security_headers(std::string_view frame_ancestors, bool secure, std::string_view policy = {},
                             std::string_view resources = {});

// The usual policy, with one more source of images (empty: none): a page that shows some of another site sends it
// itself, in the field "content-security-policy".
std::string content_security_policy(std::string_view frame_ancestors, std::string_view image_origin = {});

}  // namespace gandan::http
