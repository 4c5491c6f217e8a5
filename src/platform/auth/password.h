// Passwords: argon2id (RFC 9106) by libsodium at its interactive limits (64 MiB, two passes, some 70 ms). At most two
// are computed at a time, so that a flood of sign-ins cannot take all memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::auth {

inline constexpr size_t password_least_characters = 10;
inline constexpr size_t password_most_characters = 200;

// The encoded hash with its salt and parameters. Throws std::bad_alloc when the memory cannot be had.
std::string hash_password(std::string_view password);

// False when `stored_hash` is empty (unknown account, or no password chosen yet) - after the same work as otherwise,
// so that the time of an answer does not tell which accounts exist.
bool verify_password(std::string_view password, const std::optional<std::string>& stored_hash);

// Length in characters, and not the account's own name, a few characters repeated, a row of them, or a word that many
// choose with figures behind it (NIST SP 800-63B 5.1.1.2: length rather than a mixture of kinds).
// Error(invalid, "error.auth.password_...") on field "password".
base::Result<void> check_new_password(std::string_view password, std::string_view account);

}  // namespace gandan::auth
