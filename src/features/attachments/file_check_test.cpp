// Hostile names and kinds: what is kept is told by content, and its name is harmless.
#include "features/attachments/file_check.h"

#include <gtest/gtest.h>
#include <zip.h>

#include <filesystem>
#include <map>

#include "platform/files/file.h"
#include "platform/files/temporary.h"

namespace gandan::attachments {
namespace {

std::string packed(const std::map<std::string, std::string>& parts) {
  const auto folder = files::TemporaryFolder::make("zip");
  const std::string path = (folder->path() / "a.zip").string();
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, text] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  }
  zip_close(archive);
  return *files::read_whole_file(path, uint64_t{1} << 20U);
}

std::string reason(std::string_view name, std::string bytes) {
  const auto checked = check_file(name, std::move(bytes));
  return checked ? "kept as " + checked->name : checked.error().message_key;
}

const std::string types = "<Types/>";

TEST(FileCheck, TellsKindsByContentAndNotByName) {
  EXPECT_EQ(reason("a.html", "%PDF-1.7\nx"), "kept as a.html.pdf");
  EXPECT_EQ(reason("Báo cáo.DOCX", packed({{"[Content_Types].xml", types}, {"word/document.xml", "<x/>"}})),
            "kept as Báo cáo.docx");
  EXPECT_EQ(reason("bang.xlsx", packed({{"[Content_Types].xml", types}, {"xl/workbook.xml", "<x/>"}})),
            "kept as bang.xlsx");
  EXPECT_EQ(reason("a.pdf", "<html><script>alert(1)</script></html>"), "error.attachments.kind");
  EXPECT_EQ(reason("a.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), "error.attachments.kind");
  EXPECT_EQ(reason("a.pdf", "MZ\x90\x03\x01\x02\x04\x05\x06\x07\x08"), "error.attachments.kind");
  EXPECT_EQ(reason("a.png", "GIF89a\x01\x02"), "error.attachments.kind");
  EXPECT_EQ(reason("a.pdf", "chữ thường"), "error.attachments.kind");
  EXPECT_EQ(reason("a.pdf", ""), "error.attachments.kind");
}

TEST(FileCheck, RefusesArchivesThatAreNoDocumentAndDocumentsWithPrograms) {
  EXPECT_EQ(reason("a.docx", packed({{"a.exe", "MZ"}})), "error.attachments.kind");
  EXPECT_EQ(reason("a.docx", packed({{"[Content_Types].xml", types}, {"a.exe", "MZ"}})), "error.attachments.kind");
  EXPECT_EQ(
      reason("a.docx",
             packed({{"[Content_Types].xml", types}, {"word/document.xml", "<x/>"}, {"word/vbaProject.bin", "x"}})),
      "error.attachments.programs");
  const std::string macros = "<Override ContentType='application/vnd.ms-excel.sheet.macroEnabled.main+xml'/>";
  EXPECT_EQ(reason("a.xlsx", packed({{"[Content_Types].xml", macros}, {"xl/workbook.xml", "<x/>"}})),
            "error.attachments.programs");
  std::string cut = packed({{"[Content_Types].xml", types}, {"word/document.xml", std::string(5000, 'a')}});
  cut.resize(cut.size() / 2);
  EXPECT_EQ(reason("a.docx", cut), "error.attachments.broken");
}

TEST(FileCheck, RefusesBrokenPictures) {
  EXPECT_EQ(reason("a.jpg", "\xFF\xD8\xFF\xE0 not a picture"), "error.image.broken");
  EXPECT_EQ(reason("a.png", "\x89PNG\r\n\x1A\n and no more"), "error.image.broken");
}

TEST(FileCheck, MakesNamesHarmless) {
  EXPECT_EQ(clean_name("../../etc/passwd", Kind::pdf), "passwd.pdf");
  EXPECT_EQ(clean_name("C:\\Users\\x\\Báo cáo quý III.pdf", Kind::pdf), "Báo cáo quý III.pdf");
  EXPECT_EQ(clean_name("a\r\nSet-Cookie: b=c.pdf", Kind::pdf), "aSet-Cookie: b=c.pdf");
  EXPECT_EQ(clean_name("anh\xE2\x80\xAEgpj.exe", Kind::jpeg), "anhgpj.exe.jpg");  // U+202E turns the writing
  EXPECT_EQ(clean_name("a.b.PNG", Kind::jpeg), "a.b.jpg");
  EXPECT_EQ(clean_name("...", Kind::pdf), "tep.pdf");
  EXPECT_EQ(clean_name("", Kind::xlsx), "tep.xlsx");
  EXPECT_EQ(clean_name(std::string(500, 'a'), Kind::pdf), std::string(100, 'a') + ".pdf");
  EXPECT_EQ(clean_name("a\xFF\xFE.pdf", Kind::pdf), "a.pdf");  // not UTF-8
}

}  // namespace
}  // namespace gandan::attachments
