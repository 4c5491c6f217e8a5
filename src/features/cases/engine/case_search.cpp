#include "features/cases/engine/case_search.h"

#include <utility>

#include "features/cases/case_words.h"
#include "features/cases/cases.h"
#include "features/cases/engine/case_list_store.h"
#include "features/people/people.h"
#include "features/search/search.h"

namespace gandan::cases {
namespace {

std::string place_of(db::Transaction& transaction, const base::WardId& ward, const Place& place) {
  const auto found =
      place.neighbourhood ? people::find_neighbourhood(transaction, ward, *place.neighbourhood) : std::nullopt;
  if (!found) return place.address;
  return place.address.empty() ? found->name : place.address + ", " + found->name;
}

search::Entry entry_of(const CaseType& type, const Case& subject, const std::string& place) {
  const std::string title = beginning(subject.text);
  std::string detail = subject.code + " · " + category_name(type, subject, html::Language::vietnamese);
  if (!place.empty()) detail += " · " + place;
  return {.kind = "case",
          .record_id = subject.id.text(),
          .title = title,
          .detail = std::move(detail),
          .path = "/cases/" + subject.code,
          .permission = auth::Permission::view_cases,
          .more = title == subject.text ? "" : subject.text};
}

}  // namespace

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                   base::Instant at) {
  search::put(transaction, ward, entry_of(type, subject, place_of(transaction, ward, subject.place)), at);
}

void put_cases_in_search(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                         base::Instant now) {
  ListRequest list;
  list.open_only = false;
  list.order = Order::newest_first;
  list.now = now;
  list.limit = 500;
  for (bool more = true; more;) {
    const CaseList page = list_cases(transaction, ward, list);
    for (const Case& each : page.cases) {
      const auto type = type_of(transaction, rules, ward, each);
      put_in_search(transaction, ward, *type, each, each.received_at);
    }
    list.after = page.next;
    more = page.next.has_value();
  }
}

}  // namespace gandan::cases
