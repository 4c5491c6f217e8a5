// DOCX files made here by libzip, part by part, so that each rule of the format stands alone.
#include "platform/office/docx_text.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <map>

#include "platform/office/docx_numbering.h"
#include "vietnamese/text.h"

namespace gandan::office {
namespace {

using Parts = std::map<std::string, std::string>;

constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string zipped(const Parts& parts) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

std::string relationships(const std::map<std::string, std::string>& targets) {
  std::string xml = "<Relationships>";
  for (const auto& [type, target] : targets) {
    xml += "<Relationship Type=\"" + std::string(office) + type + "\" Target=\"" + target + "\"/>";
  }
  return xml + "</Relationships>";
}

std::string word(std::string_view root, std::string_view content) {
  return "<w:" + std::string(root) + " xmlns:w=\"w\">" + std::string(content) + "</w:" + std::string(root) + ">";
}

Parts document(std::string_view body) {
  return {{"[Content_Types].xml", "<Types/>"},
          {"_rels/.rels", relationships({{"officeDocument", "word/document.xml"}})},
          {"word/_rels/document.xml.rels", relationships({{"styles", "styles.xml"},
                                                          {"numbering", "/word/numbering.xml"},
                                                          {"footnotes", "footnotes.xml"},
                                                          {"endnotes", "endnotes.xml"}})},
          {"word/document.xml", word("document", "<w:body>" + std::string(body) + "</w:body>")}};
}

std::string text_of(const Parts& parts) {
  const auto decoded = text_of_docx(zipped(parts));
  return decoded.ok() ? vietnamese::to_nfc(decoded->text) : decoded.error().message_key;
}

std::string text_of(std::string_view body) {
  return text_of(document(body));
}

std::string p(std::string_view text) {
  return "<w:p><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

TEST(TextOfDocx, a_paragraph_is_a_line) {
  EXPECT_EQ(text_of(p("Phần thứ nhất") + "<w:p/>" + p("Kết quả &amp; hạn chế")),
            "Phần thứ nhất\n\nKết quả & hạn chế\n");
}

TEST(TextOfDocx, joins_runs_and_keeps_blanks_tabs_and_breaks) {
  EXPECT_EQ(
      text_of(
          "<w:p><w:r><w:t>Tăng </w:t></w:r><w:r><w:t xml:space='preserve'> </w:t><w:t>98</w:t></w:r>"
          "<w:r><w:t>,5%</w:t><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>"),
      "Tăng  98,5%\ta\nb-\n");
}

TEST(TextOfDocx, keeps_insertions_and_leaves_deletions_out) {
  EXPECT_EQ(text_of("<w:p><w:r><w:t>Tỷ lệ </w:t></w:r><w:del><w:r><w:delText>90</w:delText></w:r></w:del>"
                    "<w:ins><w:r><w:t>95</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>"
                    "<w:moveTo><w:r><w:t>%</w:t></w:r></w:moveTo></w:p>"),
            "Tỷ lệ 95%\n");
}

TEST(TextOfDocx, a_deleted_paragraph_end_joins_with_the_next) {
  EXPECT_EQ(text_of("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một </w:t></w:r></w:p>" + p("hai")),
            "một hai\n");
}

TEST(TextOfDocx, leaves_hidden_text_and_field_instructions_out) {
  EXPECT_EQ(text_of("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                    "<w:hyperlink><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>hiện</w:t></w:r></w:hyperlink></w:p>"),
            "hiện\n");
}

TEST(TextOfDocx, shows_capitals_as_capitals) {
  EXPECT_EQ(text_of("<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>đảng bộ phường</w:t></w:r></w:p>"), "ĐẢNG BỘ PHƯỜNG\n");
}

TEST(TextOfDocx, a_table_row_is_a_line_of_cells_with_tabs) {
  const std::string cell = "<w:tc><w:tcPr/>" + p("Tỷ lệ") + p("hộ nghèo") + "</w:tc>";
  const std::string nested =
      "<w:tc><w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl></w:tc>";
  EXPECT_EQ(text_of("<w:tbl><w:tblPr/><w:tr>" + cell + "<w:tc>" + p("%") + "</w:tc></w:tr>" +
                    "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("bỏ") + "</w:tc></w:tr><w:tr>" + nested + "<w:tc>" +
                    p("") + "</w:tc></w:tr></w:tbl>" + p("sau")),
            "Tỷ lệ hộ nghèo\t%\na b\t\nsau\n");
}

TEST(TextOfDocx, reads_one_of_two_alternatives_and_text_boxes_after_their_paragraph) {
  const std::string box = "<w:txbxContent>" + p("trong khung") + "</w:txbxContent>";
  EXPECT_EQ(text_of("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing>" + box +
                    "</w:drawing></mc:Choice><mc:Fallback><w:pict>" + box +
                    "</w:pict></mc:Fallback></mc:AlternateContent><w:t>ngoài</w:t></w:r></w:p>"),
            "ngoài\ntrong khung\n");
}

TEST(TextOfDocx, glues_marks_of_notes_and_puts_the_notes_at_the_end_in_their_order) {
  Parts parts = document(
      "<w:p><w:r><w:t>Đã ban hành</w:t></w:r><w:r><w:endnoteReference w:id='2'/></w:r><w:r><w:t>, năm 2035</w:t></w:r>"
      "<w:r><w:footnoteReference w:id='7'/></w:r><w:r><w:t>.</w:t></w:r></w:p>");
  parts["word/footnotes.xml"] =
      word("footnotes",
           "<w:footnote w:type='separator' w:id='0'><w:p/></w:footnote><w:footnote w:id='7'>"
           "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space='preserve'> Trong đó:</w:t></w:r></w:p>" +
               p("- 5 hộ.") + "</w:footnote>");
  parts["word/endnotes.xml"] = word("endnotes", "<w:endnote w:id='2'>" + p("Kế hoạch số 5.") + "</w:endnote>");
  EXPECT_EQ(text_of(parts), "Đã ban hành1, năm 20352.\n\nCHÚ THÍCH\n1 Kế hoạch số 5.\n2 Trong đó:\n- 5 hộ.\n");
}

std::string lvl(int level, std::string_view format, std::string_view text, std::string_view more = "") {
  return "<w:lvl w:ilvl='" + std::to_string(level) + "'><w:start w:val='1'/><w:numFmt w:val='" + std::string(format) +
         "'/><w:lvlText w:val='" + std::string(text) + "'/>" + std::string(more) + "</w:lvl>";
}

std::string item(int list, int level, std::string_view text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + std::to_string(level) + "'/><w:numId w:val='" + std::to_string(list) +
         "'/></w:numPr></w:pPr><w:r><w:t>" + std::string(text) + "</w:t></w:r></w:p>";
}

TEST(TextOfDocx, writes_list_numbers_out) {
  Parts parts = document(item(1, 0, "Một") + item(1, 1, "Con") + item(1, 1, "Con") + p("giữa") + item(1, 0, "Hai") +
                         item(1, 1, "Con") + item(1, 2, "Gạch") + item(1, 3, "Chữ") + item(2, 0, "Lại từ đầu"));
  parts["word/numbering.xml"] =
      word("numbering", "<w:abstractNum w:abstractNumId='0'>" + lvl(0, "upperRoman", "%1-") +
                            lvl(1, "decimal", "%1.%2.", "<w:isLgl/>") + lvl(2, "bullet", "\xEF\x82\xB7") +
                            lvl(3, "lowerLetter", "%4)", "<w:suff w:val='nothing'/>") + "</w:abstractNum>" +
                            "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'>"
                            "<w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/>"
                            "</w:lvlOverride></w:num>");
  EXPECT_EQ(text_of(parts), "I- Một\n1.1. Con\n1.2. Con\ngiữa\nII- Hai\n2.1. Con\n- Gạch\na)Chữ\nI- Lại từ đầu\n");
}

TEST(TextOfDocx, finds_the_list_of_a_paragraph_through_its_style) {
  Parts parts = document(
      "<w:p><w:pPr><w:pStyle w:val='Muc'/></w:pPr><w:r><w:t>Mục</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='Con'/></w:pPr><w:r><w:t>Con</w:t></w:r></w:p>"
      "<w:p><w:pPr><w:pStyle w:val='Muc'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>"
      "<w:r><w:t>Không số</w:t></w:r></w:p>");
  parts["word/styles.xml"] =
      word("styles",
           "<w:style w:type='paragraph' w:styleId='Goc'><w:pPr><w:numPr><w:numId w:val='4'/></w:numPr></w:pPr>"
           "</w:style><w:style w:type='paragraph' w:styleId='Muc'><w:basedOn w:val='Goc'/></w:style>"
           "<w:style w:type='paragraph' w:styleId='Con'><w:basedOn w:val='Goc'/></w:style>");
  parts["word/numbering.xml"] =
      word("numbering", "<w:abstractNum w:abstractNumId='0'>" + lvl(0, "decimal", "%1.", "<w:pStyle w:val='Muc'/>") +
                            lvl(1, "decimal", "%1.%2.", "<w:pStyle w:val='Con'/>") +
                            "</w:abstractNum><w:num w:numId='4'><w:abstractNumId w:val='0'/></w:num>");
  EXPECT_EQ(text_of(parts), "1. Mục\n1.1. Con\nKhông số\n");
}

TEST(TextOfDocx, styles_that_inherit_in_a_circle_do_no_harm) {
  Parts parts = document("<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>chữ</w:t></w:r></w:p>");
  parts["word/styles.xml"] = word("styles",
                                  "<w:style w:styleId='A'><w:basedOn w:val='B'/></w:style>"
                                  "<w:style w:styleId='B'><w:basedOn w:val='A'/></w:style>");
  EXPECT_EQ(text_of(parts), "chữ\n");
}

TEST(TextOfDocx, converts_text_under_old_fonts_and_says_so) {
  const auto under = [](std::string_view font, std::string_view text) {
    return "<w:p><w:r><w:rPr><w:rFonts w:ascii='" + std::string(font) + "'/></w:rPr><w:t>" + std::string(text) +
           "</w:t></w:r></w:p>";
  };
  const Parts parts =
      document(under(".VnTimeH", "§¶ng bé ph­êng") + under(".VnTime", "®¹i héi lÇn thø nhÊt, c¸c ®ång chÝ") +
               under("VNI-Times", "quyeát taâm xaây döïng neáp soáng") + under("Times New Roman", "céng"));
  EXPECT_EQ(text_of(parts), "ĐẢNG BỘ PHƯỜNG\nđại hội lần thứ nhất, các đồng chí\nquyết tâm xây dựng nếp sống\ncéng\n");
  EXPECT_EQ(text_of_docx(zipped(parts))->notes.size(), 2U);
}

TEST(TextOfDocx, leaves_unicode_under_an_old_fonts_name_alone) {
  Parts parts = document(p("Đại hội lần thứ nhất, các đồng chí và là cá"));
  parts["word/styles.xml"] = word("styles",
                                  "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:rPr>"
                                  "<w:rFonts w:ascii='.VnTime'/></w:rPr></w:style>");
  EXPECT_EQ(text_of(parts), "Đại hội lần thứ nhất, các đồng chí và là cá\n");
}

TEST(TextOfDocx, refuses_other_archives_and_damaged_ones) {
  EXPECT_EQ(text_of(Parts{{"a.txt", "text"}}), "error.office.not_docx");
  Parts spreadsheet = document("");
  spreadsheet["word/document.xml"] = "<workbook/>";
  EXPECT_EQ(text_of(spreadsheet), "error.office.not_docx");
  Parts broken = document(p("x"));
  broken["word/document.xml"] = "<w:document><w:body>";
  EXPECT_EQ(text_of(broken), "error.office.damaged_docx");
  const std::string whole = zipped(document(p("chữ")));
  for (size_t size = 1; size < whole.size(); size += 7) {
    EXPECT_EQ(text_of_docx(whole.substr(0, size)).error().message_key, "error.office.damaged_docx") << size;
  }
}

TEST(TextOfDocx, refuses_a_part_whose_bytes_do_not_match_its_checksum) {
  std::string bytes = zipped(document(p(std::string(3000, 'x') + "khu phố")));
  bytes[bytes.find("word/document.xml") + 40] ^= 0x55;
  EXPECT_EQ(text_of_docx(bytes).error().message_key, "error.office.damaged_docx");
}

TEST(TextOfDocx, stops_unpacking_a_zip_bomb) {
  const std::string bytes = zipped(document(p(std::string(docx_unpacked_limit + 1, 'a'))));
  ASSERT_LT(bytes.size(), 1'000'000U);
  const auto result = text_of_docx(bytes);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().message_key, "error.office.unpacks_too_large");
}

TEST(TextOfDocx, refuses_elements_nested_without_end) {
  std::string body;
  for (int i = 0; i < 100'000; ++i) body += "<w:ins>";
  body += p("x");
  for (int i = 0; i < 100'000; ++i) body += "</w:ins>";
  EXPECT_EQ(text_of(body), "error.office.damaged_docx");
  EXPECT_EQ(text_of("<w:p>" + body + "</w:p>"), "error.office.damaged_docx");
  EXPECT_EQ(text_of("<w:tbl>" + body + "</w:tbl>"), "error.office.damaged_docx");
}

TEST(FormatListNumber, knows_the_formats_of_lists) {
  EXPECT_EQ(format_list_number(1994, "upperRoman"), "MCMXCIV");
  EXPECT_EQ(format_list_number(4, "lowerRoman"), "iv");
  EXPECT_EQ(format_list_number(26, "lowerLetter"), "z");
  EXPECT_EQ(format_list_number(28, "upperLetter"), "BB");
  EXPECT_EQ(format_list_number(7, "decimalZero"), "07");
  EXPECT_EQ(format_list_number(7, "none"), "");
  EXPECT_EQ(format_list_number(0, "lowerLetter"), "");
}

}  // namespace
}  // namespace gandan::office
