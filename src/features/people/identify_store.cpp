// Who sends a request, from its cookie or bearer token: one prepared read. When a session was last used is noted in
// memory and written by write_seen_sessions, so that reading a page never waits for a writer.
#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "features/people/people.h"
#include "platform/auth/token.h"
#include "platform/http/cookie.h"
#include "platform/http/csrf.h"

namespace gandan::people {
namespace {

constexpr int64_t minute = 60'000;
constexpr int64_t hour = 60 * minute;
constexpr int64_t day = 24 * hour;

// Sessions used since the last write, by id; ids are unique across wards.
struct SeenSessions {
  std::mutex guard;
  std::unordered_map<std::string, int64_t> at;
};

SeenSessions& seen_sessions() {
  static SeenSessions seen;
  return seen;
}

void note_seen(const std::string& session, int64_t now) {
  SeenSessions& seen = seen_sessions();
  const std::scoped_lock lock(seen.guard);
  seen.at[session] = now;
}

int64_t last_noted(const std::string& session) {
  SeenSessions& seen = seen_sessions();
  const std::scoped_lock lock(seen.guard);
  const auto found = seen.at.find(session);
  return found == seen.at.end() ? 0 : found->second;
}

// One row for each permission of the person's role; none when the session or token is not valid.
std::optional<auth::Principal> principal_of(const std::vector<db::Row>& rows) {
  if (rows.empty()) return std::nullopt;
  const db::Row& first = rows.front();
  auth::Principal principal{*PersonId::parse(first.text("person_id")),
                            *auth::UnitId::parse(first.text("unit_id")),
                            *auth::SessionId::parse(first.text("id")),
                            first.text("name"),
                            {}};
  principal.permissions.add(auth::Permission::signed_in);
  for (const db::Row& row : rows) {
    const auto name = row.optional_text("permission");
    const auto permission = name ? auth::permission_named(*name) : std::nullopt;
    if (permission) principal.permissions.add(*permission);
  }
  return principal;
}

std::optional<auth::Principal> by_session(const std::string& token, http::Context& context, const SignInRules& rules,
                                          Use use) {
  const int64_t now = context.clock.now().epoch_milliseconds;
  auto transaction = context.database.read();
  const auto rows = transaction.query(
      "SELECT session.id, session.person_id, session.last_seen_at, person.unit_id, person.name,"
      " role_permission.permission FROM session"
      " JOIN person ON person.ward_id = session.ward_id AND person.id = session.person_id AND person.active"
      " LEFT JOIN role_permission ON role_permission.ward_id = person.ward_id"
      " AND role_permission.role_key = person.role_key"
      " WHERE session.ward_id = :ward_id AND session.token_hash = :token_hash AND session.expires_at > :now",
      {{"ward_id", context.ward.text()}, {"token_hash", auth::hash_of_token(token)}, {"now", now}});
  auto principal = principal_of(rows);
  if (!principal) return std::nullopt;
  const int64_t last = std::max(rows.front().integer("last_seen_at"), last_noted(principal->session.text()));
  if (now - last > rules.session_idle_hours * hour) return std::nullopt;
  if (use == Use::by_person && now - last >= minute) note_seen(principal->session.text(), now);
  return principal;
}

std::optional<auth::Principal> by_api_token(const std::string& token, http::Context& context) {
  auto transaction = context.database.read();
  auto principal = principal_of(transaction.query(
      "SELECT api_token.id, api_token.person_id, person.unit_id, person.name, role_permission.permission FROM api_token"
      " JOIN person ON person.ward_id = api_token.ward_id AND person.id = api_token.person_id AND person.active"
      " LEFT JOIN role_permission ON role_permission.ward_id = person.ward_id"
      " AND role_permission.role_key = person.role_key"
      " WHERE api_token.ward_id = :ward_id AND api_token.token_hash = :token_hash AND api_token.expires_at > :now",
      {{"ward_id", context.ward.text()},
       {"token_hash", auth::hash_of_token(token)},
       {"now", context.clock.now().epoch_milliseconds}}));
  if (principal) principal->by_api_token = true;
  return principal;
}

void remove_what_is_over(db::Transaction& transaction, const base::WardId& ward, int64_t now,
                         const SignInRules& rules) {
  transaction.execute(
      "DELETE FROM session WHERE ward_id = :ward_id AND (expires_at <= :now OR last_seen_at < :idle_since)",
      {{"ward_id", ward.text()}, {"now", now}, {"idle_since", now - rules.session_idle_hours * hour - day}});
  transaction.execute("DELETE FROM welcome_link WHERE ward_id = :ward_id AND expires_at <= :now",
                      {{"ward_id", ward.text()}, {"now", now}});
  transaction.execute("DELETE FROM api_token WHERE ward_id = :ward_id AND expires_at <= :now",
                      {{"ward_id", ward.text()}, {"now", now}});
  transaction.execute("DELETE FROM sign_in_failure WHERE ward_id = :ward_id AND last_at < :forgotten",
                      {{"ward_id", ward.text()}, {"forgotten", now - rules.throttle.forget_after_seconds * 1000}});
}

}  // namespace

SignInRules sign_in_rules(const config::Settings& settings) {
  SignInRules rules{settings.tls_in_front, settings.session_days, settings.session_idle_hours, {}, {}};
  rules.throttle.free_account_failures = static_cast<int>(settings.account_free_failures);
  rules.throttle.free_address_failures = static_cast<int>(settings.address_free_failures);
  rules.throttle.most_wait_seconds = settings.most_wait_seconds;
  return rules;
}

std::optional<auth::Principal> identify(const http::Request& request, http::Context& context, const SignInRules& rules,
                                        Use use) {
  constexpr std::string_view bearer = "bearer ";
  const std::string_view authorization = request.header("authorization");
  if (http::has_bearer_token(request)) {
    return by_api_token(std::string(authorization.substr(bearer.size())), context);
  }
  const auto cookie = request.cookies.find(http::cookie_name("session", rules.tls_in_front));
  if (cookie == request.cookies.end() || cookie->second.empty()) return std::nullopt;
  return by_session(cookie->second, context, rules, use);
}

void write_seen_sessions(db::Database& database, const base::WardId& ward, base::Instant now,
                         const SignInRules& rules) {
  std::unordered_map<std::string, int64_t> seen;
  {
    const std::scoped_lock lock(seen_sessions().guard);
    seen.swap(seen_sessions().at);
  }
  auto transaction = database.write();
  for (const auto& [session, at] : seen) {
    transaction.execute(
        "UPDATE session SET last_seen_at = :at WHERE ward_id = :ward_id AND id = :id AND last_seen_at < :at",
        {{"ward_id", ward.text()}, {"id", session}, {"at", at}});
  }
  remove_what_is_over(transaction, ward, now.epoch_milliseconds, rules);
  transaction.commit();
}

}  // namespace gandan::people
