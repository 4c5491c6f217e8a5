#include "features/cases/engine/case_code.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "platform/auth/token.h"
#include "vietnamese/text.h"
#include "vietnamese/word.h"

namespace gandan::cases {
namespace {

// As many letters as the prime that the sum is taken by; I, O and S look too much like 1, 0 and 5.
constexpr std::string_view check_letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
constexpr int modulus = 23;
constexpr int step = 5;  // a generator of the numbers modulo 23: the places of the code all have different weights

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int value_of(char c) {
  return is_digit(c) ? c - '0' : c - 'A';
}

char check_letter(std::string_view body) {
  int sum = 0;
  int weight = 1;
  for (const char c : body) {
    if (c == '-') continue;
    weight = weight * step % modulus;
    sum = (sum + weight * value_of(c)) % modulus;
  }
  return check_letters[static_cast<size_t>(sum)];
}

std::string kept_characters(std::string_view typed) {
  std::string kept;
  for (const char c : typed) {
    if (c == '-' || c == ' ' || c == '.' || c == '_') continue;
    kept += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return kept;
}

}  // namespace

std::string ward_letters(std::string_view ward_name) {
  constexpr size_t most = 4;
  std::string letters;
  for (size_t at = 0; at < ward_name.size();) {
    const auto word = vietnamese::word_at(ward_name, at);
    if (!word) {
      ++at;
      continue;
    }
    const std::string_view text = vietnamese::text_of(ward_name, *word);
    const std::string folded = vietnamese::fold(text);
    if (vietnamese::begins_with_capital(text) && !folded.empty() && letters.size() < most) {
      if (folded[0] >= 'a' && folded[0] <= 'z') letters += static_cast<char>(folded[0] - 'a' + 'A');
    }
    at = word->end;
  }
  return letters.empty() ? "P" : letters;
}

std::string code_series(std::string_view ward, std::string_view type_letters, base::Date received) {
  std::array<char, 16> month{};
  std::snprintf(month.data(), month.size(), "-%02d%02d", received.year() % 100, received.month());
  return std::string(ward) + "-" + std::string(type_letters) + month.data();
}

std::string make_code(std::string_view ward, std::string_view type_letters, base::Date received, int64_t number) {
  std::array<char, 32> running{};
  std::snprintf(running.data(), running.size(), "-%04lld", static_cast<long long>(number));
  const std::string body = code_series(ward, type_letters, received) + running.data();
  return body + "-" + check_letter(body);
}

std::optional<std::string> read_code(std::string_view typed) {
  constexpr size_t least_digits = 8;
  constexpr size_t most_digits = 12;
  const std::string kept = kept_characters(typed);
  const auto first_digit = std::find_if(kept.begin(), kept.end(), is_digit);
  const auto letters = static_cast<size_t>(first_digit - kept.begin());
  const auto after = std::find_if_not(first_digit, kept.end(), is_digit);
  const auto digits = static_cast<size_t>(after - first_digit);
  const bool formed = letters >= 3 && letters <= 6 && std::all_of(kept.begin(), first_digit, is_capital) &&
                      digits >= least_digits && digits <= most_digits && kept.end() - after == 1 && is_capital(*after);
  if (!formed) return std::nullopt;
  const std::string body = kept.substr(0, letters - 2) + "-" + kept.substr(letters - 2, 2) + "-" +
                           kept.substr(letters, 4) + "-" + kept.substr(letters + 4, digits - 4);
  if (check_letter(body) != *after) return std::nullopt;
  return body + "-" + *after;
}

std::optional<std::string> read_code(std::string_view typed, std::string_view ward) {
  if (auto whole = read_code(typed)) return whole;
  constexpr size_t type_letters = 2;
  const std::string kept = kept_characters(typed);
  if (kept.find_first_of("0123456789") != type_letters) return std::nullopt;
  return read_code(std::string(ward) + kept);
}

std::string secret_of(std::string_view submission, std::string_view code) {
  constexpr std::string_view letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";  // 32
  constexpr size_t length = 10;
  const std::string hash = auth::hash_of_token("secret of case " + std::string(code) + " " + std::string(submission));
  std::string secret;
  for (size_t i = 0; i < length; ++i) {
    if (i == length / 2) secret += '-';
    secret += letters[static_cast<unsigned char>(hash[i]) % letters.size()];
  }
  return secret;
}

std::string hash_of_secret(std::string_view typed) {
  return auth::hash_of_token("case " + kept_characters(typed));
}

std::string new_submission() {
  constexpr size_t bytes = 18;
  return auth::random_text(bytes);
}

}  // namespace gandan::cases
