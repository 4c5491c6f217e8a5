// Giving up a figure that will not be sent, on both engines: by whom, and what is left.
#include "features/programme/figures/figure_drop.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/notices/notices.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/mine/due.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

class FigureDrop : public test::EachEngine {
 protected:
  FigureDrop() : test::EachEngine(founded) {
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::enter_figures});
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme});
    transaction_.emplace(database().write());
    NewTarget made = insurance();
    made.person_in_charge = officer_->person;
    target_ = add_target(*transaction_, program(), made).value();
  }

  FigureId entered(const auth::Principal& who, bool draft) {
    FigureEntry entry{"2026-Q2", "97", "", "", ""};
    entry.draft = draft;
    EXPECT_TRUE(enter_figure(*transaction_, program(), who, *target_, entry).ok());
    return reported_of(*transaction_, ward, *target_).front().id;
  }
  FigureId returned() {
    const FigureId id = entered(*officer_, false);
    EXPECT_TRUE(return_figure(*transaction_, program(), *leader_, id, "gõ nhầm").ok());
    return id;
  }
  std::string fault(const auth::Principal& who, const FigureId& id) {
    const auto dropped = drop_figure(*transaction_, program(), who, id);
    return dropped ? "" : dropped.error().message_key;
  }
  // How many lines of what came back stand in what the officer has to do.
  int64_t came_back() {
    const auto items = due_of(*transaction_, ward, officer_->person, base::local_date(now));
    return std::ranges::count_if(items, [](const DueItem& item) { return item.figure && item.figure->came_back; });
  }

  std::optional<auth::Principal> officer_, leader_;
  std::optional<db::Transaction> transaction_;
  std::optional<TargetId> target_;
};
GANDAN_ON_EACH_ENGINE(FigureDrop);

TEST_P(FigureDrop, WhatCameBackGoesFromWhatIsMineWithItsNotice) {
  const FigureId id = returned();
  ASSERT_EQ(came_back(), 1);
  const int64_t unread = notices::count_unread(*transaction_, ward, officer_->person);
  EXPECT_EQ(fault(*officer_, id), "");
  EXPECT_EQ(came_back(), 0);
  EXPECT_TRUE(reported_of(*transaction_, ward, *target_).empty());
  EXPECT_EQ(notices::count_unread(*transaction_, ward, officer_->person), unread - 1);
  EXPECT_EQ(fault(*officer_, id), "error.programme.already_decided") << "once";
}

TEST_P(FigureDrop, ADraftIsItsWritersAlone) {
  const FigureId id = entered(*leader_, true);
  EXPECT_EQ(fault(*officer_, id), "error.programme.not_yours");
  EXPECT_EQ(fault(*leader_, id), "");
}

TEST_P(FigureDrop, WhatCameBackToSomebodyElseIsAlsoOfWhoIsInCharge) {
  const FigureId id = entered(*leader_, true);
  ReportedFigure figure = find_reported(*transaction_, ward, id).value();
  figure.state = FigureState::returned;
  save_decision(*transaction_, ward, figure);
  EXPECT_EQ(fault(*officer_, id), "");
}

TEST_P(FigureDrop, WhatWaitsForADecisionIsTakenBackAndNotDropped) {
  EXPECT_EQ(fault(*officer_, entered(*officer_, false)), "error.programme.already_decided");
}

TEST_P(FigureDrop, TheLogKeepsWhatWasDropped) {
  EXPECT_EQ(fault(*officer_, returned()), "");
  const auto entries = audit::entries_of_kind(*transaction_, ward, "target", {0}, {now.epoch_milliseconds + 1}, 10);
  const auto dropped = std::ranges::find(entries, "target.figure_dropped", &audit::Entry::action);
  ASSERT_NE(dropped, entries.end());
  EXPECT_NE(dropped->before_json.find("97"), std::string::npos);
}

}  // namespace
}  // namespace gandan::programme
