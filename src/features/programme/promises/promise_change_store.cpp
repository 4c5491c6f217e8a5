#include "features/programme/promises/promise_change_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {

std::optional<PromiseChange> change_between(const TargetId& target, const std::optional<TargetStatus>& before,
                                            const TargetStatus& after, base::Instant now) {
  const bool turned = before && before->status != after.status;
  const bool new_figure =
      after.latest_period && (!before || before->latest_period != after.latest_period ||
                              before->latest_text != after.latest_text || before->latest_at != after.latest_at);
  if (!turned && !new_figure) return std::nullopt;
  PromiseChange change{PromiseChangeId::make(now), target, now};
  if (turned) change.previous = before->status;
  change.status = after.status;
  change.reason = after.reason;
  change.new_figure = new_figure;
  change.period = after.latest_period;
  change.figure = after.latest_text;
  change.invented = after.latest_invented;
  return change;
}

void insert_promise_change(db::Transaction& transaction, const base::WardId& ward, const PromiseChange& change) {
  const auto& previous = change.previous;
  transaction.execute(
      "INSERT INTO promise_change (ward_id, change_id, target_id, at, previous_status, status, reason, new_figure, "
      "period, figure, invented) VALUES (:ward, :id, :target, :at, :previous, :status, :reason, :new_figure, :period, "
      ":figure, :invented)",
      {{"ward", ward.text()},
       {"id", change.id.text()},
       {"target", change.target.text()},
       {"at", change.at.epoch_milliseconds},
       {"previous", previous ? db::Value(std::string(name_of(*previous))) : db::Value(nullptr)},
       {"status", std::string(name_of(change.status))},
       {"reason", to_json(change.reason)},
       {"new_figure", change.new_figure},
       {"period", change.period ? db::Value(change.period->text()) : db::Value(nullptr)},
       {"figure", change.figure},
       {"invented", change.invented}});
}

void forget_promise_changes(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                            const Period& period, base::Instant since, base::Instant now) {
  transaction.execute(
      "DELETE FROM promise_change WHERE ward_id = :ward AND target_id = :target AND at >= :since AND (period = :period "
      "OR at = :now)",
      {{"ward", ward.text()},
       {"target", target.text()},
       {"since", since.epoch_milliseconds},
       {"period", period.text()},
       {"now", now.epoch_milliseconds}});
}

std::vector<PromiseChange> promise_changes(db::Transaction& transaction, const base::WardId& ward, base::Instant since,
                                           base::Instant until, int limit) {
  std::vector<PromiseChange> changes;
  for (const db::Row& row : transaction.query(
           "SELECT c.*, t.wording, t.part_of FROM promise_change c JOIN target t ON t.ward_id = c.ward_id AND "
           "t.target_id = "
           "c.target_id WHERE c.ward_id = :ward AND c.at >= :since AND c.at < :until AND t.withdrawn_at IS NULL "
           "ORDER BY c.at DESC, c.change_id DESC LIMIT :limit",
           {{"ward", ward.text()},
            {"since", since.epoch_milliseconds},
            {"until", until.epoch_milliseconds},
            {"limit", int64_t{limit}}})) {
    PromiseChange change{
        id_in<PromiseChangeId>(row, "change_id"), id_in<TargetId>(row, "target_id"), {row.integer("at")}};
    if (const auto previous = row.optional_text("previous_status")) change.previous = status_named(*previous);
    change.status = status_named(row.text("status")).value_or(Status::no_data);
    change.reason = message_from(row.text("reason"));
    change.new_figure = row.boolean("new_figure");
    if (const auto period = row.optional_text("period")) change.period = Period::parse(*period);
    change.figure = row.text("figure");
    change.invented = row.boolean("invented");
    change.wording = whole_wording(row.text("wording"), row.text("part_of"));
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace gandan::programme
