#include "features/cases/engine/case_row.h"

#include <limits>

#include <nlohmann/json.hpp>

#include "vietnamese/text.h"

namespace gandan::cases {
namespace {

// Open cases are listed by this: what runs by its due time, then what waits or is answered.
int64_t due_order(const Case& subject) {
  constexpr int64_t last = std::numeric_limits<int64_t>::max();
  return subject.due_at && !subject.answered_at ? subject.due_at->epoch_milliseconds : last;
}

std::map<std::string, std::string> fields_in(const std::string& text) {
  std::map<std::string, std::string> fields;
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return fields;
  for (const auto& [key, value] : json.items()) {
    if (value.is_string()) fields[key] = value.get<std::string>();
  }
  return fields;
}

Deadline deadline_in(const db::Row& row) {
  return {row.text("deadline_key"),
          row.integer("deadline_count"),
          deadline_kind_named(row.text("deadline_kind")).value_or(DeadlineKind::working_days),
          {row.text("deadline_source_vi"), row.text("deadline_source_en")},
          sureness_named(row.text("deadline_sure")).value_or(Sureness::low),
          {row.integer("deadline_from")}};
}

}  // namespace

Place place_in(const db::Row& row) {
  Place place{optional_id_in<people::NeighbourhoodId>(row, "neighbourhood_id"), row.text("address"), {}};
  const auto latitude = row.optional_real("latitude");
  const auto longitude = row.optional_real("longitude");
  if (latitude && longitude) place.point = Point{*latitude, *longitude};
  return place;
}

Case case_in(const db::Row& row) {
  Case made{id_in<CaseId>(row, "case_id")};
  made.code = row.text("code");
  made.type_key = row.text("type_key");
  made.type_hash = row.text("type_hash");
  made.category = row.text("category");
  made.state = row.text("state");
  made.channel = channel_named(row.text("channel")).value_or(Channel::web);
  made.text = row.text("words");
  made.fields = fields_in(row.text("fields_json"));
  made.place = place_in(row);
  made.unit = optional_id_in<auth::UnitId>(row, "unit_id");
  made.person = optional_id_in<auth::PersonId>(row, "person_id");
  made.received_at = {row.integer("received_at")};
  made.changed_at = {row.integer("changed_at")};
  made.deadline = deadline_in(row);
  made.due_at = optional_instant_in(row, "due_at");
  made.state_due_at = optional_instant_in(row, "state_due_at");
  made.first_answer_at = optional_instant_in(row, "first_answer_at");
  made.answered_at = optional_instant_in(row, "answered_at");
  made.closed_at = optional_instant_in(row, "closed_at");
  made.is_public = row.boolean("is_public");
  made.duplicate_of = optional_id_in<CaseId>(row, "duplicate_of");
  if (const auto rating = row.optional_integer("rating")) made.rating = static_cast<int>(*rating);
  made.rating_text = row.text("rating_words");
  made.supporters = row.integer("supporters");
  made.times_reopened = row.integer("times_reopened");
  made.passed_on = row.boolean("passed_on");
  made.earlier = {row.integer("earlier_answers"), row.integer("earlier_in_time"), row.integer("earlier_ratings"),
                  row.integer("earlier_rating_sum")};
  made.invented = row.boolean("invented");
  made.version = row.integer("version");
  return made;
}

std::string fields_json(const std::map<std::string, std::string>& fields) {
  return nlohmann::json(fields).dump();
}

std::vector<db::Bound> bound_values(const base::WardId& ward, const Case& subject) {
  const std::string searched = subject.code + " " + subject.text + " " + subject.place.address;
  const auto& point = subject.place.point;
  return {{"ward", ward.text()},
          {"id", subject.id.text()},
          {"category", subject.category},
          {"state", subject.state},
          {"words", subject.text},
          {"fold", vietnamese::fold(searched)},
          {"exact", vietnamese::fold_keeping_marks(searched)},
          {"fields", fields_json(subject.fields)},
          {"neighbourhood", stored(subject.place.neighbourhood)},
          {"address", subject.place.address},
          {"latitude", point ? db::Value(point->latitude) : db::Value(nullptr)},
          {"longitude", point ? db::Value(point->longitude) : db::Value(nullptr)},
          {"unit", stored(subject.unit)},
          {"person", stored(subject.person)},
          {"changed", subject.changed_at.epoch_milliseconds},
          {"deadline_key", subject.deadline.key},
          {"deadline_count", subject.deadline.count},
          {"deadline_kind", std::string(name_of(subject.deadline.kind))},
          {"source_vi", subject.deadline.source.vi},
          {"source_en", subject.deadline.source.en},
          {"sure", std::string(name_of(subject.deadline.sure))},
          {"deadline_from", subject.deadline.from.epoch_milliseconds},
          {"due", stored(subject.due_at)},
          {"due_order", due_order(subject)},
          {"state_due", stored(subject.state_due_at)},
          {"first_answer", stored(subject.first_answer_at)},
          {"answered", stored(subject.answered_at)},
          {"closed", stored(subject.closed_at)},
          {"public", subject.is_public},
          {"duplicate", stored(subject.duplicate_of)},
          {"rating", subject.rating ? db::Value(int64_t{*subject.rating}) : db::Value(nullptr)},
          {"rating_words", subject.rating_text},
          {"reopened", subject.times_reopened},
          {"passed_on", subject.passed_on},
          {"earlier_answers", subject.earlier.answers},
          {"earlier_in_time", subject.earlier.in_time},
          {"earlier_ratings", subject.earlier.ratings},
          {"earlier_rating_sum", subject.earlier.rating_sum},
          {"invented", subject.invented}};
}

}  // namespace gandan::cases
