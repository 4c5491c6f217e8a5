// The term of years a report speaks of ("nhiệm kỳ 2025 - 2030"). Pure.
#pragma once

#include <optional>
#include <string_view>

namespace gandan::reading {

struct Term {
  int first_year = 0, last_year = 0;
  friend bool operator==(const Term&, const Term&) = default;
};

// The latest term that the text names after "nhiệm kỳ"; nullopt when it names none. Requires NFC.
std::optional<Term> term_of(std::string_view text);

}  // namespace gandan::reading
