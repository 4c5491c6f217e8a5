// The SQL of lists of cases: the inbox, the public list, the cases near one. Each walks an index and ends after a page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/case.h"
#include "platform/db/database.h"

namespace gandan::cases {

// Where a page of a list begins: behind this row.
struct ListPlace {
  int64_t order = 0;
  std::string id = {};
};

struct CaseFilter {
  std::string unit = {}, person = {}, category = {}, neighbourhood = {}, state = {},
              type = {};   // ids or keys, "" for all
  std::string query = {};  // words, or a part of the code
  bool late_only = false;
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

// Without other units and pauses. `next` is set when there are more.
struct CaseList {
  std::vector<Case> cases = {};
  std::optional<ListPlace> next = {};
};
CaseList list_cases(db::Transaction& transaction, const base::WardId& ward, const ListRequest& request);

struct CaseCounts {
  int64_t open = 0, overdue = 0, due_today = 0, waiting = 0, unassigned = 0;
};
// Of open cases; `unit` "" for the whole ward.
CaseCounts count_cases(db::Transaction& transaction, const base::WardId& ward, std::string_view unit,
                       base::Instant now);

// Open cases of the category received since `since`, in the neighbourhood or within about 150 m of the point; at most
// 50, newest first. The caller looks at how alike they are.
std::vector<Case> open_cases_near(db::Transaction& transaction, const base::WardId& ward, const Case& subject,
                                  base::Instant since);
// Every open case whose clock has not ended and that is due at `from` or later (or waits), for recomputing.
std::vector<CaseId> running_cases(db::Transaction& transaction, const base::WardId& ward, base::Instant from);
// Open cases without an answer that are due before `until`, for reminding; the most urgent first.
std::vector<Case> cases_due_before(db::Transaction& transaction, const base::WardId& ward, base::Instant until,
                                   int64_t limit);

}  // namespace gandan::cases
