#include "tests/scenarios/application_site.h"

#include <stdexcept>

#include "app/demo.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/files/temporary.h"

namespace gandan::scenarios {
namespace {

const base::WardId ward = *base::WardId::parse("06811");

void ensure_demo(db::Database& database, const base::Clock& clock) {
  auto transaction = database.write();
  if (people::find_ward(transaction, ward)) return;
  const auto loaded = app::load_demo(transaction, {ward, std::nullopt, "gandan", audit::Channel::system, clock.now()});
  if (!loaded) throw std::runtime_error("the demo ward could not be made: " + loaded.error().message_key);
  transaction.commit();
}

db::Database& with_demo(db::Database& database, const base::Clock& clock) {
  ensure_demo(database, clock);
  return database;
}

// Stays for all sites of this process, as a restart needs.
const std::filesystem::path& files_of_this_process() {
  static const auto folder = files::TemporaryFolder::make("scenario").value();
  return folder.path();
}

}  // namespace

// What the program does by itself is done at each start, and what a page waits for while it waits.
ApplicationSite::ApplicationSite(db::Database& database, const base::Clock& clock)
    : database_(with_demo(database, clock)),
      clock_(clock),
      application_(database, clock, {.ward = ward, .files_folder = files_of_this_process()}) {
  application_.keep_house();
  while (application_.jobs().run_next()) {
  }
}

Cookies ApplicationSite::sign_in(std::string_view person) {
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

}  // namespace gandan::scenarios
