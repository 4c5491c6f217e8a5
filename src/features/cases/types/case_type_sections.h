// The sections of a type's text, each read by a file of its own into the type, in this order: a later one names what
// earlier ones have. read_case_type.cpp reads what is left. Faults are left with the reader.
#pragma once

#include <optional>

#include "features/cases/types/case_type_reader.h"

namespace gandan::cases {

inline constexpr std::array<std::string_view, 3> degrees_of_sureness = {"low", "medium", "high"};

// [[deadline]]: how long what may take, and since when that holds.
void read_deadlines(const toml::table& root, TypeReader& reader, CaseType& type);
// [[field]], [[responsible]], [[category]]: what is asked, who answers for it, what it is about.
void read_matter(const toml::table& root, TypeReader& reader, CaseType& type);
// [extension]: putting off a deadline. Names letters.
void read_extension(const toml::table& root, TypeReader& reader, CaseType& type);
// [[state]], [[transition]]: the way of a case, and that every state on it can be come to.
void read_course(const toml::table& root, TypeReader& reader, CaseType& type);

// What a type must be, besides readable, before new cases may have it: a case that began with an older version is not
// asked for that.
void check_offered(const toml::table& root, TypeReader& reader, const CaseType& type, base::Date today);
// Of these, what its states and transitions must be.
void check_way(const toml::table& root, TypeReader& reader, const CaseType& type);

// Everybody's is no permission to move a case.
std::optional<auth::Permission> permission_of_ward(std::string_view name);

}  // namespace gandan::cases
