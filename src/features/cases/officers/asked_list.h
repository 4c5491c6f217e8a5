// Which cases somebody asked for, as it stands in the address: the same for a list and for its map, the officer's and
// the public's.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "features/cases/engine/case_actions.h"
#include "features/cases/engine/case_list_store.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/list_url.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::cases {

struct AskedList {
  ListRequest request = {};
  std::vector<std::pair<std::string, std::string>> parameters = {};  // as they were asked for

  html::ListUrl url(const char* path) const { return html::ListUrl(path, parameters); }
};
// Requires that somebody is signed in: "mine" is their unit.
AskedList officer_list_in(const http::Fields& query, const http::Context& context);
// "lighting", or "petition.land" and "petition." where a ward has several types: of that type alone, or all of it.
void narrow_to_category(CaseFilter& filter, std::string_view asked);
AskedList public_list_in(const http::Fields& query, const http::Context& context);
// What such a list holds: nothing that is found by words, a place or a date which its type keeps from the public, as
// who guesses would read them so. A page may be short of what was left out.
CaseList list_of_everybody(db::Transaction& transaction, const CaseRules& rules, const base::WardId& ward,
                           const ListRequest& request);

// The chips: open, late, mine, all; each with how many there are.
html::SafeHtml officer_filters(const http::Context& context, db::Transaction& transaction, const AskedList& list,
                               const char* path);
html::SafeHtml public_filters(html::Language language, const AskedList& list, const char* path);
// Where a page of the list at `path` holds nothing: how to go on. `first`: of a list that nobody narrowed.
html::SafeHtml nothing_found(html::Language language, const AskedList& list, const CaseList& found, const char* path,
                             const html::EmptyState& first);
html::Field category_filter(html::Language language, const CaseRules& rules, const AskedList& list);

// "Danh sách | Bản đồ" with the filters kept.
enum class Seen : uint8_t { as_list, as_map };
html::SafeHtml list_or_map(html::Language language, const html::ListUrl& list, const html::ListUrl& map, Seen seen);

}  // namespace gandan::cases
