// The SQL of sessions and of bearer tokens.
#include "features/people/account_store.h"

namespace gandan::people {

void insert_session(db::Transaction& transaction, const base::WardId& ward, const Session& session,
                    const std::string& token_hash, base::Instant expires) {
  transaction.execute(
      "INSERT INTO session (ward_id, id, person_id, token_hash, created_at, last_seen_at, expires_at, user_agent,"
      " address) VALUES (:ward_id, :id, :person_id, :token_hash, :created_at, :last_seen_at, :expires_at, :user_agent,"
      " :address)",
      {{"ward_id", ward.text()},
       {"id", session.id.text()},
       {"person_id", session.person.text()},
       {"token_hash", token_hash},
       {"created_at", session.created.epoch_milliseconds},
       {"last_seen_at", session.last_seen.epoch_milliseconds},
       {"expires_at", expires.epoch_milliseconds},
       {"user_agent", session.user_agent},
       {"address", session.address}});
}

std::vector<Session> sessions_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                                 base::Instant now) {
  std::vector<Session> sessions;
  for (const db::Row& row : transaction.query(
           "SELECT id, created_at, last_seen_at, user_agent, address FROM session WHERE ward_id = :ward_id"
           " AND person_id = :person_id AND expires_at > :now ORDER BY last_seen_at DESC, id DESC",
           {{"ward_id", ward.text()}, {"person_id", person.text()}, {"now", now.epoch_milliseconds}})) {
    sessions.push_back({*auth::SessionId::parse(row.text("id")),
                        person,
                        {row.integer("created_at")},
                        {row.integer("last_seen_at")},
                        row.text("user_agent"),
                        row.text("address")});
  }
  return sessions;
}

int64_t delete_session(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                       const auth::SessionId& session) {
  return transaction.execute("DELETE FROM session WHERE ward_id = :ward_id AND person_id = :person_id AND id = :id",
                             {{"ward_id", ward.text()}, {"person_id", person.text()}, {"id", session.text()}});
}

int64_t delete_sessions(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                        const std::optional<auth::SessionId>& except) {
  return transaction.execute(
      "DELETE FROM session WHERE ward_id = :ward_id AND person_id = :person_id AND id <> :except",
      {{"ward_id", ward.text()}, {"person_id", person.text()}, {"except", except ? except->text() : std::string()}});
}

void delete_session_with(db::Transaction& transaction, const base::WardId& ward, const std::string& token_hash) {
  transaction.execute("DELETE FROM session WHERE ward_id = :ward_id AND token_hash = :token_hash",
                      {{"ward_id", ward.text()}, {"token_hash", token_hash}});
}

void insert_api_token(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                      const ApiToken& token, const std::string& token_hash) {
  transaction.execute(
      "INSERT INTO api_token (ward_id, id, person_id, name, token_hash, created_at, expires_at)"
      " VALUES (:ward_id, :id, :person_id, :name, :token_hash, :created_at, :expires_at)",
      {{"ward_id", ward.text()},
       {"id", token.id.text()},
       {"person_id", person.text()},
       {"name", token.name},
       {"token_hash", token_hash},
       {"created_at", token.created.epoch_milliseconds},
       {"expires_at", token.expires.epoch_milliseconds}});
}

std::vector<ApiToken> api_tokens_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person) {
  std::vector<ApiToken> tokens;
  for (const db::Row& row : transaction.query("SELECT id, name, created_at, expires_at FROM api_token"
                                              " WHERE ward_id = :ward_id AND person_id = :person_id ORDER BY id DESC",
                                              {{"ward_id", ward.text()}, {"person_id", person.text()}})) {
    tokens.push_back({*auth::SessionId::parse(row.text("id")),
                      row.text("name"),
                      {row.integer("created_at")},
                      {row.integer("expires_at")}});
  }
  return tokens;
}

int64_t delete_api_token(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                         const auth::SessionId& token) {
  return transaction.execute("DELETE FROM api_token WHERE ward_id = :ward_id AND person_id = :person_id AND id = :id",
                             {{"ward_id", ward.text()}, {"person_id", person.text()}, {"id", token.text()}});
}

void delete_api_tokens(db::Transaction& transaction, const base::WardId& ward, const PersonId& person) {
  transaction.execute("DELETE FROM api_token WHERE ward_id = :ward_id AND person_id = :person_id",
                      {{"ward_id", ward.text()}, {"person_id", person.text()}});
}

}  // namespace gandan::people
