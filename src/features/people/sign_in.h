// Signing in and out, passwords and welcome links: what a person does about their own way in. Passwords are hashed
// outside transactions; what was read before is looked at again before it is acted on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "features/people/people.h"

namespace gandan::people {

// Who is knocking, as the request tells it.
struct Visitor {
  std::string address;
  std::string user_agent;
  std::string old_token;           // of the cookie they came with; that session ends when they sign in
  std::string known_browser = {};  // of the cookie that known_browser.h makes
};

struct Place {
  db::Database& database;
  base::WardId ward;
  base::Instant now;
  SignInRules rules;
};

// The new session's token, for the cookie. Error(invalid, "error.people.wrong_sign_in"), the same for an unknown
// account, a wrong password and a deactivated person; Error(conflict, "error.people.wait") while throttled.
base::Result<std::string> sign_in(const Place& place, std::string_view account, std::string_view password,
                                  const Visitor& visitor);
void sign_out(const Place& place, const auth::Principal& principal);

// Ends every other session and every bearer token of the person.
base::Result<void> change_password(const Place& place, const auth::Principal& principal, std::string_view old_password,
                                   std::string_view new_password, const Visitor& visitor);

struct Welcome {
  PersonId person;
  std::string name, account;
};
// nullopt when the link is unknown, used, or older than a day.
std::optional<Welcome> find_welcome(db::Transaction& transaction, const base::WardId& ward, std::string_view secret,
                                    base::Instant now);
// Chooses the password, uses up the link, ends all sessions and signs in: the new token.
base::Result<std::string> accept_welcome(const Place& place, std::string_view secret, std::string_view password,
                                         const Visitor& visitor);

}  // namespace gandan::people
