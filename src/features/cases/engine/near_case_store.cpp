#include "features/cases/engine/near_case_store.h"

#include <algorithm>
#include <limits>
#include <string>

#include "features/cases/engine/case_list_store.h"  // after_every_id
#include "features/cases/engine/case_row.h"

namespace gandan::cases {

std::vector<NearCase> open_cases_near(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                      base::Instant since, Near which) {
  constexpr double degrees_north = 0.0014;  // about 150 m
  constexpr double degrees_east = 0.0018;   // at most that far from the equator to 33 degrees
  const auto& place = subject.place;
  const Point point = place.point.value_or(Point{1000, 1000});  // nowhere
  std::vector<NearCase> found;
  for (const db::Row& row : transaction.query(
           "SELECT case_id, type_key, received_at, neighbourhood_id, address, latitude, longitude, words_fold "
           "FROM case_record WHERE ward_id = :ward AND closed_at IS NULL AND category = :category "
           "AND received_at >= :since AND received_at <= :until AND case_id < :before AND case_id <> :id AND "
           "(neighbourhood_id = :neighbourhood "
           "OR (latitude BETWEEN :south AND :north AND longitude BETWEEN :west AND :east)) "
           "ORDER BY received_at DESC, case_id DESC LIMIT 50",
           {{"ward", ward.text()},
            {"category", subject.category},
            {"since", since.epoch_milliseconds},
            {"id", subject.id.text()},
            {"until",
             which == Near::every ? std::numeric_limits<int64_t>::max() : subject.received_at.epoch_milliseconds},
            {"before", which == Near::every ? std::string(after_every_id) : subject.id.text()},
            {"neighbourhood", place.neighbourhood ? place.neighbourhood->text() : std::string()},
            {"south", point.latitude - degrees_north},
            {"north", point.latitude + degrees_north},
            {"west", point.longitude - degrees_east},
            {"east", point.longitude + degrees_east}})) {
    const std::string& folded = row.text("words_fold");  // begins with the code, which says nothing here
    const size_t code = std::min(folded.find(' '), folded.size());
    found.push_back({id_in<CaseId>(row, "case_id"),
                     {row.text("type_key"),
                      subject.category,
                      {row.integer("received_at")},
                      place_in(row),
                      telling_words(std::string_view(folded).substr(code))}});
  }
  return found;
}

}  // namespace gandan::cases
