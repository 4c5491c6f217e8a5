// Taking back what was just sent, on both engines: as long as nobody has decided, by who sent it, and without a trace
// in what targets are judged by.
#include "features/programme/mine/take_back.h"

#include <gtest/gtest.h>

#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/figures/computed.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/promises/promise_change_store.h"
#include "features/programme/targets/status_store.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

constexpr int64_t minute = 60'000;

class TakeBack : public test::EachEngine {
 protected:
  TakeBack() : test::EachEngine(founded) {
    officer_ = principal(database(), "Mai Thị Xuân", {Permission::enter_figures});
    leader_ = principal(database(), "Nguyễn Minh Khải",
                        {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme});
    stranger_ = principal(database(), "Cao Văn Bền", {Permission::enter_figures});
    auto transaction = database().write();
    NewTarget made = insurance();
    made.person_in_charge = officer_->person;
    target_ = add_target(transaction, program(), made).value();
    transaction.commit();
  }

  template <typename Work>
  auto in_write(const Work& work) {
    auto transaction = database().write();
    auto result = work(transaction);
    if (result) transaction.commit();
    return result;
  }
  void enter(const auth::Principal& who, const char* value, base::Instant at = now, const char* note = "") {
    ASSERT_TRUE(in_write([&](db::Transaction& transaction) {
                  return enter_figure(transaction, program(at), who, *target_, {"2026-Q3", value, "", note, ""});
                }).ok());
  }
  base::Result<void> take_back(const auth::Principal& who, int64_t minutes_later = 0, const char* period = "2026-Q3") {
    return in_write([&](db::Transaction& transaction) {
      return take_back_figure(transaction, program({now.epoch_milliseconds + minutes_later * minute}), who, *target_,
                              period);
    });
  }
  std::string standing() {
    auto transaction = database().read();
    std::string text;
    for (const auto& known : measurements_of(transaction, ward, *target_)) text += known.figure.value->text() + " ";
    return text;
  }
  std::string on_their_way() {
    auto transaction = database().read();
    std::string text;
    for (const auto& figure : reported_of(transaction, ward, *target_)) {
      text += std::string(name_of(figure.state)) + " " + figure.measurement.figure.value->text() + " ";
    }
    return text;
  }
  std::string latest() {
    auto transaction = database().read();
    return find_status(transaction, ward, *target_)->latest_text;
  }

  std::optional<auth::Principal> officer_, leader_, stranger_;
  std::optional<TargetId> target_;
};
GANDAN_ON_EACH_ENGINE(TakeBack);

TEST_P(TakeBack, AFigureThatWaitsBecomesADraftOfItsWriter) {
  enter(*officer_, "97");
  EXPECT_EQ(take_back(*stranger_).error().kind, base::ErrorKind::forbidden);
  EXPECT_EQ(take_back(*leader_).error().kind, base::ErrorKind::conflict);  // may enter, but did not send it
  ASSERT_TRUE(take_back(*officer_, 600).ok());
  EXPECT_EQ(on_their_way(), "draft 97 ");
  EXPECT_EQ(take_back(*officer_).error().message_key, "error.programme.taken_back_too_late");
  enter(*officer_, "96");
  EXPECT_EQ(on_their_way(), "submitted 96 superseded 97 ");
}

TEST_P(TakeBack, AFigureThatWasDecidedOnStays) {
  enter(*officer_, "97");
  ASSERT_TRUE(in_write([&](db::Transaction& transaction) {
                return approve_figure(transaction, program(), *leader_,
                                      reported_of(transaction, ward, *target_).front().id);
              }).ok());
  EXPECT_EQ(take_back(*officer_).error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(standing(), "97 ");
}

TEST_P(TakeBack, AFigureThatCountedAtOnceGivesWayToNothing) {
  enter(*leader_, "97");
  EXPECT_EQ(latest(), "97%");
  ASSERT_TRUE(take_back(*leader_, take_back_minutes).ok());
  EXPECT_EQ(standing(), "");
  EXPECT_EQ(latest(), "");
  EXPECT_EQ(on_their_way(), "draft 97 ");
}

TEST_P(TakeBack, ACorrectionGivesWayToWhatStoodThere) {
  enter(*leader_, "97");
  enter(*leader_, "79", {now.epoch_milliseconds + minute});
  ASSERT_TRUE(take_back(*leader_, 2).ok());
  EXPECT_EQ(standing(), "97 ");
  EXPECT_EQ(latest(), "97%");
  EXPECT_EQ(on_their_way(), "draft 79 ");
}

TEST_P(TakeBack, WhatIsTakenBackLeavesTheFeedToo) {
  const auto told = [&] {
    auto transaction = database().read();
    std::vector<std::string> figures;
    for (const auto& change : promise_changes(transaction, ward, {0}, {now.epoch_milliseconds + 60 * minute}, 10)) {
      figures.push_back(change.figure);
    }
    return figures;
  };
  enter(*leader_, "97", {now.epoch_milliseconds - 60 * minute});
  EXPECT_EQ(told(), std::vector<std::string>{"97%"});
  enter(*leader_, "79");
  EXPECT_EQ(told().size(), 2U);
  ASSERT_TRUE(take_back(*leader_, 5).ok());
  EXPECT_EQ(told(), std::vector<std::string>{"97%"});
}

TEST_P(TakeBack, NothingIsTakenBackAfterTenMinutesOrForAPeriodThatIsNone) {
  enter(*leader_, "97");
  EXPECT_EQ(take_back(*leader_, take_back_minutes + 1).error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(take_back(*leader_, 0, "2026-Q2").error().kind, base::ErrorKind::conflict);
  EXPECT_EQ(take_back(*leader_, 0, "soon").error().field, "period");
  EXPECT_EQ(standing(), "97 ");
}

TEST_P(TakeBack, WhatWasComputedFromItGoesWithIt) {
  TargetId sum = TargetId::make(now);
  ASSERT_TRUE(
      in_write([&](db::Transaction& transaction) -> base::Result<void> {
        NewTarget made = insurance();
        made.item = "10";
        sum = add_target(transaction, program(), made).value();
        return set_formula(transaction, program(), sum, Formula{FormulaKind::sum, {{*target_, base::Decimal(1)}}});
      }).ok());
  const auto computed_figures = [&] {
    auto transaction = database().read();
    return measurements_of(transaction, ward, sum).size();
  };
  enter(*leader_, "97");
  EXPECT_EQ(computed_figures(), 1U);
  ASSERT_TRUE(take_back(*leader_).ok());
  EXPECT_EQ(computed_figures(), 0U);
}

TEST_P(TakeBack, AnAnswerIsTakenBackUntilSomebodyHasDecided) {
  const auto actor = [](const auth::Principal& who) {
    return audit::Actor{ward, who.person, who.display_name, audit::Channel::web, now};
  };
  const base::Date later = base::local_date(now).plus_days(9);
  const auto id = in_write([&](db::Transaction& transaction) {
    return ask_explanation(transaction, actor(*leader_), {ExplainedKind::target, target_->text()}, "Vì sao?", later);
  });
  ASSERT_TRUE(id.ok());
  const auto get = [&] {
    auto transaction = database().read();
    return find_explanation(transaction, ward, *id).value();
  };
  const auto answer = [&] {
    return in_write([&](db::Transaction& transaction) {
      return answer_explanation(transaction, actor(*officer_), *officer_, *id, get().version,
                                {"96 %", "chưa vận động", "vận động", later, "CV 5"});
    });
  };
  const auto back = [&](const auth::Principal& who) {
    return in_write([&](db::Transaction& transaction) { return take_back_answer(transaction, actor(who), who, *id); });
  };
  EXPECT_EQ(back(*officer_).error().kind, base::ErrorKind::conflict);
  ASSERT_TRUE(answer().ok());
  EXPECT_EQ(back(*stranger_).error().kind, base::ErrorKind::forbidden);
  ASSERT_TRUE(back(*officer_).ok());
  EXPECT_EQ(get().state, ExplanationState::asked);
  EXPECT_EQ(get().answer.evidence, "CV 5");  // stays in the form
  EXPECT_FALSE(get().answered_at);
  ASSERT_TRUE(answer().ok());
  ASSERT_TRUE(in_write([&](db::Transaction& transaction) {
                return accept_explanation(transaction, actor(*leader_), *id, get().version);
              }).ok());
  EXPECT_EQ(back(*officer_).error().kind, base::ErrorKind::conflict);
}

}  // namespace
}  // namespace gandan::programme
