// Whether what somebody wrote as the product of a task names something that another can look up: a kept file, an
// address of the web, or a document by its number. Words alone ("đã làm xong") name nothing. Pure.
#pragma once

#include <string_view>

namespace gandan::programme {

// "12/BC-UBND", "15-KL/ĐU", "05/2026/NQ-HĐND", "NQ 5/2026", "Quyết định 5", "Biên bản bàn giao số 21",
// "https://...", the address of a kept file.
bool names_product(std::string_view text);

}  // namespace gandan::programme
