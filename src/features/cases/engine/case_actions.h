// What is done with cases: authorise, load, decide, save and audit, all in the transaction that is given; the caller
// commits. Nothing here names a citizen in the audit log or in an event.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "features/audit/audit.h"
#include "features/cases/engine/case.h"
#include "features/cases/engine/case_deadline.h"
#include "features/cases/engine/case_store.h"
#include "features/cases/map/map_rules.h"

namespace gandan::cases {

// What the engine goes by; `types` and the calendar must outlive it.
struct CaseRules {
  const CaseTypes* types;
  WorkTime work = {};
  std::string public_address = {};  // "https://uongbi.example.vn": what links handed to other programs begin with
  MapRules map = {};
  bool sends_letters = false;  // there is a mail server: a case can be followed by e-mail
};

// When the ward works as its table of days says in this transaction: what is counted within one that writes goes by the
// table as it is then.
WorkTime work_time(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward);

// The version of its type that the case began with. Throws std::runtime_error when the ward's database lost it.
std::shared_ptr<const CaseType> type_of(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                                        const Case& subject);
// The same by the version that is stored with the case, for those who have no rules at hand.
std::shared_ptr<const CaseType> stored_type_of(db::Transaction& transaction, const base::WardId& ward,
                                               const Case& subject);

struct NewCase {
  std::string type_key = {}, category = {};
  Channel channel = Channel::web;
  std::string text = {};
  std::map<std::string, std::string> fields = {};
  Place place = {};
  Reporter reporter = {};                         // may stay unnamed
  std::string submission = {};                    // "": a new one is made
  std::optional<base::Instant> received_at = {};  // when it came in, if that was before now
  bool invented = false;
  std::string note = {};  // beside the words, for the ward alone
};
struct Received {
  Case made;
  std::string secret = {};   // for the citizen, told once
  bool sent_before = false;  // the same submission had come already: nothing was made
};
// Numbers it, computes when it is due, gives it to a unit by rule, proposes duplicates. Error(invalid) names the field.
base::Result<Received> receive_case(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                    const NewCase& wanted);

// The one case that an action is about, as the asker saw it.
struct Aim {
  CaseId id;
  std::optional<int64_t> version = {};  // nullopt: whatever it is now
};

// A transition of the type. Error(forbidden), Error(conflict) when it was changed meanwhile or the state forbids it.
base::Result<Case> take_step(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                             const Asker& asker, const Aim& aim, std::string_view transition, const Filled& filled);

// By hand: assign_cases to any unit and person; handle_cases within the own unit. "": nobody.
struct Assignment {
  std::string unit = {}, person = {};
  std::string reason = {};
};
base::Result<void> assign_case(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                               const Aim& aim, const Assignment& assignment);
// A further unit works on it, or no longer does.
enum class Share : uint8_t { add, remove };
base::Result<void> share_case(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                              const Aim& aim, std::string_view unit, Share share);
base::Result<void> add_note(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker, const Aim& aim,
                            const std::string& text);
// By the citizen, once there is an answer.
base::Result<void> rate_case(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                             const Asker& asker, const Aim& aim, int rating, const std::string& text);
// "Me too": counted once for each visitor. Public open cases only.
base::Result<void> support_case(db::Transaction& transaction, const audit::Actor& actor, const CaseId& id,
                                std::string_view visitor);
// A proposal is turned down; confirming one is the transition that needs duplicate_of.
base::Result<void> reject_duplicate(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                    const CaseId& later, const CaseId& earlier);
enum class Publicity : uint8_t { shown, hidden };
base::Result<void> set_publicity(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                 const Aim& aim, Publicity publicity, const std::string& reason);
// Who brought it; that it was looked at, and why, is in the audit log.
base::Result<Reporter> look_at_reporter(db::Transaction& transaction, const audit::Actor& actor, const Asker& asker,
                                        const CaseId& id, const std::string& reason);

// After the table of days off has changed from `first` on: the open cases whose due time moved, by `rules.work`, of a
// portion behind `after` ("": the first). Each is audited and told in its history with the reason.
struct DaysMoved {
  base::Date first = base::Date::from_day_number(0);
  std::string why = {};
};
struct MovedDue {
  std::string code = {};
  std::optional<base::Instant> before = {}, after = {};
  std::optional<auth::UnitId> unit = {};
  std::optional<auth::PersonId> person = {};
};
struct RecomputedPortion {
  std::vector<MovedDue> moved = {};
  int64_t looked_at = 0;
  std::string next = {};  // "" at the end
};
RecomputedPortion recompute_deadlines(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                      const DaysMoved& days = {}, const std::string& after = {});
// What it would move: the first of them, counted to a thousand or so.
struct MovePreview {
  std::vector<MovedDue> first = {};
  int64_t count = 0;
  bool at_least = false;
};
MovePreview deadlines_to_move(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                              base::Date first);

}  // namespace gandan::cases
