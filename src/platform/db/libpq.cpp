#include "platform/db/libpq.h"

#include "platform/library/shared_library.h"

namespace gandan::db {
namespace {

Libpq loaded() {
  const library::SharedLibrary library("libpq.so.5");
  Libpq functions{};
  library.find(functions.clear, "PQclear");
  library.find(functions.cmdStatus, "PQcmdStatus");
  library.find(functions.cmdTuples, "PQcmdTuples");
  library.find(functions.connectdb, "PQconnectdb");
  library.find(functions.errorMessage, "PQerrorMessage");
  library.find(functions.exec, "PQexec");
  library.find(functions.execPrepared, "PQexecPrepared");
  library.find(functions.finish, "PQfinish");
  library.find(functions.fname, "PQfname");
  library.find(functions.ftype, "PQftype");
  library.find(functions.getisnull, "PQgetisnull");
  library.find(functions.getlength, "PQgetlength");
  library.find(functions.getvalue, "PQgetvalue");
  library.find(functions.nfields, "PQnfields");
  library.find(functions.ntuples, "PQntuples");
  library.find(functions.prepare, "PQprepare");
  library.find(functions.resultErrorField, "PQresultErrorField");
  library.find(functions.resultErrorMessage, "PQresultErrorMessage");
  library.find(functions.resultStatus, "PQresultStatus");
  library.find(functions.setErrorVerbosity, "PQsetErrorVerbosity");
  library.find(functions.setNoticeReceiver, "PQsetNoticeReceiver");
  library.find(functions.status, "PQstatus");
  library.find(functions.transactionStatus, "PQtransactionStatus");
  return functions;
}

}  // namespace

const Libpq& libpq() {
  static const Libpq functions = loaded();
  return functions;
}

}  // namespace gandan::db
