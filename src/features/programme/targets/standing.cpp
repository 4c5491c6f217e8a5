#include "features/programme/targets/standing.h"

#include <limits>

#include "features/programme/evaluation/evaluation.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/mine/work_notices.h"
#include "features/programme/promises/promise_change_store.h"

namespace gandan::programme {
namespace {

// When the status became what it is: now, or the day on which the figure became overdue.
base::Instant changed_at(const Evaluation& evaluation, const std::optional<TargetStatus>& before, base::Instant now) {
  if (evaluation.status == Status::overdue && before && before->changes_on) {
    const base::Instant then = base::local_midnight(*before->changes_on);
    if (then < now) return then;
  }
  return now;
}

TargetStatus status_of(const Evaluation& evaluation, const std::optional<TargetStatus>& before, base::Instant now) {
  TargetStatus status;
  status.status = evaluation.status;
  status.without_delay = evaluation.without_delay;
  status.reason = evaluation.reason;
  status.pace = evaluation.pace;
  status.awaited = evaluation.awaited;
  status.changes_on = evaluation.changes_on;
  status.evaluated_at = now;
  const bool same = before && before->status == evaluation.status;
  status.since = same ? before->since : changed_at(evaluation, before, now);
  if (before) status.previous = same ? before->previous : std::optional(before->status);
  return status;
}

}  // namespace

std::vector<Figure> figures_of(const std::vector<Measurement>& measurements) {
  std::vector<Figure> figures;
  figures.reserve(measurements.size());
  for (const Measurement& measurement : measurements) figures.push_back(measurement.figure);
  return figures;
}

const Measurement* measurement_of(const std::vector<Measurement>& measurements, const std::optional<Figure>& figure) {
  for (const Measurement& measurement : measurements) {
    if (figure && measurement.figure.period == figure->period) return &measurement;
  }
  return nullptr;
}

std::string latest_text(const Aim& aim, const Measurement& measurement) {
  if (measurement.figure.value) return with_unit(*measurement.figure.value, unit_of_figures(aim));
  return measurement.figure.level;
}

void reevaluate(db::Transaction& transaction, const base::WardId& ward, const Target& target, base::Instant now) {
  const auto measurements = measurements_of(transaction, ward, target.id);
  const Evaluation evaluation = evaluate(target.aim, figures_of(measurements), base::local_date(now));
  const auto before = find_status(transaction, ward, target.id);
  TargetStatus status = status_of(evaluation, before, now);
  status.spark = spark_of(target.aim, evaluation);
  if (const Measurement* latest = measurement_of(measurements, evaluation.latest)) {
    status.latest_period = latest->figure.period;
    status.latest_text = latest_text(target.aim, *latest);
    status.latest_invented = latest->invented;
    status.latest_at = latest->entered_at;
  }
  save_status(transaction, ward, target.id, status);
  const auto awaited_period = [](const auto& awaited) {
    return awaited ? std::optional(awaited->period) : std::nullopt;
  };
  if (before && before->awaited && awaited_period(before->awaited) != awaited_period(status.awaited)) {
    settle_due_notices(transaction, ward, target.id, now);
  }
  if (is_watched(target.aim)) return;  // no promise, so nothing to publish, and no path to be off
  if (const auto change = change_between(target.id, before, status, now)) {
    insert_promise_change(transaction, ward, *change);
  }
  follow_status(transaction, ward, target, status.status, now);
}

namespace {

// At once; many due on one day are evaluated in portions, so that nobody waits long for the writer.
constexpr size_t portion = 10;

bool evaluate_portion(db::Transaction& transaction, const base::WardId& ward, base::Instant now, size_t most) {
  auto ids = targets_changed_by_time(transaction, ward, base::local_date(now));
  const bool more = ids.size() > most;
  if (more) ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(most), ids.end());
  for (const TargetId& id : ids) {
    if (const auto target = find_target(transaction, ward, id)) reevaluate(transaction, ward, *target, now);
  }
  if (!ids.empty()) count_revision(transaction, ward, now);
  return more;
}

}  // namespace

void bring_up_to_date(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  evaluate_portion(transaction, ward, now, std::numeric_limits<size_t>::max());
}

void bring_up_to_date(db::Database& database, const base::WardId& ward, base::Instant now) {
  const size_t due = [&] {
    db::Transaction transaction = database.read();
    return targets_changed_by_time(transaction, ward, base::local_date(now)).size();
  }();
  // Never more often than that: one that were due again at once would keep this going for ever.
  bool more = due > 0;
  for (size_t done = 0; more && done < due; done += portion) {
    db::Transaction transaction = database.write();
    more = evaluate_portion(transaction, ward, now, portion);
    transaction.commit();
  }
}

}  // namespace gandan::programme
