#include "features/programme/resolution_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {

namespace {

Project project_in(const db::Row& row) {
  Project project{id_in<ProjectId>(row, "project_id"), row.text("number"), row.text("name"), source_in(row)};
  project.withdrawn_at = optional_instant_in(row, "withdrawn_at");
  return project;
}

}  // namespace

std::optional<Resolution> find_live_resolution(db::Transaction& transaction, const base::WardId& ward) {
  const auto row = transaction.query_one(
      "SELECT resolution_id, title, first_year, last_year FROM resolution WHERE ward_id = :ward AND ended_on IS NULL",
      {{"ward", ward.text()}});
  if (!row) return std::nullopt;
  return Resolution{id_in<ResolutionId>(*row, "resolution_id"), row->text("title"),
                    static_cast<int>(row->integer("first_year")), static_cast<int>(row->integer("last_year"))};
}

base::Result<void> insert_resolution(db::Transaction& transaction, const base::WardId& ward,
                                     const Resolution& resolution, base::Instant now) {
  if (find_live_resolution(transaction, ward)) {
    return base::Error{base::ErrorKind::conflict, "error.programme.resolution_exists", {}, {}, {}};
  }
  transaction.execute(
      "INSERT INTO resolution (ward_id, resolution_id, title, first_year, last_year, created_at) "
      "VALUES (:ward, :id, :title, :first_year, :last_year, :now)",
      {{"ward", ward.text()},
       {"id", resolution.id.text()},
       {"title", resolution.title},
       {"first_year", int64_t{resolution.first_year}},
       {"last_year", int64_t{resolution.last_year}},
       {"now", now.epoch_milliseconds}});
  return {};
}

std::vector<Group> groups_of(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution) {
  std::vector<Group> groups;
  for (const db::Row& row : transaction.query("SELECT group_id, name FROM target_group WHERE ward_id = :ward AND "
                                              "resolution_id = :resolution ORDER BY place",
                                              {{"ward", ward.text()}, {"resolution", resolution.text()}})) {
    groups.push_back({id_in<GroupId>(row, "group_id"), row.text("name")});
  }
  return groups;
}

GroupId group_named(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                    const std::string& name, base::Instant now) {
  const auto groups = groups_of(transaction, ward, resolution);
  for (const Group& group : groups) {
    if (group.name == name) return group.id;
  }
  GroupId id = GroupId::make(now);
  transaction.execute(
      "INSERT INTO target_group (ward_id, group_id, resolution_id, name, place) "
      "VALUES (:ward, :id, :resolution, :name, :place)",
      {{"ward", ward.text()},
       {"id", id.text()},
       {"resolution", resolution.text()},
       {"name", name},
       {"place", static_cast<int64_t>(groups.size() + 1)}});
  return id;
}

std::vector<Project> projects_of(db::Transaction& transaction, const base::WardId& ward,
                                 const ResolutionId& resolution) {
  std::vector<Project> projects;
  for (const db::Row& row : transaction.query(
           "SELECT project_id, number, name, source_report, source_quote, source_first_line, source_last_line, "
           "source_page, withdrawn_at FROM project WHERE ward_id = :ward AND resolution_id = :resolution "
           "AND withdrawn_at IS NULL ORDER BY place",
           {{"ward", ward.text()}, {"resolution", resolution.text()}})) {
    projects.push_back(project_in(row));
  }
  return projects;
}

std::optional<Project> find_project(db::Transaction& transaction, const base::WardId& ward, const ProjectId& id) {
  const auto row = transaction.query_one(
      "SELECT project_id, number, name, source_report, source_quote, source_first_line, source_last_line, "
      "source_page, withdrawn_at FROM project WHERE ward_id = :ward AND project_id = :id",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  return project_in(*row);
}

void update_project(db::Transaction& transaction, const base::WardId& ward, const Project& project) {
  transaction.execute(
      "UPDATE project SET number = :number, name = :name, source_report = :report, source_quote = :quote, "
      "source_first_line = :first_line, source_last_line = :last_line, source_page = CAST(:page AS BIGINT), "
      "withdrawn_at = CAST(:withdrawn AS BIGINT) WHERE ward_id = :ward AND project_id = :id",
      {{"number", project.number},
       {"name", project.name},
       {"report", project.source.report_id},
       {"quote", project.source.quote},
       {"first_line", int64_t{project.source.first_line}},
       {"last_line", int64_t{project.source.last_line}},
       {"page", db::optional_value(project.source.page)},
       {"withdrawn", stored(project.withdrawn_at)},
       {"ward", ward.text()},
       {"id", project.id.text()}});
}

void insert_project(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                    const Project& project, base::Instant now) {
  transaction.execute(
      "INSERT INTO project (ward_id, project_id, resolution_id, number, place, name, source_report, source_quote, "
      "source_first_line, source_last_line, source_page, created_at) VALUES (:ward, :id, :resolution, :number, "
      "(SELECT COALESCE(MAX(place), 0) + 1 FROM project WHERE ward_id = :ward), :name, :report, :quote, :first_line, "
      ":last_line, :page, :now)",
      {{"ward", ward.text()},
       {"id", project.id.text()},
       {"resolution", resolution.text()},
       {"number", project.number},
       {"name", project.name},
       {"report", project.source.report_id},
       {"quote", project.source.quote},
       {"first_line", int64_t{project.source.first_line}},
       {"last_line", int64_t{project.source.last_line}},
       {"page", db::optional_value(project.source.page)},
       {"now", now.epoch_milliseconds}});
}

int64_t revision_of(db::Transaction& transaction, const base::WardId& ward) {
  const auto row =
      transaction.query_one("SELECT revision FROM programme_revision WHERE ward_id = :ward", {{"ward", ward.text()}});
  return row ? row->integer("revision") : 0;
}

void count_revision(db::Transaction& transaction, const base::WardId& ward, base::Instant now) {
  transaction.execute(
      "INSERT INTO programme_revision (ward_id, revision, changed_at) VALUES (:ward, 1, :now) "
      "ON CONFLICT (ward_id) DO UPDATE SET revision = programme_revision.revision + 1, changed_at = "
      "excluded.changed_at",
      {{"ward", ward.text()}, {"now", now.epoch_milliseconds}});
}

}  // namespace gandan::programme
