// A text compared with the one that was looked at and kept: tests/golden/expected. A difference is either a mistake or
// meant; `./dev rebaseline` writes what is meant, and the difference is read in the commit.
#pragma once

#include <string>
#include <string_view>

namespace gandan::golden {

// Fails the running test, with the first lines that differ, unless `text` is what expected/<name> holds.
void expect_golden(std::string_view name, const std::string& text);

// A page without what differs between two runs (ids, tokens, hashes of assets), one tag a line.
std::string steady_page(std::string_view html);
// Ids replaced by #1, #2 ... in the order they appear.
std::string without_ids(std::string_view text);

}  // namespace gandan::golden
