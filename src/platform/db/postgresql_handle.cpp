#include "platform/db/postgresql_handle.h"

#include <string>

namespace gandan::db {

PostgresqlResult checked(PGconn* connection, PGresult* result, std::string_view statement) {
  PostgresqlResult owned(result);
  const ExecStatusType status = libpq().resultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) return owned;
  const char* const state = result == nullptr ? nullptr : libpq().resultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view code = state == nullptr ? "" : state;
  const std::string message =
      std::string(result == nullptr ? libpq().errorMessage(connection) : libpq().resultErrorMessage(result)) +
      " in: " + std::string(statement);
  if (code == "23505") throw Refusal(Refusal::Key::duplicate, message);                     // unique_violation
  if (code == "23503" || code == "23001") throw Refusal(Refusal::Key::reference, message);  // foreign key, restrict
  throw Failure(message);
}

PostgresqlResult execute_script(PGconn* connection, const char* script) {
  return checked(connection, libpq().exec(connection, script), script);
}

}  // namespace gandan::db
