// Paragraphs of the genre in words of our own: what does not add up is found with its arithmetic, what does is met with
// silence.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "reading/reading.h"
#include "reading/shared_reports.h"
#include "vietnamese/number.h"

namespace gandan::reading {
namespace {

std::string kind_name(FindingKind kind) {
  static const std::vector<std::string> names = {"sum",  "percent",   "ratio", "growth",        "conflict", "blank",
                                                 "date", "numbering", "annex", "repeated_word", "character"};
  return names.at(static_cast<size_t>(kind));
}

// "sum 287/297" for each loud finding of one paragraph; notes begin with '~'.
std::vector<std::string> told(const std::string& text) {
  std::vector<std::string> result;
  for (const Finding& finding : check_report(read_document(text))) {
    std::string line = (finding.severity == Severity::note ? "~" : "") + kind_name(finding.kind);
    if (finding.computed)
      line += " " + vietnamese::format_number(*finding.computed) + "/" + vietnamese::format_number(*finding.stated);
    result.push_back(line);
  }
  return result;
}

struct Case {
  const char* text;
  const char* finding;
};

void expect_each(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_EQ(told(c.text), std::vector<std::string>{c.finding}) << c.text;
}

void expect_silence(const std::vector<const char*>& texts) {
  for (const char* text : texts) EXPECT_EQ(told(text), std::vector<std::string>{}) << text;
}

TEST(CheckReport, ARuledLineIsNoBlank) {
  EXPECT_TRUE(told("ĐẢNG BỘ XÃ MÂY HỒNG\n_______________\nBÁO CÁO CHÍNH TRỊ\n").empty());
}

TEST(CheckSum, FindsTotalsThatTheirPartsDoNotMakeUp) {
  expect_each({
      {"Toàn Đảng bộ có 42 tổ chức cơ sở đảng, gồm 5 đảng bộ cơ sở và 38 chi bộ cơ sở.", "sum 43/42"},
      {"Đã kết nạp 215 đảng viên (năm 2021: 40, năm 2022: 45, năm 2023: 41, năm 2024: 50, năm 2025: 37).",
       "sum 213/215"},
      {"Đã tổ chức 45 lớp tập huấn (20 lớp năm 2023, 22 lớp năm 2024).", "sum 42/45"},
      {"Phường có 8 trường học: 3 trường mầm non, 3 trường tiểu học, 3 trường trung học cơ sở.", "sum 9/8"},
      {"Toàn phường có 30 khu phố, bao gồm 12 khu phố loại I, 10 khu phố loại II và 9 khu phố loại III.", "sum 31/30"},
      {"Diện tích gieo trồng 1.200 ha = 700 ha + 450 ha.", "sum 1.150/1.200"},
      {"Vận động được 2,5 tỷ đồng (tiền mặt 1,8 tỷ đồng; hiện vật trị giá 500 triệu đồng).", "sum 2,3/2,5"},
      {"Đã kiểm tra 57 lượt cơ sở (Đông Hà: 20, Tây Hà: 18, Nam Hà: 17), xử phạt 4 trường hợp.", "sum 55/57"},
  });
}

TEST(CheckSum, SaysNothingOfWhatAddsUpOrNeedNotAddUp) {
  expect_silence({
      "Đã kết nạp 213 đảng viên (năm 2021: 40, năm 2022: 45, năm 2023: 41, năm 2024: 50, năm 2025: 37).",
      "Thu ngân sách đạt 120,5 tỷ đồng, trong đó: thu thuế 85,2 tỷ đồng, thu phí 20,1 tỷ đồng.",
      "Toàn xã có khoảng 3.500 hộ (thôn Đông 1.200 hộ, thôn Đoài 1.150 hộ, thôn Trung 1.130 hộ).",
      "Bắt giữ 25 vụ = 31 đối tượng; khởi tố 20 vụ, 28 bị can.",
      "Thành lập 26 tổ giám sát với 130 thành viên, giám sát 83 cuộc đối với 19 công trình.",
      "Tổng kinh phí 12 tỷ đồng (Nhà nước 8 tỷ đồng, nhân dân hiến 1.500 m2 đất, 300 ngày công).",
      "Dân số 45.300 người (năm 2020: 42.100 người; năm 2022: 43.500 người).",
      "Có 1.500 hộ chăn nuôi, chủ yếu là 600 hộ nuôi lợn, 500 hộ nuôi gia cầm.",
      "Đầu tư 25 công trình (trường học, trạm y tế, 12 tuyến đường, 3 nhà văn hóa).",
      "Quang cảnh: Đông Hà: 34 cuộc, Tây Hà: 39 cuộc, Nam Hà: 38 cuộc.",
      "Sinh hoạt tại 44 tổ chức cơ sở đảng (trong đó: 14 đảng bộ cơ sở, với 125 chi bộ trực thuộc và 30 chi bộ cơ sở).",
      "Huyện thu 168,7 tỷ đồng (thuế phí 70 tỷ đồng; nhà đất 87,7 tỷ đồng; thu khác gần 11 tỷ đồng).",
      "Tổng đàn trâu, bò 1.095 con ( Bò 970con, trâu 125con).",
      "Vận động được 2,3 tỷ đồng (tiền mặt 1,8 tỷ đồng; hiện vật trị giá 500 triệu đồng).",
  });
}

TEST(CheckSum, CallsWhatRoundingExplainsANote) {
  expect_each({{"Chi ngân sách 46,21 tỷ đồng (Đông Hà: 18,21 tỷ đồng; Tây Hà: 17,57 tỷ đồng; Nam Hà: 10,44 tỷ đồng).",
                "~sum 46,22/46,21"}});
}

TEST(CheckSum, FollowsAFootnoteToTheTotalThatBearsItsMark) {
  const std::string body =
      "Từ đầu nhiệm kỳ đến nay đã kết nạp 97 đảng viên mới1; chất lượng được nâng lên.\nPhần còn lại của báo cáo.\nCHÚ "
      "THÍCH\n";
  EXPECT_EQ(
      told(body + "1 Trong đó: Đông Hà kết nạp 39 đảng viên mới, Tây Hà 36 đảng viên mới, Nam Hà 12 đảng viên.\n"),
      std::vector<std::string>{"sum 87/97"});
  EXPECT_EQ(
      told(body + "1 Trong đó: Đông Hà kết nạp 39 đảng viên mới, Tây Hà 36 đảng viên mới, Nam Hà 22 đảng viên.\n"),
      std::vector<std::string>{});
  EXPECT_EQ(told(body + "1 Gồm: năm 2021: 39 đảng viên; năm 2022: 36; năm 2023: 22.\n"), std::vector<std::string>{});
  EXPECT_EQ(told(body + "1 Gồm: năm 2021: 39 đảng viên; năm 2022: 36; năm 2023: 12.\n"),
            std::vector<std::string>{"sum 87/97"});
}

TEST(CheckSum, AddsUpBulletsAndTables) {
  EXPECT_EQ(
      told("Tổng số hộ dân trên địa bàn là 120 hộ, gồm:\n- Khu Đông: 50 hộ;\n- Khu Tây: 40 hộ;\n- Khu Nam: 25 hộ.\n"),
      std::vector<std::string>{"sum 115/120"});
  EXPECT_EQ(
      told("Tổng số hộ dân trên địa bàn là 115 hộ, gồm:\n- Khu Đông: 50 hộ;\n- Khu Tây: 40 hộ;\n- Khu Nam: 25 hộ.\n"),
      std::vector<std::string>{});
  EXPECT_EQ(told("1 Khu Đông 50 120\n2 Khu Tây 40 100\n3 Khu Nam 25 60\nTổng cộng 115 290\n"),
            std::vector<std::string>{"sum 280/290"});
}

TEST(CheckSum, MissesNoneOfAFraction) {
  expect_each({{"Kết quả: 4/20 chỉ tiêu hoàn thành vượt kế hoạch, 15/20 chỉ tiêu đạt kế hoạch.", "sum 19/20"}});
  expect_silence({"Kết quả: 10/15 chỉ tiêu hoàn thành vượt kế hoạch, 5/15 chỉ tiêu đạt kế hoạch.",
                  "Đạt 20/20 chỉ tiêu, trong đó 12/20 chỉ tiêu vượt kế hoạch.",
                  "Vận động 15/20 hộ bàn giao; chi trả 12/18 hộ."});
}

TEST(CheckSum, KnowsWhatDividesAWhole) {
  expect_each({
      {"Tiếp nhận 350 đơn thư, đã giải quyết 320 đơn, còn lại 25 đơn đang giải quyết.", "sum 345/350"},
      {"Phường có 45.300 nhân khẩu, trong đó nam 22.100 người, nữ 23.000 người.", "sum 45.100/45.300"},
      {"Tổng số 1.024 hồ sơ, trong đó trực tuyến 800 hồ sơ, trực tiếp 214 hồ sơ.", "sum 1.014/1.024"},
  });
  expect_silence({"Tiếp nhận 345 đơn thư, đã giải quyết 320 đơn, còn lại 25 đơn đang giải quyết."});
}

TEST(CheckStructure, SharesMakeUpAHundred) {
  expect_each({
      {"Cơ cấu kinh tế: nông nghiệp 25,5%, công nghiệp - xây dựng 40,2%, dịch vụ 36,3%.", "sum 102,0/100"},
      {"Cơ cấu: Nông nghiệp chiếm 42,7%; Công nghiệp - xây dựng chiếm 35%, tăng 6,5% so với năm 2015; Dịch vụ chiếm "
       "24,9%, tăng "
       "4,9%.",
       "sum 102,6/100"},
      {"Cơ cấu kinh tế: nông nghiệp 25,51%, công nghiệp 40,22%, dịch vụ 34,26%.", "~sum 99,99/100"},
      {"Xếp loại: hoàn thành xuất sắc 18%, hoàn thành tốt 70%, hoàn thành 10%, không hoàn thành 4%.", "sum 102/100"},
  });
  expect_silence({
      "Phường Đông Hà: nông, lâm, ngư nghiệp 17%; TTCN - XD 40%; dịch vụ thương mại 43%.",
      "Giá trị sản xuất nông nghiệp tăng 3,5%, công nghiệp - xây dựng tăng 12,5%, thương mại - dịch vụ tăng 85,2%.",
      "Nông nghiệp giảm từ 25,5% xuống 20%, công nghiệp tăng từ 40,2% lên 42%, dịch vụ tăng từ 34,3% lên 38%.",
  });
}

TEST(CheckPercent, ComparesAShareWithItsWhole) {
  expect_each({
      {"Hoàn thành 18/20 chỉ tiêu, đạt 95%.", "percent 90/95"},
      {"Toàn xã có 1.250 hộ, trong đó 75 hộ nghèo, chiếm 8,0%.", "percent 6,0/8,0"},
      {"Đã thẩm định 120 hồ sơ, trong đó 115 hồ sơ đạt (chiếm 98,5%).", "percent 95,8/98,5"},
      {"Hòa giải 221 vụ, trong đó có 182 vụ hòa giải thành (đạt tỷ lệ 82,3%).", "~percent 82,4/82,3"},
  });
  expect_silence({
      "Hoàn thành 18/20 chỉ tiêu, đạt 90%; 2 chỉ tiêu chưa đạt.",
      "Thu ngân sách 5 năm đạt 650 tỷ đồng, đạt 115% dự toán (dự toán 565 tỷ đồng).",
      "Kết nạp được 351 đảng viên mới, đạt 48,3% nghị quyết; trong đó có 64 nữ (8,8%), 84 đoàn viên (11,6%).",
      "Hồ sơ trả trước và đúng hạn là 955 hồ sơ (đạt 95,5%) trong số 980 hồ sơ tiếp nhận mới và 1.000 hồ sơ đến hạn.",
      "Tiếp nhận 980 hồ sơ, trả đúng hạn 955 hồ sơ (đạt 95,5%), hồ sơ đến hạn là 1.000 hồ sơ.",
      "Tiêm phòng cho đàn trâu, bò được 971/876 = 110,8%.",
      "Tham gia huấn luyện 910 lượt người, đạt 90%.",
      "Có 35 đồng chí (nữ 12 đồng chí, chiếm 34,3%; trẻ dưới 40 tuổi 8 đồng chí, chiếm 22,9%).",
      "Quản lý 585.336 hồ sơ, đúng hạn 585.116, trễ hạn 220, tỷ lệ đúng hạn 99,96%.",
  });
}

TEST(CheckPercent, TakesNoNeighbourForTheWhole) {
  expect_silence({
      "Cơ cấu: công nghiệp 480 tỷ đồng, chiếm 60,0%; dịch vụ 280 tỷ đồng, chiếm 35,0%; nông nghiệp 40 tỷ đồng, chiếm "
      "5,0%.",
  });
}

TEST(CheckSum, FollowsPartsIntoTheNextSentence) {
  expect_each({
      {"Toàn xã có 640 hộ kinh doanh. Trong đó: nông nghiệp 110 hộ, công nghiệp 85 hộ, dịch vụ 465 hộ.", "sum 660/640"},
  });
  expect_silence({
      "Toàn xã có 640 hộ kinh doanh. Trong đó: nông nghiệp 110 hộ, công nghiệp 85 hộ, dịch vụ 445 hộ.",
      "Toàn xã có 640 hộ kinh doanh. Trong đó, nông nghiệp 110 hộ, công nghiệp 85 hộ.",
      "Kết nạp 24 đảng viên. Trong đó nữ 11 đảng viên, đoàn viên 18 đảng viên, giáo viên 3 đảng viên.",
  });
}

TEST(CheckComplement, MembersOfThePartyAreFullOrProbationary) {
  expect_each({
      {"Đảng bộ có 812 đảng viên, trong đó, đảng viên chính thức là 770, đảng viên dự bị là 32.", "sum 802/812"},
  });
  expect_silence({
      "Đảng bộ có 812 đảng viên, trong đó, đảng viên chính thức là 780, đảng viên dự bị là 32.",
      "Chi bộ có 17 đảng viên, trong đó có 15 đảng viên chính thức, 2 đảng viên dự bị.",
  });
}

TEST(CheckRatio, ComparesMultiples) {
  expect_each({
      {"Giá trị sản xuất đạt 2.400 tỷ đồng, gấp 2,5 lần so với năm 2020 (1.200 tỷ đồng).", "ratio 2,0/2,5"},
      {"Dịch vụ đạt 495 tỷ đồng, tăng 113,57%, gấp 3,14 lần so với năm 2015.", "ratio 2,14/3,14"},
  });
  expect_silence({"Giá trị sản xuất đạt 2.400 tỷ đồng, gấp 2 lần so với năm 2020 (1.200 tỷ đồng).",
                  "Dịch vụ đạt 495 tỷ đồng, tăng 113,57%, gấp 2,14 lần so với năm 2015."});
}

TEST(CheckGrowth, ComparesTwoFiguresWithTheirChange) {
  expect_each({
      {"Năm 2020 thu ngân sách đạt 80 tỷ đồng, đến năm 2024 đạt 125 tỷ đồng, tăng 40 tỷ đồng.", "growth 45/40"},
      {"Tỷ lệ hộ nghèo giảm từ 4,5% xuống còn 1,2%, giảm 3,9%.", "growth 3,3/3,9"},
      {"Thu nhập từ 45 triệu đồng năm 2020 lên 72 triệu đồng năm 2025, tăng 50%.", "growth 60/50"},
      {"Có 150 doanh nghiệp, tăng 25% so với năm 2023 (125 doanh nghiệp).", "growth 20/25"},
      {"Tổng giá trị sản xuất 423,5 tỷ đồng, tăng 3,76 lần, bình quân 14,3%/năm.", "growth 30,33/14,3"},
      {"Thu ngân sách từ 100 tỷ đồng năm 2020 lên 250 tỷ đồng năm 2025, tăng bình quân 12%/năm.", "growth 20,11/12"},
  });
  expect_silence({
      "Năm 2020 thu ngân sách đạt 80 tỷ đồng, đến năm 2024 đạt 125 tỷ đồng, tăng 45 tỷ đồng, tăng 56,25%.",
      "Thu nhập từ 45 triệu đồng năm 2020 lên 72 triệu đồng năm 2025, tăng 60%.",
      "Diện tích nuôi tôm 101,3 ha; đến năm 2030 khoảng 160 ha (tăng khoảng 60 ha).",
      "Thu ngân sách từ 100 tỷ đồng năm 2020 lên 161 tỷ đồng năm 2025, tăng bình quân 10%/năm.",
  });
}

TEST(CheckConflict, FindsOneQuantityWithTwoValues) {
  expect_each({
      {"Đảng bộ có 53 chi bộ (nay là 52 chi bộ).", "conflict"},
      {"Phường có dân số là 45.300 người.\nĐịa bàn rộng.\nHiện nay phường có dân số là 46.100 người.", "conflict"},
      {"Thu ngân sách (Đông Hà 80,5%; Tây Hà 104%) hằng năm đều đạt và vượt dự toán.", "conflict"},
      {"Giai đoạn 2020-2025, tổng thu ngân sách đạt 1.400 tỷ đồng.\nTổng thu ngân sách hàng năm đạt trên 2.000 tỷ "
       "đồng.",
       "conflict"},
  });
}

TEST(CheckBlank, FindsWhatWasLeftToFillIn) {
  expect_each({
      {"Nhân dân đã hiến .... m2 đất để mở đường.", "blank"},
      {"Ban hành 39 quy chế (Đông Hà ....., Tây Hà…, Nam Hà….).", "blank"},
      {"Tỷ lệ che phủ rừng đạt …% diện tích.", "blank"},
      {"Thu ngân sách đạt xx tỷ đồng.", "blank"},
      {"Phường Đông Hà, ngày    tháng 01 năm 2025.", "blank"},
      {"Số hộ dùng nước sạch đạt % kế hoạch.", "blank"},
  });
  expect_silence({"Các lĩnh vực y tế, giáo dục, bảo hiểm... tiếp tục phát triển.",
                  "Thực hiện Nghị quyết của Trung ương trong giai đoạn mới ....",
                  "Đại hội lần thứ XX thành công tốt đẹp."});
}

TEST(CheckBlank, FindsSentencesThatLostTheirStartOrEnd) {
  EXPECT_EQ(told("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ\nbộ nhiệm kỳ vừa qua của Đảng bộ các phường có nhiều thuận lợi, được "
                 "sự quan tâm của "
                 "cấp trên và sự đồng thuận của nhân dân; bên cạnh đó còn khó khăn, thách thức ngoài dự báo.\n"),
            std::vector<std::string>{"blank"});
  EXPECT_EQ(told("BÁO CÁO CHÍNH TRỊ\ntrình Đại hội đại biểu Đảng bộ phường Đông Hà lần thứ Nhất, nhiệm kỳ 2025 - "
                 "2030\nNội dung.\n"),
            std::vector<std::string>{});
  EXPECT_EQ(told("Phát triển mô hình du lịch nông nghiệp sinh thái gắn với bảo vệ môi trường và cảnh quan trên địa bàn "
                 "phường,\n- Thu hút đầu tư.\n"),
            std::vector<std::string>{});
}

TEST(CheckDate, FindsDaysThatDoNotExist) {
  expect_each({{"Quyết định ban hành ngày 31/4/2025.", "date"},
               {"Họp ngày 29 tháng 2 năm 2025.", "date"},
               {"Thực hiện trong giai đoạn 2025 - 2020.", "date"},
               {"Lấy ý kiến từ ngày 15/6/2025 đến ngày 14/6/2025.", "date"},
               {"Nghị quyết số 17-NQ/TU, ngày 30/10/2023 và Nghị quyết số 17-NQ/TU, ngày 20/10/2023.", "conflict"}});
  expect_silence({"Nghị quyết số 1679/2025/UBTVQH15 ngày 29/02/2024, giai đoạn 2020 - 2025, dịp 30/4 và 1/5."});
}

TEST(CheckNumbering, FollowsTheOutline) {
  EXPECT_EQ(told("1. Kết quả thực hiện\nNội dung một.\n1.1. Về kinh tế\nNội dung hai.\n2.2. Về văn hóa\nNội dung "
                 "ba.\n1.3. Về quốc phòng\nNội dung bốn.\n"),
            std::vector<std::string>{"numbering"});
  EXPECT_EQ(told("1. Kết quả thực hiện\nNội dung một.\n1.1. Về kinh tế\nNội dung hai.\n1.2. Về văn hóa\nNội dung "
                 "ba.\n2. Tồn tại\nNội dung bốn.\n"),
            std::vector<std::string>{});
  EXPECT_EQ(told("Nguyên nhân: (1) Do thiên tai. (2) Do dịch bệnh. (4) Do nguồn lực có hạn."),
            std::vector<std::string>{"numbering"});
}

TEST(CheckNumbering, CountsOnOverItemsTooLongForHeadings) {
  expect_silence({
      "III. CÁC CHỈ TIÊU\n"
      "1. Thu nhập bình quân đến năm 2030: 85 triệu đồng\n"
      "2. Tổng sản lượng lương thực: 350 tấn\n"
      "3. Giá trị sản phẩm trên một ha đất trồng trọt đến năm 2030: 145 triệu đồng/ha; có 01 sản phẩm OCOP.\n"
      "4. Tổng đàn gia súc, gia cầm trên địa bàn: 760 con.\n"
      "5. Tỷ lệ tăng thu ngân sách hằng năm: vượt 10%\n",
  });
}

TEST(CheckAnnex, FindsAnnexesThatAreNotThere) {
  expect_each({{"Kết quả cụ thể có phụ biểu VII kèm theo.", "annex"},
               {"Hoàn thành các chỉ tiêu (chi tiết tại phụ lục số 1).", "annex"}});
  expect_silence({"Hoàn thành các chỉ tiêu (chi tiết tại phụ lục số 1).\nPHỤ LỤC 1\nBảng kết quả.",
                  "Theo mẫu tại phụ lục III Nghị định số 30/2020/NĐ-CP."});
}

TEST(CheckRepeatedWord, TellsSlipsFromReduplication) {
  expect_each({{"Quản lý nhà nước trên trên địa bàn.", "repeated_word"},
               {"Xây dựng, phát triển phát triển nguồn nhân lực.", "repeated_word"},
               {"Công tác được chú trọng trọng, đạt kết quả.", "repeated_word"}});
  expect_silence({"Các đồng chí luôn luôn, thường thường, ngày ngày quan tâm; người người thi đua.",
                  "Khuyến khích đầu tư tư nhân, trong năm năm qua.", "Thăm đền Đền Công."});
}

TEST(CheckCharacter, PairsMarks) {
  expect_each({{"Phong trào “Dân vận khéo được triển khai.", "character"},
               {"Định hướng đến năm 2030” được triển khai.", "character"},
               {"Tiếp nhận 8 đơn (3 đơn khiếu nại.", "character"},
               {"Giảm tỷ suất sinh thô 0,30%0/năm.", "character"},
               {"Phường có diện tích 12.517km2.", "character"}});
  expect_silence(
      {"Phong trào “Dân vận khéo” và \"Bình dân học vụ số\" (a) được b) triển khai.", "Tỉnh có diện tích 6.207 km2."});
}

TEST(CheckCharacter, OfATextWithoutBlanksOnlyAFewCharactersAreShown) {
  const auto findings = check_report(read_document(std::string(2'000, '(')));
  ASSERT_FALSE(findings.empty());
  for (const Finding& finding : findings) {
    for (const auto& [name, text] : finding.arguments) EXPECT_LE(text.size(), 130U) << name;
  }
}

TEST(CheckReport, GivesEveryFindingLinesInOrderAndAKey) {
  const auto findings = check_report(read_document("Có 5 tổ (2 tổ khu Đông,\n4 tổ khu Tây) tại tại phường.\n"));
  ASSERT_EQ(findings.size(), 2U);
  for (const Finding& finding : findings) {
    EXPECT_TRUE(finding.message_key.starts_with("reading.finding."));
    EXPECT_FALSE(finding.lines.empty());
    EXPECT_TRUE(std::is_sorted(finding.lines.begin(), finding.lines.end()));
  }
  EXPECT_EQ(findings[0].lines, (std::vector<int>{1, 2}));
  EXPECT_EQ(findings[0].parts.size(), 2U);
}

TEST(CheckReport, EmptyAndOddDocumentsAreMetWithSilence) {
  expect_silence({"", "\n\n", "...", "1", "“”", "2025"});
}

bool has(const std::vector<Finding>& findings, FindingKind kind, int line) {
  return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) {
    return f.kind == kind && f.severity != Severity::note &&
           std::find(f.lines.begin(), f.lines.end(), line) != f.lines.end();
  });
}

TEST(CheckReport, FindsWhatTheFoundingReportHas) {
  GANDAN_SKIP_WITHOUT_REPORT("uong-bi-2025-2030.txt");
  const auto findings = check_report(read_document(text_of_file(shared_report("uong-bi-2025-2030.txt"))));
  for (const int line : {119, 146, 1136}) EXPECT_TRUE(has(findings, FindingKind::sum, line)) << line;
  for (const int line : {9, 302, 303}) EXPECT_TRUE(has(findings, FindingKind::conflict, line)) << line;
  for (const int line : {217, 218, 1141}) EXPECT_TRUE(has(findings, FindingKind::blank, line)) << line;
  for (const int line : {267, 296, 802}) EXPECT_TRUE(has(findings, FindingKind::numbering, line)) << line;
  for (const int line : {44, 147}) EXPECT_TRUE(has(findings, FindingKind::missing_annex, line)) << line;
  for (const int line : {185, 291, 440, 457, 685, 865, 1187})
    EXPECT_TRUE(has(findings, FindingKind::repeated_word, line)) << line;
  for (const int line : {239, 260, 872, 1157, 1203, 1237})
    EXPECT_TRUE(has(findings, FindingKind::character, line)) << line;
  const auto sums = std::count_if(findings.begin(), findings.end(), [](const Finding& f) {
    return f.severity != Severity::note &&
           (f.kind == FindingKind::sum || f.kind == FindingKind::percent || f.kind == FindingKind::ratio);
  });
  EXPECT_EQ(sums, 3);  // nothing is said of totals that add up
}

}  // namespace
}  // namespace gandan::reading
