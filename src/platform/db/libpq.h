// libpq, loaded with the first PostgreSQL database: with it come twenty other libraries (Kerberos, LDAP), and most
// wards have none.
#pragma once

#include <libpq-fe.h>

namespace gandan::db {

// The functions of libpq that are used, by their names without the prefix.
struct Libpq {
  decltype(&::PQclear) clear;
  decltype(&::PQcmdStatus) cmdStatus;
  decltype(&::PQcmdTuples) cmdTuples;
  decltype(&::PQconnectdb) connectdb;
  decltype(&::PQerrorMessage) errorMessage;
  decltype(&::PQexec) exec;
  decltype(&::PQexecPrepared) execPrepared;
  decltype(&::PQfinish) finish;
  decltype(&::PQfname) fname;
  decltype(&::PQftype) ftype;
  decltype(&::PQgetisnull) getisnull;
  decltype(&::PQgetlength) getlength;
  decltype(&::PQgetvalue) getvalue;
  decltype(&::PQnfields) nfields;
  decltype(&::PQntuples) ntuples;
  decltype(&::PQprepare) prepare;
  decltype(&::PQresultErrorField) resultErrorField;
  decltype(&::PQresultErrorMessage) resultErrorMessage;
  decltype(&::PQresultStatus) resultStatus;
  decltype(&::PQsetErrorVerbosity) setErrorVerbosity;
  decltype(&::PQsetNoticeReceiver) setNoticeReceiver;
  decltype(&::PQstatus) status;
  decltype(&::PQtransactionStatus) transactionStatus;
};

// Loaded once. Throws std::runtime_error when this machine has no libpq.
const Libpq& libpq();

}  // namespace gandan::db
