// SQL of the list of targets: what it is ordered by is kept on each target, and how many stand how is kept for each
// group, so that a page costs the same at a hundred targets and at ten thousand.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/programme/targets/target_store.h"
#include "platform/db/database.h"

namespace gandan::programme {

enum class TargetColumn : uint8_t { status, place, latest, person };
struct TargetOrder {
  TargetColumn column = TargetColumn::status;
  bool descending = false;  // of the status: ascending is the worst first
};
// "latest", "-latest"; whatever else it is: the worst first.
TargetOrder target_order_named(std::string_view name);

// Behind or before the row with that key; at most one is set. Neither: the first page.
struct TargetPlace {
  std::string after = {}, before = {};
};

struct TargetPage {
  std::vector<TargetLine> lines;
  std::string first_key, last_key;  // of the rows shown, for TargetPlace
  bool has_previous = false, has_next = false;
};
TargetPage target_page(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution,
                       const TargetFilter& filter, TargetOrder order, const TargetPlace& place, int rows);

// Of rows with the columns of a target, its group and its status (target_store).
std::vector<TargetLine> target_lines_in(const std::vector<db::Row>& rows);

// Lists the targets of those who were renamed, or are no longer active, under what they are called now. Before a page
// in the order of people; writes only when there is somebody.
void follow_names(db::Database& database, const base::WardId& ward);

// Brings the keys and the tally of one target up to date. To be called by whatever writes a target or its status.
void relist(db::Transaction& transaction, const base::WardId& ward, const TargetId& target);

}  // namespace gandan::programme
