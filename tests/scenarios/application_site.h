// The demo ward through the application's real routes, without sockets: for scenarios and golden files. What the
// program does by itself is done at each start, and what a page waits for while it waits.
#pragma once

#include "app/application.h"
#include "base/clock.h"
#include "platform/db/database.h"
#include "tests/scenarios/site.h"

namespace gandan::scenarios {

// What an empty database is filled with: the demo ward, or what `gandan init` makes, a ward with its standard units and
// an administrator ("quan.tv").
enum class Beginning : uint8_t { demo, new_ward };

class ApplicationSite final : public Site {
 public:
  // Makes the ward when the database does not hold it. Both must outlive the site. Throws std::runtime_error when it
  // cannot be made.
  ApplicationSite(db::Database& database, const base::Clock& clock, Beginning beginning = Beginning::demo);

  // With what the program does by itself a second later.
  http::Response answer(http::Request& request) override;
  const app::Application& application() const { return application_; }
  // By the account's name, without the password: signing in has scenarios of its own.
  Cookies sign_in(std::string_view person) override;

 private:
  db::Database& database_;
  const base::Clock& clock_;
  app::Application application_;
};

}  // namespace gandan::scenarios
