// The pure rules of people: what a name is sorted and found by, which account name is proposed, what may be entered.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::people {

// Key of Vietnamese lists of names: by given name (the last word), then by the whole name.
std::string name_sort_key(std::string_view name);

struct SearchKeys {
  std::string fold;   // a query without marks is looked for here: it widens
  std::string marks;  // a query with marks is looked for here: it stays exact
};
SearchKeys search_keys(std::string_view name, std::string_view position);

// LIKE patterns for both columns; the one that does not apply is "%". `\` is the escape character.
SearchKeys search_patterns(std::string_view query);

// "Nguyễn Thị Hoa" -> "hoa.nt": given name, then the initials. Letters a-z and digits only; "nguoi" when none is left.
std::string proposed_account(std::string_view name);

// What was typed, blanks trimmed. Error(invalid) names the field: "name", "position" or "email".
struct PersonFields {
  std::string name, position, unit, email, role;
};
base::Result<PersonFields> checked(PersonFields fields);

// A name of a unit or neighbourhood, blanks trimmed; Error(invalid) on field "name" when it is empty or too long.
base::Result<std::string> checked_name(std::string_view name);

std::string trimmed(std::string_view text);

}  // namespace gandan::people
