// The application's scenarios: the demo ward, through the real routes, on both databases and with restarts.
#include <gtest/gtest.h>

#include <stdexcept>

#include "app/application.h"
#include "app/demo.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/files/temporary.h"
#include "tests/scenarios/run.h"

namespace gandan::scenarios {
namespace {

const base::WardId ward = *base::WardId::parse("06811");

// What the program does by itself is done at each start, and what a page waits for while it waits.
class ApplicationSite final : public Site {
 public:
  ApplicationSite(db::Database& database, const base::Clock& clock)
      : database_(database), clock_(clock), application_(database, clock, {.ward = ward, .files_folder = files()}) {
    application_.keep_house();
    while (application_.jobs().run_next()) {
    }
  }

  http::Response answer(http::Request& request) override { return application_.answer(request); }

  // By the account's name, without the password: signing in has scenarios of its own.
  Cookies sign_in(std::string_view person) override {
    auto transaction = database_.write();
    const auto account = people::account_named(transaction, ward, person);
    if (!account) throw std::runtime_error("the demo ward has no account " + std::string(person));
    const auto token = auth::new_token();
    const base::Instant now = clock_.now();
    const base::Instant in_a_week{now.epoch_milliseconds + 7LL * 24 * 60 * 60 * 1000};
    people::insert_session(transaction, ward,
                           {.id = auth::SessionId::make(now),
                            .person = account->person,
                            .created = now,
                            .last_seen = now,
                            .user_agent = "scenario",
                            .address = "127.0.0.1"},
                           token.hash, in_a_week);
    transaction.commit();
    return {{"session", token.secret}};
  }

 private:
  // Stays for all sites of this process, as a restart needs.
  static const std::filesystem::path& files() {
    static const auto folder = files::TemporaryFolder::make("scenario").value();
    return folder.path();
  }

  db::Database& database_;
  const base::Clock& clock_;
  app::Application application_;
};

void ensure_demo(db::Database& database, const base::Clock& clock) {
  auto transaction = database.write();
  if (people::find_ward(transaction, ward)) return;
  const auto loaded = app::load_demo(transaction, {ward, std::nullopt, "gandan", audit::Channel::system, clock.now()});
  if (!loaded) throw std::runtime_error("the demo ward could not be made: " + loaded.error().message_key);
  transaction.commit();
}

std::unique_ptr<Site> make_site(db::Database& database, const base::Clock& clock) {
  ensure_demo(database, clock);
  return std::make_unique<ApplicationSite>(database, clock);
}

}  // namespace
}  // namespace gandan::scenarios

int main(int count, char** arguments) {
  ::testing::InitGoogleTest(&count, arguments);
  gandan::scenarios::register_scenarios(GANDAN_SOURCE_DIR "/tests/scenarios/ward", gandan::scenarios::make_site);
  return gandan::scenarios::run_registered_tests();
}
