#include "platform/office/page_words.h"

#include <gtest/gtest.h>

namespace gandan::office {
namespace {

// A word of 12 points height; letters are 6 points wide, as in a typewriter's font.
PageWord word(double left, double top, std::string_view text, double letters) {
  return {left, top, letters * 6, 12, text};
}

PageWord raised(double left, double top, std::string_view text) {
  return {left, top, 4, 7, text};
}

TEST(LinesOfPage, words_of_one_height_are_a_line_whatever_their_order) {
  EXPECT_EQ(lines_of_page({word(50, 20, "ba", 2), word(40, 0, "hai", 3), word(10, 0, "một", 3)}), "một hai\nba\n");
}

TEST(LinesOfPage, keeps_words_apart_that_touch_and_joins_what_overlaps) {
  // "tổ chức" drawn from two signs for "ổ": no gap is left; "đổi": the "i" stands over the second sign's empty box.
  EXPECT_EQ(lines_of_page({word(0, 0, "tổ", 3), word(18, 0, "chức", 4), word(48, 0, "đổ", 3), word(60, 0, "i", 1)}),
            "tổ chức đổi\n");
}

TEST(LinesOfPage, glues_a_raised_number_to_the_words_on_both_sides) {
  EXPECT_EQ(
      lines_of_page({word(0, 0, "mới", 3), raised(18.2, 0.2, "12"), word(22.3, 0, ",", 1), word(34, 0, "gồm", 3)}),
      "mới12, gồm\n");
  EXPECT_EQ(lines_of_page({word(0, 0, "2030", 4), raised(24, 0, "7"), word(34, 0, "và", 2)}), "20307 và\n");
}

TEST(LinesOfPage, the_raised_number_that_opens_a_note_stands_alone) {
  EXPECT_EQ(lines_of_page({raised(0, 0, "7"), word(4.5, 0, "Trong", 5), word(40, 0, "đó", 2)}), "7 Trong đó\n");
}

TEST(LinesOfPage, a_wide_gap_is_a_border_between_cells) {
  EXPECT_EQ(lines_of_page({word(0, 0, "TT", 2), word(60, 0, "Chỉ", 3), word(84, 0, "tiêu", 4)}), "TT\tChỉ tiêu\n");
}

TEST(LinesOfPage, a_wider_distance_of_lines_is_a_blank_line) {
  EXPECT_EQ(lines_of_page({word(0, 0, "a", 1), word(0, 14, "b", 1), word(0, 42, "c", 1), word(0, 56, "d", 1)}),
            "a\nb\n\nc\nd\n");
}

TEST(PagesOfTsv, reads_the_table_of_pdftotext) {
  const auto pages = pages_of_tsv(
      "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
      "1\t1\t0\t0\t0\t0\t0\t0\t595\t841\t-1\t###PAGE###\n4\t1\t0\t0\t0\t0\t0\t0\t5\t8\t-1\t###LINE###\n"
      "5\t1\t0\t0\t0\t0\t62.80\t56.50\t24.02\t13.00\t100\tThực\n5\t1\t0\t0\t0\t1\t92.89\t56.50\t24.02\t13."
      "00\t100\thiện\n"
      "1\t2\t0\t0\t0\t0\t0\t0\t595\t841\t-1\t###PAGE###\n1\t3\t0\t0\t0\t0\t0\t0\t595\t841\t-1\t###PAGE###\n"
      "5\t3\t0\t0\t0\t0\tx\t-\t\t1e999\t100\tlạ\nbroken row\n");
  EXPECT_EQ(pages, (std::vector<std::string>{"Thực hiện\n", "", "lạ\n"}));
}

TEST(PagesOfTsv, nothing_is_no_page) {
  EXPECT_TRUE(pages_of_tsv("").empty());
}

}  // namespace
}  // namespace gandan::office
