#include "platform/office/html_text.h"

#include <gtest/gtest.h>

#include "vietnamese/text.h"

namespace gandan::office {
namespace {

std::string text_of(std::string_view html) {
  const auto decoded = text_of_html(html);
  return decoded.ok() ? vietnamese::to_nfc(decoded->text) : decoded.error().message_key;
}

TEST(TextOfHtml, a_block_is_a_line) {
  EXPECT_EQ(text_of("<!DOCTYPE html><html><head><title>x</title><meta charset=utf-8></head><body>\n"
                    "<h1>Báo cáo\n chính   trị</h1><p>Một <b>hai</b>,<br>ba</p><div>bốn<p>năm</div></body></html>"),
            "Báo cáo chính trị\nMột hai,\nba\nbốn\nnăm\n");
}

TEST(TextOfHtml, leaves_scripts_and_styles_out) {
  EXPECT_EQ(text_of("<style>p{}</style><p>a<script>if (a < b) document.write('<p>x</p>')</script>b</p><!-- c -->"),
            "ab\n");
}

TEST(TextOfHtml, resolves_entities) {
  EXPECT_EQ(text_of("<p>&#272;&#7843;ng b&ocirc;&#x323;&nbsp;&lt;5&gt; &amp; H&#244; &unknown; &</p>"),
            "Đảng bộ <5> & Hô &unknown; &\n");
}

TEST(TextOfHtml, a_table_row_is_a_line_of_cells_with_tabs) {
  EXPECT_EQ(text_of("<table><tr><th>TT<th>Chỉ tiêu</tr><tr><td>1<td><p>Tỷ lệ</p><p>hộ</p><td></tr></table><p>sau"),
            "TT\tChỉ tiêu\n1\tTỷ lệ hộ\t\nsau\n");
}

TEST(TextOfHtml, a_page_laid_out_by_a_table_is_read_cell_by_cell) {
  std::string paragraphs;
  for (int i = 0; i < 20; ++i) paragraphs += "<p>Đoạn văn dài của trang được dàn bằng bảng</p>";
  const std::string text = text_of("<table><tr><td>Trình đơn</td><td>" + paragraphs + "</td></tr></table>");
  EXPECT_TRUE(text.starts_with("Trình đơn\nĐoạn văn dài của trang được dàn bằng bảng\nĐoạn")) << text;
}

TEST(TextOfHtml, writes_list_numbers_out) {
  EXPECT_EQ(text_of("<ol start=3><li>a<li>b<ul><li>c</ul><li value=9>d</ol><ol type=a><li>e</ol><li>f"),
            "3. a\n4. b\n- c\n9. d\na. e\n- f\n");
}

TEST(TextOfHtml, keeps_the_lines_of_preformatted_text) {
  EXPECT_EQ(text_of("<pre>một\n  hai</pre>"), "một\n  hai\n");
}

TEST(TextOfHtml, believes_the_bytes_and_not_what_the_page_says_of_itself) {
  EXPECT_EQ(text_of("<html><meta charset='iso-8859-1'><p>Đảng bộ phường</p>"), "Đảng bộ phường\n");
  EXPECT_EQ(text_of("<html><p>\xD0"
                    "a\xD2ng b\xF4\xF2 ph\xFD\xF5\xCCng quy\xEA\xECt t\xE2m</p>"),
            "Đảng bộ phường quyết tâm\n");
  EXPECT_EQ(text_of("<p>&Ntilde;a&ucirc;ng bo&auml; ph&ouml;&ocirc;&oslash;ng quye&aacute;t ta&acirc;m</p>"),
            "Đảng bộ phường quyết tâm\n");
}

TEST(TextOfHtml, mends_what_is_not_closed) {
  EXPECT_EQ(text_of("<p>a<table><tr><td>b"), "a\nb\n");
  EXPECT_EQ(text_of("</tr></td></ol></script><p>a</p></div>"), "a\n");
  EXPECT_EQ(text_of("<"), "<\n");
}

TEST(TextOfHtml, refuses_elements_nested_without_end) {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  EXPECT_EQ(text_of(html + "x"), "error.office.damaged_html");
}

}  // namespace
}  // namespace gandan::office
