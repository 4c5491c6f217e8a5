#include "app/hostile_files_test.h"

#include <gtest/gtest.h>
#include <vips/vips.h>
#include <zip.h>
#include <zlib.h>

#include "platform/files/file.h"
#include "platform/files/temporary.h"

namespace gandan::app::hostile {
namespace {

std::string big_endian(unsigned number) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0;) bytes += static_cast<char>((number >> (shift -= 8)) & 0xFFU);
  return bytes;
}

std::string chunk(const std::string& kind, const std::string& data) {
  const std::string sum = kind + data;
  const auto crc = crc32(0, reinterpret_cast<const Bytef*>(sum.data()), static_cast<uInt>(sum.size()));
  return big_endian(static_cast<unsigned>(data.size())) + sum + big_endian(static_cast<unsigned>(crc));
}

std::string deflated(const std::string& bytes) {
  std::string out(compressBound(bytes.size()), '\0');
  uLongf size = out.size();
  EXPECT_EQ(
      compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()),
      Z_OK);
  out.resize(size);
  return out;
}

// "ha" to the power of ten to the ninth, if somebody expands it.
const std::string laughs = [] {
  std::string text = "<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY l0 \"ha\">";
  for (int i = 1; i < 10; ++i) {
    text += "<!ENTITY l" + std::to_string(i) + " \"";
    for (int j = 0; j < 10; ++j) text += "&l" + std::to_string(i - 1) + ";";
    text += "\">";
  }
  return text + "<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>";
}();

const std::string types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const std::string macro_types =
    "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";

const std::string relations =
    "<Relationships><Relationship Id='r1' Target='word/document.xml' "
    "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'/></Relationships>";

std::string docx(const std::string& body) {
  return packed({{"[Content_Types].xml", types}, {"_rels/.rels", relations}, {"word/document.xml", body}});
}

std::string xlsx(const std::string& sheet, const std::string& strings = "<sst/>") {
  return packed({{"[Content_Types].xml", types},
                 {"xl/workbook.xml", "<workbook/>"},
                 {"xl/sharedStrings.xml", strings},
                 {"xl/worksheets/sheet1.xml", sheet}});
}

std::string nested(const std::string& tag, int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) text += "<" + tag + ">";
  for (int i = 0; i < depth; ++i) text += "</" + tag + ">";
  return text;
}

std::vector<File> pictures() {
  const std::string photo = jpeg(64, 48);
  return {{"gif-and-js.gif", "GIF89a/*\x01\x01*/=1;alert(1)//"},
          {"jpeg-and-zip.jpg", photo + packed({{"a.html", "<script>alert(1)</script>"}})},
          {"jpeg-and-html.html", photo + "<html><script>alert(1)</script>"},
          {"picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>"},
          {"huge.png", png(60'000, 60'000, Data::missing)},
          {"many-pixels.png", png(20'000, 20'000, Data::whole)},
          {"huge.jpg", jpeg_saying(60'000)},
          {"none.png", png(0, 0, Data::missing)},
          {"cut.jpg", photo.substr(0, photo.size() / 2)},
          {"cut.png", png(64, 64, Data::whole).substr(0, 50)},
          {"program.jpg", std::string("MZ\x90\0\x03\0\0\0\x04", 9) + std::string(500, '\0')}};
}

std::vector<File> documents() {
  const std::string word =
      "<w:document xmlns:w='x'><w:body><w:p><w:r><w:t>chào</w:t></w:r></w:p></w:body></w:document>";
  const std::string whole = docx(word);
  const std::string bomb(80'000'000, ' ');
  return {{"pdf-and-html.pdf", "%PDF-1.7\n<html><script>alert(1)</script></html>"},
          {"bomb.docx", docx("<w>" + bomb + "</w>")},
          {"laughs.docx", docx(laughs + "<w:document><w:body><w:p>&l9;&secret;</w:p></w:body></w:document>")},
          {"deep.docx", docx("<w:document><w:body>" + nested("w:ins", 100'000) + "</w:body></w:document>")},
          {"macros.docx",
           packed({{"[Content_Types].xml", macro_types}, {"word/document.xml", word}, {"word/vbaProject.bin", "x"}})},
          {"cut.docx", whole.substr(0, whole.size() / 2)},
          {"path.docx", packed({{"[Content_Types].xml", types}, {"../../../tmp/word/document.xml", word}})},
          {"sheet-named.docx", xlsx("<worksheet><sheetData/></worksheet>")},
          {"bomb.xlsx", xlsx("<worksheet>" + bomb + "</worksheet>")},
          {"laughs.xlsx",
           xlsx("<worksheet><sheetData><row r='2'><c r='A2' t='s'><v>0</v></c></row></sheetData></worksheet>",
                laughs + "<sst><si><t>&l9;&secret;</t></si></sst>")},
          {"deep.xlsx", xlsx(nested("a", 100'000))},
          {"rows.xlsx", xlsx("<worksheet><sheetData><row r='99999999999999999999'><c r='ZZZZZZ1'><v>1e999</v></c></row>"
                             "</sheetData></worksheet>")},
          {"deep.html", "<!doctype html><html><body>" + nested("div", 50'000)},
          {"wrong.xlsx", "%PDF-1.4 not a sheet"},
          {"empty.pdf", ""},
          {"zeros.bin", std::string(100'000, '\0')}};
}

}  // namespace

std::string jpeg(int width, int height) {
  EXPECT_EQ(VIPS_INIT("test"), 0);
  VipsImage* black = nullptr;
  VipsImage* copy = nullptr;
  EXPECT_EQ(vips_black(&black, width, height, "bands", 3, nullptr), 0);
  EXPECT_EQ(vips_copy(black, &copy, "interpretation", VIPS_INTERPRETATION_sRGB, nullptr), 0);
  void* data = nullptr;
  size_t size = 0;
  EXPECT_EQ(vips_jpegsave_buffer(copy, &data, &size, nullptr), 0);
  std::string bytes(static_cast<const char*>(data), size);
  g_free(data);
  g_object_unref(copy);
  g_object_unref(black);
  return bytes;
}

std::string png(unsigned width, unsigned height, Data data) {
  using std::string_literals::operator""s;
  const std::string head = big_endian(width) + big_endian(height) + "\x01\x00\x00\x00\x00"s;  // 1 bit, grey
  const size_t line = 1 + (width + 7) / 8;
  const std::string pixels = data == Data::whole ? deflated(std::string(line * height, '\0')) : "";
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", head) + chunk("IDAT", pixels) + chunk("IEND", "");
}

// Behind the marker FF C0: two bytes of length, one of precision, then height and width (ITU T.81, B.2.2).
std::string jpeg_saying(unsigned side) {
  std::string bytes = jpeg(64, 48);
  const size_t frame = bytes.find("\xFF\xC0");
  const std::string number = big_endian(side).substr(2);
  EXPECT_NE(frame, std::string::npos);
  return bytes.replace(frame + 5, 4, number + number);
}

std::string packed(const std::map<std::string, std::string>& parts) {
  const auto folder = files::TemporaryFolder::make("zip").value();
  const std::string path = (folder.path() / "a.zip").string();
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
  for (const auto& [name, text] : parts) {
    zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  return files::read_whole_file(path, uint64_t{16} << 20U).value();
}

std::vector<File> all_kinds() {
  std::vector<File> files = pictures();
  for (File& each : documents()) files.push_back(std::move(each));
  return files;
}

std::vector<std::string> names() {
  using std::string_literals::operator""s;
  return {"../../etc/passwd",
          "..\\..\\windows\\system32\\x.jpg",
          "/etc/passwd",
          "a\0b.jpg"s,
          "a\r\nSet-Cookie: b=c.jpg",
          "anh\xE2\x80\xAEgpj.exe",
          std::string(5'000, 'a') + ".jpg",
          std::string(150, 'a') + ".jpg",
          "<script>alert(1)</script>.jpg",
          "';DROP TABLE ward;--.jpg",
          "\xFF\xFE.jpg",
          "CON.jpg",
          "...",
          ".htaccess"};
}

}  // namespace gandan::app::hostile
