#include "reading/text/document.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reading/shared_reports.h"

namespace gandan::reading {
namespace {

std::vector<std::string> texts(const Document& document) {
  std::vector<std::string> found;
  for (const Paragraph& paragraph : document.paragraphs) found.push_back(paragraph.text);
  return found;
}

using testing::ElementsAre;

TEST(ReadDocument, IsEmptyForAnEmptyText) {
  EXPECT_TRUE(read_document("").paragraphs.empty());
  EXPECT_TRUE(read_document("\n \n\f\n").paragraphs.empty());
}

TEST(ReadDocument, CountsTheLinesOfTheSourceFromOneBlankOnesToo) {
  const Document document = read_document("Mở đầu.\n\nPhần sau.\r\n");
  ASSERT_EQ(document.lines.size(), 3U);
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[1].lines, (LineRange{3, 3}));
  EXPECT_EQ(document.paragraphs[1].text, "Phần sau.");
}

TEST(ReadDocument, JoinsASentenceOverLinesAndTheBlankLinesBetween) {
  const Document document = read_document(
      "Trong năm qua, Đảng bộ xã Mây Hồng đã lãnh đạo nhân dân vượt qua nhiều\n\n"
      "khó khăn, giữ vững ổn định và phát triển kinh tế, nâng cao đời sống cho\n\n"
      "người dân ở tất cả các thôn trên địa bàn.\n\n"
      "Các thôn đều có nhà văn hóa, đường bê tông và điện chiếu sáng được lắp ở\n\n"
      "những nơi đông người qua lại.\n");
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[0].lines, (LineRange{1, 5}));
  EXPECT_THAT(document.paragraphs[0].text, testing::HasSubstr("qua nhiều khó khăn, giữ vững"));
  EXPECT_EQ(document.paragraphs[1].lines, (LineRange{7, 9}));
}

TEST(ReadDocument, AHeadingInCapitalsBehindALineWithoutAStop) {
  const Document document = read_document(
      "Báo cáo của Ban Chấp hành Đảng bộ xã Mây Hồng trình Đại hội lần thứ nhất\n"
      "III - MỤC TIÊU CHỦ YẾU\n"
      "Xã phấn đấu giữ rừng đầu nguồn, mở rộng diện tích chè, nâng cao thu nhập\n"
      "của người dân và chăm lo việc học của trẻ em ở tất cả các thôn, bản gần xa\n"
      "trong những năm tới.\n");
  ASSERT_EQ(document.paragraphs.size(), 3U);
  EXPECT_EQ(document.paragraphs[1].kind, ParagraphKind::heading);
  EXPECT_EQ(document.paragraphs[1].number, "III");
}

TEST(ReadDocument, LeadsASpanOfTextBackToItsLines) {
  const Document document = read_document(
      "1. Mục tiêu của xã trong nhiệm kỳ này là đưa thu nhập của người dân lên\n"
      "mức 70 triệu đồng, giảm số hộ nghèo, giữ rừng và nguồn nước, xây trường\n"
      "học mới ở thôn Đông và thôn Đoài, mở rộng trạm y tế.\n"
      "2. Nhiệm vụ của chi bộ là bàn với dân để ai cũng hiểu và cùng nhau làm.\n");
  ASSERT_EQ(document.paragraphs.size(), 2U);
  const Paragraph& first = document.paragraphs[0];
  const size_t at = first.text.find("trạm y tế");
  EXPECT_EQ(first.lines_of(at, at + 3), (LineRange{3, 3}));
  EXPECT_EQ(first.lines_of(0, first.text.size()), (LineRange{1, 3}));
  EXPECT_EQ(first.number, "1");
}

TEST(ReadDocument, DropsAPageNumberThatStandsBetweenTheLines) {
  const Document document = read_document(
      "(1) Tỷ lệ hộ dân dùng nước sạch đạt 95% vào năm cuối của nhiệm kỳ này.\n"
      "12\n"
      "(2) Tỷ lệ đường thôn được bê tông hóa đạt 90% vào năm cuối nhiệm kỳ này.\n");
  EXPECT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[1].number, "(2)");
}

TEST(ReadDocument, DropsTheTitleThatStandsOnEveryPage) {
  for (const bool feeds : {false, true}) {
    std::string text;
    for (const std::string place : {"Đông", "Đoài", "Thượng"}) {
      const std::string page = place == "Đông" ? "2" : place == "Đoài" ? "3" : "4";
      text += "Nhân dân thôn " + place + " cùng nhau giữ rừng, giữ nguồn nước và mở thêm những\n" +
              (feeds ? "\f" : "") + "Báo cáo chính trị Đảng bộ xã Mây Hồng\n" + page + "\n" + "con đường từ thôn " +
              place + " ra đến nương, ruộng của từng nhà trong mùa khô.\n";
    }
    const Document document = read_document(text);
    std::string read;
    for (const Paragraph& paragraph : document.paragraphs) read += paragraph.text + "\n";
    EXPECT_THAT(read, testing::HasSubstr("mở thêm những con đường từ thôn Đoài"));
    EXPECT_THAT(read, testing::Not(testing::HasSubstr("Mây Hồng")));
  }
}

TEST(ReadDocument, KeepsLinesThatRecurBesideTheCellsOfATable) {
  const Document document = read_document(
      "Số hộ dùng nước sạch\n12\nSố hộ dùng nước sạch\n7\nSố hộ dùng nước sạch\n9\nSố hộ dùng nước sạch\n8\n");
  EXPECT_THAT(document.paragraphs, testing::SizeIs(testing::Ge(4U)));
}

TEST(ReadDocument, KnowsThePagesWhenFormFeedsSeparateThem) {
  const Document document = read_document("Trang một nói về thôn.\n1\n\fTrang hai nói về xã.\n2\n");
  ASSERT_EQ(document.paragraphs.size(), 2U);
  EXPECT_EQ(document.paragraphs[0].page, 1);
  EXPECT_EQ(document.paragraphs[1].page, 2);
  EXPECT_EQ(document.page_of_line, (std::vector<int>{1, 1, 2, 2}));
}

TEST(ReadDocument, DetachesFootnoteMarksFromWordsAndNumbers) {
  const Document document = read_document(
      "Đảng bộ đã ban hành 120 văn bản các loại1 để lãnh đạo, chỉ đạo thực hiện.\n"
      "Quy hoạch bệnh viện đến năm 20352 được phê duyệt; xã đã hiến 300 m2 đất.\n"
      "Kết nạp 15 đảng viên3.\n"
      "CHÚ THÍCH\n"
      "1 Gồm 20 nghị quyết và 100 kế hoạch.\n"
      "2 Quyết định số 11-QĐ/UB.\n"
      "3 Trong đó có 5 nữ.\n");
  EXPECT_THAT(texts(document),
              ElementsAre(testing::HasSubstr("các loại để lãnh đạo"),
                          testing::HasSubstr("năm 2035 được phê duyệt; xã đã hiến 300 m2"), "Kết nạp 15 đảng viên.",
                          "Gồm 20 nghị quyết và 100 kế hoạch.", "Quyết định số 11-QĐ/UB.", "Trong đó có 5 nữ."));
  ASSERT_EQ(document.footnotes.size(), 3U);
  EXPECT_EQ(document.footnotes[1].marked_at, 2);
  EXPECT_EQ(document.footnotes[1].lines, (LineRange{6, 6}));
  EXPECT_EQ(document.footnotes[2].paragraph, 2);
  EXPECT_EQ(document.paragraphs[2].text.substr(0, document.footnotes[2].offset), "Kết nạp 15 đảng viên");
}

TEST(ReadDocument, TakesNotesAtTheFootOfAPageOutOfTheText) {
  const Document document = read_document(
      "Xã Mây Hồng có bốn thôn và hai khu dân cư mới1, dân số tăng đều, đời sống\n"
      "được nâng\n"
      "1 Thôn Đông, thôn Đoài, thôn Thượng, thôn Hạ.\n"
      "\fcao từng năm.\n");
  ASSERT_EQ(document.footnotes.size(), 1U);
  EXPECT_EQ(document.footnotes[0].marked_at, 1);
  EXPECT_EQ(document.paragraphs[0].text,
            "Xã Mây Hồng có bốn thôn và hai khu dân cư mới, dân số tăng đều, đời sống được nâng cao từng năm.");
}

TEST(ReadDocument, TakesNotesBehindARuledLineOutOfTheText) {
  const Document document = read_document(
      "Xã có 2.340 hộ dân1; trong nhiệm kỳ kết nạp 85 đảng viên2.\n"
      "________________\n"
      "1 Theo điều tra cuối năm 2025.\n"
      "2 Gồm: năm 2021: 20 đảng viên; năm 2022: 65 đảng viên.\n");
  EXPECT_THAT(texts(document),
              ElementsAre("Xã có 2.340 hộ dân; trong nhiệm kỳ kết nạp 85 đảng viên.", "Theo điều tra cuối năm 2025.",
                          "Gồm: năm 2021: 20 đảng viên; năm 2022: 65 đảng viên."));
  ASSERT_EQ(document.footnotes.size(), 2U);
  EXPECT_EQ(document.footnotes[1].marked_at, 1);
}

TEST(ReadDocument, ARuledLinePartsParagraphsAndIsNone) {
  EXPECT_THAT(texts(read_document("ĐẢNG BỘ XÃ MÂY HỒNG\n_______\n1 Tổ hợp tác\nĐƯỜNG LÊN BẢN\n*****\nĐã xong\n")),
              ElementsAre("ĐẢNG BỘ XÃ MÂY HỒNG", "1 Tổ hợp tác", "ĐƯỜNG LÊN BẢN", "Đã xong"));
}

TEST(ReadDocument, NestsHeadings) {
  const Document document = read_document(
      "PHẦN THỨ HAI\nMỤC TIÊU, NHIỆM VỤ\nI. MỤC TIÊU\n1. Mục tiêu chung\nXây dựng xã giàu đẹp.\n2. Chỉ tiêu\n"
      "2.1. Về kinh tế\n- Thu nhập 70 triệu đồng.\nII. NHIỆM VỤ\na) Giữ rừng.\n");
  std::vector<std::string> outline;
  for (const Paragraph& paragraph : document.paragraphs) {
    outline.push_back(std::to_string(paragraph.level) + " " + paragraph.number + " " +
                      std::to_string(paragraph.parent));
  }
  EXPECT_THAT(outline, ElementsAre("1 PHẦN THỨ HAI -1", "2 I 0", "3 1 1", "0  2", "3 2 1", "4 2.1 4", "0 - 5", "2 II 0",
                                   "0 a 7"));
  EXPECT_EQ(document.paragraphs[0].text, "MỤC TIÊU, NHIỆM VỤ");
}

TEST(ReadDocument, ReadsTextWithCombiningAccentsAsComposed) {
  const Document document = read_document("Xa\u0303 Ma\u0302y Ho\u0302\u0300ng");
  EXPECT_EQ(document.paragraphs.at(0).text, "Xã Mây Hồng");
}

TEST(ReadDocument, SurvivesBrokenBytes) {
  const Document document = read_document("T\xff\xc3 l\xe1\xba 5%\n\x80\x80\n");
  EXPECT_FALSE(document.paragraphs.empty());
}

// Whether a word broken at its hyphen ("COVID-" and "19") gets a blank is a matter of taste.
std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

// The same text with and without the blank lines of its PDF.
TEST(FoundingReport, ReadsTheSameWithAndWithoutBlankLines) {
  GANDAN_SKIP_WITHOUT_REPORT("uong-bi-2025-2030.raw.txt");
  const Document plain = read_document(text_of_file(shared_report("uong-bi-2025-2030.txt")));
  const Document raw = read_document(text_of_file(shared_report("uong-bi-2025-2030.raw.txt")));
  EXPECT_EQ(texts(plain), texts(raw));
  EXPECT_GT(plain.paragraphs.size(), 200U);
}

TEST(FoundingReport, JoinsEachOfItsFootnotesToItsMark) {
  GANDAN_SKIP_WITHOUT_REPORT("uong-bi-2025-2030.structure.json");
  const auto answers = nlohmann::json::parse(text_of_file(shared_report("uong-bi-2025-2030.structure.json")));
  const Document document = read_document(text_of_file(shared_report("uong-bi-2025-2030.txt")));
  ASSERT_EQ(document.footnotes.size(), answers["footnotes"].size());
  for (size_t i = 0; i < document.footnotes.size(); ++i) {
    const auto& answer = answers["footnotes"][i];
    EXPECT_EQ(document.footnotes[i].number, answer["n"]);
    EXPECT_EQ(document.footnotes[i].marked_at, answer["mark_line"]) << answer["mark_token"];
    EXPECT_EQ(without_blanks(document.footnotes[i].text), without_blanks(answer["text"]));
    EXPECT_EQ(document.footnotes[i].lines, (LineRange{answer["lines"][0], answer["lines"][1]}));
  }
}

TEST(ReadDocument, JoinsAWordBrokenAtAHyphenGluedToIt) {
  const Document document = read_document(
      "Thực hiện Kế hoạch số 58-\nKH/ĐU về chăm lo người có công trong những năm sắp tới đây của xã\n"
      "nhà, xã đã vận động được nhiều nguồn lực giúp đỡ các gia đình chính sách, nông -\n"
      "lâm nghiệp phát triển, đời sống người dân ở các thôn xa ngày một khá hơn so với\n"
      "trước đây rất nhiều.\n");
  std::string text;
  for (const Paragraph& paragraph : document.paragraphs) text += paragraph.text + "\n";
  EXPECT_NE(text.find("nông - lâm"), std::string::npos) << text;
  const Document broken = read_document(
      "Thực hiện nghiêm túc, kịp thời, đầy đủ, có chất lượng các nội dung của Kế hoạch số 58-\n"
      "KH/ĐU về chăm lo người có công và gia đình chính sách trong những năm sắp tới đây của xã\n"
      "nhà, xã đã vận động được nhiều nguồn lực giúp đỡ các gia đình chính sách còn khó khăn và\n"
      "các cháu học sinh vượt khó.\n");
  ASSERT_EQ(broken.paragraphs.size(), 1U);
  EXPECT_NE(broken.paragraphs[0].text.find("58-KH/ĐU"), std::string::npos) << broken.paragraphs[0].text;
}

}  // namespace
}  // namespace gandan::reading
