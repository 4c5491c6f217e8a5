#include "features/cases/case_list_store.h"

#include <limits>

#include "features/cases/case_row.h"
#include "vietnamese/search_pattern.h"

namespace gandan::cases {
namespace {

constexpr int64_t last = std::numeric_limits<int64_t>::max();

std::vector<db::Bound> values_of(const base::WardId& ward, const ListRequest& request) {
  const CaseFilter& filter = request.filter;
  const auto pattern = vietnamese::search_pattern(filter.query);
  const bool newest = request.public_only || request.order == Order::newest_first;
  const ListPlace start = request.after.value_or(newest ? ListPlace{last, "~"} : ListPlace{-1, ""});
  return {{"ward", ward.text()},
          {"unit", filter.unit},
          {"person", filter.person},
          {"category", filter.category},
          {"neighbourhood", filter.neighbourhood},
          {"state", filter.state},
          {"type", filter.type},
          {"fold", pattern.fold},
          {"exact", pattern.exact},
          {"late_only", filter.late_only},
          {"now", request.now.epoch_milliseconds},
          {"order", start.order},
          {"id", start.id},
          {"limit", request.limit + 1}};
}

// One statement for each list, so that each has the index that fits it.
std::vector<db::Row> rows_of(db::Transaction& transaction, const std::vector<db::Bound>& values,
                             const ListRequest& request) {
  if (request.public_only) {
    return transaction.query(
        "SELECT * FROM case_record WHERE ward_id = :ward AND is_public "
        "AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) "
        "AND (CAST(:category AS TEXT) = '' OR category = :category) "
        "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
        "AND (CAST(:state AS TEXT) = '' OR state = :state) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
        "AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) AND (CAST(:person AS TEXT) = '' OR person_id = :person) "
        "AND (NOT CAST(:late_only AS BOOLEAN) OR due_order < :now) "
        "AND (CAST(:fold AS TEXT) = '' OR words_fold LIKE :fold ESCAPE '\\') "
        "AND (CAST(:exact AS TEXT) = '' OR words_exact LIKE :exact ESCAPE '\\') "
        "ORDER BY received_at DESC, case_id DESC LIMIT :limit",
        values);
  }
  if (request.order == Order::newest_first) {
    return transaction.query(
        "SELECT * FROM case_record WHERE ward_id = :ward AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) "
        "AND (CAST(:category AS TEXT) = '' OR category = :category) "
        "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
        "AND (CAST(:state AS TEXT) = '' OR state = :state) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
        "AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) AND (CAST(:person AS TEXT) = '' OR person_id = :person) "
        "AND (NOT CAST(:late_only AS BOOLEAN) OR due_order < :now) "
        "AND (CAST(:fold AS TEXT) = '' OR words_fold LIKE :fold ESCAPE '\\') "
        "AND (CAST(:exact AS TEXT) = '' OR words_exact LIKE :exact ESCAPE '\\') "
        "ORDER BY received_at DESC, case_id DESC LIMIT :limit",
        values);
  }
  if (!request.filter.unit.empty()) {
    return transaction.query(
        "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND unit_id = :unit "
        "AND (due_order, case_id) > (:order, CAST(:id AS TEXT)) "
        "AND (CAST(:category AS TEXT) = '' OR category = :category) "
        "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
        "AND (CAST(:state AS TEXT) = '' OR state = :state) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
        "AND (CAST(:person AS TEXT) = '' OR person_id = :person) "
        "AND (NOT CAST(:late_only AS BOOLEAN) OR due_order < :now) "
        "AND (CAST(:fold AS TEXT) = '' OR words_fold LIKE :fold ESCAPE '\\') "
        "AND (CAST(:exact AS TEXT) = '' OR words_exact LIKE :exact ESCAPE '\\') "
        "ORDER BY due_order, case_id LIMIT :limit",
        values);
  }
  return transaction.query(
      "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL "
      "AND (due_order, case_id) > (:order, CAST(:id AS TEXT)) "
      "AND (CAST(:category AS TEXT) = '' OR category = :category) "
      "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
      "AND (CAST(:state AS TEXT) = '' OR state = :state) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
      "AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) AND (CAST(:person AS TEXT) = '' OR person_id = :person) "
      "AND (NOT CAST(:late_only AS BOOLEAN) OR due_order < :now) "
      "AND (CAST(:fold AS TEXT) = '' OR words_fold LIKE :fold ESCAPE '\\') "
      "AND (CAST(:exact AS TEXT) = '' OR words_exact LIKE :exact ESCAPE '\\') "
      "ORDER BY due_order, case_id LIMIT :limit",
      values);
}

}  // namespace

CaseList list_cases(db::Transaction& transaction, const base::WardId& ward, const ListRequest& request) {
  const auto rows = rows_of(transaction, values_of(ward, request), request);
  const bool newest = request.public_only || request.order == Order::newest_first;
  CaseList list;
  for (const db::Row& row : rows) {
    if (static_cast<int64_t>(list.cases.size()) == request.limit) {
      const db::Row& end = rows[list.cases.size() - 1];
      list.next = ListPlace{end.integer(newest ? "received_at" : "due_order"), end.text("case_id")};
      break;
    }
    list.cases.push_back(case_in(row));
  }
  return list;
}

CaseCounts count_cases(db::Transaction& transaction, const base::WardId& ward, std::string_view unit,
                       base::Instant now) {
  const auto midnight = base::local_midnight(base::local_date(now).plus_days(1));
  const auto row = transaction.query_one(
      "SELECT count(*) AS open, count(*) FILTER (WHERE due_order < :now) AS overdue, "
      "count(*) FILTER (WHERE due_order >= :now AND due_order < :midnight) AS due_today, "
      "count(*) FILTER (WHERE due_at IS NULL) AS waiting, count(*) FILTER (WHERE unit_id IS NULL) AS unassigned "
      "FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit)",
      {{"ward", ward.text()},
       {"unit", std::string(unit)},
       {"now", now.epoch_milliseconds},
       {"midnight", midnight.epoch_milliseconds}});
  return {row->integer("open"), row->integer("overdue"), row->integer("due_today"), row->integer("waiting"),
          row->integer("unassigned")};
}

std::vector<Case> open_cases_near(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                  base::Instant since) {
  constexpr double degrees_north = 0.0014;  // about 150 m
  constexpr double degrees_east = 0.0018;   // at most that far from the equator to 33 degrees
  const auto& place = subject.place;
  const Point point = place.point.value_or(Point{1000, 1000});  // nowhere
  std::vector<Case> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND category = :category "
           "AND received_at >= :since AND case_id <> :id AND (neighbourhood_id = :neighbourhood OR "
           "(latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east)) "
           "ORDER BY received_at DESC, case_id DESC LIMIT 50",
           {{"ward", ward.text()},
            {"category", subject.category},
            {"since", since.epoch_milliseconds},
            {"id", subject.id.text()},
            {"neighbourhood", place.neighbourhood ? place.neighbourhood->text() : std::string()},
            {"south", point.latitude - degrees_north},
            {"north", point.latitude + degrees_north},
            {"west", point.longitude - degrees_east},
            {"east", point.longitude + degrees_east}})) {
    found.push_back(case_in(row));
  }
  return found;
}

std::vector<CaseId> running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from) {
  std::vector<CaseId> found;
  for (const db::Row& row : transaction.query(
           "SELECT case_id FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
           "AND (due_order >= :from OR state_due_at >= :from) ORDER BY due_order, case_id",
           {{"ward", ward.text()}, {"from", from.epoch_milliseconds}})) {
    found.push_back(id_in<CaseId>(row, "case_id"));
  }
  return found;
}

std::vector<Case> cases_due_before(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t limit) {
  std::vector<Case> found;
  for (const db::Row& row : transaction.query(
           "SELECT * FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
           "AND due_order < :until ORDER BY due_order, case_id LIMIT :limit",
           {{"ward", ward.text()}, {"until", until.epoch_milliseconds}, {"limit", limit}})) {
    found.push_back(case_in(row));
  }
  return found;
}

}  // namespace gandan::cases
