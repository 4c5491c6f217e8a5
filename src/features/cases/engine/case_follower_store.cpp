#include "features/cases/engine/case_follower_store.h"

namespace gandan::cases {
namespace {

Follower follower_in(const db::Row& row) {
  return {row.text("follower_id"), row.text("email"), row.text("seed"), !row.is_null("confirmed_at")};
}

std::optional<Follower> first(const std::optional<db::Row>& row) {
  return row ? std::optional(follower_in(*row)) : std::nullopt;
}

}  // namespace

void insert_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
                     base::Instant now) {
  transaction.execute(
      "INSERT INTO case_follower (ward_id, case_id, follower_id, email, seed, asked_at, confirmed_at, told_event) "
      "VALUES (:ward, :case, :id, :email, :seed, :now, NULL, '')",
      {{"ward", ward.text()},
       {"case", id.text()},
       {"id", follower.id},
       {"email", follower.email},
       {"seed", follower.seed},
       {"now", now.epoch_milliseconds}});
}

std::optional<Follower> find_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                      std::string_view follower) {
  return first(transaction.query_one(
      "SELECT * FROM case_follower WHERE ward_id = :ward AND case_id = :case AND follower_id = :id",
      {{"ward", ward.text()}, {"case", id.text()}, {"id", std::string(follower)}}));
}

std::optional<Follower> find_follower_by_email(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                               std::string_view email) {
  return first(
      transaction.query_one("SELECT * FROM case_follower WHERE ward_id = :ward AND case_id = :case AND email = :email",
                            {{"ward", ward.text()}, {"case", id.text()}, {"email", std::string(email)}}));
}

// From then on: what happened before is not written about.
void mark_confirmed(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
                    base::Instant now) {
  transaction.execute(
      "UPDATE case_follower SET confirmed_at = :now, told_event = coalesce((SELECT max(event_id) FROM case_event WHERE "
      "case_event.ward_id = :ward AND case_event.case_id = :case), '') WHERE ward_id = :ward AND case_id = :case AND "
      "follower_id = :id AND confirmed_at IS NULL",
      {{"ward", ward.text()}, {"case", id.text()}, {"id", follower.id}, {"now", now.epoch_milliseconds}});
}

void erase_follower(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                    const Follower& follower) {
  transaction.execute("DELETE FROM case_follower WHERE ward_id = :ward AND case_id = :case AND follower_id = :id",
                      {{"ward", ward.text()}, {"case", id.text()}, {"id", follower.id}});
}

void erase_followers(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  transaction.execute("DELETE FROM case_follower WHERE ward_id = :ward AND case_id = :case",
                      {{"ward", ward.text()}, {"case", id.text()}});
}

void erase_unconfirmed(db::Transaction& transaction, const base::WardId& ward, base::Instant until) {
  transaction.execute("DELETE FROM case_follower WHERE ward_id = :ward AND confirmed_at IS NULL AND asked_at < :until",
                      {{"ward", ward.text()}, {"until", until.epoch_milliseconds}});
}

bool has_followers(db::Transaction& transaction, const base::WardId& ward, const CaseId& id) {
  return transaction
      .query_one(
          "SELECT follower_id FROM case_follower WHERE ward_id = :ward AND case_id = :case AND confirmed_at IS NOT "
          "NULL "
          "LIMIT 1",
          {{"ward", ward.text()}, {"case", id.text()}})
      .has_value();
}

std::vector<Follower> followers_to_tell(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                        const std::string& event, int64_t limit) {
  std::vector<Follower> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_follower WHERE ward_id = :ward AND case_id = :case AND confirmed_at IS NOT NULL "
           "AND told_event < :event ORDER BY follower_id LIMIT :limit",
           {{"ward", ward.text()}, {"case", id.text()}, {"event", event}, {"limit", limit}})) {
    found.push_back(follower_in(row));
  }
  return found;
}

void mark_told(db::Transaction& transaction, const base::WardId& ward, const CaseId& id, const Follower& follower,
               const std::string& event) {
  transaction.execute(
      "UPDATE case_follower SET told_event = :event WHERE ward_id = :ward AND case_id = :case AND follower_id = :id",
      {{"ward", ward.text()}, {"case", id.text()}, {"id", follower.id}, {"event", event}});
}

std::optional<Event> find_public_event(db::Transaction& transaction, const base::WardId& ward, const CaseId& id,
                                       const std::string& event) {
  const auto row = transaction.query_one(
      "SELECT at, kind, words FROM case_event WHERE ward_id = :ward AND case_id = :case AND event_id = :event AND "
      "seen_by = 'everybody'",
      {{"ward", ward.text()}, {"case", id.text()}, {"event", event}});
  if (!row) return std::nullopt;
  return Event{{row->integer("at")}, row->text("kind"), {}, SeenBy::everybody, {}, row->text("words")};
}

}  // namespace gandan::cases
