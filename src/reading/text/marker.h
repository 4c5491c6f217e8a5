// The mark that opens a heading or an item of an outline: "Phần thứ nhất", "I-", "A.", "2.1.1.", "(9)", "a)", "-",
// "Một là,", "Chỉ tiêu 1:". Pure; looks at one line only and leaves the question whether the line opens a paragraph to
// paragraphs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gandan::reading {

enum class MarkerStyle {
  none,
  part,          // Phần thứ nhất, Chương II, Điều 1
  capital,       // A. B.
  roman,         // I- II. III/
  decimal,       // 1. 1.1. 2.1.1. 1) 1/
  parenthesis,   // (1) (a)
  small_letter,  // a) b.
  ordinal_word,  // Một là, Thứ hai,
  labelled,      // Chỉ tiêu 1: Nhiệm vụ 02. Đột phá thứ ba:
  bullet,        // - + * •
};

struct Marker {
  MarkerStyle style = MarkerStyle::none;
  std::string number;  // "2.1.1", "(9)", "IV", "a", "-", as Paragraph::number
  size_t length = 0;   // bytes up to the text behind it
  int depth = 0;       // of a decimal marker: how many numbers
  int ordinal = 0;     // the last number of it, from 1; 0 for bullets
};

// Requires `line` without leading blanks.
Marker opening_marker(std::string_view line);

// The mark that a paragraph's number (Paragraph::number) came from.
Marker marker_of_number(std::string_view number);

// A paragraph's number without its signs and its label, counted words as figures: "(9)", "Chỉ tiêu 9", "Thứ chín" ->
// "9".
std::string bare_number(std::string_view number);

}  // namespace gandan::reading
