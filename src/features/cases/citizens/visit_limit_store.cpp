#include "features/cases/citizens/visit_limit_store.h"

namespace gandan::cases {
namespace {

constexpr size_t most_written_at_once = 2'000;  // some 20 ms of the writer's lock

std::string_view name_of(VisitRecord::Kind kind) {
  return kind == VisitRecord::Kind::guess ? "guess" : "allowance";
}

void erase_what_is_over(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  const int64_t forgotten = now.epoch_milliseconds - auth::ThrottleRule{}.forget_after_seconds * 1000;
  transaction.execute(
      "DELETE FROM visit_limit WHERE ward_id = :ward AND ((kind = 'allowance' AND full_at <= :now) "
      "OR (kind = 'guess' AND (guesses = 0 OR last_at <= :forgotten)))",
      {{"ward", ward.text()}, {"now", now.epoch_milliseconds}, {"forgotten", forgotten}});
}

void write(db::Transaction& transaction, const base::WardId& ward, const VisitRecord& record) {
  transaction.execute(
      "INSERT INTO visit_limit (ward_id, key_hash, kind, full_at, guesses, last_at) "
      "VALUES (:ward, :key, :kind, :full_at, :guesses, :last_at) ON CONFLICT (ward_id, kind, key_hash) "
      "DO UPDATE SET full_at = excluded.full_at, guesses = excluded.guesses, last_at = excluded.last_at",
      {{"ward", ward.text()},
       {"key", record.key_hash},
       {"kind", std::string(name_of(record.kind))},
       {"full_at", record.full_at},
       {"guesses", record.guesses},
       {"last_at", record.last_at}});
}

}  // namespace

void restore_visit_limits(db::Database& database, const base::WardId& ward, VisitLimits& limits, base::Instant now) {
  auto transaction = database.write();
  erase_what_is_over(transaction, ward, now);
  std::vector<VisitRecord> records;
  for (const db::Row& row :
       transaction.query("SELECT key_hash, kind, full_at, guesses, last_at FROM visit_limit WHERE ward_id = :ward",
                         {{"ward", ward.text()}})) {
    const bool guess = row.text("kind") == "guess";
    records.push_back({guess ? VisitRecord::Kind::guess : VisitRecord::Kind::allowance, row.text("key_hash"),
                       row.integer("full_at"), row.integer("guesses"), row.integer("last_at")});
  }
  transaction.commit();
  limits.restore(records);
}

void keep_visit_limits(db::Database& database, const base::WardId& ward, VisitLimits& limits, base::Instant now) {
  const auto records = limits.take_changed(most_written_at_once);
  if (records.empty()) return;
  try {
    auto transaction = database.write();
    for (const VisitRecord& each : records) write(transaction, ward, each);
    erase_what_is_over(transaction, ward, now);
    transaction.commit();
  } catch (const std::exception&) {
    limits.put_back(records);
    throw;
  }
}

}  // namespace gandan::cases
