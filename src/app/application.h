// The whole program for one ward on one database, without sockets: every feature's routes, and what each request gets
// to know. The server and the tests both talk to this.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/clock.h"
#include "base/typed_id.h"
#include "features/cases/cases.h"
#include "features/cases/citizens/visit_limits.h"
#include "features/notices/notices.h"
#include "features/people/people.h"
#include "platform/db/database.h"
#include "platform/http/context.h"
#include "platform/http/router.h"
#include "platform/jobs/runner.h"

namespace gandan::app {

struct ApplicationOptions {
  base::WardId ward;
  people::SignInRules sign_in = {};
  uint64_t upload_limit_bytes = uint64_t{64} << 20U;
  int64_t unused_file_days = 7;
  notices::MailOptions mail = {};
  std::string public_address = {};                     // as it was set; "" when it was not
  std::filesystem::path files_folder = "./var/files";  // uploads; outlives a restart
  cases::MapRules map = {};
  vietnamese::OfficeHours office_hours = vietnamese::standard_office_hours();
  const cases::CaseTypes* case_types = nullptr;  // outlive it; nullptr: those that the program carries
};

// How many notices each person has not read: counted when it is known who asks, so that no page takes a second database
// session while its handler holds one (all of them doing so would wait for each other).
class UnreadCounts {
 public:
  void count(const http::Context& context, const auth::PersonId& person);
  int64_t of(const auth::PersonId& person) const;

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, int64_t> counts_;
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
  // What the program does by itself; nothing runs until somebody runs it (jobs::Workers, or a test).
  jobs::Runner& jobs() { return jobs_; }
  // What was recorded before there was a search, or before it knew as much, is put into it. To be called before anybody
  // is answered: what is written later would make an empty search look filled.
  void fill_search();
  // What has to be done now and then (ended sessions, when sessions were last used, old jobs). To be called once a
  // minute and before the program ends.
  void keep_house();
  // What addresses may send is written down. To be called every few seconds and before the program ends.
  void keep_limits();
  // Every second or so: what was reported meanwhile is found and compared.
  void index_cases(base::Instant now) const;

 private:
  db::Database& database_;
  const base::Clock& clock_;
  ApplicationOptions options_;
  UnreadCounts unread_;
  http::Site site_;
  jobs::Runner jobs_;
  std::shared_ptr<cases::VisitLimits> limits_;
  http::Router router_;
};

}  // namespace gandan::app
