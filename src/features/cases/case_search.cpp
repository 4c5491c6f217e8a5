#include "features/cases/case_search.h"

#include "features/cases/case_words.h"
#include "features/search/search.h"

namespace gandan::cases {
namespace {

std::string place_of(db::Transaction& transaction, const base::WardId& ward, const Place& place) {
  std::string words = place.address;
  if (!place.neighbourhood) return words;
  for (const auto& each : people::neighbourhoods(transaction, ward)) {
    if (each.id == *place.neighbourhood) words += (words.empty() ? "" : ", ") + each.name;
  }
  return words;
}

}  // namespace

void put_in_search(db::Transaction& transaction, const audit::Actor& actor, const CaseType& type, const Case& subject) {
  std::string detail = subject.code + " · " + category_name(type, subject, html::Language::vietnamese);
  const std::string place = place_of(transaction, actor.ward, subject.place);
  if (!place.empty()) detail += " · " + place;
  search::put(transaction, actor.ward,
              {.kind = "case",
               .record_id = subject.id.text(),
               .title = beginning(subject.text),
               .detail = detail,
               .path = "/cases/" + subject.code,
               .permission = auth::Permission::view_cases},
              actor.at);
}

}  // namespace gandan::cases
