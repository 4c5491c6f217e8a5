// What a database of a test begins with - migrated, or a ward with its people besides - is made once for a program of
// tests and copied for each test: making it takes a hundred times longer. Kept between the processes of a run; the
// copies know nothing of each other.
#pragma once

#include <string>

#include "platform/db/database.h"

namespace gandan::test {

struct Filling {
  const char* name;             // a few letters: tells it from the others of this program
  void (*fill)(db::Database&);  // given a migrated database; fills it the same way each time. May be nullptr
};

inline constexpr Filling only_migrated = {"migrated", nullptr};

// Of this program as it was built: another one may fill its databases differently.
std::string key_of(const Filling& filling);

// A file of SQLite that is closed and complete, to be copied and not opened. Throws std::runtime_error.
std::string filled_sqlite_file(const Filling& filling);

// Migrates and fills what is at the URL, and closes it.
void make_filled(const std::string& url, const Filling& filling);

}  // namespace gandan::test
