#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>

#include "platform/office/xml.h"
#include "platform/office/zip_package.h"
#include "platform/sheet/short_numbers.h"
#include "platform/sheet/workbook.h"

namespace gandan::sheet {
namespace {

constexpr uint64_t most_bytes = 64ULL << 20U;  // of all parts together, unpacked
constexpr int most_columns = 256;

base::Error unreadable(std::string detail = {}) {
  return {base::ErrorKind::invalid, "error.sheet.unreadable", {}, "file", std::move(detail)};
}
base::Error too_large() {
  return {base::ErrorKind::invalid, "error.sheet.too_large", {{"rows", std::to_string(most_rows)}}, "file", {}};
}

base::Result<void> read_part(office::ZipPackage& package, const std::string& name, office::XmlPart& part) {
  auto bytes = package.read(name);
  if (!bytes) {
    return bytes.error().message_key == "error.office.unpacks_too_large" ? too_large() : unreadable(name);
  }
  part.buffer = *std::move(bytes);
  if (!office::parse_xml(part, name)) return unreadable(name);
  return {};
}

// The text of <si> or <is>: its runs, without the phonetic ones.
std::string text_of(pugi::xml_node item) {
  std::string text;
  for (const pugi::xml_node child : item) {
    const auto name = office::local_name(child);
    if (name == "t") text += child.text().get();
    if (name == "r") text += office::child(child, "t").text().get();
  }
  return text;
}

// Where the first sheet is: workbook.xml names it, its relations say the part.
std::string first_sheet_part(office::ZipPackage& package) {
  std::string usual = "xl/worksheets/sheet1.xml";
  office::XmlPart workbook;
  office::XmlPart relations;
  if (!read_part(package, "xl/workbook.xml", workbook)) return usual;
  if (!read_part(package, "xl/_rels/workbook.xml.rels", relations)) return usual;
  const auto sheets = office::descendant(workbook.document, {"workbook", "sheets"});
  const std::string_view id = office::attribute(office::child(sheets, "sheet"), "id");
  for (const pugi::xml_node relation : office::child(relations.document, "Relationships")) {
    if (office::attribute(relation, "Id") != id) continue;
    std::string target(office::attribute(relation, "Target"));
    return target.starts_with("/") ? target.substr(1) : "xl/" + target;
  }
  return usual;
}

// "F12" -> 5; -1 when it is none.
int column_in(std::string_view reference) {
  int column = 0;
  size_t letters = 0;
  while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 3) {
    column = column * 26 + (reference[letters++] - 'A' + 1);
  }
  return letters == 0 ? -1 : column - 1;
}

// A stored number as people would type it, with a decimal comma.
std::string typed_number(std::string_view stored) {
  auto typed = short_number(stored);
  if (!typed) return std::string(stored);
  std::ranges::replace(*typed, '.', ',');
  return *std::move(typed);
}

std::string value_of(pugi::xml_node cell, const std::vector<std::string>& shared) {
  const std::string_view type = office::attribute(cell, "t");
  if (type == "inlineStr") return text_of(office::child(cell, "is"));
  const std::string_view stored = office::child(cell, "v").text().get();
  if (type == "s") {
    size_t index = 0;
    std::from_chars(stored.data(), stored.data() + stored.size(), index);
    return index < shared.size() && !stored.empty() ? shared[index] : "";
  }
  if (type.empty() || type == "n") return typed_number(stored);
  return std::string(stored);
}

ReadRow row_in(pugi::xml_node node, int number, const std::vector<std::string>& shared) {
  ReadRow row{number, {}};
  int next = 0;
  for (const pugi::xml_node cell : node) {
    if (office::local_name(cell) != "c") continue;
    const int named = column_in(office::attribute(cell, "r"));
    const int column = named >= 0 ? named : next;
    next = column + 1;
    if (column >= most_columns) break;
    if (std::string text = value_of(cell, shared); !text.empty()) row.cells[column] = std::move(text);
  }
  return row;
}

}  // namespace

std::string_view ReadRow::cell(int column) const {
  const auto found = cells.find(column);
  return found == cells.end() ? std::string_view() : std::string_view(found->second);
}

base::Result<std::vector<ReadRow>> read_workbook_bytes(const std::string& bytes) {
  auto package = office::ZipPackage::open(bytes, most_bytes);
  if (!package) return unreadable();
  std::vector<std::string> shared;
  if (package->has("xl/sharedStrings.xml")) {
    office::XmlPart strings;
    if (const auto read = read_part(*package, "xl/sharedStrings.xml", strings); !read) return read.error();
    for (const pugi::xml_node item : office::child(strings.document, "sst")) shared.push_back(text_of(item));
  }
  office::XmlPart page;
  if (const auto read = read_part(*package, first_sheet_part(*package), page); !read) return read.error();
  std::vector<ReadRow> rows;
  int number = 0;
  for (const pugi::xml_node node : office::descendant(page.document, {"worksheet", "sheetData"})) {
    if (office::local_name(node) != "row") continue;
    ++number;
    const std::string_view named = office::attribute(node, "r");
    std::from_chars(named.data(), named.data() + named.size(), number);
    ReadRow row = row_in(node, number, shared);
    if (row.cells.empty()) continue;
    if (rows.size() == most_rows) return too_large();
    rows.push_back(std::move(row));
  }
  return rows;
}

base::Result<std::vector<ReadRow>> read_workbook(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return unreadable();
  return read_workbook_bytes(std::string(std::istreambuf_iterator<char>(stream), {}));
}

std::string cell_name(int column, int row) {
  std::string letters;
  for (int left = column + 1; left > 0; left = (left - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  }
  return letters + std::to_string(row);
}

}  // namespace gandan::sheet
