#include "platform/office/docx_text.h"

#include <filesystem>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "platform/office/docx_body.h"
#include "platform/office/docx_numbering.h"
#include "platform/office/docx_styles.h"
#include "platform/office/xml.h"
#include "platform/office/zip_package.h"

namespace gandan::office {
namespace {

// Parts are found by their relationships (ECMA-376 part 2, section 9.3), by the last word of the relationship's type.
using Relationships = std::unordered_map<std::string, std::string>;  // "styles" -> "word/styles.xml"

std::string relationships_part(const std::filesystem::path& part) {
  return (part.parent_path() / "_rels" / (part.filename().string() + ".rels")).string();
}

// Reads a part; a part that is not there gives an empty document.
base::Result<std::unique_ptr<XmlPart>> load(ZipPackage& package, const std::string& name) {
  auto part = std::make_unique<XmlPart>();
  if (name.empty() || !package.has(name)) return part;
  auto content = package.read(name);
  if (!content) return content.error();
  part->buffer = std::move(content).value();
  if (auto parsed = parse_xml(*part, name); !parsed) return parsed.error();
  return part;
}

base::Result<Relationships> relationships_of(ZipPackage& package, const std::string& part) {
  auto xml = load(package, relationships_part(part));
  if (!xml) return xml.error();
  Relationships relationships;
  for (const pugi::xml_node node : (*xml)->document.document_element()) {
    const std::string_view type = attribute(node, "Type");
    const std::filesystem::path target(attribute(node, "Target"));
    const auto whole =
        target.is_absolute() ? target.relative_path() : std::filesystem::path(part).parent_path() / target;
    relationships.emplace(type.substr(type.rfind('/') + 1), whole.lexically_normal().string());
  }
  return relationships;
}

struct Parts {
  std::unique_ptr<XmlPart> document, styles, numbering, footnotes, endnotes;
};

base::Result<Parts> load_parts(ZipPackage& package) {
  auto of_package = relationships_of(package, "");
  if (!of_package) return of_package.error();
  const std::string document = (*of_package)["officeDocument"];
  auto of_document = relationships_of(package, document);
  if (!of_document) return of_document.error();
  Parts parts;
  const std::pair<std::unique_ptr<XmlPart>*, std::string> wanted[] = {{&parts.document, document},
                                                                      {&parts.styles, (*of_document)["styles"]},
                                                                      {&parts.numbering, (*of_document)["numbering"]},
                                                                      {&parts.footnotes, (*of_document)["footnotes"]},
                                                                      {&parts.endnotes, (*of_document)["endnotes"]}};
  for (const auto& [part, name] : wanted) {
    auto loaded = load(package, name);
    if (!loaded) return loaded.error();
    *part = std::move(loaded).value();
  }
  return parts;
}

using NoteNodes = std::unordered_map<std::string, pugi::xml_node>;

NoteNodes notes_by_id(const XmlPart& part) {
  NoteNodes notes;
  for (const pugi::xml_node node : part.document.document_element()) notes.emplace(attribute(node, "id"), node);
  return notes;
}

void append_lines(std::string& text, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) text.append(line).append("\n");
}

// The notes after the body; a note may itself bear marks of further notes, which then join the list.
void append_notes(std::string& text, DocxBody& body, const Parts& parts, const std::vector<NoteReference>& references) {
  const NoteNodes footnotes = notes_by_id(*parts.footnotes), endnotes = notes_by_id(*parts.endnotes);
  for (size_t i = 0; i < references.size(); ++i) {
    if (i == 0) text += "\nCHÚ THÍCH\n";
    const NoteNodes& nodes = references[i].endnote ? endnotes : footnotes;
    const auto found = nodes.find(references[i].id);
    std::vector<std::string> lines;
    if (found != nodes.end()) lines = body.lines_of(found->second);
    if (lines.empty()) lines.emplace_back();
    const size_t first = lines[0].find_first_not_of(" \t");
    lines[0] = std::to_string(i + 1) + " " + (first == std::string::npos ? std::string() : lines[0].substr(first));
    append_lines(text, lines);
  }
}

}  // namespace

base::Result<DecodedText> text_of_docx(const std::string& bytes) {
  auto package = ZipPackage::open(bytes, docx_unpacked_limit);
  if (!package) return package.error();
  if (!package->has("_rels/.rels")) return base::invalid("error.office.not_docx");
  auto parts = load_parts(*package);
  if (!parts) return parts.error();
  const pugi::xml_node root = parts->document->document.document_element();
  if (local_name(root) != "document") return base::invalid("error.office.not_docx");

  const Styles styles(parts->styles->document.document_element());
  Numbering numbering(parts->numbering->document.document_element(), styles);
  const FontsToConvert fonts = fonts_to_convert(root, styles);
  std::vector<NoteReference> references;
  DocxBody body(styles, numbering, fonts, references);
  DecodedText decoded;
  append_lines(decoded.text, body.lines_of(child(root, "body")));
  append_notes(decoded.text, body, *parts, references);
  if (body.is_too_deep()) return base::invalid("error.office.damaged_docx");
  if (fonts.tcvn3) decoded.notes.push_back({"office.note.converted", {{"encoding", "TCVN3 (ABC)"}}});
  if (fonts.vni) decoded.notes.push_back({"office.note.converted", {{"encoding", "VNI"}}});
  repair_legacy_fonts(decoded);
  return decoded;
}

}  // namespace gandan::office
