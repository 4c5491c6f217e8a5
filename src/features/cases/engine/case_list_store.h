// The SQL of lists of cases: the inbox, the public list, those whose clock runs. Each walks an index and ends after a
// page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/engine/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Where a page of a list begins: behind this row.
struct ListPlace {
  int64_t order = 0;
  std::string id = {};
};
// Before it stands everything of one moment.
inline constexpr const char* after_every_id = "ffffffff-ffff-ffff-ffff-ffffffffffff";

struct CaseFilter {
  // person "-": nobody has it.
  std::string unit = {}, person = {}, category = {}, neighbourhood = {}, state = {},
              type = {};   // ids or keys, "" for all
  std::string query = {};  // words, or a part of the code; newest first: whole words, the last may be a beginning
  bool late_only = false;  // only open ones, those that are late longest first, whatever the order
};

enum class Order : uint8_t { by_due, newest_first };

struct ListRequest {
  CaseFilter filter = {};
  bool open_only = true;  // not closed
  bool public_only = false;
  Order order = Order::by_due;
  base::Instant now = {};  // what is late
  std::optional<ListPlace> after = {};
  int64_t limit = 50;
};

// Without other units and pauses. `next` is set when there may be more: a list newest first that is narrowed by what is
// rare looks through some thousand cases for a page, which then holds few or none. Of words that very many cases have,
// the newest some thousand are looked at.
struct CaseList {
  std::vector<Case> cases = {};
  std::optional<ListPlace> next = {};
};
CaseList list_cases(db::Transaction& transaction, const base::WardId& ward, const ListRequest& request);

inline constexpr int64_t most_counted = 1000;
struct CaseCounts {
  int64_t open = 0, overdue = 0;  // most_counted + 1: more than most_counted
};
// Of open cases; `unit` "" for the whole ward.
CaseCounts count_cases(db::Transaction& transaction, const base::WardId& ward, std::string_view unit,
                       base::Instant now);

CaseCounts count_cases_of_person(db::Transaction& transaction, const base::WardId& ward, std::string_view person,
                                 base::Instant now);

// Received later than `since` with what the filter names of unit, type, category and neighbourhood; counted up to
// `most_news`.
inline constexpr int64_t most_news = 100;
int64_t count_received_since(db::Transaction& transaction, const base::WardId& ward, const CaseFilter& filter,
                             base::Instant since);

// Open cases whose clock has not ended and that are due at `from` or later (or wait), for recomputing: in the order of
// their ids, behind `after` ("": from the first), `most` at most.
std::vector<CaseId> running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from,
                                  const std::string& after, int64_t most);
int64_t count_running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from);

}  // namespace gandan::cases
