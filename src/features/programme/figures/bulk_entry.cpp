#include "features/programme/figures/bulk_entry.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "features/programme/evaluation/reason.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/figure_words.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

struct Checked {
  const Target* target;
  Measurement measurement;
  bool draft;
};

// As a cell gives it back: with line ends of its own, and blanks that nobody sees.
std::string cell_text(std::string text) {
  std::erase(text, '\r');
  const size_t begin = text.find_first_not_of(" \n\t");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of(" \n\t") - begin + 1);
}

Filled filled_of(const FigureEntry& entry) {
  const auto value = vietnamese::parse_number(entry.value);
  return {value ? value->normalised().text() : entry.level, cell_text(entry.evidence), cell_text(entry.note)};
}

// Of an entry that differs from what was given out: whether what stands there now is neither that nor the entry.
std::optional<base::Error> changed_meanwhile(const BulkEntry& entry, const Aim& aim, const Measurement& sent,
                                             const std::vector<Measurement>& known) {
  if (!entry.given) return std::nullopt;
  const auto standing = std::ranges::find_if(
      known, [&](const Measurement& m) { return m.figure.period == sent.figure.period && m.area == sent.area; });
  const Filled now = standing == known.end() ? Filled{} : filled_of(*standing);
  const Filled typed = filled_of(sent);
  if (now == *entry.given || now == typed) return std::nullopt;
  const char* field = typed.figure != entry.given->figure       ? "value"
                      : typed.evidence != entry.given->evidence ? "evidence"
                                                                : "note";
  if (standing == known.end()) return base::invalid("error.programme.taken_away_meanwhile", field);
  std::vector<std::pair<std::string, std::string>> arguments = {
      {"name", standing->entered_name}, {"when", vietnamese::format_instant(standing->entered_at)}};
  const auto& value = standing->figure.value;
  if (!value) return base::invalid("error.programme.level_changed_meanwhile", field, std::move(arguments));
  add_figure(arguments, "value", with_unit(*value, unit_of_figures(aim)));
  return base::invalid("error.programme.changed_meanwhile", field, std::move(arguments));
}

class Bulk {
 public:
  Bulk(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal)
      : transaction_(transaction), actor_(actor), principal_(principal) {
    for (const TargetId& id : computed_targets(transaction, actor.ward)) computed_.insert(id.text());
  }

  void check(const BulkEntry& entry) {
    if (entry.given && *entry.given == filled_of(entry.entry)) {
      ++outcome_.unchanged;
      return;
    }
    const Target* target = target_named(entry.target);
    if (target == nullptr) {
      return refuse(entry.row, base::invalid("error.programme.target_unknown", "target"));
    }
    const EntryRules rules{principal_, base::local_date(actor_.at), computed_.contains(entry.target),
                           areas(target->area_kind), known(target->id)};
    auto measurement = check_entry(*target, entry.entry, rules);
    if (!measurement) return refuse(entry.row, measurement.error());
    const auto place = std::tuple(entry.target, measurement->figure.period.text(), measurement->area);
    if (!seen_.insert(place).second) return refuse(entry.row, base::invalid("error.programme.twice", "period"));
    if (const auto changed = changed_meanwhile(entry, target->aim, *measurement, rules.known))
      return refuse(entry.row, *changed);
    checked_.push_back({target, *std::move(measurement), entry.entry.draft});
  }

  std::vector<BulkError> errors() { return std::move(outcome_.errors); }

  BulkOutcome write() {
    if (!outcome_.errors.empty()) return std::move(outcome_);
    std::map<const Target*, std::vector<Period>> changed;
    for (Checked& each : checked_) {
      const Period period = each.measurement.figure.period;
      use_files_again(transaction_, actor_, each.measurement.evidence);
      const auto state =
          write_entry(transaction_, actor_, principal_, *each.target, std::move(each.measurement), each.draft);
      count(state);
      if (state == FigureState::approved) changed[each.target].push_back(period);
    }
    for (const auto& [target, periods] : changed) settle(transaction_, actor_, *target, periods);
    return std::move(outcome_);
  }

 private:
  void refuse(int row, base::Error error) {
    if (error.field.empty()) error.field = "target";
    outcome_.errors.push_back({row, std::move(error)});
  }

  const std::vector<Measurement>& known(const TargetId& target) {
    const auto [found, fresh] = known_.try_emplace(target.text());
    if (fresh) found->second = all_measurements_of(transaction_, actor_.ward, target);
    return found->second;
  }

  const Target* target_named(const std::string& text) {
    const auto [found, fresh] = targets_.try_emplace(text);
    if (fresh) {
      const auto id = TargetId::parse(text);
      if (id) found->second = find_target(transaction_, actor_.ward, *id);
      if (found->second && found->second->withdrawn_at) found->second.reset();
    }
    return found->second ? &*found->second : nullptr;
  }

  const std::vector<Area>& areas(AreaKind kind) {
    const auto [found, fresh] = areas_.try_emplace(kind);
    if (fresh) found->second = areas_of(transaction_, actor_.ward, kind);
    return found->second;
  }

  void count(const std::optional<FigureState>& state) {
    if (!state)
      ++outcome_.unchanged;
    else if (state == FigureState::approved)
      ++outcome_.approved;
    else if (state == FigureState::draft)
      ++outcome_.drafts;
    else
      ++outcome_.submitted;
  }

  db::Transaction& transaction_;
  const audit::Actor& actor_;
  const auth::Principal& principal_;
  std::map<std::string, std::optional<Target>> targets_;
  std::map<AreaKind, std::vector<Area>> areas_;
  std::map<std::string, std::vector<Measurement>> known_;
  std::set<std::string> computed_;
  std::set<std::tuple<std::string, std::string, std::string>> seen_;
  std::vector<Checked> checked_;
  BulkOutcome outcome_;
};

constexpr size_t told_after = 1000;

std::vector<BulkError> too_many() {
  return {{0, base::invalid("error.programme.too_many", "figures", {{"most", std::to_string(most_entries)}})}};
}

}  // namespace

Filled filled_of(const Measurement& measurement) {
  const Figure& figure = measurement.figure;
  return {figure.value ? figure.value->normalised().text() : figure.level, cell_text(measurement.evidence),
          cell_text(measurement.note)};
}

std::vector<BulkError> check_figures(db::Transaction& transaction, const audit::Actor& actor,
                                     const auth::Principal& principal, const std::vector<BulkEntry>& entries,
                                     const std::function<bool(size_t)>& goes_on) {
  if (entries.size() > most_entries) return too_many();
  Bulk bulk(transaction, actor, principal);
  for (size_t i = 0; i < entries.size(); ++i) {
    if (i > 0 && i % told_after == 0 && !goes_on(i)) break;
    bulk.check(entries[i]);
  }
  return bulk.errors();
}

BulkOutcome enter_figures(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal,
                          const std::vector<BulkEntry>& entries) {
  if (entries.size() > most_entries) {
    BulkOutcome outcome;
    outcome.errors = too_many();
    return outcome;
  }
  Bulk bulk(transaction, actor, principal);
  for (const BulkEntry& entry : entries) bulk.check(entry);
  return bulk.write();
}

}  // namespace gandan::programme
