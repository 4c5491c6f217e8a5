// SQL of what holds the programme together: the resolution, its groups of targets, its projects, and the revision that
// every change counts up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/programme/programme.h"
#include "platform/db/database.h"

namespace gandan::programme {

using GroupId = base::TypedId<struct TargetGroupTag>;

struct Resolution {
  ResolutionId id;
  std::string title;
  int first_year = 0, last_year = 0;
};

struct Group {
  GroupId id;
  std::string name;
};

struct Project {
  ProjectId id;
  std::string number, name;
  Source source;
  std::optional<base::Instant> withdrawn_at = {};
};

std::optional<Resolution> find_live_resolution(db::Transaction& transaction, const base::WardId& ward);
// Error(conflict) when one is live already.
base::Result<void> insert_resolution(db::Transaction& transaction, const base::WardId& ward,
                                     const Resolution& resolution, base::Instant now);

std::vector<Group> groups_of(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution);
// The group of that name, made at the end when there is none.
GroupId group_named(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                    const std::string& name, base::Instant now);

std::optional<Project> find_project(db::Transaction& transaction, const base::WardId& ward, const ProjectId& id);
void update_project(db::Transaction& transaction, const base::WardId& ward, const Project& project);
// Those that were not withdrawn.
std::vector<Project> projects_of(db::Transaction& transaction, const base::WardId& ward,
                                 const ResolutionId& resolution);
void insert_project(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                    const Project& project, base::Instant now);

int64_t revision_of(db::Transaction& transaction, const base::WardId& ward);  // 0 before the first change
void count_revision(db::Transaction& transaction, const base::WardId& ward, base::Instant now);

}  // namespace gandan::programme
