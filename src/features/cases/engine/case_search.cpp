#include "features/cases/engine/case_search.h"

#include "features/cases/case_words.h"
#include "features/cases/cases.h"
#include "features/cases/engine/case_list_store.h"

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

search::Entry entry_of(const Case& subject, const SearchedCase& searched) {
  return {.kind = "case",
          .record_id = subject.id.text(),
          .title = searched.title,
          .detail = subject.code + searched.detail,
          .path = "/cases/" + subject.code,
          .permission = auth::Permission::view_cases,
          .more = searched.more};
}

}  // namespace

SearchedCase searched(const CaseType& type, const Case& subject, const std::vector<people::Neighbourhood>& known) {
  SearchedCase made;
  made.title = beginning(subject.text);
  made.detail = " · " + category_name(type, subject, html::Language::vietnamese);
  const std::string place = place_of(subject.place, known);
  if (!place.empty()) made.detail += " · " + place;
  if (made.title != subject.text) made.more = subject.text;
  made.before = search::folded(made.title);
  made.after = search::folded(made.detail + " " + made.more);
  return made;
}

void put_in_search(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                   const SearchedCase& searched, base::Instant now) {
  const search::FoldedText code = search::folded(subject.code);
  search::put_new(transaction, ward, entry_of(subject, searched),
                  {searched.before.folded + code.folded + searched.after.folded,
                   searched.before.marked + code.marked + searched.after.marked},
                  now);
}

void replace_in_search(db::Transaction& transaction, const base::WardId& ward, const CaseType& type,
                       const Case& subject, base::Instant now) {
  const auto known = people::neighbourhoods(transaction, ward);
  search::put(transaction, ward, entry_of(subject, searched(type, subject, known)), now);
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
      put_in_search(transaction, ward, each, searched(*type, each, known), each.received_at);
    }
    list.after = page.next;
    more = page.next.has_value();
  }
}

}  // namespace gandan::cases
