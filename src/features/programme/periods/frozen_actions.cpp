#include "features/programme/periods/frozen_actions.h"

#include <nlohmann/json.hpp>

#include "features/programme/change.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/pages/names.h"
#include "features/programme/targets/standing.h"
#include "features/programme/tasks/task_load_store.h"

namespace gandan::programme {
namespace {

constexpr size_t note_limit = 2000;  // bytes

FrozenTarget target_then(db::Transaction& transaction, const base::WardId& ward, const Target& target,
                         const Names& names, const Span& span, base::Date today) {
  std::vector<Measurement> known = measurements_of(transaction, ward, target.id);
  std::erase_if(known, [&](const Measurement& m) { return m.figure.period.last_day() > span.last_day; });
  Evaluation evaluation = evaluate(target.aim, figures_of(known), today);
  const bool silent = evaluation.awaited && evaluation.awaited->period.last_day() <= span.last_day;
  // A figure of a later period that is overdue by now says nothing of this one.
  if (!silent) evaluation = evaluate(target.aim, figures_of(known), span.last_day);
  FrozenTarget then{target.id,
                    target.place,
                    target.group_name,
                    target.item,
                    whole_wording(target),
                    evaluation.status,
                    evaluation.reason,
                    std::nullopt,
                    "",
                    names.of(target.unit_in_charge),
                    names.of(target.person_in_charge),
                    silent,
                    is_watched(target.aim)};
  if (const Measurement* latest = measurement_of(known, evaluation.latest)) {
    then.figure_period = latest->figure.period;
    then.figure_text = latest_text(target.aim, *latest);
  }
  return then;
}

std::vector<FrozenCount> counts_on(db::Transaction& transaction, const base::WardId& ward,
                                   const ResolutionId& resolution, base::Date today) {
  std::vector<FrozenCount> counts;
  const TaskRollUp tasks = load_of_all(transaction, ward, resolution, today).statuses;
  for (size_t i = task_status_count; i-- > 0;) {
    const auto status = static_cast<TaskStatus>(i);
    counts.push_back({"task", std::string(name_of(status)), tasks.of(status)});
  }
  const ExplanationCounts asked = count_explanations(transaction, ward, today);
  counts.push_back({"explanation", "late", asked.late});
  counts.push_back({"explanation", "awaited", asked.awaited - asked.late});
  counts.push_back({"explanation", "to_decide", asked.to_decide});
  return counts;
}

}  // namespace

Picture picture_of(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                   const Span& span, base::Instant now, const PeriodFacts& facts) {
  const Names names(transaction, ward);
  const base::Date today = base::local_date(now);
  Picture picture{{}, counts_on(transaction, ward, resolution, today)};
  if (facts.find) picture.facts = facts.find(transaction, {ward, first_day_of(span), span.last_day, now});
  for (const TargetLine& line : find_target_lines(transaction, ward, resolution, {.of = Of::both})) {
    const auto target = find_target(transaction, ward, line.target.id);
    if (target) picture.targets.push_back(target_then(transaction, ward, *target, names, span, today));
  }
  return picture;
}

base::Result<FrozenId> freeze(db::Transaction& transaction, const audit::Actor& actor, SpanKind kind,
                              const std::string& period, const std::string& note, const PeriodFacts& facts) {
  const auto resolution = find_live_resolution(transaction, actor.ward);
  if (!resolution) return base::Error{base::ErrorKind::conflict, "error.programme.no_resolution", {}, {}, {}};
  const auto span = span_of(kind, period, resolution->first_year, resolution->last_year);
  if (!span) return base::invalid("error.programme.span_unknown", "span");
  if (span->last_day > base::local_date(actor.at)) return base::invalid("error.programme.span_not_over", "span");
  if (note.size() > note_limit) return base::invalid("error.programme.too_long", "note");
  const FrozenPeriod frozen{FrozenId::make(actor.at), *span, note, actor.person, actor.name, actor.at};
  const auto picture = picture_of(transaction, actor.ward, resolution->id, *span, actor.at, facts);
  const auto inserted = insert_frozen(transaction, actor.ward, resolution->id, frozen, picture);
  if (!inserted) return inserted.error();
  note_change(transaction, actor, {"period.frozen", "period", frozen.id.text()}, nlohmann::json(),
              {{"period", span->period}, {"note", note}});
  return frozen.id;
}

}  // namespace gandan::programme
