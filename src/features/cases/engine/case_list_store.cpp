#include "features/cases/engine/case_list_store.h"

#include <limits>
#include <tuple>

#include "features/cases/engine/case_row.h"
#include "features/search/search.h"
#include "platform/db/joined_sql.h"
#include "vietnamese/search_pattern.h"

namespace gandan::cases {
namespace {

using db::joined;
using db::Sql;
using db::SqlPart;

constexpr int64_t last = std::numeric_limits<int64_t>::max();

// Where the list begins, and what it keeps of what it passes. Late cases are open ones.
struct Walk {
  const base::WardId& ward;
  const ListRequest& request;
  bool by_due = false;
  ListPlace start = {};
  int64_t earliest = -1;  // nothing received then or before
};

Walk walk_of(const base::WardId& ward, const ListRequest& request) {
  Walk walk{ward, request};
  const bool newest = request.public_only || request.order == Order::newest_first;
  walk.by_due = request.filter.late_only || !newest;
  walk.start = request.after.value_or(walk.by_due ? ListPlace{-1, ""} : ListPlace{last, after_every_id});
  return walk;
}

std::vector<db::Bound> values_of(const Walk& walk) {
  const CaseFilter& filter = walk.request.filter;
  std::vector<db::Bound> values = {{"ward", walk.ward.text()},
                                   {"unit", filter.unit},
                                   {"person", filter.person},
                                   {"category", filter.category},
                                   {"neighbourhood", filter.neighbourhood},
                                   {"state", filter.state},
                                   {"type", filter.type},
                                   {"public_only", walk.request.public_only},
                                   {"order", walk.start.order},
                                   {"id", walk.start.id},
                                   {"limit", walk.request.limit + 1}};
  if (!walk.by_due) {
    values.push_back({"earliest", walk.earliest});
    return values;
  }
  const auto pattern = vietnamese::search_pattern(filter.query);
  values.push_back({"fold", pattern.fold});
  values.push_back({"exact", pattern.exact});
  values.push_back({"latest", filter.late_only ? walk.request.now.epoch_milliseconds - 1 : last});
  return values;
}

constexpr SqlPart of_ward = "SELECT * FROM case_record WHERE ward_id = :ward ";
// What the indexes hold besides what they walk by.
constexpr SqlPart narrowed =
    "AND (NOT CAST(:public_only AS BOOLEAN) OR is_public) "
    "AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) "
    "AND (CAST(:category AS TEXT) = '' OR category = :category) "
    "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) "
    "AND (CAST(:state AS TEXT) = '' OR state = :state) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
    "AND (CAST(:person AS TEXT) = '' OR COALESCE(person_id, '-') = :person) ";

// Open cases by their due time. They are a small part of all, and the index holds all that they are narrowed by.
template <SqlPart walked>
constexpr Sql by_due = joined<of_ward, walked,
                              "AND closed_at IS NULL AND (due_order, case_id) > (:order, CAST(:id AS TEXT)) "
                              "AND due_order <= :latest ",
                              narrowed,
                              "AND (CAST(:fold AS TEXT) = '' OR words_fold LIKE :fold ESCAPE '\\') "
                              "AND (CAST(:exact AS TEXT) = '' OR words_exact LIKE :exact ESCAPE '\\') "
                              "ORDER BY due_order, case_id LIMIT :limit">;

Sql by_due_of(const CaseFilter& filter) {
  return filter.unit.empty() ? by_due<""> : by_due<"AND unit_id = :unit ">;
}

// Newest first: one statement for each index. By unit, neighbourhood or category when the list is narrowed by it.
template <SqlPart walked>
constexpr Sql by_time =
    joined<of_ward, walked, "AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) AND received_at > :earliest ",
           narrowed, "ORDER BY received_at DESC, case_id DESC LIMIT :limit">;

Sql by_time_of(const CaseFilter& filter) {
  if (!filter.unit.empty()) return by_time<"AND unit_id = :unit ">;
  if (!filter.neighbourhood.empty()) return by_time<"AND neighbourhood_id = :neighbourhood ">;
  if (!filter.category.empty()) return by_time<"AND category = :category ">;
  return by_time<"">;
}

// How far one page looks for what is rare: where it goes on behind so many cases of all kinds, none when they are
// fewer.
std::optional<ListPlace> end_of_sight(db::Transaction& transaction, const Walk& walk) {
  constexpr int64_t cases_looked_at = 5'000;
  const auto row = transaction.query_one(
      "SELECT received_at FROM case_record WHERE ward_id = :ward "
      "AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) "
      "ORDER BY received_at DESC, case_id DESC LIMIT 1 OFFSET :looked_at",
      {{"ward", walk.ward.text()}, {"order", walk.start.order}, {"id", walk.start.id}, {"looked_at", cases_looked_at}});
  return row ? std::optional(ListPlace{row->integer("received_at"), after_every_id}) : std::nullopt;
}

// Whether the index of the list answers it alone, so that every row passed fits.
bool may_pass_over_many(const CaseFilter& filter) {
  const int of_index =
      (filter.unit.empty() ? 0 : 1) + (filter.neighbourhood.empty() ? 0 : 1) + (filter.category.empty() ? 0 : 1);
  return of_index > 1 || !filter.person.empty() || !filter.state.empty() || !filter.type.empty();
}

CaseList list_of(const std::vector<db::Row>& rows, const Walk& walk) {
  CaseList list;
  for (const db::Row& row : rows) {
    if (static_cast<int64_t>(list.cases.size()) == walk.request.limit) {
      const db::Row& end = rows[list.cases.size() - 1];
      list.next = ListPlace{end.integer(walk.by_due ? "due_order" : "received_at"), end.text("case_id")};
      break;
    }
    list.cases.push_back(case_in(row));
  }
  return list;
}

bool fits(const Case& each, const ListRequest& request) {
  const CaseFilter& filter = request.filter;
  const auto is = [](const std::string& wanted, const auto& id) {
    return wanted.empty() || (id && id->text() == wanted);
  };
  return (!request.public_only || each.is_public) && is(filter.unit, each.unit) &&
         (is(filter.person, each.person) || (filter.person == "-" && !each.person)) &&
         is(filter.neighbourhood, each.place.neighbourhood) &&
         (filter.category.empty() || each.category == filter.category) &&
         (filter.state.empty() || each.state == filter.state) && (filter.type.empty() || each.type_key == filter.type);
}

// One more than a page of those found by their words, so that it shows whether there are more.
std::vector<Case> fitting(db::Transaction& transaction, const Walk& walk, const std::vector<search::Place>& places) {
  std::vector<Case> found;
  for (const search::Place& place : places) {
    if (static_cast<int64_t>(found.size()) > walk.request.limit) break;
    const auto order = place.changed_at.epoch_milliseconds;
    if (std::tie(order, place.record_id) >= std::tie(walk.start.order, walk.start.id)) continue;
    const auto row = transaction.query_one("SELECT * FROM case_record WHERE ward_id = :ward AND case_id = :id",
                                           {{"ward", walk.ward.text()}, {"id", place.record_id}});
    if (!row) continue;
    Case each = case_in(*row);
    if (fits(each, walk.request)) found.push_back(std::move(each));
  }
  return found;
}

// Of cases that have the words, newest first. The entries of the search are as old as their cases.
CaseList list_by_words(db::Transaction& transaction, const Walk& walk) {
  std::vector<Case> found;
  for (const int64_t looked_at : {300, 1500}) {
    const auto places = search::newest_records(transaction, walk.ward, "case", walk.request.filter.query, looked_at);
    found = fitting(transaction, walk, places);
    if (static_cast<int64_t>(found.size()) > walk.request.limit) break;
  }
  CaseList list;
  if (static_cast<int64_t>(found.size()) > walk.request.limit) {
    found.pop_back();
    list.next = ListPlace{found.back().received_at.epoch_milliseconds, found.back().id.text()};
  }
  list.cases = std::move(found);
  return list;
}

// Open cases, walked only as far as they are counted.
constexpr SqlPart some_open =
    "(SELECT count(*) FROM (SELECT 1 AS one FROM case_record WHERE ward_id = :ward AND closed_at IS NULL ";
template <SqlPart whose>
constexpr Sql counts = joined<"SELECT ", some_open, whose, "AND due_order >= 0 LIMIT :most) AS counted) AS open, ",
                              some_open, whose, "AND due_order < :now LIMIT :most) AS counted) AS overdue">;

std::vector<db::Bound> values_of_counts(const base::WardId& ward, base::Instant now) {
  return {{"ward", ward.text()}, {"now", now.epoch_milliseconds}, {"most", most_counted + 1}};
}

CaseCounts counted(db::Transaction& transaction, Sql sql, const std::vector<db::Bound>& values) {
  const auto rows = transaction.query(sql, values);
  return {rows.front().integer("open"), rows.front().integer("overdue")};
}

}  // namespace

CaseList list_cases(db::Transaction& transaction, const base::WardId& ward, const ListRequest& request) {
  Walk walk = walk_of(ward, request);
  if (walk.by_due) return list_of(transaction.query(by_due_of(request.filter), values_of(walk)), walk);
  if (!vietnamese::search_pattern(request.filter.query).is_empty()) return list_by_words(transaction, walk);
  std::optional<ListPlace> end;
  if (may_pass_over_many(request.filter)) end = end_of_sight(transaction, walk);
  if (end) walk.earliest = end->order;
  CaseList list = list_of(transaction.query(by_time_of(request.filter), values_of(walk)), walk);
  if (!list.next) list.next = end;
  return list;
}

CaseCounts count_cases_of_person(db::Transaction& transaction, const base::WardId& ward, std::string_view person,
                                 base::Instant now) {
  auto values = values_of_counts(ward, now);
  values.push_back({"person", std::string(person)});
  return counted(transaction, counts<"AND person_id = :person ">, values);
}

CaseCounts count_cases(db::Transaction& transaction, const base::WardId& ward, std::string_view unit,
                       base::Instant now) {
  auto values = values_of_counts(ward, now);
  if (unit.empty()) return counted(transaction, counts<"">, values);
  values.push_back({"unit", std::string(unit)});
  return counted(transaction, counts<"AND unit_id = :unit ">, values);
}

int64_t count_received_since(db::Transaction& transaction, const base::WardId& ward, const CaseFilter& filter,
                             base::Instant since) {
  const auto row = transaction.query_one(
      "SELECT count(*) AS news FROM (SELECT 1 FROM case_record WHERE ward_id = :ward AND received_at > :since "
      "AND closed_at IS NULL AND (CAST(:unit AS TEXT) = '' OR unit_id = :unit) "
      "AND (CAST(:category AS TEXT) = '' OR category = :category) AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
      "AND (CAST(:neighbourhood AS TEXT) = '' OR neighbourhood_id = :neighbourhood) LIMIT :most) AS new_case",
      {{"ward", ward.text()},
       {"since", since.epoch_milliseconds},
       {"unit", filter.unit},
       {"category", filter.category},
       {"type", filter.type},
       {"neighbourhood", filter.neighbourhood},
       {"most", most_news}});
  return row->integer("news");
}

std::vector<CaseId> running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from,
                                  const std::string& after, int64_t most) {
  std::vector<CaseId> found;
  for (const db::Row& row : transaction.query(
           "SELECT case_id FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
           "AND case_id > :after AND (due_order >= :from OR state_due_at >= :from) ORDER BY case_id LIMIT :most",
           {{"ward", ward.text()}, {"from", from.epoch_milliseconds}, {"after", after}, {"most", most}})) {
    found.push_back(id_in<CaseId>(row, "case_id"));
  }
  return found;
}

int64_t count_running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from) {
  return transaction
      .query_one(
          "SELECT count(*) AS n FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND answered_at IS NULL "
          "AND (due_order >= :from OR state_due_at >= :from)",
          {{"ward", ward.text()}, {"from", from.epoch_milliseconds}})
      ->integer("n");
}

}  // namespace gandan::cases
