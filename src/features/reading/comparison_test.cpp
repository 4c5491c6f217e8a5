#include "features/reading/comparison.h"

#include <gtest/gtest.h>

namespace gandan::reading {
namespace {

constexpr base::Instant now{1'790'000'000'000};

DraftItem card(std::string number, std::string sentence, std::string live_id = {}) {
  DraftItem item{.id = DraftItemId::make(now), .kind = ItemKind::target};
  item.fields.number = std::move(number);
  item.fields.text = sentence;
  item.quote = std::move(sentence);
  item.live_id = std::move(live_id);
  item.state = item.live_id.empty() ? ItemState::open : ItemState::accepted;
  item.lines = {1, 1};
  return item;
}

const std::string insurance = "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 98,5%";
const std::string insurance_raised = "Tỷ lệ dân số tham gia bảo hiểm y tế đạt 99%";
const std::string forest = "Tỷ lệ che phủ rừng đạt 15,6% trở lên";
const std::string jobs = "Hằng năm giải quyết việc làm cho 1.600 lượt lao động";

TEST(Comparison, AnUnchangedCardStaysAcceptedAndLiveAlsoUnderAnotherNumber) {
  const auto cards = compare_with_earlier({card("10", insurance)}, {card("9", insurance, "live-9")}, now);
  ASSERT_EQ(cards.size(), 1U);
  EXPECT_EQ(cards[0].change, ItemChange::same);
  EXPECT_EQ(cards[0].state, ItemState::accepted);
  EXPECT_EQ(cards[0].live_id, "live-9");
}

TEST(Comparison, AnUnchangedCardKeepsWhatTheReviewerCorrected) {
  DraftItem corrected = card("9", insurance, "live-9");
  corrected.fields.value = "98.5";
  const auto cards = compare_with_earlier({card("9", insurance)}, {corrected}, now);
  EXPECT_EQ(cards[0].fields.value, "98.5");
}

TEST(Comparison, ARewordedCardIsOpenAgainWithTheEarlierSentence) {
  const auto cards = compare_with_earlier({card("9", insurance_raised)}, {card("9", insurance, "live-9")}, now);
  EXPECT_EQ(cards[0].change, ItemChange::changed);
  EXPECT_EQ(cards[0].state, ItemState::open);
  EXPECT_EQ(cards[0].live_id, "live-9");
  EXPECT_EQ(cards[0].earlier, insurance);
}

TEST(Comparison, ANewItemThatTookOverANumberIsNew) {
  const auto cards = compare_with_earlier({card("9", jobs)}, {card("9", forest, "live-9")}, now);
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_EQ(cards[0].change, ItemChange::added);
  EXPECT_EQ(cards[0].live_id, "");
  EXPECT_EQ(cards[1].change, ItemChange::missing);
  EXPECT_EQ(cards[1].live_id, "live-9");
  EXPECT_EQ(cards[1].state, ItemState::open);
}

TEST(Comparison, WhatNeverWentLiveIsNotMissed) {
  EXPECT_EQ(compare_with_earlier({card("1", jobs)}, {card("2", forest)}, now).size(), 1U);
}

TEST(Comparison, TwoCardsOfOneSentenceEachFindTheirOwn) {
  const auto cards = compare_with_earlier({card("7", forest), card("7", forest)},
                                          {card("7", forest, "live-a"), card("7", forest, "live-b")}, now);
  ASSERT_EQ(cards.size(), 2U);
  EXPECT_NE(cards[0].live_id, cards[1].live_id);
}

}  // namespace
}  // namespace gandan::reading
