#include "app/site_secret_store.h"

#include "platform/auth/token.h"

namespace gandan::app {
namespace {

std::optional<std::string> find(db::Transaction& transaction, const base::WardId& ward, std::string_view name) {
  const auto row = transaction.query_one("SELECT value FROM site_secret WHERE ward_id = :ward AND name = :name",
                                         {{"ward", ward.text()}, {"name", std::string(name)}});
  if (!row) return std::nullopt;
  return row->text("value");
}

}  // namespace

std::string site_secret(db::Database& database, const base::WardId& ward, std::string_view name) {
  {
    auto transaction = database.read();
    if (const auto value = find(transaction, ward, name)) return *value;
  }
  auto transaction = database.write();
  transaction.execute(
      "INSERT INTO site_secret (ward_id, name, value) VALUES (:ward, :name, :value) ON CONFLICT DO NOTHING",
      {{"ward", ward.text()}, {"name", std::string(name)}, {"value", auth::random_text(32)}});
  const auto value = find(transaction, ward, name);
  transaction.commit();
  return value.value();
}

}  // namespace gandan::app
