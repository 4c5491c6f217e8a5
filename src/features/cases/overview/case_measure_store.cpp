#include "features/cases/overview/case_measure_store.h"

#include <limits>

#include "features/cases/engine/case_row.h"

namespace gandan::cases {
namespace {

void add(db::Transaction& transaction, const base::WardId& ward, Dimension dimension, const Case& subject,
         const Measured& counts) {
  transaction.execute(
      "INSERT INTO case_day_count (ward_id, dimension, day, dimension_key, type_key, received, answered, in_time, "
      "first_answers, first_answer_minutes, reopened, rated, rating_sum) VALUES (:ward, :dimension, :day, :key, :type, "
      ":received, :answered, :in_time, :first_answers, :minutes, :reopened, :rated, :rating_sum) "
      "ON CONFLICT (ward_id, dimension, day, dimension_key, type_key) DO UPDATE SET "
      "received = case_day_count.received + excluded.received, answered = case_day_count.answered + excluded.answered, "
      "in_time = case_day_count.in_time + excluded.in_time, "
      "first_answers = case_day_count.first_answers + excluded.first_answers, "
      "first_answer_minutes = case_day_count.first_answer_minutes + excluded.first_answer_minutes, "
      "reopened = case_day_count.reopened + excluded.reopened, rated = case_day_count.rated + excluded.rated, "
      "rating_sum = case_day_count.rating_sum + excluded.rating_sum",
      {{"ward", ward.text()},
       {"dimension", std::string(name_of(dimension))},
       {"day", base::local_date(subject.received_at).day_number()},
       {"key", key_of(dimension, subject)},
       {"type", subject.type_key},
       {"received", counts.received},
       {"answered", counts.answered},
       {"in_time", counts.in_time},
       {"first_answers", counts.first_answers},
       {"minutes", counts.first_answer_minutes},
       {"reopened", counts.reopened},
       {"rated", counts.rated},
       {"rating_sum", counts.rating_sum}});
}

Measured only_received() {
  Measured counts;
  counts.received = 1;
  return counts;
}

// What add() does for all four dimensions of a case that was just received, in one statement: many wait for it.
void add_received(db::Transaction& transaction, const base::WardId& ward, const Case& made) {
  transaction.execute(
      "INSERT INTO case_day_count (ward_id, dimension, day, dimension_key, type_key, received, answered, in_time, "
      "first_answers, first_answer_minutes, reopened, rated, rating_sum) VALUES "
      "(:ward, 'all', :day, '', :type, 1, 0, 0, 0, 0, 0, 0, 0), (:ward, 'unit', :day, :unit, :type, 1, 0, 0, 0, 0, 0, "
      "0, 0), (:ward, 'category', :day, :category, :type, 1, 0, 0, 0, 0, 0, 0, 0), "
      "(:ward, 'neighbourhood', :day, :neighbourhood, :type, 1, 0, 0, 0, 0, 0, 0, 0) "
      "ON CONFLICT (ward_id, dimension, day, dimension_key, type_key) DO UPDATE SET received = case_day_count.received "
      "+ 1",
      {{"ward", ward.text()},
       {"day", base::local_date(made.received_at).day_number()},
       {"type", made.type_key},
       {"unit", key_of(Dimension::unit, made)},
       {"category", key_of(Dimension::category, made)},
       {"neighbourhood", key_of(Dimension::neighbourhood, made)}});
}

Measured measured_in(const db::Row& row) {
  return {row.integer("received"), row.integer("answered"), row.integer("in_time"), row.integer("first_answers"),
          row.integer("minutes"),  row.integer("reopened"), row.integer("rated"),   row.integer("rating_sum")};
}

int64_t milliseconds(base::Date date) {
  return base::local_midnight(date).epoch_milliseconds;
}

}  // namespace

void keep_counts(db::Transaction& transaction, const base::WardId& ward, const Case* before, const Case& after) {
  const Measured now = measured_of(after);
  if (before == nullptr && now == only_received()) return add_received(transaction, ward, after);
  for (const Dimension dimension : dimensions) {
    Measured change = now;
    if (before != nullptr && key_of(dimension, *before) == key_of(dimension, after)) {
      change += measured_of(*before).negated();
      if (change == Measured()) continue;
    } else if (before != nullptr) {
      add(transaction, ward, dimension, *before, measured_of(*before).negated());
    }
    add(transaction, ward, dimension, after, change);
  }
}

void count_anew(db::Transaction& transaction, const base::WardId& ward) {
  transaction.execute("DELETE FROM case_day_count WHERE ward_id = :ward", {{"ward", ward.text()}});
  transaction.execute(
      "INSERT INTO case_day_count SELECT c.ward_id, d.dimension, (c.received_at + 25200000) / 86400000, "
      "CASE d.dimension WHEN 'unit' THEN coalesce(c.unit_id, '') WHEN 'category' THEN c.category "
      "WHEN 'neighbourhood' THEN coalesce(c.neighbourhood_id, '') ELSE '' END, "
      "c.type_key, count(*), CAST(sum(c.earlier_answers) AS BIGINT) + "
      "count(c.answered_at) FILTER (WHERE NOT c.passed_on), CAST(sum(c.earlier_in_time) AS BIGINT) + "
      "count(*) FILTER (WHERE NOT c.passed_on AND c.answered_at IS NOT NULL AND (c.due_at IS NULL OR c.answered_at <= "
      "c.due_at)), count(c.first_answer_at) FILTER (WHERE NOT c.passed_on OR c.earlier_answers > 0), "
      "coalesce(sum((c.first_answer_at - c.received_at) / 60000) FILTER (WHERE NOT c.passed_on OR c.earlier_answers > "
      "0), 0), count(*) FILTER (WHERE c.times_reopened > 0), CAST(sum(c.earlier_ratings) AS BIGINT) + "
      "count(c.rating), CAST(sum(c.earlier_rating_sum) AS BIGINT) + coalesce(sum(c.rating), 0) "
      "FROM case_record AS c CROSS JOIN (SELECT 'all' AS dimension UNION ALL SELECT 'unit' UNION ALL "
      "SELECT 'category' UNION ALL SELECT 'neighbourhood') AS d WHERE c.ward_id = :ward GROUP BY 1, 2, 3, 4, 5",
      {{"ward", ward.text()}});
}

std::map<std::string, Measured> measured_by(db::Transaction& transaction, const base::WardId& ward, Dimension dimension,
                                            std::string_view type, const Span& span) {
  std::map<std::string, Measured> measured;
  for (const db::Row& row : transaction.query(
           "SELECT dimension_key, CAST(sum(received) AS BIGINT) AS received, CAST(sum(answered) AS BIGINT) AS "
           "answered, CAST(sum(in_time) AS BIGINT) AS in_time, CAST(sum(first_answers) AS BIGINT) AS first_answers, "
           "CAST(sum(first_answer_minutes) AS BIGINT) AS minutes, CAST(sum(reopened) AS BIGINT) AS reopened, "
           "CAST(sum(rated) AS BIGINT) AS rated, CAST(sum(rating_sum) AS BIGINT) AS rating_sum FROM case_day_count "
           "WHERE ward_id = :ward AND dimension = :dimension AND day >= :first AND day < :after "
           "AND (CAST(:type AS TEXT) = '' OR type_key = :type) GROUP BY dimension_key",
           {{"ward", ward.text()},
            {"dimension", std::string(name_of(dimension))},
            {"first", span.first_day().day_number()},
            {"after", span.after().day_number()},
            {"type", std::string(type)}})) {
    const Measured counts = measured_in(row);
    if (counts.received > 0) measured.emplace(row.text("dimension_key"), counts);
  }
  return measured;
}

std::vector<MonthMeasured> measured_months(db::Transaction& transaction, const base::WardId& ward,
                                           std::string_view type, const Span& last, int months, base::Instant now) {
  std::vector<MonthMeasured> found;
  const base::Date end = last.after();
  for (int i = months; i > 0; --i) found.push_back({Span::month_of(end.plus_months(-i)), {}});
  for (const db::Row& row : transaction.query(
           "SELECT day, received, answered, in_time, first_answers, first_answer_minutes AS minutes, reopened, rated, "
           "rating_sum FROM case_day_count WHERE ward_id = :ward AND dimension = 'all' AND day >= :first AND "
           "day < :after AND (CAST(:type AS TEXT) = '' OR type_key = :type)",
           {{"ward", ward.text()},
            {"first", found.front().month.first_day().day_number()},
            {"after", end.day_number()},
            {"type", std::string(type)}})) {
    const base::Date day = base::Date::from_day_number(row.integer("day"));
    for (MonthMeasured& each : found) {
      if (each.month.contains(day)) each.measured += measured_in(row);
    }
  }
  for (const db::Row& row : transaction.query(
           "SELECT received_at FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND due_order >= 0 AND "
           "due_order < :now AND received_at >= :first AND received_at < :after AND (CAST(:type AS TEXT) = '' OR "
           "type_key = :type)",
           {{"ward", ward.text()},
            {"now", now.epoch_milliseconds},
            {"first", milliseconds(found.front().month.first_day())},
            {"after", milliseconds(end)},
            {"type", std::string(type)}})) {
    const base::Date day = base::local_date({row.integer("received_at")});
    for (MonthMeasured& each : found) each.late_open += each.month.contains(day) ? 1 : 0;
  }
  return found;
}

std::vector<OpenGroup> open_groups(db::Transaction& transaction, const base::WardId& ward, std::string_view type,
                                   const Span& span, base::Instant now) {
  std::vector<OpenGroup> groups;
  for (const db::Row& row : transaction.query(
           // The open ones first, by their index: grouped at once, SQLite walks all cases by unit, the ended ones too.
           "WITH open_case AS MATERIALIZED (SELECT coalesce(unit_id, '') AS unit, coalesce(person_id, '') AS person, "
           "category, coalesce(neighbourhood_id, '') AS neighbourhood, due_order, received_at FROM case_record WHERE "
           "ward_id = :ward AND closed_at IS NULL AND due_order >= 0 AND (CAST(:type AS TEXT) = '' OR type_key = "
           ":type)) SELECT unit, person, category, neighbourhood, count(*) AS open, "
           "count(*) FILTER (WHERE due_order < :now) AS late, count(*) FILTER (WHERE due_order < :now AND received_at "
           ">= :first AND received_at < :after) AS late_of_span FROM open_case "
           "GROUP BY unit, person, category, neighbourhood",
           {{"ward", ward.text()},
            {"now", now.epoch_milliseconds},
            {"first", milliseconds(span.first_day())},
            {"after", milliseconds(span.after())},
            {"type", std::string(type)}})) {
    groups.push_back({row.text("unit"), row.text("person"), row.text("category"), row.text("neighbourhood"),
                      row.integer("open"), row.integer("late"), row.integer("late_of_span")});
  }
  return groups;
}

}  // namespace gandan::cases
