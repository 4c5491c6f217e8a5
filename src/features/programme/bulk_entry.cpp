#include "features/programme/bulk_entry.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "features/programme/evidence.h"
#include "features/programme/formula_store.h"

namespace gandan::programme {
namespace {

struct Checked {
  const Target* target;
  Measurement measurement;
  bool draft;
};

class Bulk {
 public:
  Bulk(db::Transaction& transaction, const audit::Actor& actor, const auth::Principal& principal)
      : transaction_(transaction), actor_(actor), principal_(principal) {
    for (const TargetId& id : computed_targets(transaction, actor.ward)) computed_.insert(id.text());
  }

  void check(const BulkEntry& entry) {
    const Target* target = target_named(entry.target);
    if (target == nullptr) {
      outcome_.errors.push_back({entry.row, base::invalid("error.programme.target_unknown", "target")});
      return;
    }
    const EntryRules rules{principal_, base::local_date(actor_.at), computed_.contains(entry.target),
                           areas(target->area_kind)};
    auto measurement = check_entry(*target, entry.entry, rules);
    if (!measurement) {
      base::Error error = measurement.error();
      if (error.field.empty()) error.field = "target";
      outcome_.errors.push_back({entry.row, std::move(error)});
      return;
    }
    const auto place = std::tuple(entry.target, measurement->figure.period.text(), measurement->area);
    if (!seen_.insert(place).second) {
      outcome_.errors.push_back({entry.row, base::invalid("error.programme.twice", "period")});
      return;
    }
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
