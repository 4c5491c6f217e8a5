// The readable number of a case, "UB-PA-2611-0042-K": ward, type, year and month, running number, check letter; and the
// secret with which the citizen comes back. Pure, but for the randomness of the secret.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"

namespace gandan::cases {

// "phường Uông Bí" -> "UB": the initials of the words that begin with a capital, without marks, at most four; "P" when
// there are none.
std::string ward_letters(std::string_view ward_name);

// Requires 2 capitals in `type_letters`, number >= 1.
std::string make_code(std::string_view ward, std::string_view type_letters, base::Date received, int64_t number);
// The running numbers of one type in one month share a series: "UB-PA-2611".
std::string code_series(std::string_view ward, std::string_view type_letters, base::Date received);

// What somebody typed, as the code is written: letters of either case, dashes and blanks or none. nullopt when it has
// another form, or the check letter says that a character is wrong or two have changed places.
std::optional<std::string> read_code(std::string_view typed);
// The same where the ward is known: its letters may be left out, "PA-2611-0042-K".
std::optional<std::string> read_code(std::string_view typed, std::string_view ward);

// Ten characters that are hard to mix up, "K7M4P-9QXTR". The same submission and code always give the same, so that a
// form that was sent twice shows it again; nobody finds it from the code alone.
std::string secret_of(std::string_view submission, std::string_view code);
std::string hash_of_secret(std::string_view typed);  // blanks, dashes and case do not matter

// A number for a form, when its sender has none: 24 random characters.
std::string new_submission();

}  // namespace gandan::cases
