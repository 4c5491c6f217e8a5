#include "features/programme/targets/status_store.h"

#include <nlohmann/json.hpp>

#include "features/programme/stored_values.h"
#include "features/programme/targets/target_list_store.h"

namespace gandan::programme {
namespace {

std::optional<std::string> text_of(const std::optional<Period>& period) {
  return period ? std::optional(period->text()) : std::nullopt;
}

std::optional<Awaited> awaited_in(const db::Row& row) {
  const auto text = row.optional_text("awaited_period");
  const auto due = date_in(row, "awaited_due");
  const auto period = text ? Period::parse(*text) : std::nullopt;
  if (!period || !due) return std::nullopt;
  return Awaited{*period, *due};
}

}  // namespace

std::string to_json(const Message& message) {
  nlohmann::json json = {{"key", message.key}, {"arguments", message.arguments}};
  return json.dump();
}

Message message_from(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return {};
  Message message{json.value("key", ""), {}};
  for (const auto& pair : json.value("arguments", nlohmann::json::array())) {
    message.arguments.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
  }
  return message;
}

TargetStatus status_in(const db::Row& row) {
  TargetStatus status;
  status.status = status_named(row.text("status")).value_or(Status::no_data);
  status.without_delay = status_named(row.text("without_delay")).value_or(Status::no_data);
  if (const auto previous = row.optional_text("previous_status")) status.previous = status_named(*previous);
  status.since = {row.integer("status_since")};
  status.reason = message_from(row.text("reason"));
  if (!row.text("pace").empty()) status.pace = message_from(row.text("pace"));
  if (const auto period = row.optional_text("latest_period")) status.latest_period = Period::parse(*period);
  status.latest_text = row.text("latest_text");
  status.latest_invented = row.boolean("latest_invented");
  if (const auto at = row.optional_integer("latest_at")) status.latest_at = base::Instant{*at};
  status.spark = spark_from(row.text("sparkline"));
  status.awaited = awaited_in(row);
  status.changes_on = date_in(row, "changes_on");
  status.evaluated_at = {row.integer("evaluated_at")};
  return status;
}

std::optional<TargetStatus> find_status(db::Transaction& transaction, const base::WardId& ward,
                                        const TargetId& target) {
  const auto row = transaction.query_one("SELECT * FROM target_status WHERE ward_id = :ward AND target_id = :target",
                                         {{"ward", ward.text()}, {"target", target.text()}});
  return row ? std::optional(status_in(*row)) : std::nullopt;
}

void save_status(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                 const TargetStatus& status) {
  const auto& awaited = status.awaited;
  transaction.execute(
      "INSERT INTO target_status (ward_id, target_id, status, severity, without_delay, previous_status, status_since, "
      "reason, pace, latest_period, latest_text, latest_invented, latest_at, sparkline, awaited_period, awaited_due, "
      "changes_on, evaluated_at) VALUES (:ward, :target, :status, :severity, :without_delay, :previous, :since, "
      ":reason, "
      ":pace, :latest_period, :latest_text, :latest_invented, :latest_at, :sparkline, :awaited_period, :awaited_due, "
      ":changes_on, :evaluated_at) ON CONFLICT (ward_id, target_id) DO UPDATE SET status = excluded.status, severity = "
      "excluded.severity, without_delay = excluded.without_delay, previous_status = excluded.previous_status, "
      "status_since = excluded.status_since, reason = excluded.reason, pace = excluded.pace, latest_period = "
      "excluded.latest_period, latest_text = excluded.latest_text, latest_invented = excluded.latest_invented, "
      "latest_at "
      "= excluded.latest_at, sparkline = excluded.sparkline, awaited_period = excluded.awaited_period, awaited_due = "
      "excluded.awaited_due, changes_on = excluded.changes_on, evaluated_at = excluded.evaluated_at",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"status", std::string(name_of(status.status))},
       {"severity", static_cast<int64_t>(status.status)},
       {"without_delay", std::string(name_of(status.without_delay))},
       {"previous", status.previous ? db::Value(std::string(name_of(*status.previous))) : db::Value(nullptr)},
       {"since", status.since.epoch_milliseconds},
       {"reason", to_json(status.reason)},
       {"pace", status.pace ? to_json(*status.pace) : ""},
       {"latest_period", stored(text_of(status.latest_period))},
       {"latest_text", status.latest_text},
       {"latest_invented", status.latest_invented},
       {"latest_at", stored(status.latest_at)},
       {"sparkline", to_json(status.spark)},
       {"awaited_period", awaited ? db::Value(awaited->period.text()) : db::Value(nullptr)},
       {"awaited_due", awaited ? db::Value(awaited->due.iso()) : db::Value(nullptr)},
       {"changes_on", stored(status.changes_on)},
       {"evaluated_at", status.evaluated_at.epoch_milliseconds}});
  relist(transaction, ward, target);
}

std::vector<TargetId> targets_changed_by_time(db::Transaction& transaction, const base::WardId& ward,
                                              base::Date today) {
  std::vector<TargetId> ids;
  for (const db::Row& row :
       transaction.query("SELECT target_id FROM target_status WHERE ward_id = :ward AND changes_on <= :today",
                         {{"ward", ward.text()}, {"today", today.iso()}})) {
    ids.push_back(id_in<TargetId>(row, "target_id"));
  }
  return ids;
}

std::map<std::string, RollUp> status_counts(db::Transaction& transaction, const base::WardId& ward,
                                            const ResolutionId& resolution) {
  std::map<std::string, RollUp> counts;
  for (const db::Row& row : transaction.query(
           "SELECT group_id, severity, targets FROM target_tally WHERE ward_id = :ward AND resolution_id = "
           ":resolution AND targets > 0",
           {{"ward", ward.text()}, {"resolution", resolution.text()}})) {
    counts[row.text("group_id")].add(static_cast<Status>(row.integer("severity")),
                                     static_cast<int>(row.integer("targets")));
  }
  return counts;
}

Movement movement_since(db::Transaction& transaction, const base::WardId& ward, base::Instant since) {
  Movement movement;
  const auto figures = transaction.query_one(
      "SELECT count(*) AS targets FROM target_status WHERE ward_id = :ward AND latest_at >= :since AND target_id NOT "
      "IN (SELECT target_id FROM target WHERE ward_id = :ward AND comparator = 'watched')",
      {{"ward", ward.text()}, {"since", since.epoch_milliseconds}});
  movement.new_figures = static_cast<int>(figures->integer("targets"));
  for (const db::Row& row : transaction.query(
           "SELECT status, previous_status, count(*) AS targets FROM target_status WHERE ward_id = :ward AND "
           "status_since >= :since AND previous_status IS NOT NULL AND target_id NOT IN (SELECT target_id FROM target "
           "WHERE ward_id = :ward AND comparator = 'watched') GROUP BY status, previous_status",
           {{"ward", ward.text()}, {"since", since.epoch_milliseconds}})) {
    const auto previous = status_named(row.text("previous_status"));
    const auto now = status_named(row.text("status"));
    if (!previous || !now) continue;
    if (*now > *previous) movement.worse += static_cast<int>(row.integer("targets"));
    if (*now < *previous) movement.better += static_cast<int>(row.integer("targets"));
  }
  return movement;
}

std::optional<base::Instant> newest_figure_at(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one(
      "SELECT latest_at FROM target_status WHERE ward_id = :ward AND latest_at IS NOT NULL AND target_id NOT IN "
      "(SELECT target_id FROM target WHERE ward_id = :ward AND comparator = 'watched') ORDER BY latest_at DESC LIMIT 1",
      {{"ward", ward.text()}});
  return row ? std::optional(base::Instant{row->integer("latest_at")}) : std::nullopt;
}

}  // namespace gandan::programme
