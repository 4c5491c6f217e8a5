// The whole program for one ward on one database, without sockets: every feature's routes, and what each request gets
// to know. The server and the tests both talk to this.
#pragma once

#include <memory>
#include <string>

#include "base/clock.h"
#include "base/typed_id.h"
#include "features/cases/cases.h"
#include "features/people/people.h"
#include "platform/db/database.h"
#include "platform/http/context.h"
#include "platform/http/router.h"

namespace gandan::app {

struct ApplicationOptions {
  base::WardId ward;
  people::SignInRules sign_in = {};
  uint64_t upload_limit_bytes = uint64_t{64} << 20U;
};

// The types of cases and the calendar that this program carries.
cases::CaseRules standard_case_rules();

class Application {
 public:
  // Requires a migrated database that holds the ward. `database` and `clock` must outlive it.
  Application(db::Database& database, const base::Clock& clock, ApplicationOptions options);

  const http::Router& router() const { return router_; }
  http::Context context(const http::Request& request) const;
  // For tests and tools: what a browser would get.
  http::Response answer(http::Request& request) const;
  // What has to be done now and then (ended sessions, when sessions were last used). To be called once a minute and
  // before the program ends.
  void keep_house() const;

 private:
  db::Database& database_;
  const base::Clock& clock_;
  ApplicationOptions options_;
  http::Site site_;
  http::Router router_;
};

}  // namespace gandan::app
