#include "features/programme/mine/to_decide_store.h"

#include <array>

#include "features/programme/access.h"
#include "features/programme/evaluation/target.h"
#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

using auth::Permission;

constexpr std::array<std::string_view, decision_kind_count> kind_names = {"explanation", "figure", "task", "extension"};

std::vector<db::Bound> values_of(const base::WardId& ward, const auth::Principal& principal, bool any, int limit) {
  return {{"ward", ward.text()},
          {"any", any},
          {"approves", principal.permissions.has(Permission::approve_figures)},
          {"person", principal.person.text()},
          {"unit", principal.unit.text()},
          {"most", int64_t{limit}}};
}

// `day` is an instant or a day.
std::vector<ToDecide> list_of(DecisionKind kind, const std::vector<db::Row>& rows, const char* page, const char* form) {
  std::vector<ToDecide> list;
  list.reserve(rows.size());
  for (const db::Row& row : rows) {
    const auto day = kind == DecisionKind::task ? base::Date::parse_iso(row.text("since")).value()
                                                : base::local_date({row.integer("since")});
    std::string wording = row.text("wording");
    if (kind == DecisionKind::figure) wording = whole_wording(wording, row.text("part_of"));
    list.push_back({kind, page + row.text("id") + form, std::move(wording), row.text("who"), day});
  }
  return list;
}

std::vector<ToDecide> explanations(db::Transaction& transaction, const base::WardId& ward,
                                   const auth::Principal& principal, int limit) {
  if (!principal.permissions.has(Permission::ask_explanation)) return {};
  return list_of(DecisionKind::explanation,
                 transaction.query("SELECT explanation_id AS id, wording, answered_name AS who, answered_at AS since "
                                   "FROM explanation WHERE ward_id = :ward AND state = 'answered' "
                                   "ORDER BY answered_at, explanation_id LIMIT :most",
                                   {{"ward", ward.text()}, {"most", int64_t{limit}}}),
                 "/explanations/", "#decision");
}

// As may_decide.
std::vector<ToDecide> figures(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                              int limit) {
  if (!principal.permissions.has(Permission::enter_figures)) return {};
  const bool any =
      principal.permissions.has(Permission::approve_figures) && principal.permissions.has(Permission::edit_programme);
  return list_of(
      DecisionKind::figure,
      transaction.query("SELECT f.target_id AS id, t.wording, t.part_of, f.entered_name AS who, f.entered_at AS since "
                        "FROM reported_figure f JOIN target t ON t.ward_id = f.ward_id AND t.target_id = "
                        "f.target_id JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = "
                        "t.resolution_id WHERE f.ward_id = :ward AND f.state = 'submitted' AND "
                        "t.withdrawn_at IS NULL AND r.ended_on IS NULL AND (CAST(:any AS BOOLEAN) OR "
                        "t.reviewer = :person OR (CAST(:approves AS BOOLEAN) AND t.reviewer IS NULL AND "
                        "(t.unit_in_charge = :unit OR t.person_in_charge = :person))) "
                        "ORDER BY f.entered_at, f.figure_id LIMIT :most",
                        values_of(ward, principal, any, limit)),
      "/targets/", "#reported");
}

bool decides_on_tasks(const auth::Principal& principal) {
  return principal.permissions.has(Permission::edit_programme) ||
         principal.permissions.has(Permission::approve_figures);
}

// As may_decide_on_task. CROSS JOIN as below: SQLite begins with the index of those that wait.
std::vector<ToDecide> tasks(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                            int limit) {
  if (!decides_on_tasks(principal)) return {};
  const bool any = principal.permissions.has(Permission::edit_programme);
  return list_of(
      DecisionKind::task,
      transaction.query("SELECT t.task_id AS id, CASE WHEN t.title = '' THEN t.wording ELSE t.title END AS wording, "
                        "COALESCE(p.name, '') AS who, t.submitted_on AS since FROM task t CROSS JOIN resolution r "
                        "LEFT JOIN person p ON p.ward_id = t.ward_id AND p.id = t.person_in_charge WHERE t.ward_id = "
                        ":ward AND t.state = 'awaiting_approval' AND t.withdrawn_at IS NULL AND r.ward_id = t.ward_id "
                        "AND r.resolution_id = t.resolution_id AND r.ended_on IS NULL AND (CAST(:any AS BOOLEAN) OR "
                        "(CAST(:approves AS BOOLEAN) AND t.unit_in_charge = :unit AND COALESCE(t.person_in_charge, '') "
                        "<> :person)) ORDER BY t.submitted_on, t.task_id LIMIT :most",
                        values_of(ward, principal, any, limit)),
      "/tasks/", "#steps");
}

// As may_decide_on_task. CROSS JOIN: SQLite keeps the order, and begins with the few extensions that are open.
std::vector<ToDecide> extensions(db::Transaction& transaction, const base::WardId& ward,
                                 const auth::Principal& principal, int limit) {
  if (!decides_on_tasks(principal)) return {};
  const bool any = principal.permissions.has(Permission::edit_programme);
  return list_of(DecisionKind::extension,
                 transaction.query(
                     "SELECT e.task_id AS id, CASE WHEN t.title = '' THEN t.wording ELSE t.title END AS wording, "
                     "e.asked_name AS who, e.asked_at AS since FROM task_extension e CROSS JOIN task t CROSS JOIN "
                     "resolution r WHERE e.ward_id = :ward AND e.answer = '' AND t.ward_id = e.ward_id AND t.task_id "
                     "= e.task_id AND r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id AND "
                     "t.withdrawn_at IS NULL AND t.done_on IS NULL AND t.stopped_on IS NULL AND r.ended_on IS NULL "
                     "AND (CAST(:any AS BOOLEAN) OR (CAST(:approves AS BOOLEAN) AND t.unit_in_charge = :unit AND "
                     "COALESCE(t.person_in_charge, '') <> :person)) ORDER BY e.asked_at, e.extension_id LIMIT :most",
                     values_of(ward, principal, any, limit)),
                 "/tasks/", "#extensions");
}

}  // namespace

std::string_view name_of(DecisionKind kind) {
  return kind_names.at(static_cast<size_t>(kind));
}

std::vector<ToDecide> to_decide(db::Transaction& transaction, const base::WardId& ward,
                                const auth::Principal& principal, DecisionKind kind, int limit) {
  switch (kind) {
    case DecisionKind::explanation:
      return explanations(transaction, ward, principal, limit);
    case DecisionKind::figure:
      return figures(transaction, ward, principal, limit);
    case DecisionKind::task:
      return tasks(transaction, ward, principal, limit);
    case DecisionKind::extension:
      return extensions(transaction, ward, principal, limit);
  }
  return {};
}

}  // namespace gandan::programme
