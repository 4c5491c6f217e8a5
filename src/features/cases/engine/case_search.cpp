#include "features/cases/engine/case_search.h"

#include <utility>

#include "features/cases/case_words.h"
#include "features/cases/cases.h"
#include "features/cases/engine/case_list_store.h"
#include "features/search/search.h"

namespace gandan::cases {
namespace {

std::string place_of(const Place& place, const std::vector<people::Neighbourhood>& known) {
  std::string words = place.address;
  if (!place.neighbourhood) return words;
  for (const auto& each : known) {
    if (each.id == *place.neighbourhood) words += (words.empty() ? "" : ", ") + each.name;
  }
  return words;
}

search::Entry entry_of(const CaseType& type, const Case& subject, const std::vector<people::Neighbourhood>& known) {
  const std::string title = beginning(subject.text), place = place_of(subject.place, known);
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
                   const std::vector<people::Neighbourhood>& known, base::Instant at) {
  search::put(transaction, ward, entry_of(type, subject, known), at);
}

void put_cases_in_search(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                         base::Instant now) {
  ListRequest list;
  list.open_only = false;
  list.order = Order::newest_first;
  list.now = now;
  list.limit = 500;
  const auto known = people::neighbourhoods(transaction, ward);
  for (bool more = true; more;) {
    const CaseList page = list_cases(transaction, ward, list);
    for (const Case& each : page.cases) {
      const auto type = type_of(transaction, rules, ward, each);
      put_in_search(transaction, ward, *type, each, known, each.received_at);
    }
    list.after = page.next;
    more = page.next.has_value();
  }
}

}  // namespace gandan::cases
