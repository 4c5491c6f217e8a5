#include "features/programme/targets/target_store.h"

#include <algorithm>
#include <array>

#include "features/programme/figures/figure_store.h"
#include "features/programme/stored_values.h"
#include "features/programme/targets/target_list_store.h"
#include "vietnamese/search_pattern.h"
#include "vietnamese/text.h"

namespace gandan::programme {
namespace {

Aim aim_in(const db::Row& row) {
  Aim aim;
  aim.comparator = comparator_named(row.text("comparator")).value_or(Comparator::none);
  aim.basis = basis_named(row.text("basis")).value_or(Basis::by_year);
  aim.year = int_in(row, "goal_year");
  aim.value = decimal_in(row, "goal_value");
  aim.low = decimal_in(row, "goal_low");
  aim.high = decimal_in(row, "goal_high");
  aim.level = row.text("goal_level");
  aim.unit = row.text("unit");
  aim.measured_unit = row.text("measured_unit");
  aim.base_value = decimal_in(row, "base_value");
  aim.base_year = int_in(row, "base_year");
  aim.first_year = static_cast<int>(row.integer("first_year"));
  aim.last_year = static_cast<int>(row.integer("last_year"));
  aim.frequency = frequency_named(row.text("frequency")).value_or(Frequency::year);
  aim.due_days = int_in(row, "due_days");
  if (const auto day = date_in(row, "expected_from")) aim.expected_from = *day;
  aim.direction = direction_named(row.text("direction")).value_or(Direction::neither);
  return aim;
}

Target target_in(const db::Row& row) {
  Target target{id_in<TargetId>(row, "target_id"),
                id_in<ResolutionId>(row, "resolution_id"),
                id_in<GroupId>(row, "group_id"),
                row.text("group_name"),
                row.text("item"),
                static_cast<int>(row.integer("place")),
                row.text("wording"),
                row.text("part_of"),
                aim_in(row),
                optional_id_in<auth::UnitId>(row, "unit_in_charge"),
                optional_id_in<auth::PersonId>(row, "person_in_charge"),
                source_in(row),
                std::nullopt,
                optional_id_in<auth::PersonId>(row, "reviewer"),
                row.text("data_source"),
                area_kind_named(row.text("area_kind")),
                area_rule_named(row.text("area_rule")),
                row.integer("version")};
  target.withdrawn_at = optional_instant_in(row, "withdrawn_at");
  return target;
}

// The values that inserting and updating share.
std::vector<db::Bound> bound_values(const base::WardId& ward, const Target& target) {
  const Aim& aim = target.aim;
  return {{"ward", ward.text()},
          {"id", target.id.text()},
          {"group", target.group.text()},
          {"item", target.item},
          {"wording", target.wording},
          {"fold", vietnamese::fold(target.wording)},
          {"exact", vietnamese::fold_keeping_marks(target.wording)},
          {"comparator", std::string(name_of(aim.comparator))},
          {"basis", std::string(name_of(aim.basis))},
          {"goal_year", db::optional_value(aim.year)},
          {"goal_value", stored(aim.value)},
          {"goal_low", stored(aim.low)},
          {"goal_high", stored(aim.high)},
          {"goal_level", aim.level},
          {"unit", aim.unit},
          {"measured_unit", aim.measured_unit},
          {"base_value", stored(aim.base_value)},
          {"base_year", db::optional_value(aim.base_year)},
          {"frequency", std::string(name_of(aim.frequency))},
          {"due_days", db::optional_value(aim.due_days)},
          {"expected_from", aim.expected_from.iso()},
          {"direction", std::string(name_of(aim.direction))},
          {"unit_in_charge", stored(target.unit_in_charge)},
          {"person_in_charge", stored(target.person_in_charge)},
          {"reviewer", stored(target.reviewer)},
          {"data_source", target.data_source},
          {"area_kind", std::string(name_of(target.area_kind))},
          {"area_rule", std::string(name_of(target.area_rule))},
          {"report", target.source.report_id},
          {"quote", target.source.quote},
          {"first_line", int64_t{target.source.first_line}},
          {"last_line", int64_t{target.source.last_line}},
          {"page", db::optional_value(target.source.page)}};
}

constexpr std::array<std::string_view, 3> area_kinds = {"", "former_ward", "neighbourhood"};
constexpr std::array<std::string_view, 3> area_rules = {"", "sum", "mean"};

constexpr std::array<std::string_view, 3> kinds_of_lines = {"targets", "indicators", ""};

std::string_view name_of(Of of) {
  return kinds_of_lines[static_cast<size_t>(of)];
}

size_t place_in(const std::array<std::string_view, 3>& names, std::string_view name) {
  const auto found = std::ranges::find(names, name);
  return found == names.end() ? 0 : static_cast<size_t>(found - names.begin());
}

}  // namespace

std::string_view name_of(AreaKind kind) {
  return area_kinds[static_cast<size_t>(kind)];
}
std::string_view name_of(AreaRule rule) {
  return area_rules[static_cast<size_t>(rule)];
}
AreaKind area_kind_named(std::string_view name) {
  return static_cast<AreaKind>(place_in(area_kinds, name));
}
AreaRule area_rule_named(std::string_view name) {
  return static_cast<AreaRule>(place_in(area_rules, name));
}

std::vector<TargetLine> target_lines_in(const std::vector<db::Row>& rows) {
  std::vector<TargetLine> lines;
  lines.reserve(rows.size());
  for (const db::Row& row : rows) lines.push_back({target_in(row), status_in(row)});
  return lines;
}

void insert_target(db::Transaction& transaction, const base::WardId& ward, const Target& target, base::Instant now) {
  auto values = bound_values(ward, target);
  values.push_back({"resolution", target.resolution.text()});
  values.push_back({"now", now.epoch_milliseconds});
  values.push_back({"part_of", target.part_of});
  transaction.query(
      "INSERT INTO target (ward_id, target_id, resolution_id, group_id, item, place, wording, wording_fold, "
      "wording_exact, part_of, comparator, basis, goal_year, goal_value, goal_low, goal_high, goal_level, unit, "
      "measured_unit, "
      "base_value, base_year, frequency, due_days, expected_from, unit_in_charge, person_in_charge, source_report, "
      "source_quote, source_first_line, source_last_line, source_page, created_at, reviewer, data_source, area_kind, "
      "area_rule, direction, version) "
      "VALUES (:ward, :id, :resolution, :group, :item, (SELECT COALESCE(MAX(place), 0) + 1 FROM target WHERE ward_id = "
      ":ward AND resolution_id = :resolution), :wording, :fold, :exact, :part_of, :comparator, :basis, :goal_year, "
      ":goal_value, "
      ":goal_low, :goal_high, :goal_level, :unit, :measured_unit, :base_value, :base_year, :frequency, :due_days, "
      ":expected_from, :unit_in_charge, :person_in_charge, :report, :quote, :first_line, :last_line, :page, :now, "
      ":reviewer, "
      ":data_source, :area_kind, :area_rule, :direction, 1) "
      "RETURNING place",
      values);
}

bool update_target(db::Transaction& transaction, const base::WardId& ward, const Target& target) {
  auto values = bound_values(ward, target);
  values.push_back({"version", target.version});
  values.push_back({"withdrawn_at", stored(target.withdrawn_at)});
  const auto changed = transaction.query(
      "UPDATE target SET group_id = :group, item = :item, wording = :wording, wording_fold = :fold, wording_exact = "
      ":exact, comparator = :comparator, basis = :basis, goal_year = :goal_year, goal_value = :goal_value, goal_low = "
      ":goal_low, goal_high = :goal_high, goal_level = :goal_level, unit = :unit, measured_unit = :measured_unit, "
      "base_value = :base_value, base_year = :base_year, frequency = :frequency, due_days = :due_days, expected_from = "
      ":expected_from, unit_in_charge = :unit_in_charge, person_in_charge = :person_in_charge, source_report = "
      ":report, "
      "source_quote = :quote, source_first_line = :first_line, source_last_line = :last_line, source_page = :page, "
      "withdrawn_at = :withdrawn_at, reviewer = :reviewer, data_source = :data_source, area_kind = :area_kind, "
      "area_rule = :area_rule, direction = :direction, version = version + 1 "
      "WHERE ward_id = :ward AND target_id = :id AND version = :version RETURNING version",
      values);
  if (changed.empty()) return false;
  relist(transaction, ward, target.id);
  return true;
}

std::optional<Target> find_target(db::Transaction& transaction, const base::WardId& ward, const TargetId& id) {
  const auto row = transaction.query_one(
      "SELECT t.*, g.name AS group_name, r.first_year, r.last_year FROM target t "
      "JOIN target_group g ON g.ward_id = t.ward_id AND g.group_id = t.group_id "
      "JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "
      "WHERE t.ward_id = :ward AND t.target_id = :id",
      {{"ward", ward.text()}, {"id", id.text()}});
  if (!row) return std::nullopt;
  Target target = target_in(*row);
  target.aim.assigned = assigned_goals(transaction, ward, id);
  return target;
}

std::string last_wording_of_item(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const std::string& item) {
  const auto row = transaction.query_one(
      "SELECT wording FROM target WHERE ward_id = :ward AND resolution_id = :resolution AND item = :item "
      "AND comparator <> 'watched' AND withdrawn_at IS NULL ORDER BY place DESC LIMIT 1",
      {{"ward", ward.text()}, {"resolution", resolution.text()}, {"item", item}});
  return row ? row->text("wording") : "";
}

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): a statement is one literal.
#define GANDAN_FILTERED_TARGETS                                                                                    \
  "SELECT t.*, g.name AS group_name, r.first_year, r.last_year, s.* FROM target t "                                \
  "JOIN target_group g ON g.ward_id = t.ward_id AND g.group_id = t.group_id "                                      \
  "JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "                              \
  "JOIN target_status s ON s.ward_id = t.ward_id AND s.target_id = t.target_id "                                   \
  "WHERE t.ward_id = :ward AND t.resolution_id = :resolution AND t.withdrawn_at IS NULL "                          \
  "AND (CAST(:of AS TEXT) <> 'targets' OR t.comparator <> 'watched') "                                             \
  "AND (CAST(:of AS TEXT) <> 'indicators' OR t.comparator = 'watched') "                                           \
  "AND (CAST(:status AS TEXT) = '' OR s.status = :status) AND (CAST(:group AS TEXT) = '' OR t.group_id = :group) " \
  "AND (CAST(:unit AS TEXT) = '' OR t.unit_in_charge = :unit) "                                                    \
  "AND (CAST(:person AS TEXT) = '' OR t.person_in_charge = :person) "                                              \
  "AND (CAST(:fold AS TEXT) = '' OR t.wording_fold LIKE :fold ESCAPE '\\') "                                       \
  "AND (CAST(:exact AS TEXT) = '' OR t.wording_exact LIKE :exact ESCAPE '\\') "

std::vector<TargetLine> find_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                          const ResolutionId& resolution, const TargetFilter& filter) {
  const auto pattern = vietnamese::search_pattern(filter.query);
  const std::vector<db::Bound> values = {{"ward", ward.text()},
                                         {"resolution", resolution.text()},
                                         {"of", std::string(name_of(filter.of))},
                                         {"status", filter.status},
                                         {"group", filter.group},
                                         {"unit", filter.unit},
                                         {"person", filter.person},
                                         {"fold", pattern.fold},
                                         {"exact", pattern.exact}};
  // Those of one person are found by an index, however many others there are; "+" keeps SQLite from walking all of them
  // in the order of their places instead.
  return target_lines_in(
      filter.person.empty()
          ? transaction.query(GANDAN_FILTERED_TARGETS "ORDER BY t.place", values)
          : transaction.query(GANDAN_FILTERED_TARGETS "AND t.person_in_charge = :person ORDER BY +t.place", values));
}

std::vector<TargetLine> urgent_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                            const ResolutionId& resolution, int limit) {
  TargetFilter everything;
  auto lines = target_page(transaction, ward, resolution, everything, {}, {}, limit).lines;
  std::erase_if(lines, [](const TargetLine& line) { return line.status.status < Status::at_risk; });
  return lines;
}

std::vector<TargetLine> late_target_lines(db::Transaction& transaction, const base::WardId& ward,
                                          const ResolutionId& resolution, base::Date today, int limit) {
  return target_lines_in(transaction.query(
      "SELECT t.*, g.name AS group_name, r.first_year, r.last_year, s.* FROM (SELECT target_status.* FROM "
      "target_status "
      "WHERE ward_id = :ward AND awaited_due < :today AND EXISTS (SELECT 1 FROM target WHERE target.ward_id = "
      "target_status.ward_id AND target.target_id = target_status.target_id AND resolution_id = :resolution AND "
      "withdrawn_at IS NULL) ORDER BY awaited_due, target_id LIMIT :limit) s "
      "JOIN target t ON t.ward_id = s.ward_id AND t.target_id = s.target_id "
      "JOIN target_group g ON g.ward_id = t.ward_id AND g.group_id = t.group_id "
      "JOIN resolution r ON r.ward_id = t.ward_id AND r.resolution_id = t.resolution_id "
      "ORDER BY s.awaited_due, s.target_id",
      {{"ward", ward.text()}, {"today", today.iso()}, {"resolution", resolution.text()}, {"limit", int64_t{limit}}}));
}

}  // namespace gandan::programme
