#include "platform/http/csrf.h"

#include <sodium.h>

#include <array>
#include <stdexcept>

#include "platform/http/cookie.h"

namespace gandan::http {
namespace {

constexpr std::string_view visitor_cookie = "visitor";
constexpr size_t random_bytes = 24;

std::string base64(const unsigned char* bytes, size_t size) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
  text.pop_back();  // the terminating zero
  return text;
}

std::string random_text() {
  std::array<unsigned char, random_bytes> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  return base64(bytes.data(), bytes.size());
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace

bool is_safe(Method method) {
  return method == Method::get || method == Method::head || method == Method::options;
}

bool has_bearer_token(const Request& request) {
  const std::string_view authorization = request.header("authorization");
  constexpr std::string_view scheme = "bearer ";
  if (authorization.size() <= scheme.size()) return false;
  for (size_t i = 0; i < scheme.size(); ++i) {
    const char c = authorization[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c) != scheme[i]) return false;
  }
  return true;
}

CsrfGuard::CsrfGuard(std::string key, bool secure)
    : key_(std::move(key)), cookie_name_(cookie_name(visitor_cookie, secure)), secure_(secure) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
  if (key_.empty()) key_ = random_text() + random_text();
  if (key_.size() < 32) throw std::logic_error("the CSRF key needs 32 bytes");
}

std::string CsrfGuard::token_of(std::string_view kind, std::string_view whom) const {
  const std::string message = "csrf " + std::string(kind) + " " + std::string(whom);
  std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key_.data()), key_.size());
  crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(message.data()), message.size());
  crypto_auth_hmacsha256_final(&state, hash.data());
  return base64(hash.data(), hash.size());
}

std::string_view CsrfGuard::visitor(const Request& request) const {
  const auto found = request.cookies.find(cookie_name_);
  return found == request.cookies.end() ? std::string_view() : std::string_view(found->second);
}

CsrfGuard::Issue CsrfGuard::issue(const Request& request, const Context& context) const {
  if (context.principal) return {token_of("session", context.principal->session.text()), {}};
  const std::string_view known = visitor(request);
  if (!known.empty()) return {token_of("visitor", known), {}};
  std::string fresh = random_text();
  std::string token = token_of("visitor", fresh);
  return {std::move(token), std::move(fresh)};
}

bool CsrfGuard::allows(const Request& request, const Context& context) const {
  if (has_bearer_token(request)) return true;
  if (request.header("sec-fetch-site") == "cross-site") return false;
  std::string_view given = request.form.get("csrf");
  if (given.empty()) given = request.header("x-csrf-token");
  if (given.empty()) return false;
  if (context.principal) return equal_in_constant_time(given, token_of("session", context.principal->session.text()));
  const std::string_view known = visitor(request);
  return !known.empty() && equal_in_constant_time(given, token_of("visitor", known));
}

void CsrfGuard::remember(const Issue& issue, Response& response) const {
  if (issue.new_visitor.empty() || !response.body) return;
  if (response.body->find(issue.token) == std::string::npos) return;
  response.with_cookie(set_cookie({std::string(visitor_cookie), issue.new_visitor, std::nullopt, secure_}));
}

}  // namespace gandan::http
