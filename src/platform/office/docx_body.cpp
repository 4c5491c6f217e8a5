#include "platform/office/docx_body.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "platform/office/xml.h"

namespace gandan::office {
namespace {

constexpr int deepest = 200;

std::string to_upper(const std::string& text) {
  std::string upper;
  icu::UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()).toUTF8String(upper);
  return upper;
}

// What a reader does not see: deleted and moved-away text, instructions of fields, properties.
bool is_unseen(std::string_view name) {
  static constexpr std::array<std::string_view, 8> names = {"del",          "moveFrom", "instrText", "delText",
                                                            "delInstrText", "pPr",      "rPr",       "sectPr"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The same content for old and new programs: one of the two is to be read.
pugi::xml_node chosen(pugi::xml_node alternate) {
  const pugi::xml_node choice = child(alternate, "Choice");
  return choice ? choice : child(alternate, "Fallback");
}

std::string in_one_line(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) {
    if (line.empty()) continue;
    if (!text.empty()) text += ' ';
    text += line;
  }
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\t' || c == '\n'; }, ' ');
  return text;
}

}  // namespace

std::vector<std::string> DocxBody::lines_of(pugi::xml_node container) {
  std::vector<std::string> lines;
  blocks(container, lines, 0);
  if (!unfinished_.empty()) lines.push_back(std::exchange(unfinished_, {}));
  return lines;
}

void DocxBody::blocks(pugi::xml_node container, std::vector<std::string>& lines, int depth) {
  if (depth > deepest) {
    too_deep_ = true;
    return;
  }
  for (const pugi::xml_node node : container) {
    const std::string_view name = local_name(node);
    if (name == "p") {
      paragraph(node, lines, depth + 1);
    } else if (name == "tbl") {
      table(node, lines, depth + 1);
    } else if (name == "AlternateContent") {
      blocks(chosen(node), lines, depth + 1);
    } else if (!is_unseen(name)) {
      blocks(node, lines, depth + 1);  // sdt, sdtContent, customXml, ins, ...
    }
  }
}

void DocxBody::paragraph(pugi::xml_node p, std::vector<std::string>& lines, int depth) {
  const pugi::xml_node pPr = child(p, "pPr");
  Inline content;
  content.style = &paragraph_style(p, styles_);
  inlines(p, content, depth);
  std::string label;
  const std::optional<ListReference> own = list_reference(pPr);
  const std::optional<ListReference>& list = own ? own : content.style->list;
  // Word numbers an empty paragraph too, but not one that vanishes with its end.
  const bool end_deleted = static_cast<bool>(descendant(pPr, {"rPr", "del"}));
  if (list && !(end_deleted && content.text.empty())) {
    label = numbering_.next_label(*list, value_of(child(pPr, "pStyle")));
  }
  std::string line = std::exchange(unfinished_, {}) + label + content.text;
  if (end_deleted) {
    unfinished_ = std::move(line);
  } else {
    lines.push_back(std::move(line));
  }
  std::move(content.boxes.begin(), content.boxes.end(), std::back_inserter(lines));
}

void DocxBody::table(pugi::xml_node tbl, std::vector<std::string>& lines, int depth) {
  if (depth > deepest) {
    too_deep_ = true;
    return;
  }
  for (const pugi::xml_node node : tbl) {
    const std::string_view name = local_name(node);
    if (name == "tr") {
      if (!descendant(node, {"trPr", "del"})) lines.push_back(row(node, depth + 1));
    } else if (!is_unseen(name) && name != "tblPr" && name != "tblGrid") {
      table(node, lines, depth + 1);  // rows within sdt, customXml, ins
    }
  }
}

std::string DocxBody::row(pugi::xml_node tr, int depth) {
  std::string text;
  bool first = true;
  const auto cells = [&](auto&& self, pugi::xml_node container, int level) -> void {
    for (const pugi::xml_node node : container) {
      const std::string_view name = local_name(node);
      if (name == "tc") {
        std::vector<std::string> lines;
        blocks(node, lines, level + 1);
        if (!std::exchange(first, false)) text += '\t';
        text += in_one_line(lines);
      } else if ((name == "sdt" || name == "sdtContent" || name == "customXml") && level < deepest) {
        self(self, node, level + 1);
      }
    }
  };
  cells(cells, tr, depth);
  return text;
}

void DocxBody::inlines(pugi::xml_node container, Inline& out, int depth) {
  if (depth > deepest) {
    too_deep_ = true;
    return;
  }
  for (const pugi::xml_node node : container) {
    const std::string_view name = local_name(node);
    if (name == "r") {
      run(node, out, depth + 1);
    } else if (name == "AlternateContent") {
      inlines(chosen(node), out, depth + 1);
    } else if (name == "txbxContent") {
      blocks(node, out.boxes, depth + 1);
    } else if (!is_unseen(name)) {
      inlines(node, out, depth + 1);  // hyperlink, ins, moveTo, smartTag, fldSimple, sdt, oMath, ...
    }
  }
}

void DocxBody::run(pugi::xml_node r, Inline& out, int depth) {
  const RunProperties properties = effective_properties(r, *out.style, styles_);
  if (properties.hidden.value_or(false)) return;
  std::string text;
  run_content(r, text, out, depth);
  out.text += as_shown(std::move(text), properties);
}

void DocxBody::run_content(pugi::xml_node r, std::string& text, Inline& out, int depth) {
  for (const pugi::xml_node part : r) {
    const std::string_view name = local_name(part);
    if (name == "t") {
      text += part.text().get();
    } else if (name == "tab" || name == "ptab") {
      text += '\t';
    } else if (name == "br" || name == "cr") {
      text += '\n';
    } else if (name == "noBreakHyphen") {
      text += '-';
    } else if (name == "footnoteReference" || name == "endnoteReference") {
      text += note_mark(part, name == "endnoteReference");
    } else if (name == "drawing" || name == "pict" || name == "object") {
      inlines(part, out, depth + 1);
    } else if (name == "AlternateContent") {
      inlines(chosen(part), out, depth + 1);
    }
  }
}

std::string DocxBody::as_shown(std::string text, const RunProperties& properties) const {
  if (text.empty()) return text;
  const auto encoding = encoding_of_font(properties.font);
  const bool convert = encoding && fonts_.has(*encoding);
  if (convert) text = convert_legacy(text, *encoding);
  const bool capitals = properties.capitals.value_or(false) || (convert && is_capitals_font(properties.font));
  return capitals ? to_upper(text) : text;
}

std::string DocxBody::note_mark(pugi::xml_node reference, bool endnote) {
  NoteReference note{endnote, std::string(attribute(reference, "id"))};
  const auto known = std::find(notes_.begin(), notes_.end(), note);
  const auto number = known - notes_.begin() + 1;
  if (known == notes_.end()) notes_.push_back(std::move(note));
  return std::to_string(number);
}

}  // namespace gandan::office
