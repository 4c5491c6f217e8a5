// The SQL of accounts, sessions, bearer tokens, welcome links and failed sign-ins. Secrets come in as their hashes.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/people/people.h"
#include "platform/auth/throttle.h"

namespace gandan::people {

struct Account {
  PersonId person;
  std::string name;
  std::string password_hash;  // "" until a password is chosen
  bool active = true;         // the person is
};
std::optional<Account> account_named(db::Transaction& transaction, const base::WardId& ward, std::string_view name);
std::optional<Account> account_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person);
// Takes `proposed`, or the first of proposed2, proposed3 ... that is free; returns the name taken.
std::string insert_account(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                           std::string_view proposed, base::Instant now);
void set_password_hash(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                       const std::string& hash, base::Instant now);

struct Session {
  auth::SessionId id;
  PersonId person;
  base::Instant created, last_seen;
  std::string user_agent, address;
};
void insert_session(db::Transaction& transaction, const base::WardId& ward, const Session& session,
                    const std::string& token_hash, base::Instant expires);
// Those that are not over, last used first.
std::vector<Session> sessions_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                                 base::Instant now);
// Number ended. `person` must own the session.
int64_t delete_session(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                       const auth::SessionId& session);
int64_t delete_sessions(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                        const std::optional<auth::SessionId>& except);
void delete_session_with(db::Transaction& transaction, const base::WardId& ward, const std::string& token_hash);

struct ApiToken {
  auth::SessionId id;
  std::string name;
  base::Instant created, expires;
};
void insert_api_token(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                      const ApiToken& token, const std::string& token_hash);
std::vector<ApiToken> api_tokens_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person);
int64_t delete_api_token(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                         const auth::SessionId& token);
void delete_api_tokens(db::Transaction& transaction, const base::WardId& ward, const PersonId& person);

// Replaces an earlier link of the person.
void put_welcome_link(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                      const std::string& secret_hash, base::Instant expires);
std::optional<PersonId> person_of_welcome_link(db::Transaction& transaction, const base::WardId& ward,
                                               const std::string& secret_hash, base::Instant now);
void delete_welcome_link(db::Transaction& transaction, const base::WardId& ward, const PersonId& person);

auth::Failures failures_of(db::Transaction& transaction, const base::WardId& ward, const std::string& subject);
void put_failures(db::Transaction& transaction, const base::WardId& ward, const std::string& subject,
                  const auth::Failures& failures);

}  // namespace gandan::people
