// Figures that a report writes in words: "ít nhất mười hai sản phẩm", "hai phần ba số thôn", "một nửa số hộ", "chín
// mươi tám phần trăm". Pure.
#pragma once

#include <string_view>
#include <vector>

#include "vietnamese/number.h"

namespace gandan::reading {

// The written figures of lower-case text, in reading order. Small numbers are everyday words ("một trong những", "hai
// bên", "mỗi năm"), so one counts only where a thing that is counted follows it and a word that asks for an amount, or
// a figure of the same list, stands before it. Shares are rates: two thirds are 66.67 %.
std::vector<vietnamese::NumberInText> written_numbers(std::string_view low,
                                                      const std::vector<vietnamese::NumberInText>& figures);

}  // namespace gandan::reading
