// The paragraphs of one part of a DOCX (its body, its notes) as lines of text: tables as rows of cells with tabs
// between, list numbers written out, tracked insertions kept and deletions left out, marks of notes glued to the
// word before them. Leaves the package, and where notes are printed, to docx_text.
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "platform/office/docx_fonts.h"
#include "platform/office/docx_numbering.h"
#include "platform/office/docx_styles.h"

namespace gandan::office {

// A footnote or endnote, in the order of their marks; its number is its place in that order, from 1.
struct NoteReference {
  bool endnote = false;
  std::string id;
  friend bool operator==(const NoteReference&, const NoteReference&) = default;
};

class DocxBody {
 public:
  DocxBody(const Styles& styles, Numbering& numbering, FontsToConvert fonts, std::vector<NoteReference>& notes)
      : styles_(styles), numbering_(numbering), fonts_(fonts), notes_(notes) {}

  // One element for each paragraph or table row below `container`.
  std::vector<std::string> lines_of(pugi::xml_node container);
  // More elements within elements than any program writes: the rest below was left out.
  bool is_too_deep() const { return too_deep_; }

 private:
  struct Inline {  // a paragraph while it is put together
    std::string text;
    std::vector<std::string> boxes;  // lines of text boxes that hang on it
    const Style* style = nullptr;
  };

  void blocks(pugi::xml_node container, std::vector<std::string>& lines, int depth);
  void paragraph(pugi::xml_node p, std::vector<std::string>& lines, int depth);
  void table(pugi::xml_node tbl, std::vector<std::string>& lines, int depth);
  std::string row(pugi::xml_node tr, int depth);
  void inlines(pugi::xml_node container, Inline& out, int depth);
  void run(pugi::xml_node r, Inline& out, int depth);
  void run_content(pugi::xml_node r, std::string& text, Inline& out, int depth);
  std::string as_shown(std::string text, const RunProperties& properties) const;
  std::string note_mark(pugi::xml_node reference, bool endnote);

  const Styles& styles_;
  Numbering& numbering_;
  FontsToConvert fonts_;
  std::vector<NoteReference>& notes_;
  std::string unfinished_;  // of paragraphs whose end was deleted: the next one goes on in the same line
  bool too_deep_ = false;
};

}  // namespace gandan::office
