// A paragraph taken apart: inline items "(1) ... (2) ...", sentences, clauses between semicolons. Pure; spans are byte
// offsets of the paragraph's text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/text/document.h"
#include "reading/text/phrase.h"
#include "vietnamese/number.h"

namespace gandan::reading {

// A paragraph's text with what later steps ask of it again and again.
struct ReadText {
  std::string_view text;                          // as in the paragraph, which must outlive this
  std::string low;                                // lower case, same offsets
  std::vector<vietnamese::NumberInText> numbers;  // of the whole text
};

ReadText read_text(std::string_view text);

struct InlineItem {
  std::string number;  // "7"; empty for what stands before the first
  Span span;           // without the number
};

// Items numbered in sequence inside one paragraph; the whole text as one item when there are none.
std::vector<InlineItem> inline_items(std::string_view text);
std::vector<Span> sentences(std::string_view text, Span within);
// Split at semicolons outside brackets.
std::vector<Span> clauses(std::string_view text, Span within);

// "(Xã hợp nhất từ 3 xã; 36 thôn, 24.115 nhân khẩu)" under a title: a remark on it, and nothing that is aimed at.
bool is_remark(std::string_view text);

}  // namespace gandan::reading
