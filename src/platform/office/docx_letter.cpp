#include "platform/office/docx_letter.h"

#include <zip.h>

#include <memory>
#include <pugixml.hpp>
#include <sstream>
#include <stdexcept>

#include "vietnamese/text.h"

namespace gandan::office {
namespace {

constexpr const char* namespace_w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
// Twentieths of a point. Margins of 20, 20, 30 and 20 mm on A4 leave 9071 for the text.
constexpr const char* page_width = "11906";
constexpr const char* page_height = "16838";
constexpr const char* margin = "1134";
constexpr const char* margin_left = "1701";
constexpr const char* column_width = "4535";
constexpr const char* first_line = "567";

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
constexpr const char* relations =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

pugi::xml_node with_value(pugi::xml_node parent, const char* name, const std::string& value) {
  pugi::xml_node node = parent.append_child(name);
  node.append_attribute("w:val") = value.c_str();
  return node;
}

void add_run(pugi::xml_node paragraph, const LetterRun& run, int points) {
  pugi::xml_node node = paragraph.append_child("w:r");
  pugi::xml_node properties = node.append_child("w:rPr");
  pugi::xml_node fonts = properties.append_child("w:rFonts");
  for (const char* script : {"w:ascii", "w:hAnsi", "w:cs"}) fonts.append_attribute(script) = "Times New Roman";
  if (run.bold) properties.append_child("w:b");
  if (run.italic) properties.append_child("w:i");
  with_value(properties, "w:sz", std::to_string(points * 2));  // half points
  with_value(properties, "w:lang", "vi-VN");
  pugi::xml_node text = node.append_child("w:t");
  text.append_attribute("xml:space") = "preserve";
  text.text() = vietnamese::without_controls(run.text).c_str();
}

void add_paragraph(pugi::xml_node parent, const LetterParagraph& paragraph) {
  pugi::xml_node node = parent.append_child("w:p");
  pugi::xml_node properties = node.append_child("w:pPr");
  pugi::xml_node spacing = properties.append_child("w:spacing");
  spacing.append_attribute("w:after") = "120";
  if (paragraph.indented) properties.append_child("w:ind").append_attribute("w:firstLine") = first_line;
  const Alignment alignment = paragraph.alignment;
  with_value(properties, "w:jc",
             alignment == Alignment::centre      ? "center"
             : alignment == Alignment::justified ? "both"
                                                 : "left");
  for (const LetterRun& run : paragraph.runs) add_run(node, run, paragraph.points);
}

void add_columns(pugi::xml_node body, const LetterColumns& columns) {
  pugi::xml_node table = body.append_child("w:tbl");
  pugi::xml_node properties = table.append_child("w:tblPr");
  pugi::xml_node width = properties.append_child("w:tblW");
  width.append_attribute("w:w") = "0";
  width.append_attribute("w:type") = "auto";
  pugi::xml_node grid = table.append_child("w:tblGrid");
  for (int i = 0; i < 2; ++i) grid.append_child("w:gridCol").append_attribute("w:w") = column_width;
  pugi::xml_node row = table.append_child("w:tr");
  for (const auto* side : {&columns.left, &columns.right}) {
    pugi::xml_node cell = row.append_child("w:tc");
    pugi::xml_node cell_width = cell.append_child("w:tcPr").append_child("w:tcW");
    cell_width.append_attribute("w:w") = column_width;
    cell_width.append_attribute("w:type") = "dxa";
    for (const LetterParagraph& paragraph : *side) add_paragraph(cell, paragraph);
    if (side->empty()) cell.append_child("w:p");  // a cell ends with a paragraph
  }
}

void add_page(pugi::xml_node body) {
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node size = section.append_child("w:pgSz");
  size.append_attribute("w:w") = page_width;
  size.append_attribute("w:h") = page_height;
  pugi::xml_node margins = section.append_child("w:pgMar");
  for (const char* side : {"w:top", "w:right", "w:bottom"}) margins.append_attribute(side) = margin;
  margins.append_attribute("w:left") = margin_left;
}

std::string document_of(const std::vector<LetterPart>& letter) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("w:document");
  root.append_attribute("xmlns:w") = namespace_w;
  pugi::xml_node body = root.append_child("w:body");
  for (const LetterPart& part : letter) {
    if (const auto* paragraph = std::get_if<LetterParagraph>(&part)) add_paragraph(body, *paragraph);
    if (const auto* columns = std::get_if<LetterColumns>(&part)) add_columns(body, *columns);
  }
  add_page(body);
  std::ostringstream stream;
  document.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
  return stream.str();
}

// In memory: the archive is written into the buffer of `source`, which outlives it.
class Package {
 public:
  Package() : source_(zip_source_buffer_create(nullptr, 0, 0, nullptr)) {
    archive_ = source_ == nullptr ? nullptr : zip_open_from_source(source_, ZIP_TRUNCATE, nullptr);
    if (archive_ == nullptr) throw std::runtime_error("libzip cannot begin an archive");
    zip_source_keep(source_);
  }
  ~Package() {
    if (archive_ != nullptr) zip_discard(archive_);
    zip_source_free(source_);
  }
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  // `text` outlives bytes().
  void add(const char* name, const std::string& text) {
    constexpr time_t some_day = 1'767'225'600;  // the same bytes on every day
    const zip_int64_t index =
        zip_file_add(archive_, name, zip_source_buffer(archive_, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    if (index < 0) throw std::runtime_error("libzip cannot add a part");
    zip_file_set_mtime(archive_, static_cast<zip_uint64_t>(index), some_day, 0);
  }

  std::string bytes() {
    if (zip_close(archive_) != 0) throw std::runtime_error("libzip cannot finish an archive");
    archive_ = nullptr;
    zip_stat_t about;
    zip_stat_init(&about);
    zip_source_stat(source_, &about);
    std::string bytes(about.size, '\0');
    zip_source_open(source_);
    const zip_int64_t got = zip_source_read(source_, bytes.data(), bytes.size());
    zip_source_close(source_);
    if (got != static_cast<zip_int64_t>(bytes.size())) throw std::runtime_error("libzip lost an archive");
    return bytes;
  }

 private:
  zip_source_t* source_;
  zip_t* archive_;
};

}  // namespace

std::string docx_of(const std::vector<LetterPart>& letter) {
  const std::string types = content_types, rels = relations, document = document_of(letter);
  Package package;
  package.add("[Content_Types].xml", types);
  package.add("_rels/.rels", rels);
  package.add("word/document.xml", document);
  return package.bytes();
}

}  // namespace gandan::office
