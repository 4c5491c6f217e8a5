// The public face of features/search: one place where a person finds any record that they may see. Features put an
// entry for each of their records in the transaction that changes it; what is in an entry, they decide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/typed_id.h"
#include "platform/auth/permission.h"
#include "platform/db/database.h"
#include "platform/http/router.h"

namespace gandan::search {

struct Entry {
  std::string kind;       // "target": search.kind.<kind> names it
  std::string record_id;  // unique within the kind
  std::string title;      // what it is called; found by its words
  std::string detail;     // the line below, found by its words too: number, position, place
  std::string path;       // where it is read: "/targets/..."
  auth::Permission permission = auth::Permission::signed_in;  // who finds it
  std::string more = {};                                      // further words by which it is found, shown nowhere
};

// Adds the entry, or replaces that of the same record. Nothing happens when it says what it said before. No personal
// data beyond what everybody with the permission sees on the record's page.
void put(db::Transaction& transaction, const base::WardId& ward, const Entry& entry, base::Instant now);
void remove(db::Transaction& transaction, const base::WardId& ward, std::string_view kind, std::string_view record_id);

// True as long as nothing of the ward was ever put: what was recorded before this feature has to be put once.
bool is_empty(db::Transaction& transaction, const base::WardId& ward);

// A record that was found, and the instant of its entry.
struct Place {
  base::Instant changed_at = {};
  std::string record_id = {};
};
// Records of one kind that have every word typed (the last one may be a beginning when none has it whole), newest
// first, among the newest `looked_at` of the word that the fewest have: when fewer come than are asked for, there may
// be older ones. Whoever asks sees to it who may read them.
std::vector<Place> newest_records(db::Transaction& transaction, const base::WardId& ward, std::string_view kind,
                                  std::string_view typed, int64_t looked_at);

// "/search": a page, and the list alone for the palette of every page.
void add_search_routes(http::Router& router);

}  // namespace gandan::search
