// What a scenario talks to: the whole application without a socket. The application says how it is made.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "platform/db/database.h"
#include "platform/http/message.h"

namespace gandan::scenarios {

using Cookies = std::map<std::string, std::string, std::less<>>;

class Site {
 public:
  Site() = default;
  virtual ~Site() = default;
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  // As the server does: a Context for the request and Router::dispatch.
  virtual http::Response answer(http::Request& request) = 0;
  // The cookies of a browser in which this person has just signed in; std::runtime_error when there is no such person.
  virtual Cookies sign_in(std::string_view person) = 0;
};

// Called on a migrated database when the scenario begins, and on the same database again after each restart: what it
// adds to an empty database (people, demo data) it must not add twice. Clock and database outlive the site.
using MakeSite = std::function<std::unique_ptr<Site>(db::Database& database, const base::Clock& clock)>;

}  // namespace gandan::scenarios
