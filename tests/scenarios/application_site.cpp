#include "tests/scenarios/application_site.h"

#include <stdexcept>

#include "app/demo.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/files/temporary.h"
#include "platform/http/csrf.h"

namespace gandan::scenarios {
namespace {

const base::WardId ward = *base::WardId::parse("06811");

void require(const std::optional<base::Error>& error) {
  if (error) throw std::runtime_error("the ward could not be made: " + error->message_key);
}

template <typename T>
std::optional<base::Error> error_of(const base::Result<T>& result) {
  return result ? std::nullopt : std::optional(result.error());
}

db::Database& with_ward(db::Database& database, const base::Clock& clock, Beginning beginning) {
  auto transaction = database.write();
  if (people::find_ward(transaction, ward)) return database;
  const audit::Actor actor{ward, std::nullopt, "gandan", audit::Channel::system, clock.now()};
  if (beginning == Beginning::demo) {
    require(error_of(app::load_demo(transaction, actor)));
  } else {
    require(error_of(people::create_ward(transaction, actor, {ward, "phường Thí Điểm", "tỉnh Thí Điểm"})));
    require(error_of(people::create_administrator(transaction, actor, "Trần Văn Quản")));
  }
  transaction.commit();
  return database;
}

// Stays for all sites of this process, as a restart needs.
const std::filesystem::path& files_of_this_process() {
  static const auto folder = files::TemporaryFolder::make("scenario").value();
  return folder.path();
}

}  // namespace

// What the program does by itself is done at each start, and what a page waits for while it waits.
ApplicationSite::ApplicationSite(db::Database& database, const base::Clock& clock, Beginning beginning)
    : database_(with_ward(database, clock, beginning)),
      clock_(clock),
      application_(database, clock, {.ward = ward, .files_folder = files_of_this_process()}) {
  application_.keep_house();
  while (application_.jobs().run_next()) {
  }
}

http::Response ApplicationSite::answer(http::Request& request) {
  http::Response response = application_.answer(request);
  if (!http::is_safe(request.method)) application_.index_cases({clock_.now().epoch_milliseconds + 1000});
  return response;
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
