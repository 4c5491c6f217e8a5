// Owners of libpq's handles, and its errors as exceptions. Internal to the PostgreSQL session.
#pragma once

#include <memory>
#include <string_view>

#include "platform/db/libpq.h"
#include "platform/db/session.h"

namespace gandan::db {

struct FinishConnection {
  void operator()(PGconn* connection) const noexcept { libpq().finish(connection); }
};
struct ClearResult {
  void operator()(PGresult* result) const noexcept { libpq().clear(result); }
};
using PostgresqlConnection = std::unique_ptr<PGconn, FinishConnection>;
using PostgresqlResult = std::unique_ptr<PGresult, ClearResult>;

// Takes `result` over; throws Refusal or Failure, naming `statement`, when it tells of an error.
PostgresqlResult checked(PGconn* connection, PGresult* result, std::string_view statement);
// One or several statements without parameters.
PostgresqlResult execute_script(PGconn* connection, const char* script);

}  // namespace gandan::db
