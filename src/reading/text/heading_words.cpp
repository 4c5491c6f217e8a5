#include "reading/text/heading_words.h"

#include <algorithm>
#include <array>

#include "reading/text/letters.h"
#include "reading/text/phrase.h"
#include "vietnamese/text.h"

namespace gandan::reading {
namespace {

constexpr std::array<std::string_view, 40> words_of_headings = {
    "chỉ tiêu",  "mục tiêu",   "kết quả",   "đánh giá",   "nhiệm vụ",   "giải pháp",    "phương hướng",  "định hướng",
    "tổng quát", "chủ yếu",    "cụ thể",    "quan điểm",  "hạn chế",    "nguyên nhân",  "bài học",       "ưu điểm",
    "tồn tại",   "thành tựu",  "tình hình", "kiểm điểm",  "đột phá",    "trọng tâm",    "khâu",          "nhiệm kỳ",
    "kinh tế",   "xã hội",     "văn hóa",   "môi trường", "quốc phòng", "an ninh",      "xây dựng đảng", "các",
    "giai đoạn", "phát triển", "thực hiện", "công trình", "dự án",      "chương trình", "đến năm",       "năm"};

// Letters with marks among all letters.
bool lost_its_marks(std::string_view text) {
  size_t letters = 0, marked = 0;
  for (size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    letters += is_letter(letter.code) ? 1U : 0U;
    marked += is_letter(letter.code) && letter.size > 1 ? 1U : 0U;
    at += std::max<size_t>(letter.size, 1);
  }
  return letters >= 8 && marked * 10 < letters;  // of Vietnamese text a third bears marks
}

void give_back(std::string& plain, std::string_view word) {
  const std::string lost = vietnamese::fold(word);
  for (size_t at = find_phrase(plain, lost); at != std::string::npos; at = find_phrase(plain, lost, at + word.size()))
    plain.replace(at, lost.size(), word);
}

}  // namespace

std::string heading_words(std::string_view text) {
  constexpr size_t longest_heading = 300;  // bytes
  if (text.size() > longest_heading || !is_all_capitals(text) || !lost_its_marks(text)) return lower_in_place(text);
  std::string plain = vietnamese::fold(text);
  for (const std::string_view word : words_of_headings) give_back(plain, word);
  return plain;
}

}  // namespace gandan::reading
