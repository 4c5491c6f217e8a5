#include "features/cases/map/case_map_store.h"

#include <limits>

#include "features/cases/engine/case_row.h"
#include "vietnamese/search_pattern.h"

namespace gandan::cases {
namespace {

// ",field_report,petition,": what a key between commas is looked for in.
std::string between_commas(const std::vector<std::string>& keys) {
  std::string text = ",";
  for (const std::string& key : keys) text += key + ",";
  return text;
}

// How many of each kind are looked at; 0: none of the kind.
struct Windows {
  int64_t newest_public = 0, open = 0, newest = 0;
  int64_t due_before = std::numeric_limits<int64_t>::max();  // of open ones
};

Windows windows_of(const MapRequest& request) {
  Windows windows;
  if (request.public_only) {
    windows.newest_public = request.filter.late_only ? 0 : map_newest;
    windows.open = map_overdue;
    windows.due_before = request.now.epoch_milliseconds;
  } else if (request.open_only || request.filter.late_only) {
    windows.open = map_newest;
    if (request.filter.late_only) windows.due_before = request.now.epoch_milliseconds;
  } else {
    windows.newest = map_newest;
  }
  return windows;
}

std::vector<db::Bound> values_of(const base::WardId& ward, const MapRequest& request) {
  const CaseFilter& filter = request.filter;
  const auto pattern = vietnamese::search_pattern(filter.query);
  const Windows windows = windows_of(request);
  const MapGrid grid = grid_of(request.area);
  return {{"ward", ward.text()},
          {"unit", filter.unit},
          {"person", filter.person},
          {"category", filter.category},
          {"type", filter.type},
          {"neighbourhood", filter.neighbourhood},
          {"state", filter.state},
          {"types", between_commas(request.types)},
          {"fold", pattern.fold},
          {"exact", pattern.exact},
          {"public_only", request.public_only},
          {"now", request.now.epoch_milliseconds},
          {"due_before", windows.due_before},
          {"newest_public", windows.newest_public},
          {"open", windows.open},
          {"newest", windows.newest},
          {"west", request.area.west},
          {"south", request.area.south},
          {"east", request.area.east},
          {"north", request.area.north},
          {"width", grid.width},
          {"height", grid.height},
          {"single", grid.single},
          {"limit", most_cells}};
}

}  // namespace

// Each kind walks an index of migration 0063 and ends; what is not in the index (the words) is looked at only when
// words are asked for. A public case over time is of the second kind, so that the first leaves it out.
std::vector<MapSign> map_signs(db::Transaction& transaction, const base::WardId& ward, const MapRequest& request) {
  std::vector<MapSign> signs;
  if (request.public_only && request.types.empty()) return signs;
  for (const db::Row& row : transaction.query(
           "WITH looked_at AS ("
           "SELECT * FROM (SELECT case_id, due_order, latitude, longitude, category, neighbourhood_id, type_key, "
           "unit_id, person_id, state FROM case_record WHERE ward_id = :ward AND is_public AND latitude IS NOT NULL "
           "AND due_order >= :now ORDER BY received_at DESC LIMIT :newest_public) AS newest_public "
           "UNION ALL "
           "SELECT * FROM (SELECT case_id, due_order, latitude, longitude, category, neighbourhood_id, type_key, "
           "unit_id, person_id, state FROM case_record WHERE ward_id = :ward AND closed_at IS NULL "
           "AND latitude IS NOT NULL AND due_order < :due_before "
           "AND (is_public OR NOT CAST(:public_only AS BOOLEAN)) ORDER BY due_order LIMIT :open) AS still_open "
           "UNION ALL "
           "SELECT * FROM (SELECT case_id, due_order, latitude, longitude, category, neighbourhood_id, type_key, "
           "unit_id, person_id, state FROM case_record WHERE ward_id = :ward AND latitude IS NOT NULL "
           "ORDER BY received_at DESC, case_id DESC LIMIT :newest) AS newest), "
           "sign AS (SELECT count(*) AS cases, count(*) FILTER (WHERE due_order < :now) AS overdue, "
           "avg(latitude) AS middle_latitude, avg(longitude) AS middle_longitude, min(case_id) AS one_id "
           "FROM looked_at WHERE longitude BETWEEN :west AND :east AND latitude BETWEEN :south AND :north "
           "AND (CAST(:types AS TEXT) = ',' OR CAST(:types AS TEXT) LIKE '%,' || type_key || ',%') "
           "AND (CAST(:category AS TEXT) = '' OR category = :category) "
           "AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
           "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
           "AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) AND (CAST(:person AS TEXT) = '' OR person_id = :person) "
           "AND (CAST(:state AS TEXT) = '' OR state = :state) "
           "AND ((CAST(:fold AS TEXT) = '' AND CAST(:exact AS TEXT) = '') OR EXISTS ("
           "SELECT 1 FROM case_record AS said WHERE said.ward_id = :ward AND said.case_id = looked_at.case_id "
           "AND (CAST(:fold AS TEXT) = '' OR said.words_fold LIKE :fold ESCAPE '\\') "
           "AND (CAST(:exact AS TEXT) = '' OR said.words_exact LIKE :exact ESCAPE '\\'))) "
           "GROUP BY floor((longitude + 180) / :width) * 100000000 + floor((latitude + 90) / :height), "
           "CASE WHEN CAST(:single AS BOOLEAN) THEN case_id ELSE '' END "
           "ORDER BY overdue DESC, cases DESC, one_id LIMIT :limit) "
           "SELECT sign.cases, sign.overdue, sign.middle_latitude, sign.middle_longitude, case_record.* FROM sign "
           "LEFT JOIN case_record ON sign.cases = 1 AND case_record.ward_id = :ward AND case_record.case_id = one_id "
           "ORDER BY sign.overdue DESC, sign.cases DESC, sign.one_id",
           values_of(ward, request))) {
    MapSign sign;
    sign.count = row.integer("cases");
    sign.overdue = row.integer("overdue");
    sign.middle = {row.real("middle_latitude"), row.real("middle_longitude")};
    if (sign.count == 1) sign.one = case_in(row);
    signs.push_back(std::move(sign));
  }
  return signs;
}

}  // namespace gandan::cases
