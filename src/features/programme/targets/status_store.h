// SQL of where each target stands: the evaluation as last made. Pages of many targets read these rows and no
// measurement, so that they stay as fast at a million measurements as at a thousand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/programme/evaluation/evaluation.h"
#include "features/programme/evaluation/roll_up.h"
#include "features/programme/resolution_store.h"
#include "features/programme/targets/spark.h"
#include "platform/db/database.h"

namespace gandan::programme {

struct TargetStatus {
  Status status = Status::no_data;
  Status without_delay = Status::no_data;
  std::optional<Status> previous;  // before the last change
  base::Instant since;             // of the last change
  Message reason;
  std::optional<Message> pace;
  std::optional<Period> latest_period;
  std::string latest_text;  // "97,1%"; a level, or judged_met and its like
  bool latest_invented = false;
  std::optional<base::Instant> latest_at;  // when the newest figure was entered
  Spark spark;
  std::optional<Awaited> awaited;
  std::optional<base::Date> changes_on;
  base::Instant evaluated_at;
};

// Messages in columns.
std::string to_json(const Message& message);
Message message_from(const std::string& text);

TargetStatus status_in(const db::Row& row);
std::optional<TargetStatus> find_status(db::Transaction& transaction, const base::WardId& ward, const TargetId& target);
void save_status(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                 const TargetStatus& status);

// Targets whose status time has changed by `today`.
std::vector<TargetId> targets_changed_by_time(db::Transaction& transaction, const base::WardId& ward, base::Date today);

// By group of the resolution, by group id; withdrawn targets and indicators are left out.
std::map<std::string, RollUp> status_counts(db::Transaction& transaction, const base::WardId& ward,
                                            const ResolutionId& resolution);

struct Movement {
  int new_figures = 0;  // targets with a figure entered since then
  int better = 0, worse = 0;
};
Movement movement_since(db::Transaction& transaction, const base::WardId& ward, base::Instant since);

std::optional<base::Instant> newest_figure_at(db::Transaction& transaction, const base::WardId& ward);

}  // namespace gandan::programme
