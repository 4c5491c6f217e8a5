#include "platform/auth/token.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace gandan::auth {
namespace {

constexpr size_t secret_bytes = 32;

void require_sodium() {
  static const int ready = sodium_init();
  if (ready < 0) throw std::runtime_error("libsodium cannot start: no source of random numbers");
}

std::string base64url(const unsigned char* bytes, size_t size) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(size, variant), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes, size, variant);
  text.pop_back();  // the terminating NUL
  return text;
}

}  // namespace

std::string random_text(size_t bytes) {
  require_sodium();
  std::array<unsigned char, 64> random{};
  const size_t size = std::min(bytes, random.size());
  randombytes_buf(random.data(), size);
  return base64url(random.data(), size);
}

std::string hash_of_token(std::string_view secret) {
  require_sodium();
  std::array<unsigned char, 32> hash{};
  std::string copy(secret);
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(copy.data()), copy.size(),
                     nullptr, 0);
  return base64url(hash.data(), hash.size());
}

NewToken new_token() {
  NewToken token{random_text(secret_bytes), {}};
  token.hash = hash_of_token(token.secret);
  return token;
}

}  // namespace gandan::auth
