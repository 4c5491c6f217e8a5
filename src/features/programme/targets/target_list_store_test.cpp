// The list of targets page by page, on both engines: every order walks all of them once, there and back; what is kept
// beside them says the same as counting.
#include "features/programme/targets/target_list_store.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "features/programme/targets/standing.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

constexpr int targets = 23, rows = 5;

class TargetListStore : public test::EachEngine {
 protected:
  TargetListStore()
      : test::EachEngine(founded),
        leader_(principal(database(), "Nguyễn Minh Khải",
                          {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                           Permission::edit_programme})),
        officer_(principal(database(), "Mai Thị Xuân", {Permission::view_programme})) {
    auto transaction = database().write();
    for (int i = 0; i < targets; ++i) ids_.push_back(add(transaction, i));
    transaction.commit();
  }

  // Of two groups, with and without figures, of three people and nobody.
  TargetId add(db::Transaction& transaction, int i) {
    NewTarget target = insurance();
    target.text += " (" + std::to_string(i) + ")";
    target.group = i % 3 == 0 ? "kinh tế" : "xã hội";
    const base::Instant at{now.epoch_milliseconds + i * 1000};
    const TargetId id = *add_target(transaction, program(at), target);
    const char* figures[] = {"98.6", "97.4", "96", ""};
    const std::string figure = figures[i % 4];
    if (!figure.empty()) {
      EXPECT_TRUE(enter_figure(transaction, program(at), leader_, id, {"2026-Q3", figure, "", "", ""}).ok());
    }
    if (i % 5 != 0) {
      const auth::Principal& who = i % 2 == 0 ? leader_ : officer_;
      const auto version = find_target(transaction, ward, id)->version;
      EXPECT_TRUE(put_in_charge(transaction, program(at), id, version, who.unit, who.person).ok());
    }
    return id;
  }

  std::vector<std::string> ids_of(const std::vector<TargetLine>& lines) {
    std::vector<std::string> ids;
    for (const TargetLine& line : lines) ids.push_back(line.target.id.text());
    return ids;
  }
  TargetPage page(const TargetFilter& filter, std::string_view order, const TargetPlace& place = {}, int most = rows) {
    auto transaction = database().read();
    return target_page(transaction, ward, *live_resolution(transaction, ward), filter, target_order_named(order), place,
                       most);
  }
  std::vector<std::string> forwards(const TargetFilter& filter, std::string_view order) {
    std::vector<std::string> all;
    TargetPlace place;
    for (int pages = 0; pages < targets; ++pages) {
      const TargetPage found = page(filter, order, place);
      EXPECT_EQ(found.has_previous, pages > 0);
      for (const auto& id : ids_of(found.lines)) all.push_back(id);
      if (!found.has_next) return all;
      place.after = found.last_key;
    }
    ADD_FAILURE() << "no end";
    return all;
  }
  std::vector<std::string> backwards(const TargetFilter& filter, std::string_view order) {
    std::vector<std::string> all;
    // From behind the last row.
    TargetPage found = page(filter, order, {}, 1000);
    TargetPlace place{"", found.last_key};
    all.push_back(found.lines.back().target.id.text());
    for (int pages = 0; pages < targets; ++pages) {
      found = page(filter, order, place);
      auto ids = ids_of(found.lines);
      all.insert(all.begin(), ids.begin(), ids.end());
      if (!found.has_previous) return all;
      place.before = found.first_key;
    }
    ADD_FAILURE() << "no end";
    return all;
  }
  void expect_tally_to_be_right() {
    auto transaction = database().read();
    const ResolutionId resolution = *live_resolution(transaction, ward);
    std::map<std::string, std::map<Status, int>> counted;
    for (const TargetLine& line : find_target_lines(transaction, ward, resolution)) {
      ++counted[line.target.group.text()][line.status.status];
    }
    const auto kept = status_counts(transaction, ward, resolution);
    EXPECT_EQ(kept.size(), counted.size());
    for (const auto& [group, statuses] : counted) {
      int total = 0;
      for (const auto& [status, how_many] : statuses) {
        EXPECT_EQ(kept.at(group).of(status), how_many) << group << " " << name_of(status);
        total += how_many;
      }
      EXPECT_EQ(kept.at(group).total(), total) << group;
    }
  }

  auth::Principal leader_, officer_;
  std::vector<TargetId> ids_;
};
GANDAN_ON_EACH_ENGINE(TargetListStore);

TEST_P(TargetListStore, EveryOrderWalksEachTargetOnceThereAndBack) {
  for (const char* order : {"", "status", "-status", "place", "-place", "latest", "-latest", "person", "-person"}) {
    const auto all = forwards({}, order);
    EXPECT_EQ(all.size(), static_cast<size_t>(targets)) << order;
    EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), static_cast<size_t>(targets)) << order;
    EXPECT_EQ(backwards({}, order), all) << order;
    EXPECT_EQ(ids_of(page({}, order, {}, 1000).lines), all) << order;
  }
}

TEST_P(TargetListStore, TheWorstComeFirstAndWithinAStatusTheOrderOfTheReport) {
  const auto lines = page({}, "", {}, 1000).lines;
  ASSERT_EQ(lines.front().status.status, Status::off_track);
  EXPECT_TRUE(std::ranges::is_sorted(lines, [](const TargetLine& a, const TargetLine& b) {
    return std::pair(-static_cast<int>(a.status.status), a.target.place) <
           std::pair(-static_cast<int>(b.status.status), b.target.place);
  }));
}

TEST_P(TargetListStore, OtherOrdersAreWhatTheySay) {
  const auto by_place = page({}, "-place", {}, 1000).lines;
  EXPECT_EQ(by_place.front().target.place, targets);
  const auto by_latest = page({}, "-latest", {}, 1000).lines;
  EXPECT_TRUE(std::ranges::is_sorted(by_latest, [](const TargetLine& a, const TargetLine& b) {
    return a.status.latest_at.value_or(base::Instant{}) > b.status.latest_at.value_or(base::Instant{});
  }));
  const auto by_person = page({}, "person", {}, 1000).lines;
  EXPECT_FALSE(by_person.front().target.person_in_charge) << "those of nobody first";
  EXPECT_EQ(by_person.back().target.person_in_charge, officer_.person) << "Khải before Xuân";
}

TEST_P(TargetListStore, ByPersonFollowsWhoIsRenamedAndWhoIsGone) {
  const auto rename = [&](const char* sort_key, bool active) {
    auto transaction = database().write();
    transaction.execute("UPDATE person SET sort_key = :key, active = :active WHERE ward_id = :ward AND id = :id",
                        {{"key", sort_key}, {"active", active}, {"ward", ward.text()}, {"id", officer_.person.text()}});
    transaction.commit();
    follow_names(database(), ward);
  };
  const auto last_in_charge = [&] { return page({}, "person", {}, 1000).lines.back().target.person_in_charge; };
  const auto before = forwards({}, "person");
  EXPECT_EQ(last_in_charge(), officer_.person);
  rename("0", true);  // before everybody else
  EXPECT_EQ(last_in_charge(), leader_.person);
  const auto after = forwards({}, "person");
  EXPECT_NE(after, before);
  EXPECT_EQ(std::set(after.begin(), after.end()), std::set(before.begin(), before.end()));
  EXPECT_EQ(backwards({}, "person"), after);
  {
    // A target that changes hands before the list is shown again stands with the others of the person.
    auto transaction = database().write();
    const auto version = find_target(transaction, ward, ids_[0])->version;
    ASSERT_TRUE(put_in_charge(transaction, program(), ids_[0], version, {}, officer_.person).ok());
    transaction.commit();
  }
  rename("0", false);
  const auto lines = page({}, "person", {}, 1000).lines;
  EXPECT_TRUE(std::ranges::is_sorted(lines, [&](const TargetLine& a, const TargetLine& b) {
    return (a.target.person_in_charge == leader_.person) < (b.target.person_in_charge == leader_.person);
  })) << "who is gone stands with nobody, first";
}

TEST_P(TargetListStore, FiltersNarrowEachOrderAlike) {
  const auto group = page({}, "place", {}, 1).lines.front().target.group.text();
  const TargetFilter filters[] = {{"off_track", "", "", "", ""},
                                  {"", group, "", "", ""},
                                  {"", "", officer_.unit.text(), "", ""},
                                  {"", "", "", officer_.person.text(), ""},
                                  {"off_track", group, "", leader_.person.text(), ""},
                                  {"", "", "", "", "dat 98,5% (1"},
                                  {"nonsense", "", "", "", ""}};
  for (const TargetFilter& filter : filters) {
    auto transaction = database().read();
    auto expected = ids_of(find_target_lines(transaction, ward, *live_resolution(transaction, ward), filter));
    std::ranges::sort(expected);
    for (const char* order : {"", "-latest", "person"}) {
      auto found = forwards(filter, order);
      std::ranges::sort(found);
      EXPECT_EQ(found, expected) << order << " " << filter.status << filter.query;
    }
  }
}

TEST_P(TargetListStore, WhatIsKeptFollowsFiguresGroupsTimeAndWithdrawal) {
  expect_tally_to_be_right();
  {
    auto transaction = database().write();
    ASSERT_TRUE(enter_figure(transaction, program(), leader_, ids_[2], {"2026-Q3", "98.9", "", "", ""}).ok());
    NewTarget anew = insurance();
    anew.group = "kinh tế";
    ASSERT_TRUE(revise_target(transaction, program(), ids_[1], anew).ok());
    ASSERT_TRUE(withdraw_target(transaction, program(), ids_[6]).ok());
    transaction.commit();
  }
  expect_tally_to_be_right();
  EXPECT_EQ(forwards({}, "place").size(), static_cast<size_t>(targets) - 1);
  bring_up_to_date(database(), ward, base::local_midnight(*base::Date::make(2027, 2, 20)));
  expect_tally_to_be_right();
  EXPECT_EQ(page({}, "").lines.front().status.status, Status::off_track);
}

TEST_P(TargetListStore, ManyDueOnOneDayAreAllEvaluatedPortionByPortion) {
  {
    auto transaction = database().write();
    for (int i = 0; i < 60; ++i) ids_.push_back(*add_target(transaction, program(), insurance()));
    transaction.commit();
  }
  const base::Instant later = base::local_midnight(*base::Date::make(2027, 2, 20));
  bring_up_to_date(database(), ward, later);
  auto transaction = database().read();
  EXPECT_TRUE(targets_changed_by_time(transaction, ward, base::local_date(later)).empty());
  for (const TargetId& id : ids_) EXPECT_NE(find_status(transaction, ward, id)->status, Status::no_data);
}

}  // namespace
}  // namespace gandan::programme
