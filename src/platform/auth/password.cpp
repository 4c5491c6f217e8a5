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

// What lists of stolen passwords begin with, whatever figures and marks are added.
constexpr std::array<std::string_view, 16> common_words = {
    "matkhau",  "password",   "passwd", "admin",   "administrator", "quantri",  "quantrivien", "qwerty",
    "qwertyui", "qwertyuiop", "abcdef", "vietnam", "iloveyou",      "anhyeuem", "emyeuanh",    "welcome"};

bool is_common_word(std::string_view password) {
  std::string letters;
  for (const char c : password) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (static_cast<unsigned char>(c) >= 0x80) return false;
    if (lower >= 'a' && lower <= 'z') letters += lower;
  }
  return std::ranges::find(common_words, letters) != common_words.end();
}

// "1234567890", "9876543210", "abcdefghijk": each the next one of the alphabet or of the figures, round and round.
bool goes_up_or_down(std::string_view password) {
  const auto step = [](char from, char to) {
    const bool figures = from >= '0' && from <= '9' && to >= '0' && to <= '9';
    return figures ? (to - from + 10) % 10 : to - from;
  };
  const int first = step(password[0], password[1]);
  const bool by_one = first == 1 || first == -1 || first == 9;
  return by_one && std::ranges::adjacent_find(password, [&](char from, char to) { return step(from, to) != first; }) ==
                       password.end();
}

bool has_few_characters(std::string_view password) {
  constexpr std::ptrdiff_t least = 5;
  std::string each(password);
  std::ranges::sort(each);
  return std::unique(each.begin(), each.end()) - each.begin() < least;
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
  const bool account_name = !account.empty() && password.find(account) != std::string_view::npos;
  if (account_name || has_few_characters(password) || goes_up_or_down(password) || is_common_word(password)) {
    return base::invalid("error.auth.password_guessable", "password");
  }
  return {};
}

}  // namespace gandan::auth
