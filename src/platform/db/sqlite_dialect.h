// Migrations are written once, with PostgreSQL's names of types; this gives the text SQLite runs. The table of
// translations is in README.md. Leaves statements other than migrations alone: those run unchanged on both.
#pragma once

#include <string>
#include <string_view>

namespace gandan::db {

// How a BOOLEAN column is declared on SQLite. STRICT knows INT and INTEGER as the same type but keeps the word
// written, so the word tells a boolean column (INT) from a number (INTEGER).
inline constexpr std::string_view sqlite_boolean = "INT";

std::string to_sqlite_dialect(std::string_view migration);

}  // namespace gandan::db
