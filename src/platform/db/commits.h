// How often this process has changed a database: what was made from one is right for as long as nobody else writes and
// this number stays.
#pragma once

#include <cstdint>

namespace gandan::db {

// Transactions that were opened for writing and committed, of all databases of this process. Counted when others can
// see the change and before commit() returns. Thread safe.
uint64_t commits_of_this_process();

}  // namespace gandan::db
