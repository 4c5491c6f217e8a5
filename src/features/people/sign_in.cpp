#include "features/people/sign_in.h"

#include "features/people/account_store.h"
#include "features/people/known_browser.h"
#include "platform/auth/password.h"
#include "platform/auth/token.h"
#include "platform/http/visitor_address.h"
#include "platform/log/log.h"
#include "vietnamese/text.h"

namespace gandan::people {
namespace {

using base::Error;
using base::ErrorKind;
using base::Result;

constexpr int64_t day = 24LL * 60 * 60 * 1000;
constexpr size_t most_bytes_of_user_agent = 200;
constexpr size_t most_bytes_of_password = 1000;  // far over what may be chosen: no work for longer ones

std::string subject_of(std::string_view kind, std::string_view whom) {
  return auth::hash_of_token(std::string(kind) + ":" + std::string(whom));
}

audit::Actor actor_of(const Place& place, const Person& person) {
  return {place.ward, person.id, person.name, audit::Channel::web, place.now};
}

// Under what the failures of one try are counted.
struct Counted {
  std::string account;  // or the browser that is known for it
  std::string address;
};
Counted counted_under(const Place& place, const std::string& account, const Visitor& visitor) {
  const bool known = is_known_browser(place.rules.browser_key, account, visitor.known_browser);
  return {known ? subject_of("browser", visitor.known_browser) : subject_of("account", account),
          subject_of("address", http::visitor_at(visitor.address))};
}

// Once as it begins to be held up: the operator should know, and reads whose it is but not who tries.
void warn_of_guesses(const Place& place, const std::optional<Account>& account, int failures) {
  if (!account || failures != place.rules.throttle.free_account_failures + 1) return;
  log::warning("many wrong passwords", {{"person", account->person.text()}});
}

// Refuses while throttled; otherwise counts this try as a failure beforehand, so that many tries at once are counted
// all, and gives the account if there is one.
Result<std::optional<Account>> begin_try(const Place& place, const std::string& account, const Visitor& visitor) {
  auto transaction = place.database.write();
  const Counted counted = counted_under(place, account, visitor);
  auth::Failures of_account = failures_of(transaction, place.ward, counted.account);
  auth::Failures of_address = failures_of(transaction, place.ward, counted.address);
  const int64_t wait = auth::seconds_to_wait(of_account, of_address, place.now, place.rules.throttle);
  if (wait > 0) return Error{ErrorKind::conflict, "error.people.wait", {{"seconds", std::to_string(wait)}}, {}, {}};
  for (auto [subject, failures] : {std::pair{counted.account, of_account}, std::pair{counted.address, of_address}}) {
    failures = auth::remembered(failures, place.now, place.rules.throttle);
    put_failures(transaction, place.ward, subject, {failures.count + 1, place.now});
  }
  auto found = account_named(transaction, place.ward, account);
  transaction.commit();
  warn_of_guesses(place, found, auth::remembered(of_account, place.now, place.rules.throttle).count + 1);
  return found;
}

// Takes back what begin_try counted: all of the account's failures, one of the address's.
void end_try(db::Transaction& transaction, const Place& place, const std::string& account, const Visitor& visitor) {
  const Counted counted = counted_under(place, account, visitor);
  put_failures(transaction, place.ward, counted.account, {0, place.now});
  const auth::Failures failures = failures_of(transaction, place.ward, counted.address);
  put_failures(transaction, place.ward, counted.address, {failures.count > 0 ? failures.count - 1 : 0, failures.last});
}

std::string open_session(db::Transaction& transaction, const Place& place, const PersonId& person,
                         const Visitor& visitor) {
  if (!visitor.old_token.empty()) delete_session_with(transaction, place.ward, auth::hash_of_token(visitor.old_token));
  const auth::NewToken token = auth::new_token();
  insert_session(transaction, place.ward,
                 {auth::SessionId::make(place.now), person, place.now, place.now,
                  vietnamese::to_nfc(visitor.user_agent.substr(0, most_bytes_of_user_agent)), visitor.address},
                 token.hash, {place.now.epoch_milliseconds + place.rules.session_days * day});
  return token.secret;
}

Error wrong_sign_in() {
  return base::invalid("error.people.wrong_sign_in", "password");
}

}  // namespace

Result<std::string> sign_in(const Place& place, std::string_view account, std::string_view password,
                            const Visitor& visitor) {
  if (password.size() > most_bytes_of_password) return wrong_sign_in();
  const std::string name = vietnamese::to_lower(account);
  const auto known = begin_try(place, name, visitor);
  if (!known) return known.error();
  const auto hash = *known ? std::optional((*known)->password_hash) : std::nullopt;
  if (!auth::verify_password(password, hash)) return wrong_sign_in();
  auto transaction = place.database.write();
  const auto now_known = account_of(transaction, place.ward, (*known)->person);
  if (!now_known || !now_known->active || now_known->password_hash != *hash) return wrong_sign_in();
  end_try(transaction, place, name, visitor);
  const std::string token = open_session(transaction, place, now_known->person, visitor);
  const auto person = find_person(transaction, place.ward, now_known->person);
  audit::record(transaction, actor_of(place, *person), {"person.signed_in", "person", person->id.text(), "", ""});
  transaction.commit();
  return token;
}

void sign_out(const Place& place, const auth::Principal& principal) {
  auto transaction = place.database.write();
  delete_session(transaction, place.ward, principal.person, principal.session);
  audit::record(transaction, {place.ward, principal.person, principal.display_name, audit::Channel::web, place.now},
                {"person.signed_out", "person", principal.person.text(), "", ""});
  transaction.commit();
}

Result<void> change_password(const Place& place, const auth::Principal& principal, std::string_view old_password,
                             std::string_view new_password, const Visitor& visitor) {
  std::optional<Account> account;
  {
    auto transaction = place.database.read();
    account = account_of(transaction, place.ward, principal.person);
  }
  if (!account) return Error{ErrorKind::not_found, "error.people.no_account", {}, {}, {}};
  const auto acceptable = auth::check_new_password(new_password, account->name);
  if (!acceptable) return acceptable.error();
  const auto begun = begin_try(place, account->name, visitor);
  if (!begun) return begun.error();
  if (old_password.size() > most_bytes_of_password || !auth::verify_password(old_password, account->password_hash)) {
    return base::invalid("error.people.wrong_old_password", "old_password");
  }
  const std::string hash = auth::hash_password(new_password);
  auto transaction = place.database.write();
  end_try(transaction, place, account->name, visitor);
  set_password_hash(transaction, place.ward, principal.person, hash, place.now);
  delete_sessions(transaction, place.ward, principal.person, principal.session);
  delete_api_tokens(transaction, place.ward, principal.person);
  delete_welcome_link(transaction, place.ward, principal.person);
  audit::record(transaction, {place.ward, principal.person, principal.display_name, audit::Channel::web, place.now},
                {"person.password_changed", "person", principal.person.text(), "", ""});
  transaction.commit();
  return {};
}

std::optional<Welcome> find_welcome(db::Transaction& transaction, const base::WardId& ward, std::string_view secret,
                                    base::Instant now) {
  const auto person = person_of_welcome_link(transaction, ward, auth::hash_of_token(secret), now);
  if (!person) return std::nullopt;
  const auto account = account_of(transaction, ward, *person);
  const auto found = find_person(transaction, ward, *person);
  if (!account || !found) return std::nullopt;
  return Welcome{*person, found->name, account->name};
}

Result<std::string> accept_welcome(const Place& place, std::string_view secret, std::string_view password,
                                   const Visitor& visitor) {
  const Error gone{ErrorKind::not_found, "error.people.welcome_gone", {}, {}, {}};
  std::optional<Welcome> welcome;
  {
    auto transaction = place.database.read();
    welcome = find_welcome(transaction, place.ward, secret, place.now);
  }
  if (!welcome) return gone;
  const auto acceptable = auth::check_new_password(password, welcome->account);
  if (!acceptable) return acceptable.error();
  const std::string hash = auth::hash_password(password);
  auto transaction = place.database.write();
  if (!find_welcome(transaction, place.ward, secret, place.now)) return gone;
  delete_welcome_link(transaction, place.ward, welcome->person);
  set_password_hash(transaction, place.ward, welcome->person, hash, place.now);
  delete_sessions(transaction, place.ward, welcome->person, std::nullopt);
  const std::string token = open_session(transaction, place, welcome->person, visitor);
  audit::record(transaction, {place.ward, welcome->person, welcome->name, audit::Channel::web, place.now},
                {"person.welcomed", "person", welcome->person.text(), "", ""});
  transaction.commit();
  return token;
}

}  // namespace gandan::people
