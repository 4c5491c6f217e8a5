// Secrets that are handed out once: session cookies, bearer tokens, welcome links. The person keeps the secret, the
// database only its hash, so that a copy of the database signs nobody in.
#pragma once

#include <string>
#include <string_view>

namespace gandan::auth {

struct NewToken {
  std::string secret;  // 43 characters of base64url: 256 random bits
  std::string hash;    // hash_of_token(secret)
};

NewToken new_token();

// 43 characters of base64url: BLAKE2b-256. No salt and no stretching: the secrets are random already.
std::string hash_of_token(std::string_view secret);

// `bytes` (at most 64) random bytes as base64url.
std::string random_text(size_t bytes);

}  // namespace gandan::auth
