#include "features/people/account_store.h"

namespace gandan::people {
namespace {

Account account_in(const db::Row& row) {
  return {*PersonId::parse(row.text("person_id")), row.text("name"), row.text("password_hash"), row.boolean("active")};
}

}  // namespace

std::optional<Account> account_named(db::Transaction& transaction, const base::WardId& ward, std::string_view name) {
  const auto row = transaction.query_one(
      "SELECT account.person_id, account.name, account.password_hash, person.active FROM account"
      " JOIN person ON person.ward_id = account.ward_id AND person.id = account.person_id"
      " WHERE account.ward_id = :ward_id AND account.name = :name",
      {{"ward_id", ward.text()}, {"name", std::string(name)}});
  if (!row) return std::nullopt;
  return account_in(*row);
}

std::optional<Account> account_of(db::Transaction& transaction, const base::WardId& ward, const PersonId& person) {
  const auto row = transaction.query_one(
      "SELECT account.person_id, account.name, account.password_hash, person.active FROM account"
      " JOIN person ON person.ward_id = account.ward_id AND person.id = account.person_id"
      " WHERE account.ward_id = :ward_id AND account.person_id = :person_id",
      {{"ward_id", ward.text()}, {"person_id", person.text()}});
  if (!row) return std::nullopt;
  return account_in(*row);
}

std::string insert_account(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                           std::string_view proposed, base::Instant now) {
  std::string name(proposed);
  for (int number = 2; account_named(transaction, ward, name); ++number) {
    name = std::string(proposed) + std::to_string(number);
  }
  transaction.execute(
      "INSERT INTO account (ward_id, person_id, name, password_hash, password_changed_at)"
      " VALUES (:ward_id, :person_id, :name, '', :now)",
      {{"ward_id", ward.text()}, {"person_id", person.text()}, {"name", name}, {"now", now.epoch_milliseconds}});
  return name;
}

void set_password_hash(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                       const std::string& hash, base::Instant now) {
  transaction.execute(
      "UPDATE account SET password_hash = :hash, password_changed_at = :now"
      " WHERE ward_id = :ward_id AND person_id = :person_id",
      {{"ward_id", ward.text()}, {"person_id", person.text()}, {"hash", hash}, {"now", now.epoch_milliseconds}});
}

void put_welcome_link(db::Transaction& transaction, const base::WardId& ward, const PersonId& person,
                      const std::string& secret_hash, base::Instant expires) {
  transaction.execute(
      "INSERT INTO welcome_link (ward_id, person_id, secret_hash, expires_at)"
      " VALUES (:ward_id, :person_id, :secret_hash, :expires_at) ON CONFLICT (ward_id, person_id)"
      " DO UPDATE SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at",
      {{"ward_id", ward.text()},
       {"person_id", person.text()},
       {"secret_hash", secret_hash},
       {"expires_at", expires.epoch_milliseconds}});
}

std::optional<PersonId> person_of_welcome_link(db::Transaction& transaction, const base::WardId& ward,
                                               const std::string& secret_hash, base::Instant now) {
  const auto row = transaction.query_one(
      "SELECT welcome_link.person_id FROM welcome_link"
      " JOIN person ON person.ward_id = welcome_link.ward_id AND person.id = welcome_link.person_id AND person.active"
      " WHERE welcome_link.ward_id = :ward_id AND secret_hash = :secret_hash AND expires_at > :now",
      {{"ward_id", ward.text()}, {"secret_hash", secret_hash}, {"now", now.epoch_milliseconds}});
  if (!row) return std::nullopt;
  return PersonId::parse(row->text("person_id"));
}

void delete_welcome_link(db::Transaction& transaction, const base::WardId& ward, const PersonId& person) {
  transaction.execute("DELETE FROM welcome_link WHERE ward_id = :ward_id AND person_id = :person_id",
                      {{"ward_id", ward.text()}, {"person_id", person.text()}});
}

auth::Failures failures_of(db::Transaction& transaction, const base::WardId& ward, const std::string& subject) {
  const auto row = transaction.query_one(
      "SELECT failures, last_at FROM sign_in_failure WHERE ward_id = :ward_id AND subject = :subject",
      {{"ward_id", ward.text()}, {"subject", subject}});
  if (!row) return {};
  return {static_cast<int>(row->integer("failures")), {row->integer("last_at")}};
}

void put_failures(db::Transaction& transaction, const base::WardId& ward, const std::string& subject,
                  const auth::Failures& failures) {
  transaction.execute(
      "INSERT INTO sign_in_failure (ward_id, subject, failures, last_at) VALUES (:ward_id, :subject, :failures, "
      ":last_at)"
      " ON CONFLICT (ward_id, subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at",
      {{"ward_id", ward.text()},
       {"subject", subject},
       {"failures", int64_t{failures.count}},
       {"last_at", failures.last.epoch_milliseconds}});
}

}  // namespace gandan::people
