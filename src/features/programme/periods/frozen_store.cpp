#include "features/programme/periods/frozen_store.h"

#include "features/programme/stored_values.h"

namespace gandan::programme {
namespace {

FrozenPeriod period_in(const db::Row& row) {
  return {id_in<FrozenId>(row, "frozen_id"),
          {span_kind_named(row.text("span")).value_or(SpanKind::quarter), row.text("period"),
           date_in(row, "last_day").value_or(base::Date::from_day_number(0))},
          row.text("note"),
          optional_id_in<auth::PersonId>(row, "frozen_by"),
          row.text("frozen_name"),
          {row.integer("frozen_at")}};
}

FrozenTarget target_in(const db::Row& row) {
  FrozenTarget target{id_in<TargetId>(row, "target_id"),
                      static_cast<int>(row.integer("place")),
                      row.text("group_name"),
                      row.text("item"),
                      row.text("wording"),
                      status_named(row.text("status")).value_or(Status::no_data),
                      message_from(row.text("reason")),
                      std::nullopt,
                      row.text("figure_text"),
                      row.text("unit_name"),
                      row.text("person_name"),
                      row.boolean("silent"),
                      row.boolean("watched")};
  if (const auto period = row.optional_text("figure_period")) target.figure_period = Period::parse(*period);
  return target;
}

void insert_target(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id,
                   const FrozenTarget& target) {
  const auto& period = target.figure_period;
  transaction.execute(
      "INSERT INTO frozen_target (ward_id, frozen_id, target_id, place, group_name, item, wording, status, reason, "
      "figure_period, figure_text, unit_name, person_name, silent, watched) VALUES (:ward, :frozen, :target, :place, "
      ":group, :item, :wording, :status, :reason, :period, :figure, :unit, :person, :silent, :watched)",
      {{"ward", ward.text()},
       {"frozen", id.text()},
       {"target", target.target.text()},
       {"place", int64_t{target.place}},
       {"group", target.group},
       {"item", target.item},
       {"wording", target.wording},
       {"status", std::string(name_of(target.status))},
       {"reason", to_json(target.reason)},
       {"period", period ? db::Value(period->text()) : db::Value(nullptr)},
       {"figure", target.figure_text},
       {"unit", target.unit},
       {"person", target.person},
       {"silent", target.silent},
       {"watched", target.watched}});
}

void insert_count(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id,
                  const FrozenCount& count) {
  transaction.execute(
      "INSERT INTO frozen_count (ward_id, frozen_id, subject, state, how_many) VALUES (:ward, :frozen, :subject, "
      ":state, :how_many)",
      {{"ward", ward.text()},
       {"frozen", id.text()},
       {"subject", count.subject},
       {"state", count.state},
       {"how_many", count.how_many}});
}

void insert_fact(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id, const PeriodFact& fact,
                 int64_t place) {
  transaction.execute(
      "INSERT INTO frozen_fact (ward_id, frozen_id, part, subject, measure, place, name_vi, name_en, value) VALUES "
      "(:ward, :frozen, :part, :subject, :measure, :place, :name_vi, :name_en, :value)",
      {{"ward", ward.text()},
       {"frozen", id.text()},
       {"part", fact.part},
       {"subject", fact.subject},
       {"measure", fact.measure},
       {"place", place},
       {"name_vi", fact.name_vi},
       {"name_en", fact.name_en},
       {"value", fact.value ? db::Value(fact.value->text()) : db::Value(nullptr)}});
}

}  // namespace

base::Result<void> insert_frozen(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                                 const FrozenPeriod& period, const Picture& picture) {
  const auto inserted = transaction.try_execute(
      "INSERT INTO frozen_period (ward_id, frozen_id, resolution_id, span, period, last_day, note, frozen_by, "
      "frozen_name, frozen_at) VALUES (:ward, :id, :resolution, :span, :period, :last_day, :note, :by, :name, :at)",
      {{"ward", ward.text()},
       {"id", period.id.text()},
       {"resolution", resolution.text()},
       {"span", std::string(name_of(period.span.kind))},
       {"period", period.span.period},
       {"last_day", period.span.last_day.iso()},
       {"note", period.note},
       {"by", stored(period.frozen_by)},
       {"name", period.frozen_name},
       {"at", period.frozen_at.epoch_milliseconds}});
  if (!inserted) return base::Error{base::ErrorKind::conflict, "error.programme.frozen_already", {}, "span", {}};
  for (const FrozenTarget& target : picture.targets) insert_target(transaction, ward, period.id, target);
  for (const FrozenCount& count : picture.counts) insert_count(transaction, ward, period.id, count);
  int64_t place = 0;
  for (const PeriodFact& fact : picture.facts) insert_fact(transaction, ward, period.id, fact, place++);
  return {};
}

std::vector<FrozenPeriod> frozen_periods(db::Transaction& transaction, const base::WardId& ward,
                                         const ResolutionId& resolution) {
  std::vector<FrozenPeriod> periods;
  for (const db::Row& row :
       transaction.query("SELECT * FROM frozen_period WHERE ward_id = :ward AND resolution_id = :resolution "
                         "ORDER BY last_day DESC, frozen_at DESC",
                         {{"ward", ward.text()}, {"resolution", resolution.text()}})) {
    periods.push_back(period_in(row));
  }
  return periods;
}

std::optional<FrozenPeriod> find_frozen(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id) {
  const auto row = transaction.query_one("SELECT * FROM frozen_period WHERE ward_id = :ward AND frozen_id = :id",
                                         {{"ward", ward.text()}, {"id", id.text()}});
  return row ? std::optional(period_in(*row)) : std::nullopt;
}

Picture frozen_picture(db::Transaction& transaction, const base::WardId& ward, const FrozenId& id) {
  Picture picture;
  for (const db::Row& row :
       transaction.query("SELECT * FROM frozen_target WHERE ward_id = :ward AND frozen_id = :id ORDER BY place",
                         {{"ward", ward.text()}, {"id", id.text()}})) {
    picture.targets.push_back(target_in(row));
  }
  for (const db::Row& row : transaction.query("SELECT * FROM frozen_count WHERE ward_id = :ward AND frozen_id = :id",
                                              {{"ward", ward.text()}, {"id", id.text()}})) {
    picture.counts.push_back({row.text("subject"), row.text("state"), row.integer("how_many")});
  }
  for (const db::Row& row :
       transaction.query("SELECT * FROM frozen_fact WHERE ward_id = :ward AND frozen_id = :id ORDER BY place",
                         {{"ward", ward.text()}, {"id", id.text()}})) {
    picture.facts.push_back({row.text("part"), row.text("subject"), row.text("name_vi"), row.text("name_en"),
                             row.text("measure"), decimal_in(row, "value")});
  }
  return picture;
}

std::optional<base::Date> closed_until(db::Transaction& transaction, const base::WardId& ward,
                                       const ResolutionId& resolution) {
  const auto row = transaction.query_one(
      "SELECT max(last_day) AS last_day FROM frozen_period WHERE ward_id = :ward AND resolution_id = :resolution",
      {{"ward", ward.text()}, {"resolution", resolution.text()}});
  return row ? date_in(*row, "last_day") : std::nullopt;
}

}  // namespace gandan::programme
