#include "features/programme/figures/figure_actions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/programme/access.h"
#include "features/programme/change.h"
#include "features/programme/evaluation/level.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/computed.h"
#include "features/programme/figures/figure_bounds.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/mine/work_notices.h"
#include "features/programme/pages/figure_words.h"
#include "features/programme/targets/standing.h"

namespace gandan::programme {
namespace {

constexpr size_t text_limit = 2000;  // bytes of a note, an evidence, a reason

base::Error not_yours() {
  return {base::ErrorKind::forbidden, "error.programme.not_yours", {}, {}, {}};
}

base::Error already_decided() {
  return {base::ErrorKind::conflict, "error.programme.already_decided", {}, {}, {}};
}

// keys: error.programme.period_finer_than.*

// A figure of a finer period that stands there already, from before the target was planned otherwise, may be corrected.
base::Result<Period> read_period(const Aim& aim, const std::string& text, const EntryRules& rules) {
  const auto period = Period::parse(text);
  if (!period) return base::invalid("error.programme.period_unknown", "period");
  const bool stands =
      std::ranges::any_of(rules.known, [&](const Measurement& m) { return m.figure.period == *period; });
  if (period->length() > aim.frequency && !stands) {
    return base::invalid("error.programme.period_finer_than." + std::string(name_of(aim.frequency)), "period");
  }
  if (period->first_day() > rules.today) return base::invalid("error.programme.period_future", "period");
  if (period->year() < aim.first_year - 10 || period->year() > aim.last_year + 1) {
    return base::invalid("error.programme.period_outside", "period");
  }
  return *period;
}

base::Result<base::Decimal> read_value(const Target& target, const FigureEntry& entry, const Period& period,
                                       const EntryRules& rules) {
  if (entry.value.empty()) return base::invalid("error.programme.value_missing", "value");
  const auto value = value_in(target.aim, entry.value);
  if (!value) return base::invalid("error.programme.value_unreadable", "value", {{"value", entry.value}});
  const std::string wording = whole_wording(target);
  const auto possible = check_bounds(target.aim, wording, *value);
  if (!possible) return possible.error();
  const auto before = held_against(target.aim, rules.known, period, entry.area);
  if (before && is_far(target.aim, wording, *value, *before) && !entry.confirmed && !entry.draft) {
    const std::string& unit = unit_of_figures(target.aim);
    base::Error far = base::invalid("error.programme.value_far", "confirmed");
    add_figure(far.arguments, "value", with_unit(*value, unit));
    add_figure(far.arguments, "before", with_unit(*before, unit));
    return far;
  }
  return *value;
}

base::Result<std::string> read_level(const Aim& aim, const std::string& level) {
  if (nature_of(aim) == Nature::judgement) {
    if (level == judged_met || level == judged_partly || level == judged_not_met) return level;
    return base::invalid("error.programme.judged_unknown", "level");
  }
  if (compare_levels(level, aim.level)) return level;
  std::string allowed;
  for (const std::string& each : levels_like(aim.level)) allowed += (allowed.empty() ? "" : "; ") + each;
  return base::invalid("error.programme.level_unknown", "level", {{"allowed", allowed}});
}

base::Result<Figure> read_figure(const Target& target, const FigureEntry& entry, const EntryRules& rules) {
  const auto period = read_period(target.aim, entry.period, rules);
  if (!period) return period.error();
  if (nature_of(target.aim) == Nature::quantity) {
    const auto value = read_value(target, entry, *period, rules);
    if (!value) return value.error();
    return Figure{*period, *value, ""};
  }
  const auto level = read_level(target.aim, entry.level);
  if (!level) return level.error();
  return Figure{*period, std::nullopt, *level};
}

bool same_report(const Measurement& a, const Measurement& b) {
  return a.figure.value == b.figure.value && a.figure.level == b.figure.level && a.note == b.note &&
         a.evidence == b.evidence;
}

std::optional<Measurement> standing_measurement(db::Transaction& transaction, const base::WardId& ward,
                                                const TargetId& target, const Measurement& like) {
  if (like.area.empty()) return find_measurement(transaction, ward, target, like.figure.period);
  return find_area_measurement(transaction, ward, target, like.figure.period, like.area);
}

// What the same person had open for that period is replaced by what they send now.
void supersede(db::Transaction& transaction, const audit::Actor& actor, const std::vector<ReportedFigure>& open) {
  for (ReportedFigure figure : open) {
    figure.state = FigureState::superseded;
    figure.decided_name = actor.name;
    figure.decided_at = actor.at;
    save_decision(transaction, actor.ward, figure);
  }
}

// `before`: what stands there, superseded by it.
void replace_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                         const Measurement& measurement, const std::optional<Measurement>& before) {
  if (before) {
    insert_reported(transaction, actor.ward,
                    {FigureId::make(actor.at), target.id, *before, FigureState::superseded, measurement.entered_name,
                     measurement.entered_at, ""});
  }
  save_measurement(transaction, actor.ward, target.id, measurement);
  note_change(transaction, actor,
              {before ? "target.figure_corrected" : "target.figure_entered", "target", target.id.text()},
              before ? fields_of(*before) : nlohmann::json(), fields_of(measurement));
}

struct Waiting {
  ReportedFigure figure;
  Target target;
};

base::Result<Waiting> waiting(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                              const FigureId& id) {
  const auto figure = find_reported(transaction, ward, id);
  if (!figure) return already_decided();
  const auto target = find_target(transaction, ward, figure->target);
  if (!target || target->withdrawn_at) return not_found();
  if (!may_decide(principal, charge_of(*target))) return not_yours();
  if (figure->state != FigureState::submitted) return already_decided();
  return Waiting{*figure, *target};
}

}  // namespace

base::Result<Measurement> check_entry(const Target& target, const FigureEntry& entry, const EntryRules& rules) {
  if (!may_enter(rules.principal, charge_of(target))) return not_yours();
  if (rules.computed) return base::invalid("error.programme.is_computed", "value");
  const auto figure = read_figure(target, entry, rules);
  if (!figure) return figure.error();
  if (entry.note.size() > text_limit) return base::invalid("error.programme.too_long", "note");
  if (entry.evidence.size() > text_limit) return base::invalid("error.programme.too_long", "evidence");
  const bool area_known =
      entry.area.empty() || std::ranges::any_of(rules.areas, [&](const Area& a) { return a.key == entry.area; });
  if (!area_known) return base::invalid("error.programme.area_unknown", "area");
  Measurement measurement{*figure, entry.note, entry.evidence, "", false, {}, "", {}};
  measurement.area = entry.area;
  return measurement;
}

void write_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                       const Measurement& measurement) {
  replace_measurement(transaction, actor, target, measurement,
                      standing_measurement(transaction, actor.ward, target.id, measurement));
}

void settle(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
            const std::vector<Period>& periods) {
  reevaluate(transaction, actor.ward, target, actor.at);
  for (const Period& period : periods) compute_dependents(transaction, actor, target.id, period);
}

std::optional<FigureState> write_entry(db::Transaction& transaction, const audit::Actor& actor,
                                       const auth::Principal& principal, const Target& target, Measurement measurement,
                                       bool draft) {
  measurement.entered_by = principal.person;
  measurement.entered_name = principal.display_name;
  measurement.entered_at = actor.at;
  const bool counts = !draft && may_decide(principal, charge_of(target));
  const auto open = open_reports_like(transaction, actor.ward, target.id, measurement);
  const FigureState state = counts ? FigureState::approved : draft ? FigureState::draft : FigureState::submitted;
  const auto standing = standing_measurement(transaction, actor.ward, target.id, measurement);
  if (!draft && open.empty() && standing && same_report(*standing, measurement)) return std::nullopt;
  if (!counts && open.size() == 1 && open.front().state == state &&
      same_report(open.front().measurement, measurement)) {
    return std::nullopt;
  }
  supersede(transaction, actor, open);
  if (counts) {
    measurement.approved_by = principal.person;
    measurement.approved_name = principal.display_name;
    measurement.approved_at = actor.at;
    replace_measurement(transaction, actor, target, measurement, standing);
    return state;
  }
  insert_reported(transaction, actor.ward, {FigureId::make(actor.at), target.id, measurement, state, "", {}, ""});
  note_change(transaction, actor,
              {draft ? "target.figure_drafted" : "target.figure_submitted", "target", target.id.text()},
              nlohmann::json(), fields_of(measurement));
  if (!draft) tell_figure_waits(transaction, actor, target);
  return state;
}

base::Result<FigureState> enter_figure(db::Transaction& transaction, const audit::Actor& actor,
                                       const auth::Principal& principal, const TargetId& id, const FigureEntry& entry) {
  const auto target = find_target(transaction, actor.ward, id);
  if (!target || target->withdrawn_at) return not_found();
  const auto areas = areas_of(transaction, actor.ward, target->area_kind);
  const bool computed = find_formula(transaction, actor.ward, id).has_value();
  const auto known = all_measurements_of(transaction, actor.ward, id);
  const auto measurement = check_entry(*target, entry, {principal, base::local_date(actor.at), computed, areas, known});
  if (!measurement) return measurement.error();
  const auto state = write_entry(transaction, actor, principal, *target, *measurement, entry.draft);
  if (state == FigureState::approved) settle(transaction, actor, *target, {measurement->figure.period});
  if (state) return *state;
  return may_decide(principal, charge_of(*target)) ? FigureState::approved : FigureState::submitted;
}

base::Result<void> approve_figure(db::Transaction& transaction, const audit::Actor& actor,
                                  const auth::Principal& principal, const FigureId& id) {
  const auto found = waiting(transaction, actor.ward, principal, id);
  if (!found) return found.error();
  Measurement measurement = found->figure.measurement;
  measurement.approved_by = principal.person;
  measurement.approved_name = principal.display_name;
  measurement.approved_at = actor.at;
  delete_reported(transaction, actor.ward, id);
  settle_decided(transaction, actor, found->target.id);
  write_measurement(transaction, actor, found->target, measurement);
  settle(transaction, actor, found->target, {measurement.figure.period});
  return {};
}

base::Result<void> return_figure(db::Transaction& transaction, const audit::Actor& actor,
                                 const auth::Principal& principal, const FigureId& id, const std::string& reason) {
  if (reason.empty()) return base::invalid("error.programme.reason_missing", "reason");
  if (reason.size() > text_limit) return base::invalid("error.programme.too_long", "reason");
  const auto found = waiting(transaction, actor.ward, principal, id);
  if (!found) return found.error();
  ReportedFigure returned = found->figure;
  returned.state = FigureState::returned;
  returned.decided_name = principal.display_name;
  returned.decided_at = actor.at;
  returned.reason = reason;
  save_decision(transaction, actor.ward, returned);
  notices::tell(transaction, actor,
                {.kind = notices::Kind::returned,
                 .person = returned.measurement.entered_by,
                 .unit = found->target.unit_in_charge,
                 .path = "/targets/" + found->target.id.text() + "#enter",
                 .subject = whole_wording(found->target)});
  note_change(transaction, actor, {"target.figure_returned", "target", found->target.id.text()}, nlohmann::json(),
              {{"period", returned.measurement.figure.period.text()}, {"reason", reason}});
  return {};
}

void record_measurement(db::Transaction& transaction, const audit::Actor& actor, const Target& target,
                        const Measurement& measurement) {
  write_measurement(transaction, actor, target, measurement);
  settle(transaction, {actor.ward, actor.person, actor.name, actor.channel, measurement.entered_at}, target,
         {measurement.figure.period});
}

}  // namespace gandan::programme
