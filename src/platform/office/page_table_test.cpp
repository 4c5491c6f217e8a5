// Tables of targets as office programs set them: cells of several lines, in the middle of their row or at its top.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

#include "platform/office/page_words.h"

namespace gandan::office {
namespace {

// Words of 12 points height and 6 points a letter, one blank apart.
void put(std::vector<PageWord>& words, double left, double top, std::string_view text) {
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const auto letters = static_cast<double>(
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
    words.push_back({left, top, letters * 6, 12, word});
    left += (letters + 0.5) * 6;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
}

constexpr double number = 0, name = 40, unit = 200, goal = 260;

void put_head(std::vector<PageWord>& words) {
  put(words, number, 0, "TT");
  put(words, name, 0, "Chỉ tiêu");
  put(words, unit, 0, "Đơn vị");
  put(words, goal, 0, "Năm 2030");
}

constexpr std::string_view rows =
    "TT\tChỉ tiêu\tĐơn vị\tNăm 2030\n"
    "I\tVề kinh tế\n"
    "1\tThu nhập bình quân đầu người\ttriệu đồng\t90\n"
    "2\tTỷ lệ hộ nghèo\t%\t1,5\n";

TEST(PageTable, cells_in_the_middle_of_their_row) {
  std::vector<PageWord> words;
  put_head(words);
  put(words, number, 14, "I");
  put(words, name, 14, "Về kinh tế");
  put(words, name, 28, "Thu nhập bình quân");
  put(words, unit, 28, "triệu");
  put(words, number, 35, "1");
  put(words, goal, 35, "90");
  put(words, name, 42, "đầu người");
  put(words, unit, 42, "đồng");
  put(words, number, 56.5, "2");
  put(words, name, 56.5, "Tỷ lệ hộ nghèo");
  put(words, unit, 56.5, "%");
  put(words, goal, 56.5, "1,5");
  EXPECT_EQ(lines_of_page(words), rows);
}

TEST(PageTable, cells_at_the_top_of_their_row) {
  std::vector<PageWord> words;
  put_head(words);
  put(words, number, 14, "I");
  put(words, name, 14, "Về kinh tế");
  put(words, number, 28, "1");
  put(words, name, 28, "Thu nhập bình quân");
  put(words, unit, 28, "triệu");
  put(words, goal, 28, "90");
  put(words, name, 42, "đầu người");
  put(words, unit, 42, "đồng");
  put(words, number, 56, "2");
  put(words, name, 56, "Tỷ lệ hộ nghèo");
  put(words, unit, 56, "%");
  put(words, goal, 56, "1,5");
  put(words, number, 70, "Nhân dân trong xã cùng nhau giữ rừng và giữ lấy nguồn nước");
  EXPECT_EQ(lines_of_page(words), std::string(rows) + "Nhân dân trong xã cùng nhau giữ rừng và giữ lấy nguồn nước\n");
}

// What pdftotext prints of pages whose words are put down one by one.
struct Pages {
  std::string tsv;

  void page() { tsv += "1\t1\t0\t0\t0\t0\t0\t0\t595\t841\t-1\t###PAGE###\n"; }
  void cell(double left, double top, double width, const std::string& text) {
    tsv += "5\t1\t0\t0\t0\t0\t" + std::to_string(left) + "\t" + std::to_string(top) + "\t" + std::to_string(width) +
           "\t12\t100\t" + text + "\n";
  }
  void head(double top) {
    cell(0, top, 12, "TT");
    cell(40, top, 40, "Tên");
    cell(200, top, 30, "Đơn");
    cell(260, top, 30, "Mức");
  }
  void row(double top, int row_number) {
    cell(0, top, 6, std::to_string(row_number));
    cell(40, top, 100, "Rừng");
    cell(200, top, 12, "ha");
    cell(260, top, 12, "50");
  }
  // Row 7, with a second line in its name.
  void last_row(double top) {
    cell(0, top, 6, "7");
    cell(40, top, 130, "Nước");
    cell(200, top, 6, "%");
    cell(260, top, 12, "95");
    cell(40, top + 14, 40, "sạch");
  }
};

TEST(PageTable, rows_that_go_on_at_the_top_of_the_next_page) {
  Pages made;
  made.page();
  made.head(0);
  for (int row = 1; row <= 6; ++row) made.row(14 * row, row);
  made.page();
  made.last_row(0);
  const auto pages = pages_of_tsv(made.tsv);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_TRUE(pages[0].ends_with("6\tRừng\tha\t50\n"));
  EXPECT_EQ(pages[1], "7\tNước sạch\t%\t95\n");
}

TEST(PageTable, rows_that_go_on_below_the_number_of_the_page) {
  Pages made;
  made.page();
  made.head(0);
  for (int row = 1; row <= 6; ++row) made.row(14 * row, row);
  made.page();
  made.cell(150, 0, 6, "2");
  made.last_row(40);
  const auto pages = pages_of_tsv(made.tsv);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[1], "2\n7\tNước sạch\t%\t95\n");
}

TEST(PageTable, a_row_that_the_end_of_the_page_broke) {
  Pages made;
  made.page();
  made.head(0);
  for (int row = 1; row <= 6; ++row) made.row(14 * row, row);
  made.page();
  made.cell(40, 0, 60, "xanh");
  made.row(14, 7);
  made.row(28, 8);
  const auto pages = pages_of_tsv(made.tsv);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_TRUE(pages[0].ends_with("6\tRừng xanh\tha\t50\n")) << pages[0];
  EXPECT_EQ(pages[1], "7\tRừng\tha\t50\n8\tRừng\tha\t50\n");
}

TEST(PageTable, a_head_at_the_foot_of_a_page_joins_its_rows_on_the_next) {
  Pages made;
  made.page();
  made.cell(0, 700, 200, "Chương");
  made.head(750);
  made.cell(150, 800, 6, "1");
  made.page();
  made.cell(150, 0, 6, "2");
  for (int row = 1; row <= 6; ++row) made.row(40 + 14 * row, row);
  made.last_row(140);
  const auto pages = pages_of_tsv(made.tsv);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0], "Chương\n1\n");
  EXPECT_TRUE(pages[1].starts_with("2\n\nTT\tTên\tĐơn\tMức\n1\tRừng\tha\t50\n")) << pages[1];
  EXPECT_TRUE(pages[1].ends_with("7\tNước sạch\t%\t95\n")) << pages[1];
}

TEST(PageTable, a_cell_of_the_head_may_stand_over_columns) {
  std::vector<PageWord> words;
  put(words, goal, 0, "Kế hoạch");
  put(words, number, 7, "TT");
  put(words, name, 7, "Chỉ tiêu");
  put(words, unit, 7, "Đơn vị");
  put(words, goal, 14, "2026");
  put(words, goal + 40, 14, "2030");
  for (int row = 1; row <= 7; ++row) {
    const double top = 21 + 14 * row;
    put(words, number, top, "9");
    put(words, name, top, "Tỷ lệ hộ nghèo");
    put(words, unit, top, "%");
    put(words, goal, top, "15");
    put(words, goal + 40, top, "5");
  }
  EXPECT_TRUE(
      lines_of_page(words).starts_with("TT\tChỉ tiêu\tĐơn vị\tKế 2026\thoạch 2030\n9\tTỷ lệ hộ nghèo\t%\t15\t5\n"))
      << lines_of_page(words);
}

TEST(PageTable, a_head_that_no_page_follows_is_kept) {
  Pages made;
  made.page();
  made.cell(0, 0, 60, "Chương");
  made.head(30);
  EXPECT_EQ(pages_of_tsv(made.tsv), std::vector<std::string>{"Chương\nTT\tTên\tĐơn\tMức\n"});
}

TEST(PageTable, any_words_in_any_places_are_safe) {
  std::mt19937 random(7);
  const std::array<const char*, 8> words = {"TT", "STT", "1", "12", "II", "-", "Rừng", "9,5"};
  for (int round = 0; round < 300; ++round) {
    Pages made;
    for (unsigned page = 0; page < 1 + random() % 4; ++page) {
      made.page();
      for (unsigned i = 0; i < random() % 40; ++i)
        made.cell(random() % 300, random() % 30 * 7, 6 + random() % 90, words.at(random() % words.size()));
    }
    EXPECT_FALSE(pages_of_tsv(made.tsv).empty());
  }
}

TEST(PageTable, text_that_only_begins_like_a_head_stays_as_it_is) {
  std::vector<PageWord> words;
  put(words, 0, 0, "TT Hội đồng nhân dân");
  put(words, 0, 14, "1. Xã có bốn thôn và hai khu dân cư");
  put(words, 0, 28, "2. Xã có một chợ và hai trường học");
  EXPECT_EQ(lines_of_page(words),
            "TT Hội đồng nhân dân\n1. Xã có bốn thôn và hai khu dân cư\n2. Xã có một chợ và hai trường học\n");
}

}  // namespace
}  // namespace gandan::office
