#include "platform/http/security_headers.h"

namespace gandan::http {

std::string content_security_policy(std::string_view frame_ancestors, std::string_view image_origin) {
  std::string text = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:";
  if (!image_origin.empty()) text.append(" ").append(image_origin);
  text +=
      "; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; manifest-src 'self'; "
      "worker-src 'self'; frame-ancestors ";
  text += frame_ancestors.empty() ? "'none'" : frame_ancestors;
  return text;
}

std::string security_headers(std::string_view frame_ancestors, bool secure, std::string_view policy,
                             std::string_view resources) {
  std::string text = "content-security-policy: ";
  text += policy.empty() ? content_security_policy(frame_ancestors) : policy;
  text +=
      "\r\n"
      "x-content-type-options: nosniff\r\n"
      "referrer-policy: same-origin\r\n"
      "cross-origin-opener-policy: same-origin\r\n"
      "permissions-policy: camera=(), microphone=(), payment=(), usb=(), geolocation=(self)\r\n";
  text += "cross-origin-resource-policy: ";
  if (!resources.empty()) text += resources;
  if (resources.empty()) text += frame_ancestors.empty() ? "same-origin" : "cross-origin";
  text += "\r\n";
  if (secure) text += "strict-transport-security: max-age=31536000; includeSubDomains\r\n";
  return text;
}

}  // namespace gandan::http
