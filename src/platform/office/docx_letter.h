// Writes a letter as DOCX (ECMA-376): paragraphs, and two columns side by side as a letterhead and the end of an
// official letter have them. Page and type as Decree 30/2020/NĐ-CP, annex I, asks for: A4, Times New Roman, 14 points.
// Leaves what stands in the letter to others; reading DOCX is docx_text.h's.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace gandan::office {

enum class Alignment { left, centre, justified };

struct LetterRun {
  std::string text;
  bool bold = false, italic = false;
};

struct LetterParagraph {
  std::vector<LetterRun> runs;  // none: an empty line
  Alignment alignment = Alignment::left;
  int points = 14;
  bool indented = false;  // its first line
};

struct LetterColumns {
  std::vector<LetterParagraph> left, right;
};

using LetterPart = std::variant<LetterParagraph, LetterColumns>;

// The same parts give the same bytes. Characters that XML cannot hold are left out.
std::string docx_of(const std::vector<LetterPart>& letter);

}  // namespace gandan::office
