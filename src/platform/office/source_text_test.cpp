// From files on disk to text: the right reader for each, and one clear sentence for each kind of bad input. PDFs are
// written here by hand, so that each is exactly what its test is about; those of an office program are in
// tests/reports.
#include "platform/office/source_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <fstream>

#include "platform/files/file.h"
#include "platform/files/process.h"
#include "platform/files/temporary.h"

namespace gandan::office {
namespace {

using namespace std::string_view_literals;

class ReadSource : public testing::Test {
 protected:
  std::filesystem::path write(std::string_view name, std::string_view bytes) {
    const auto path = folder_.path() / name;
    EXPECT_TRUE(files::write_whole_file(path, bytes).ok());
    return path;
  }

  // The key of the error, after a look whether its message can name the file.
  static std::string error_of(const std::filesystem::path& path) {
    const auto source = read_source(path);
    if (source.ok()) return "no error: " + source->text;
    const auto& arguments = source.error().arguments;
    EXPECT_TRUE(std::any_of(arguments.begin(), arguments.end(), [&](const auto& argument) {
      return argument.first == "file" && argument.second == path.string();
    })) << source.error().message_key;
    return source.error().message_key;
  }

  std::filesystem::path folder() const { return folder_.path(); }

 private:
  files::TemporaryFolder folder_ = std::move(files::TemporaryFolder::make("test")).value();
};

// A PDF of the given objects, numbered from 1; the first is the catalogue. Its table of offsets is right.
std::string pdf_of(const std::vector<std::string>& objects) {
  std::string bytes = "%PDF-1.4\n";
  std::string table;
  for (size_t i = 0; i < objects.size(); ++i) {
    std::array<char, 32> row{};
    std::snprintf(row.data(), row.size(), "%010zu 00000 n \n", bytes.size());
    table += row.data();
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const size_t start = bytes.size();
  const std::string count = std::to_string(objects.size() + 1);
  return bytes + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<</Size " + count +
         "/Root 1 0 R>>\nstartxref\n" + std::to_string(start) + "\n%%EOF\n";
}

std::string stream(std::string_view dictionary, std::string_view content) {
  return "<<" + std::string(dictionary) + "/Length " + std::to_string(content.size()) + ">>\nstream\n" +
         std::string(content) + "\nendstream";
}

std::string pdf_with_text(std::string_view content) {
  return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
                 stream("", content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"});
}

// A page that is nothing but a grey picture, as a scanner makes it.
std::string pdf_with_picture(int width, int height, std::string_view pixels) {
  const std::string size = "/Width " + std::to_string(width) + "/Height " + std::to_string(height);
  return pdf_of({"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>",
                 stream("", "595 0 0 842 0 0 cm /I Do"),
                 stream("/Type/XObject/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8" + size, pixels)});
}

// A picture of Vietnamese text: flat OpenDocument to PDF by the office program, PDF to pixels by poppler.
std::string scan_of(const std::filesystem::path& folder, std::string_view paragraphs) {
  const std::string document =
      R"(<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0")"
      R"( xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2")"
      R"( office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>)" +
      std::string(paragraphs) + "</office:text></office:body></office:document>";
  EXPECT_TRUE(files::write_whole_file(folder / "page.fodt", document).ok());
  files::ProcessRequest office{.program = "soffice",
                               .arguments = {"-env:UserInstallation=file://" + (folder / "profile").string(),
                                             "--headless", "--convert-to", "pdf", "page.fodt"},
                               .folder = folder,
                               .environment = {{"HOME", folder.string()}}};
  office.limits.memory = uint64_t{8} << 30;
  if (!files::run_process(office).well() || !std::filesystem::exists(folder / "page.pdf")) return {};
  files::run_process({.program = "pdftoppm",
                      .arguments = {"-gray", "-r", "200", "-singlefile", "page.pdf", "page"},
                      .folder = folder});
  std::ifstream picture(folder / "page.pgm", std::ios::binary);
  std::string magic;
  int width = 0, height = 0, white = 0;
  picture >> magic >> width >> height >> white;
  picture.get();
  const std::string pixels{std::istreambuf_iterator<char>(picture), {}};
  return pdf_with_picture(width, height, pixels);
}

TEST_F(ReadSource, reads_text_as_nfc_with_one_kind_of_line_end) {
  const auto source =
      read_source(write("a", "H\xC3\xB4\xCC\xA3i ngh\xC3\xAA\xCC\xA3\r\nhai\rba\fb\xC3\xB4\xCC\x81n\x01"));
  ASSERT_TRUE(source.ok());
  EXPECT_EQ(source->text, "Hội nghệ\nhai\nba\fbốn");
  EXPECT_EQ(source->kind, SourceKind::txt);
  EXPECT_FALSE(source->needs_review);
}

TEST_F(ReadSource, tells_the_kind_by_the_content) {
  const auto html = read_source(write("report.txt", "<html><body><p>Một</p></body></html>"));
  ASSERT_TRUE(html.ok());
  EXPECT_EQ(html->kind, SourceKind::html);
  EXPECT_EQ(html->text, "Một\n");
}

TEST_F(ReadSource, reads_the_text_layer_of_a_pdf) {
  const auto source = read_source(write("-a.pdf", pdf_with_text("BT /F 12 Tf 50 700 Td (Dai hoi dai bieu Dang bo) Tj "
                                                                "0 -14 Td (phuong lan thu nhat) Tj ET")));
  ASSERT_TRUE(source.ok()) << source.error().message_key << " " << source.error().detail;
  EXPECT_EQ(source->kind, SourceKind::pdf);
  EXPECT_EQ(source->text, "Dai hoi dai bieu Dang bo\nphuong lan thu nhat\n");
  EXPECT_FALSE(source->needs_review);
}

TEST_F(ReadSource, recognises_the_letters_of_a_scan_and_asks_for_review) {
  const std::string pdf = scan_of(folder(),
                                  "<text:p>Tỷ lệ hộ dân dùng nước sạch đạt 99,5% vào năm 2030.</text:p>"
                                  "<text:p>Giữ vững an ninh trật tự trên địa bàn phường.</text:p>");
  ASSERT_FALSE(pdf.empty()) << "the office program made no page";
  std::string told;
  const auto source = read_source(write("scan.pdf", pdf), [&](size_t done, size_t total) {
    told += std::to_string(done) + "/" + std::to_string(total) + " ";
    return true;
  });
  EXPECT_EQ(told, "0/1 ");
  ASSERT_TRUE(source.ok()) << source.error().message_key << " " << source.error().detail;
  EXPECT_EQ(source->kind, SourceKind::scanned_pdf);
  EXPECT_TRUE(source->needs_review);
  EXPECT_NE(source->text.find("nước sạch đạt 99,5%"), std::string::npos) << source->text;
  EXPECT_NE(source->text.find("trật tự trên địa bàn phường"), std::string::npos) << source->text;
  ASSERT_EQ(source->notes.size(), 1U);
  EXPECT_EQ(source->notes[0].message_key, "office.note.recognised_pages");
}

TEST_F(ReadSource, stops_before_a_page_when_it_is_told_so) {
  const auto path = write("a.pdf", pdf_with_picture(64, 64, std::string(64 * 64, '\xFF')));
  const auto source = read_source(path, [](size_t, size_t) { return false; });
  ASSERT_FALSE(source.ok());
  EXPECT_EQ(source.error().message_key, "error.office.stopped");
}

TEST_F(ReadSource, refuses_a_picture_without_letters) {
  EXPECT_EQ(error_of(write("a.pdf", pdf_with_picture(64, 64, std::string(64 * 64, '\xFF')))),
            "error.office.pdf_without_text");
}

TEST_F(ReadSource, refuses_a_pdf_that_needs_a_password) {
  write("plain.pdf", pdf_with_text("BT /F 12 Tf 50 700 Td (x) Tj ET"));
  const auto made =
      files::run_process({.program = "qpdf",
                          .arguments = {"--encrypt", "secret", "owner", "256", "--", "plain.pdf", "a.pdf"},
                          .folder = folder()});
  ASSERT_TRUE(made.well()) << made.errors;
  EXPECT_EQ(error_of(folder() / "a.pdf"), "error.office.encrypted");
}

TEST_F(ReadSource, refuses_damaged_pdfs) {
  EXPECT_EQ(error_of(write("a.pdf", "%PDF-1.7\nnothing more")), "error.office.damaged_pdf");
}

TEST_F(ReadSource, refuses_what_it_cannot_read_in_one_sentence) {
  EXPECT_EQ(error_of(write("a", "")), "error.office.empty");
  EXPECT_EQ(error_of(write("a", " \r\n\t\f ")), "error.office.no_text");
  EXPECT_EQ(error_of(write("a",
                           "\x7F"
                           "ELF\0\0\0"sv)),
            "error.office.binary");
  EXPECT_EQ(error_of(write("a", "text, " + std::string(10'000, 'a') + '\0')), "error.office.binary");
  EXPECT_EQ(error_of(write("a", "\x82\xB1\x82\xF1\x82\xC9\x82\xBF\x82\xCD")), "error.office.unknown_encoding");
  EXPECT_EQ(error_of(write("a", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")), "error.office.old_word");
  EXPECT_EQ(error_of(write("a", "{\\rtf1}")), "error.office.rtf");
  EXPECT_EQ(error_of(write("a", "\x89PNG\r\n\x1A\n")), "error.office.image");
  EXPECT_EQ(error_of(write("a", "PK\x03\x04 and no more")), "error.office.damaged_docx");
  EXPECT_EQ(error_of(folder()), "error.files.is_folder");
  EXPECT_EQ(error_of(folder() / "none"), "error.files.not_found");
}

TEST_F(ReadSource, refuses_a_file_of_a_gigabyte_without_reading_it) {
  for (const std::string_view beginning : {"text"sv, "<html>"sv, "PK\x03\x04"sv, "%PDF-1.7"sv}) {
    const auto path = write("large", beginning);
    std::filesystem::resize_file(path, uint64_t{1} << 30);  // sparse: takes no room
    const std::string key = error_of(path);
    EXPECT_TRUE(key == "error.files.too_large" || key == "error.office.binary") << beginning << " " << key;
  }
}

}  // namespace
}  // namespace gandan::office
