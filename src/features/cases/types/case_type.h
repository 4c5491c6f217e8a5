// A type of case as data: names, fields, categories, states, transitions, deadlines, what the public sees, letters.
// Read from data/case-types/*.toml, so that a new type needs no C++. Pure. Leaves cases themselves to case.h.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "platform/auth/permission.h"
#include "platform/html/language.h"

namespace gandan::cases {

struct Words {
  std::string vi = {}, en = {};
  const std::string& in(html::Language language) const { return language == html::Language::english ? en : vi; }
};

enum class FieldType : uint8_t { text, long_text, choice, number, date };

struct FieldChoice {
  std::string key = {};
  Words name = {};
};

// A field of this type of case alone; text, place and reporter are common to all (case.h).
struct FieldRule {
  std::string key = {};
  FieldType type = FieldType::text;
  Words name = {}, hint = {};  // hint: what stands below the field, or nothing
  bool required = false;
  bool is_personal = false;                  // of who brought the case: seen and erased with who that is
  int64_t most = 1000;                       // letters of a text
  std::optional<double> min = {}, max = {};  // of a number
  std::string pattern = {};                  // that the whole text must fit (vietnamese/text_pattern.h), or ""
  Words pattern_words = {};                  // what is said when it does not, and beside the field
  std::vector<FieldChoice> choices = {};
};

// Which unit of the ward is meant: of this kind, and one of the words in its name (no words: any).
struct ResponsibleRule {
  std::string key = {}, kind = {};
  std::vector<std::string> words = {};
};

struct Category {
  std::string key = {};
  Words name = {};
  std::string responsible = {}, deadline = {};  // keys
};

enum class DeadlineKind : uint8_t { working_days, calendar_days, office_hours, quarter_days, same_day };
enum class Sureness : uint8_t { low, medium, high };

struct DeadlineRule {
  std::string key = {};
  // Days, hours, or quarters of a working day. Of same_day the hour of the clock: what comes in until then is due on
  // the same day, what comes in later on the next working day.
  int64_t count = 0;
  DeadlineKind kind = DeadlineKind::working_days;
  base::Date valid_from = base::Date::from_day_number(0);
  std::optional<base::Date> valid_until = {};  // the last day it holds
  Words source = {};
  Sureness sure = Sureness::low;
};

// How a deadline is put off that cannot be kept: so often in one count, by so many days at most, each time by a
// decision with a number.
struct ExtensionRule {
  int64_t times = 0;  // 0: never
  int64_t most_days = 0;
  DeadlineKind kind = DeadlineKind::working_days;  // or calendar_days
  std::vector<auth::Permission> permissions = {};
  std::string letter = {};  // key: what the reporter is told
};

enum class ClockState : uint8_t { runs, stopped, ended };

struct State {
  std::string key = {};
  Words name = {};
  std::string tone = {};  // "blue", "green", "orange", "grey", "red"
  ClockState clock = ClockState::runs;
  bool answered = false;  // who brought the case has an answer
  bool is_final = false;
  std::string deadline = {};  // key: how long a case may stay in this state, or ""
};

// What must be filled in for a transition. The engine knows what each means.
enum class Need : uint8_t { answer, question, supplement, reason, destination, duplicate_of };

struct Tell {
  std::string who = {};     // "reporter", "person", "unit", "destination"
  std::string letter = {};  // key
};

struct Transition {
  std::string key = {};
  Words name = {};
  std::vector<std::string> from = {};
  std::string to = {};
  std::vector<auth::Permission> permissions = {};
  bool by_reporter = false;
  std::vector<Need> needs = {};
  std::vector<Tell> tells = {};

  bool begins_at(std::string_view state) const;
  bool asks_for(Need need) const;
};

struct Letter {
  std::string key = {};
  Words subject = {}, text = {};  // with {code}, {answer} ...
};

struct Reply {
  std::string key = {};
  Words name = {}, text = {};
};

enum class Shown : uint8_t { text, place, answer, state, due, photos };

struct CaseType {
  std::string key = {}, letters = {};  // "field_report", "PA"
  std::string hash = {};               // of the text it was read from: the version that a case keeps
  Words name = {}, about = {};
  std::string first_state = {};
  int due_minute = 17 * 60;  // of the last day of a deadline in days
  bool is_public = false;
  std::vector<Shown> shows = {};
  int64_t reporter_days = 0, case_years = 0;  // retention, counted from the end of the case
  int64_t reopen_within_days = 0;
  std::string reopen_deadline = {};       // "": what was answered is not opened again
  int rating_least = 0, rating_most = 0;  // 0: nobody is asked to rate
  std::vector<FieldRule> fields = {};
  std::vector<ResponsibleRule> responsible = {};
  std::vector<Category> categories = {};
  std::vector<DeadlineRule> deadlines = {};
  ExtensionRule extension = {};
  std::vector<State> states = {};
  std::vector<Transition> transitions = {};
  std::vector<Letter> letters_sent = {};
  std::vector<Reply> replies = {};

  const Category* category(std::string_view wanted) const;  // nullptr when there is none; so below
  const State* state(std::string_view wanted) const;
  const Transition* transition(std::string_view wanted) const;
  const ResponsibleRule* responsible_rule(std::string_view wanted) const;
  const Letter* letter(std::string_view wanted) const;
  const Reply* reply(std::string_view wanted) const;
  // The rule that holds on `day`.
  const DeadlineRule* deadline(std::string_view wanted, base::Date day) const;
  bool has_deadline(std::string_view wanted) const;  // on some day
  bool shows_public(Shown what) const;
  bool may_be_reopened() const { return !reopen_deadline.empty(); }
  bool may_be_rated() const { return rating_most > 0; }
};

std::string_view name_of(DeadlineKind kind);
std::string_view name_of(Sureness sure);
std::string_view name_of(Need need);
std::optional<DeadlineKind> deadline_kind_named(std::string_view name);
std::optional<Sureness> sureness_named(std::string_view name);

// Error(invalid) "error.cases.type_*" with {file}, {line} and what is wrong there.
base::Result<CaseType> read_case_type(std::string_view toml, const std::string& file);
// The same, and fit for new cases on this day: the file is named by the type, its letters name nothing unknown, its
// units can be, and its deadlines hold. Cases keep versions that were read before this was asked.
base::Result<CaseType> read_offered_case_type(std::string_view toml, const std::string& file, base::Date today);

// The types that new cases may have, and by hash those that older ones began with.
class CaseTypes {
 public:
  struct Source {
    std::string file = {}, text = {};
  };
  // Error as read_case_type, or read_offered_case_type when there is a day; "error.cases.type_twice" when two files
  // have the same key or letters; on a day also "error.cases.type_rating" when they rate by different scales, of which
  // no average can be made.
  static base::Result<CaseTypes> read(const std::vector<Source>& sources, const std::optional<base::Date>& today = {});

  const CaseType* find(std::string_view key) const;  // nullptr when there is none
  const std::string& text_of(const CaseType& type) const { return texts_.at(type.hash); }
  const std::vector<CaseType>& all() const { return types_; }

 private:
  bool rates_like(const CaseType& type) const;

  std::vector<CaseType> types_;
  std::map<std::string, std::string> texts_;  // by hash
};

// data/case-types/*.toml as this program carries them; a broken one is a std::runtime_error.
const CaseTypes& standard_case_types();

}  // namespace gandan::cases
