// The public face of features/programme: the resolution that is live, with its groups, targets, tasks and projects.
// What reading/ takes from a report enters here once a person has accepted it. Rules are pure and in
// evaluation/; SQL is in *_store.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/result.h"
#include "features/attachments/attachments.h"
#include "features/audit/audit.h"
#include "features/people/people.h"
#include "features/programme/evaluation/aim.h"
#include "features/programme/mine/mine_others.h"
#include "features/programme/periods/period_facts.h"
#include "platform/auth/principal.h"
#include "platform/db/database.h"
#include "platform/http/router.h"
#include "platform/jobs/runner.h"

namespace gandan::programme {

using ResolutionId = base::TypedId<struct ResolutionTag>;
using TaskId = base::TypedId<struct TaskTag>;
using ProjectId = base::TypedId<struct ProjectTag>;

// Where in a report something was written. The quote is kept, so that a page can show it without the report.
struct Source {
  std::string report_id;  // of features/reading, "" when there is none
  std::string quote;
  int first_line = 0, last_line = 0;
  std::optional<int> page;
};

struct NewResolution {
  std::string title;  // "Nghị quyết Đại hội đại biểu Đảng bộ phường lần thứ I"
  int first_year = 0, last_year = 0;
};

struct NewTarget {
  std::string item;   // "9"
  std::string group;  // "xã hội"
  std::string text;
  Comparator comparator = Comparator::none;
  Basis basis = Basis::by_year;
  std::optional<int> year;
  std::optional<base::Decimal> value, low, high;
  std::string level;  // of level_reached: "hoàn thành tốt nhiệm vụ"
  std::string unit;   // of measure: "%", "lượt lao động"
  std::optional<base::Decimal> base_value;
  std::optional<int> base_year;
  std::optional<auth::UnitId> unit_in_charge;
  std::optional<auth::PersonId> person_in_charge;
  Source source;
};

enum class TaskKind { key_task, breakthrough, regular };

struct NewTask {
  TaskKind kind = TaskKind::regular;
  std::optional<TaskId> parent;
  std::string number, title, text;
  std::optional<base::Date> deadline;
  std::optional<auth::UnitId> unit_in_charge;
  std::optional<auth::PersonId> person_in_charge;
  std::string product;  // what shows that it is done
  Source source;
};

struct NewProject {
  std::string number, name;
  Source source;
};

// The ward's live resolution; at most one. Error(conflict) when there is one already.
base::Result<ResolutionId> create_resolution(db::Transaction& transaction, const audit::Actor& actor,
                                             const NewResolution& resolution);
std::optional<ResolutionId> live_resolution(db::Transaction& transaction, const base::WardId& ward);

// Each validates (Error(invalid) names the field), writes and audits.
base::Result<TargetId> add_target(db::Transaction& transaction, const audit::Actor& actor, const NewTarget& target);
base::Result<TaskId> add_task(db::Transaction& transaction, const audit::Actor& actor, const NewTask& task);
base::Result<ProjectId> add_project(db::Transaction& transaction, const audit::Actor& actor, const NewProject& project);
// What the report says anew of a target that is live: wording, goal, source. Measurements, person and unit stay.
base::Result<void> revise_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id,
                                 const NewTarget& target);
base::Result<void> revise_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id,
                               const NewTask& task);
// Taken out of the programme; what was recorded stays readable.
base::Result<void> withdraw_target(db::Transaction& transaction, const audit::Actor& actor, const TargetId& id);
base::Result<void> withdraw_task(db::Transaction& transaction, const audit::Actor& actor, const TaskId& id);

base::Result<void> revise_project(db::Transaction& transaction, const audit::Actor& actor, const ProjectId& id,
                                  const NewProject& project);
base::Result<void> withdraw_project(db::Transaction& transaction, const audit::Actor& actor, const ProjectId& id);

// How far the reports of the ward are read: this feature lies below reading and is told by whoever puts both together.
struct ReadingProgress {
  int64_t reports = 0;              // uploaded
  int64_t cards = 0, reviewed = 0;  // of the newest
  std::string path = {};            // where it is reviewed, or ""
};
using FindReading = std::function<ReadingProgress(db::Transaction&, const base::WardId&)>;

// What a person or a unit answers for besides the programme, or with neither the whole ward: told by whoever puts the
// features together, and shown on the page of their work, and on the dashboard.
struct WorkAsked {
  base::WardId ward;
  std::optional<auth::PersonId> person = {};
  std::optional<auth::UnitId> unit = {};
  base::Instant now = {};
  html::Language language = html::Language::vietnamese;
  auth::PermissionSet permissions = {};  // of who looks
};
struct OtherWork {
  std::string label;  // "việc của dân chưa xong"
  int64_t count = 0;
  std::string path;     // the list of just these, or ""
  bool urgent = false;  // late
};
using FindOtherWork = std::function<std::vector<OtherWork>(db::Transaction&, const WorkAsked&)>;

// What other features say on pages of this one.
struct Others {
  FindOthers on_mine = {};      // "Việc của tôi" (mine_others.h)
  FindOtherWork of_work = {};   // the page of a person's or a unit's work, the dashboard
  PeriodFacts of_periods = {};  // closed periods (period_facts.h)
  // "https://uongbi.example.vn": what addresses handed to other programs begin with; "" when it is not known.
  std::string public_address = {};
};

// `upload_limit_bytes`: of a form with files.
void add_programme_routes(http::Router& router, const FindReading& find_reading = {},
                          uint64_t upload_limit_bytes = attachments::usual_limit_bytes, const Others& others = {});

// What passes of the programme when somebody's work is handed over.
people::Duties hand_over_duties();

// Puts the live programme into the search; for a ward that was made before there was one.
void put_programme_in_search(db::Transaction& transaction, const audit::Actor& actor);

// Reminders of what is due and late, once a day: the job, and making it (to be called every minute or so).
void add_programme_jobs(jobs::Runner& runner, const base::WardId& ward);
void schedule_reminders(db::Database& database, const base::WardId& ward, base::Instant now);

// Demo: who is in charge of which target and task, base line and measurements, from data/demo/programme.toml; all
// measurements of it are marked invented.
base::Result<void> load_demo_programme(db::Transaction& transaction, const audit::Actor& actor, std::string_view toml);

}  // namespace gandan::programme
