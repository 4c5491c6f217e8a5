// Facts of fictitious communes, and which of them a target starts from.
#include "reading/targets/base_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/read_json.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> facts_of(std::string_view text) {
  std::vector<std::string> found;
  for (const ReadFact& fact : read_report(read_document(text)).facts) {
    found.push_back(fact.value->text() + " " + fact.unit + (fact.year ? " in " + std::to_string(*fact.year) : ""));
  }
  return found;
}

// "target value <- fact value", or "-" where none is clear.
std::vector<std::string> base_lines(std::string_view text) {
  const Reading reading = read_report(read_document(text));
  std::vector<std::string> found;
  const BaseLines base_lines(reading.facts);
  for (const ReadTarget& target : reading.targets) {
    const auto fact = base_lines.of(target);
    found.push_back((target.value ? target.value->text() : "?") + " <- " +
                    (fact ? reading.facts[*fact].value->text() : "-"));
  }
  return found;
}

constexpr std::string_view report =
    "PHẦN THỨ NHẤT\n"
    "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025\n"
    "1. Về kinh tế\n"
    "Thu nhập bình quân đầu người năm 2023 đạt 51 triệu đồng/người/năm, năm 2024 đạt 56 triệu đồng/người/năm.\n"
    "2. Về xã hội\n"
    "Tỷ lệ người dân tham gia BHYT đạt 93,4%; tỷ lệ lao động qua đào tạo đạt 61%; tỷ lệ hộ nghèo giảm còn 2,7%.\n"
    "PHẦN THỨ HAI\n"
    "CHỈ TIÊU NHIỆM KỲ 2025 - 2030\n"
    "1. Thu nhập bình quân đầu người đạt 85 triệu đồng/người/năm.\n"
    "2. Tỷ lệ người dân tham gia bảo hiểm y tế đạt 97%.\n"
    "3. Tỷ lệ hộ nghèo còn dưới 1%.\n"
    "4. Tỷ lệ chất thải rắn được thu gom đạt 92%.\n";

TEST(ReadFacts, OfTheResultsWithTheirYears) {
  EXPECT_THAT(facts_of(report), ElementsAre("51 triệu đồng/người/năm in 2023", "56 triệu đồng/người/năm in 2024",
                                            "93.4 %", "61 %", "2.7 %"));
}

TEST(ReadFacts, KeepTheirLines) {
  const Reading reading = read_report(read_document(report));
  ASSERT_FALSE(reading.facts.empty());
  EXPECT_EQ(reading.facts.front().lines, (LineRange{4, 4}));
  EXPECT_THAT(reading.facts.back().text, HasSubstr("hộ nghèo"));
}

TEST(ReadFacts, AreTheFifthListOfTheJson) {
  EXPECT_THAT(read_json(read_report(read_document(report))), HasSubstr("\"facts\": ["));
}

TEST(BaseLine, IsTheFactOfTheSameIndicator) {
  EXPECT_THAT(base_lines(report), ElementsAre("85 <- 56", "97 <- 93.4", "1 <- 2.7", "92 <- -"));
}

ReadTarget target_with(std::string text, std::string unit) {
  ReadTarget target;
  target.text = std::move(text);
  target.unit = std::move(unit);
  target.value = base::Decimal(50);
  return target;
}

ReadFact fact_with(std::string text, int value, std::string unit, std::optional<int> year = {}) {
  return {std::move(text), base::Decimal(value), std::move(unit), year, {1, 1}, {}};
}

std::optional<size_t> base_line_of(const ReadTarget& target, const std::vector<ReadFact>& facts) {
  return BaseLines(facts).of(target);
}

TEST(BaseLine, TheLatestYearWins) {
  const std::vector<ReadFact> facts = {fact_with("Tỷ lệ che phủ rừng năm 2024 đạt 44%", 44, "%", 2024),
                                       fact_with("tỷ lệ che phủ rừng năm 2021 đạt 40%", 40, "%", 2021)};
  EXPECT_EQ(base_line_of(target_with("Tỷ lệ che phủ rừng đạt 50% trở lên", "%"), facts), 0U);
}

TEST(BaseLine, NoneWhenFactsContradictOrUnitsOrKindsDiffer) {
  const auto target = target_with("Tỷ lệ che phủ rừng đạt 50%", "%");
  EXPECT_EQ(base_line_of(target,
                         {fact_with("tỷ lệ che phủ rừng 44%", 44, "%"), fact_with("tỷ lệ che phủ rừng 41%", 41, "%")}),
            std::nullopt);
  EXPECT_EQ(base_line_of(target, {fact_with("che phủ rừng 44 ha", 44, "ha")}), std::nullopt);
  EXPECT_EQ(base_line_of(target, {fact_with("tỷ lệ che phủ rừng tăng 4%", 4, "%")}), std::nullopt);
  EXPECT_EQ(base_line_of(target, {}), std::nullopt);
}

// Each of the targets has its own fact among thousands.
TEST(BaseLine, IsFoundAmongManyFacts) {
  std::vector<ReadFact> facts;
  for (int i = 0; i < 3000; ++i) {
    std::string name = "rừng ở khu";  // and the digits of i as letters, since figures name nothing
    name += " k";
    for (const char digit : std::to_string(i)) name += static_cast<char>('a' + (digit - '0'));
    facts.push_back(fact_with(name + " phủ xanh 40%", 40, "%"));
  }
  const BaseLines base_lines(facts);
  for (size_t i = 0; i < facts.size(); i += 7) EXPECT_EQ(base_lines.of(target_with(facts[i].text, "%")), i) << i;
}

std::string start_of_jobs(std::string_view result) {
  const std::string text = "KẾT QUẢ THỰC HIỆN NGHỊ QUYẾT NHIỆM KỲ 2020 - 2025\n" + std::string(result) +
                           "\nCHỈ TIÊU NHIỆM KỲ 2025 - 2030\n"
                           "1. Giải quyết việc làm hằng năm đạt 1.600 lượt lao động trở lên.\n";
  const Reading reading = read_report(read_document(text));
  const BaseLines base_lines(reading.facts);
  const ReadFact* fact = base_lines.start_of(reading.targets.at(0));
  return fact == nullptr ? "none" : fact->value->text();
}

// "goal <- start in year", or "-" where none is clear.
std::vector<std::string> starts(std::string_view text) {
  const Reading reading = read_report(read_document(text));
  const BaseLines base_lines(reading.facts);
  std::vector<std::string> found;
  for (const ReadTarget& target : reading.targets) {
    const ReadFact* fact = base_lines.start_of(target);
    const std::string year = fact != nullptr && fact->year ? " in " + std::to_string(*fact->year) : "";
    found.push_back((target.value ? target.value->text() : "?") + " <- " +
                    (fact != nullptr ? fact->value->text() + year : "-"));
  }
  return found;
}

TEST(StartingFact, IsWhatTheTargetItselfSays) {
  EXPECT_THAT(starts("CÁC CHỈ TIÊU CHỦ YẾU ĐẾN NĂM 2030\n"
                     "1. Tỷ lệ hộ dùng nước sạch đạt 90% trở lên (năm 2025: 71,5%).\n"
                     "2. Nâng tỷ lệ hộ có chuồng trại hợp vệ sinh từ 52% năm 2025 lên 80%.\n"
                     "3. Tỷ lệ tham gia bảo hiểm xã hội tự nguyện 5% (hiện nay 2,1%).\n"
                     "4. Thu ngân sách tăng bình quân 8%/năm (năm 2025 tăng 6%).\n"
                     "5. Tỷ lệ hộ nghèo còn 2% (theo chuẩn năm 2025).\n"),
              ElementsAre("90 <- 71.5 in 2025", "80 <- 52 in 2025", "5 <- 2.1", "8 <- -", "2 <- -"));
}

TEST(StartingFact, StandsInAnotherColumnOfTheTable) {
  EXPECT_THAT(starts("CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2025 - 2030\n"
                     "STT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2025\tKế hoạch 2026\tMục tiêu 2030\n"
                     "1\tTỷ lệ hộ nghèo\t%\t1,84\t1,5\t0,3\n"
                     "2\tSố trường đạt chuẩn\tTrường\t6/9\t7/9\t9/9\n"),
              ElementsAre("0.3 <- 1.84 in 2025", "9 <- 6 in 2025"));
  EXPECT_THAT(starts("CHỈ TIÊU CHỦ YẾU\n"
                     "STT\tChỉ tiêu\tĐVT\tNăm 2025\tNăm 2030\n"
                     "1\tĐộ che phủ rừng\t%\t58,2\t60\n"),
              ElementsAre("60 <- 58.2 in 2025"));
}

TEST(StartingFact, OfACountEachYearIsTheResultOfOneYear) {
  EXPECT_EQ(start_of_jobs("Năm 2024, giải quyết việc làm cho 1.450 lượt lao động."), "1450");
  EXPECT_EQ(start_of_jobs("Trong 5 năm, giải quyết việc làm cho 6.654 lượt lao động."), "none");
}

}  // namespace
}  // namespace gandan::reading
