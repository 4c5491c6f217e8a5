// What is reported is answered first; a moment later it is found and compared.
#include "features/cases/engine/case_index.h"

#include <gmock/gmock.h>

#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/engine/case_index_store.h"
#include "features/cases/engine/receive_case.h"
#include "features/cases/ward_test.h"
#include "features/search/search.h"
#include "tests/support/test_database.h"

namespace gandan::cases {
namespace {

using namespace test_ward;
using testing::ElementsAre;
using testing::IsEmpty;

base::Instant after(int64_t milliseconds) {
  return {now.epoch_milliseconds + milliseconds};
}

class CaseIndex : public test::EachEngine {
 protected:
  CaseIndex() : EachEngine(founded) {}

  Case reported(base::Instant when = now) {
    auto transaction = database().write();
    const auto prepared = prepare_case(transaction, rules(), actor(when), lamp(transaction)).value();
    Case made = receive_prepared(transaction, rules(), actor(when), *prepared, Indexing::later).made;
    transaction.commit();
    return made;
  }
  Case at_the_counter(base::Instant when = now) {
    auto transaction = database().write();
    Case made = receive_case(transaction, rules(), actor(when), lamp(transaction)).value().made;
    transaction.commit();
    return made;
  }
  void index(base::Instant when) { index_waiting_cases(database(), rules(), ward, when); }

  std::vector<std::string> found(std::string_view words) {
    auto transaction = database().read();
    std::vector<std::string> ids;
    for (const auto& each : search::newest_records(transaction, ward, "case", words, 100))
      ids.push_back(each.record_id);
    return ids;
  }
  // What the case, being the later one, is proposed as the same as.
  std::vector<std::string> proposed(const Case& later) {
    auto transaction = database().read();
    std::vector<std::string> earlier;
    for (const Duplicate& each : duplicates_of(transaction, ward, later.id)) {
      if (each.later == later.id) earlier.push_back(each.earlier.text());
    }
    return earlier;
  }
};
GANDAN_ON_EACH_ENGINE(CaseIndex);

TEST_P(CaseIndex, AMomentAfterItWasReportedACaseIsFoundAndCompared) {
  const Case first = at_the_counter();
  const Case second = reported();
  EXPECT_THAT(found("đèn đường"), ElementsAre(first.id.text())) << "who receives one at the counter finds it at once";
  EXPECT_THAT(proposed(second), IsEmpty());
  index(after(1000));
  EXPECT_THAT(found("đèn đường"), ElementsAre(second.id.text(), first.id.text()));
  EXPECT_THAT(found(second.code), ElementsAre(second.id.text()));
  EXPECT_THAT(proposed(second), ElementsAre(first.id.text()));
  auto transaction = database().read();
  EXPECT_FALSE(waiting_to_index(transaction, ward));
}

TEST_P(CaseIndex, AWaveIsAnsweredFirstButNotForLong) {
  const Case first = reported();
  const Case last = reported(after(9'800));
  index(after(9'900));
  EXPECT_THAT(found("đèn đường"), IsEmpty()) << "more come in";
  index(after(10'000));
  EXPECT_THAT(found("đèn đường"), ElementsAre(first.id.text())) << "what came just now waits in any case";
  index(after(10'300));
  EXPECT_THAT(found("đèn đường"), ElementsAre(last.id.text(), first.id.text()));
}

TEST_P(CaseIndex, OfTwoThatWaitTheLaterOneProposesTheEarlier) {
  const Case first = reported(), second = reported(), third = reported(after(1));
  index(after(1000));
  EXPECT_THAT(proposed(first), IsEmpty());
  EXPECT_THAT(proposed(second), ElementsAre(first.id.text()));
  EXPECT_THAT(proposed(third), testing::UnorderedElementsAre(first.id.text(), second.id.text()));
}

TEST_P(CaseIndex, AtTheCounterThoseThatWaitAreComparedToo) {
  const Case waiting = reported();
  const Case at_counter = at_the_counter(after(100));
  EXPECT_THAT(proposed(at_counter), ElementsAre(waiting.id.text()));
  index(after(1000));
  EXPECT_THAT(proposed(waiting), IsEmpty()) << "not each of the other";
}

TEST_P(CaseIndex, WhatAPersonDecidedMeanwhileStays) {
  const Case first = at_the_counter();
  const Case second = reported();
  {
    auto transaction = database().write();
    put_duplicate(transaction, ward, {second.id, first.id, 100, "rejected"});
    transaction.commit();
  }
  index(after(1000));
  auto transaction = database().read();
  EXPECT_THAT(duplicates_of(transaction, ward, second.id),
              ElementsAre(testing::Field(&Duplicate::decision, "rejected")));
}

TEST_P(CaseIndex, MoreThanAPortionAreAllDone) {
  for (int i = 0; i < 30; ++i) reported(after(i));
  index(after(1000));
  EXPECT_EQ(found("đèn đường").size(), 30U);
}

}  // namespace
}  // namespace gandan::cases
