// The address of a list with its filters, order and place: the whole state of the list stands in it, so that it can be
// sent to a colleague and gone back to.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gandan::html {

class ListUrl {
 public:
  // `path`: "/targets". Parameters without value are left out.
  explicit ListUrl(std::string path, std::vector<std::pair<std::string, std::string>> parameters = {});

  // Another filter or order begins at the first page again: `after` and `before` (the pager's) are dropped.
  ListUrl with(std::string_view name, std::string_view value) const;  // "" takes the parameter away
  ListUrl after(std::string_view key) const;                          // the page that begins behind this row
  ListUrl before(std::string_view key) const;                         // the page that ends before it
  std::string_view value(std::string_view name) const;                // or ""
  std::string text() const;                                           // percent-encoded

 private:
  std::string path_;
  std::vector<std::pair<std::string, std::string>> parameters_;
};

}  // namespace gandan::html
