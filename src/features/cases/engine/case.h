// A case: what somebody brought to the ward, where it is, who works on it, and where it stands. Pure: no SQL, no HTTP,
// no clock of its own. What a state means and where it leads is the type's (case_type.h).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/typed_id.h"
#include "features/cases/types/case_type.h"
#include "features/people/people.h"

namespace gandan::cases {

using CaseId = base::TypedId<struct CaseTag>;

// By which way it came.
enum class Channel : uint8_t { web, counter, phone, paper, meeting, import, api };
std::string_view name_of(Channel channel);
std::optional<Channel> channel_named(std::string_view name);

struct Point {
  double latitude = 0, longitude = 0;  // degrees, WGS 84
};
bool is_on_earth(const Point& point);
double metres_between(const Point& a, const Point& b);

struct Place {
  std::optional<people::NeighbourhoodId> neighbourhood = {};
  std::string address = {};
  std::optional<Point> point = {};
};

// Personal data: never part of a Case, never on a public page.
struct Reporter {
  std::string name = {}, phone = {}, email = {};
  bool is_unnamed() const { return name.empty() && phone.empty() && email.empty(); }
};

// While the citizen is asked the clock stands. Open: it still does.
struct Pause {
  base::Instant from = {};
  std::optional<base::Instant> until = {};
};

// A deadline put off: counted from where it ended before.
struct Extension {
  base::Instant at = {};  // when it was granted
  int64_t days = 0;
  DeadlineKind kind = DeadlineKind::working_days;
  std::string decision = {};  // its number and date
};

// The rule a case is counted by, as it was when the count began.
struct Deadline {
  std::string key = {};
  int64_t count = 0;
  DeadlineKind kind = DeadlineKind::working_days;
  Words source = {};
  Sureness sure = Sureness::low;
  base::Instant from = {};  // received, or reopened
};

// How earlier counts of a case ended, before it was reopened.
struct Outcomes {
  int64_t answers = 0, in_time = 0;
  int64_t ratings = 0, rating_sum = 0;
};

struct Case {
  CaseId id;
  std::string code = {};
  std::string type_key = {}, type_hash = {};  // the kind, and the version it began with
  std::string category = {}, state = {};
  Channel channel = Channel::web;
  std::string text = {};                           // in the words of who brought it
  std::map<std::string, std::string> fields = {};  // of the type alone
  Place place = {};
  std::optional<auth::UnitId> unit = {};      // leads
  std::optional<auth::PersonId> person = {};  // answers for it
  std::vector<auth::UnitId> other_units = {};
  base::Instant received_at = {}, changed_at = {};
  Deadline deadline = {};
  std::vector<Pause> pauses = {};            // of this count
  std::vector<Extension> extensions = {};    // of this count
  std::optional<base::Instant> due_at = {};  // nullopt while the clock stands
  std::optional<base::Instant> state_due_at = {};
  std::optional<base::Instant> first_answer_at = {}, answered_at = {}, closed_at = {};
  bool is_public = false;
  std::optional<CaseId> duplicate_of = {};
  // Merged into another or sent on to another authority: what becomes of it is no answer of the ward's own.
  bool passed_on = false;
  std::optional<int> rating = {};
  std::string rating_text = {};
  int64_t supporters = 0;
  int64_t times_reopened = 0;
  Outcomes earlier = {};
  bool invented = false;
  int64_t version = 1;

  bool is_open() const { return !closed_at; }
  bool is_answered_in_time() const { return answered_at && (!due_at || *answered_at <= *due_at); }
  // Answered too late, or not answered and the time is over.
  bool is_overdue(base::Instant now) const { return due_at && *due_at < answered_at.value_or(now); }
  // Nobody has moved it on in the time that its state has, though there is time left for the answer.
  bool stays_too_long(base::Instant now) const {
    return state_due_at && *state_due_at < now && !answered_at && !is_overdue(now);
  }
  bool belongs_to(const auth::UnitId& wanted) const;
};

// Who wants to do something: somebody signed in, or the citizen who has the secret of the case.
struct Asker {
  const auth::Principal* principal = nullptr;  // nullptr: not signed in
  bool is_reporter = false;
  bool has(auth::Permission permission) const { return principal != nullptr && principal->permissions.has(permission); }
};

// handle_cases counts for cases of one's own unit, or that one answers for; assign_cases for all.
bool may_handle(const Asker& asker, const Case& subject);
bool may_take(const Asker& asker, const Case& subject, const Transition& transition);
bool may_extend(const Asker& asker, const Case& subject, const ExtensionRule& rule);

// What was filled in for a transition.
struct Filled {
  std::map<Need, std::string> words = {};  // duplicate_of: a code
  const std::string& of(Need need) const;
};

// Error(conflict) when the state has no such way out or reopening comes too late; Error(invalid) names the field.
base::Result<void> check_step(const CaseType& type, const Case& subject, const Transition& transition,
                              const Filled& filled, base::Instant now);

// The fields of the type: unknown ones, wrong choices, missing and too long ones are refused.
base::Result<void> check_fields(const CaseType& type, const std::map<std::string, std::string>& fields);
base::Result<void> check_text(std::string_view text);
base::Result<void> check_place(const Place& place);
base::Result<Reporter> checked(Reporter reporter);

// {name} replaced by its value; names without a value become "".
std::string filled_in(std::string_view text, const std::map<std::string, std::string>& values);

}  // namespace gandan::cases
