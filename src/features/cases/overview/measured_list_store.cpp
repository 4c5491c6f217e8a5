#include "features/cases/overview/measured_list_store.h"

#include <algorithm>
#include <array>

#include "features/cases/engine/case_row.h"
#include "platform/db/joined_sql.h"

namespace gandan::cases {
namespace {

using db::joined;
using db::Sql;
using db::SqlPart;

constexpr int64_t cases_looked_at = 5'000;  // for one page

constexpr SqlPart behind_the_place =
    "FROM case_record WHERE ward_id = :ward AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) ";
constexpr SqlPart narrowed =
    "AND received_at >= :first AND (CAST(:type AS TEXT) = '' OR type_key = :type) "
    "AND (CAST(:unit AS TEXT) = '' OR coalesce(unit_id, '-') = :unit) "
    "AND (CAST(:category AS TEXT) = '' OR category = :category) "
    "AND (CAST(:neighbourhood AS TEXT) = '' OR coalesce(neighbourhood_id, '-') = :neighbourhood) ";
constexpr SqlPart newest_first = "ORDER BY received_at DESC, case_id DESC LIMIT ";

template <SqlPart condition>
constexpr Sql page = joined<"SELECT * ", behind_the_place, condition, narrowed, newest_first, ":limit">;
// Where looking ends that would go on too long.
template <SqlPart condition>
constexpr Sql end_of_sight =
    joined<"SELECT received_at ", behind_the_place, condition, newest_first, "1 OFFSET :looked_at">;

// What is rare among all cases has an index of its own (migrations 0118, 0134), by the same words; the others walk all.
constexpr SqlPart reopened = "AND times_reopened > 0 ";
constexpr SqlPart rated = "AND (rating IS NOT NULL OR earlier_ratings > 0) ";
constexpr SqlPart answered_late =
    "AND ((answered_at > due_at AND NOT passed_on) OR earlier_answers > earlier_in_time) ";

struct Kind {
  std::string_view which;
  Sql page, end_of_sight;
};
constexpr std::array<Kind, 6> kinds = {{
    {"received", page<"">, end_of_sight<"">},
    {"answered", page<"AND first_answer_at IS NOT NULL AND (NOT passed_on OR earlier_answers > 0) ">, end_of_sight<"">},
    {"in_time",
     page<"AND (earlier_in_time > 0 OR (NOT passed_on AND answered_at IS NOT NULL AND (due_at IS NULL OR answered_at "
          "<= due_at))) ">,
     end_of_sight<"">},
    {"answered_late", page<answered_late>, end_of_sight<answered_late>},
    {"reopened", page<reopened>, end_of_sight<reopened>},
    {"rated", page<rated>, end_of_sight<rated>},
}};

// Late ones are few among all of a span: they are looked for among the open ones. What is answered has no due order
// that could have passed.
constexpr Sql late_open =
    joined<"WITH late AS MATERIALIZED (SELECT case_id, received_at ", behind_the_place,
           "AND closed_at IS NULL AND due_order >= 0 AND due_order < :now ", narrowed,
           "), page AS MATERIALIZED (SELECT case_id FROM late ", newest_first,
           ":limit) SELECT case_record.* FROM page JOIN case_record ON case_record.ward_id = :ward AND "
           "case_record.case_id = page.case_id ORDER BY received_at DESC, case_record.case_id DESC">;

// Extensions are few: the cases are found by them (the order of a CROSS JOIN is kept by SQLite).
constexpr SqlPart by_extensions =
    "FROM (SELECT DISTINCT case_id AS extended_id FROM case_extension WHERE ward_id = :ward) AS extension "
    "CROSS JOIN case_record WHERE ward_id = :ward AND case_id = extended_id ";
constexpr Sql extended =
    joined<"SELECT case_record.* ", by_extensions, "AND (received_at, case_id) < (:order, CAST(:id AS TEXT)) ",
           narrowed, newest_first, ":limit">;
constexpr Sql extended_count =
    joined<"SELECT count(*) AS count ", by_extensions,
           "AND received_at >= :first AND received_at < :after AND (CAST(:type AS TEXT) = '' OR type_key = :type)">;

int64_t milliseconds(base::Date date) {
  return base::local_midnight(date).epoch_milliseconds;
}

// One more than a page, so that it shows whether there are more.
std::vector<db::Bound> values_of(const base::WardId& ward, const MeasuredFilter& filter, const ListPlace& start,
                                 int64_t limit) {
  return {{"ward", ward.text()},         {"first", milliseconds(filter.span.first_day())},
          {"order", start.order},        {"id", start.id},
          {"type", filter.type},         {"unit", filter.unit},
          {"category", filter.category}, {"neighbourhood", filter.neighbourhood},
          {"limit", limit + 1}};
}

CaseList page_of(const std::vector<db::Row>& rows, int64_t limit) {
  CaseList list;
  for (const db::Row& row : rows) {
    if (static_cast<int64_t>(list.cases.size()) == limit) {
      const db::Row& end = rows[list.cases.size() - 1];
      list.next = ListPlace{end.integer("received_at"), end.text("case_id")};
      break;
    }
    list.cases.push_back(case_in(row));
  }
  return list;
}

bool is_narrowed(const MeasuredFilter& filter) {
  return !filter.type.empty() || !filter.unit.empty() || !filter.category.empty() || !filter.neighbourhood.empty();
}

// nullopt when the span ends before, or every case that is passed fits.
std::optional<ListPlace> sight(db::Transaction& transaction, const base::WardId& ward, const MeasuredFilter& filter,
                               const Kind& kind, const ListPlace& start) {
  if (!is_narrowed(filter)) return std::nullopt;
  const auto row = transaction.query_one(
      kind.end_of_sight,
      {{"ward", ward.text()}, {"order", start.order}, {"id", start.id}, {"looked_at", cases_looked_at}});
  if (!row || row->integer("received_at") < milliseconds(filter.span.first_day())) return std::nullopt;
  return ListPlace{row->integer("received_at"), after_every_id};
}

}  // namespace

CaseList measured_cases(db::Transaction& transaction, const base::WardId& ward, const MeasuredFilter& filter,
                        base::Instant now, const std::optional<ListPlace>& after, int64_t limit) {
  const ListPlace start = after.value_or(ListPlace{milliseconds(filter.span.after()), ""});
  auto values = values_of(ward, filter, start, limit);
  if (filter.which == "late_open") {
    values.push_back({"now", now.epoch_milliseconds});
    return page_of(transaction.query(late_open, values), limit);
  }
  if (filter.which == "extended") return page_of(transaction.query(extended, values), limit);
  const auto* const kind = std::ranges::find(kinds, filter.which, &Kind::which);
  if (kind == kinds.end()) return {};
  const auto end = sight(transaction, ward, filter, *kind, start);
  if (end) {
    const auto first = std::ranges::find(values, std::string_view("first"), &db::Bound::name);
    first->value = end->order + 1;  // those of the very moment are still to come
  }
  CaseList list = page_of(transaction.query(kind->page, values), limit);
  if (!list.next) list.next = end;
  return list;
}

int64_t count_extended(db::Transaction& transaction, const base::WardId& ward, std::string_view type,
                       const Span& span) {
  const auto rows = transaction.query(extended_count, {{"ward", ward.text()},
                                                       {"first", milliseconds(span.first_day())},
                                                       {"after", milliseconds(span.after())},
                                                       {"type", std::string(type)}});
  return rows.front().integer("count");
}

}  // namespace gandan::cases
