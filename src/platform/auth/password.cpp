#include "platform/auth/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <semaphore>
#include <stdexcept>

#include "platform/auth/token.h"

namespace gandan::auth {
namespace {

constexpr std::ptrdiff_t computed_at_a_time = 2;

class Turn {
 public:
  Turn() {
    static const int ready = sodium_init();
    if (ready < 0) throw std::runtime_error("libsodium cannot start: no source of random numbers");
    places().acquire();
  }
  ~Turn() { places().release(); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  static std::counting_semaphore<computed_at_a_time>& places() {
    static std::counting_semaphore<computed_at_a_time> semaphore(computed_at_a_time);
    return semaphore;
  }
};

// What an unknown account is compared with; its password is random and thrown away.
const std::string& nobodys_hash() {
  static const std::string hash = hash_password(random_text(32));
  return hash;
}

size_t characters(std::string_view text) {
  return static_cast<size_t>(
      std::count_if(text.begin(), text.end(), [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; }));
}

}  // namespace

std::string hash_password(std::string_view password) {
  const Turn turn;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0) {
    throw std::bad_alloc();
  }
  return hash.data();
}

bool verify_password(std::string_view password, const std::optional<std::string>& stored_hash) {
  const bool known = stored_hash && !stored_hash->empty();
  const std::string& hash = known ? *stored_hash : nobodys_hash();
  const std::string given(password);  // never null, which an empty view may be
  const Turn turn;
  const bool matches = crypto_pwhash_str_verify(hash.c_str(), given.data(), given.size()) == 0;
  return known && matches;
}

base::Result<void> check_new_password(std::string_view password, std::string_view account) {
  const size_t length = characters(password);
  if (length < password_least_characters) {
    return base::invalid("error.auth.password_short", "password",
                         {{"least", std::to_string(password_least_characters)}});
  }
  if (length > password_most_characters) {
    return base::invalid("error.auth.password_long", "password", {{"most", std::to_string(password_most_characters)}});
  }
  const bool one_character = password.find_first_not_of(password.front()) == std::string_view::npos;
  const bool account_name = !account.empty() && password.find(account) != std::string_view::npos;
  if (one_character || account_name) return base::invalid("error.auth.password_guessable", "password");
  return {};
}

}  // namespace gandan::auth
