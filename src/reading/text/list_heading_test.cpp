// Headings of lists as different places write them, with counts, labels and lists below headings of their own.
#include "reading/text/list_heading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reading/text/marker.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> tasks(std::string_view text, TaskKind kind) {
  std::vector<std::string> found;
  for (const ReadTask& task : read_report(read_document(text)).tasks) {
    if (task.kind == kind) found.push_back(task.number + " " + task.title);
  }
  return found;
}

std::vector<std::string> projects(std::string_view text) {
  std::vector<std::string> found;
  for (const ReadProject& project : read_report(read_document(text)).projects) {
    found.push_back(project.number + " " + project.name);
  }
  return found;
}

TEST(ListHeading, CountsAreNoPartOfTheName) {
  EXPECT_EQ(without_count("các khâu đột phá"), "khâu đột phá");
  EXPECT_EQ(without_count("03 khâu đột phá"), "khâu đột phá");
  EXPECT_EQ(without_count("bốn nhiệm vụ trọng tâm"), "nhiệm vụ trọng tâm");
  EXPECT_EQ(without_count("một số công trình"), "công trình");
  EXPECT_EQ(without_count("2030 khâu"), "2030 khâu");
  EXPECT_EQ(without_count(""), "");
}

TEST(ListHeading, WhatABreakthroughIsCalled) {
  for (const char* low : {"ba khâu đột phá", "nhiệm vụ đột phá", "chương trình đột phá", "03 đột phá", "đột phá"})
    EXPECT_EQ(task_list_of(low), TaskKind::breakthrough) << low;
  EXPECT_EQ(task_list_of("đột phá về hạ tầng"), std::nullopt);
  EXPECT_EQ(task_list_of("05 nhiệm vụ trọng tâm"), TaskKind::key_task);
  EXPECT_EQ(task_list_of("mục tiêu, nhiệm vụ trọng tâm"), std::nullopt);
}

TEST(ListHeading, NumbersAsTheReaderNamesThem) {
  EXPECT_EQ(bare_number("(9)"), "9");
  EXPECT_EQ(bare_number("Chỉ tiêu 12"), "12");
  EXPECT_EQ(bare_number("Đột phá thứ ba"), "3");
  EXPECT_EQ(bare_number("Hai là"), "2");
  EXPECT_EQ(bare_number("2.1.1"), "2.1.1");
  EXPECT_EQ(bare_number("a"), "a");
}

constexpr std::string_view counted_lists =
    "III. CÁC NHIỆM VỤ TRỌNG TÂM VÀ KHÂU ĐỘT PHÁ\n"
    "1. Ba nhiệm vụ trọng tâm\n"
    "Một là, trồng rừng gỗ lớn.\n"
    "Hai là, mở chợ phiên.\n"
    "Ba là, dạy nghề dệt.\n"
    "2. Hai khâu đột phá\n"
    "- Đường liên thôn.\n"
    "- Cán bộ trẻ.\n";

TEST(ListHeading, CountedListsBelowAHeadingThatNamesBoth) {
  EXPECT_THAT(tasks(counted_lists, TaskKind::key_task),
              ElementsAre("1 trồng rừng gỗ lớn", "2 mở chợ phiên", "3 dạy nghề dệt"));
  EXPECT_THAT(tasks(counted_lists, TaskKind::breakthrough), ElementsAre("1 Đường liên thôn", "2 Cán bộ trẻ"));
}

TEST(ListHeading, ItemsThatBearTheNameOfTheirList) {
  constexpr std::string_view text =
      "IV. NHIỆM VỤ TRỌNG TÂM, ĐỘT PHÁ\n"
      "1. Các khâu đột phá\n"
      "Đột phá thứ nhất: Mở cảng cá.\n"
      "Đột phá thứ hai: Làm đường ven đầm.\n"
      "2. Nhiệm vụ trọng tâm\n"
      "Nhiệm vụ 1: Nuôi tôm sạch\n"
      "Nhiệm vụ 2: Giữ rừng ngập mặn\n";
  EXPECT_THAT(tasks(text, TaskKind::breakthrough), ElementsAre("1 Mở cảng cá", "2 Làm đường ven đầm"));
  EXPECT_THAT(tasks(text, TaskKind::key_task), ElementsAre("1 Nuôi tôm sạch", "2 Giữ rừng ngập mặn"));
}

TEST(ListHeading, SeveralListsInOneParagraph) {
  constexpr std::string_view text =
      "Đại hội chọn hai nhiệm vụ trọng tâm: giữ rừng ngập mặn; nuôi tôm sạch. Hai khâu đột phá: Một là, đường ven "
      "đầm. Hai là, cán bộ trẻ.\n"
      "- Các chi bộ quán triệt.\n";
  EXPECT_THAT(tasks(text, TaskKind::key_task), ElementsAre("1 giữ rừng ngập mặn", "2 nuôi tôm sạch"));
  EXPECT_THAT(tasks(text, TaskKind::breakthrough), ElementsAre("1 đường ven đầm", "2 cán bộ trẻ"));
}

TEST(ListHeading, CountedWithoutANoun) {
  EXPECT_THAT(tasks("III. Ba đột phá: (1) Đường ven đầm; (2) Cán bộ trẻ; (3) Chợ đầu mối.\n", TaskKind::breakthrough),
              ElementsAre("1 Đường ven đầm", "2 Cán bộ trẻ", "3 Chợ đầu mối"));
  EXPECT_THAT(tasks("Xã tạo đột phá: đường ven đầm được mở rộng và chợ được xây mới.\n", TaskKind::breakthrough),
              IsEmpty());
}

TEST(ListHeading, DetailsBelowAnItemAreNoItems) {
  constexpr std::string_view text =
      "2. Nhiệm vụ trọng tâm\n"
      "(1) Trồng rừng; chia làm hai loại:\n"
      "a) rừng gỗ lớn;\n"
      "b) rừng phòng hộ.\n"
      "(2) Mở chợ phiên.\n"
      "3. Dự án trọng điểm: (1) Chợ Lũng Sa; (2) Đường Lũng Sa.\n";
  EXPECT_THAT(tasks(text, TaskKind::key_task), ElementsAre("1 Trồng rừng", "2 Mở chợ phiên"));
  EXPECT_THAT(projects(text), ElementsAre("1 Chợ Lũng Sa", "2 Đường Lũng Sa"));
}

TEST(ListHeading, WorksBelowAHeadingOfTheirOwn) {
  EXPECT_THAT(projects("III. DANH MỤC CÔNG TRÌNH, DỰ ÁN TRỌNG ĐIỂM\n"
                       "1. Cầu Bến Gỗ\n"
                       "2. Trạm bơm Đồng Chiêm\n"
                       "IV. TỔ CHỨC THỰC HIỆN\n"
                       "1. Cấp ủy chỉ đạo\n"),
              ElementsAre("1 Cầu Bến Gỗ", "2 Trạm bơm Đồng Chiêm"));
  EXPECT_THAT(projects("3. Các công trình, dự án trọng điểm\n"
                       "(1) Kè sông Lạch;\n"
                       "(2) Nhà văn hóa xóm Bãi.\n"),
              ElementsAre("1 Kè sông Lạch", "2 Nhà văn hóa xóm Bãi"));
}

TEST(ListHeading, GroupsInsideAListOfWorks) {
  EXPECT_THAT(projects("Danh mục công trình đầu tư giai đoạn 2026 - 2030:\n"
                       "- Giao thông:\n"
                       "+ Đường Gò Mây.\n"
                       "+ Cầu Rạch Dừa.\n"
                       "- Giáo dục:\n"
                       "+ Trường mầm non Gò Mây.\n"
                       "Tổ chức thực hiện:\n"
                       "- Các tổ chức đảng quán triệt.\n"),
              ElementsAre("1 Đường Gò Mây", "2 Cầu Rạch Dừa", "3 Trường mầm non Gò Mây"));
}

TEST(ListHeading, WorksNamedInTheHeadingItself) {
  EXPECT_THAT(projects("IV. GIẢI PHÁP\n"
                       "1.2. Hạ tầng: Huy động vốn xây dựng các công trình: (1) Cầu Kênh Đứng; (2) Lộ ấp Trại\n"),
              ElementsAre("1 Cầu Kênh Đứng", "2 Lộ ấp Trại"));
  EXPECT_THAT(projects("2. Công tác quản lý dự án\n- Kiểm tra chặt chẽ.\n"), IsEmpty());
}

}  // namespace
}  // namespace gandan::reading
