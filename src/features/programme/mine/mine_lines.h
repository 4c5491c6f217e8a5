// The lines of "Việc của tôi" in their order: what the programme awaits of a person, and what others know of
// (mine_others.h); and how the latter are shown.
#pragma once

#include <string>
#include <vector>

#include "features/programme/mine/due.h"
#include "features/programme/mine/mine_others.h"
#include "platform/html/view.h"

namespace gandan::programme {

std::string id_of(const DueFigure& figure);
std::string id_of(const DueItem& item);

struct MineLine {
  // One of the two.
  const DueItem* item = nullptr;
  const OtherDue* other = nullptr;

  std::string id() const { return item != nullptr ? id_of(*item) : other->id; }
  std::optional<base::Date> due() const;
};

// Soonest first, those without a day last; on the same day the programme's own come first. Requires that both lists are
// in order and outlive the lines.
std::vector<MineLine> in_order(const std::vector<DueItem>& items, const std::vector<OtherDue>& others);

// A row of mine.tpl: its one next step is a link, a button, or a form that stands open as the others do, one at a time.
void show_other(html::View& row, const http::Context& context, const OtherDue& other, bool open);

}  // namespace gandan::programme
