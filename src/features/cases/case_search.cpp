#include "features/cases/case_search.h"

#include "features/cases/case_list_store.h"
#include "features/cases/case_words.h"
#include "features/cases/cases.h"
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

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type, const Case& subject,
                   base::Instant now) {
  std::string detail = subject.code + " · " + category_name(type, subject, html::Language::vietnamese);
  const std::string place = place_of(transaction, ward, subject.place);
  if (!place.empty()) detail += " · " + place;
  const std::string title = beginning(subject.text);
  search::put(transaction, ward,
              {.kind = "case",
               .record_id = subject.id.text(),
               .title = title,
               .detail = detail,
               .path = "/cases/" + subject.code,
               .permission = auth::Permission::view_cases,
               .more = title == subject.text ? "" : subject.text},
              now);
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
      put_in_search(transaction, ward, *type_of(transaction, rules, ward, each), each, each.received_at);
    }
    list.after = page.next;
    more = page.next.has_value();
  }
}

}  // namespace gandan::cases
