// Collects the text of an HTML page from the events of its parser. Leaves parsing to html_text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gandan::office {

class HtmlWriter {
 public:
  // Tags in lower case. `list_attribute`: what start= (of ol), value= (of li) or type= say, empty when absent.
  struct ListAttributes {
    std::string_view start, value, type;
  };
  void open(std::string_view tag, const ListAttributes& attributes);
  void close(std::string_view tag);
  void text(std::string_view characters);
  std::string finish();

 private:
  struct List {
    bool ordered = false;
    int next = 1;
    std::string format;  // of format_list_number
  };
  struct Cell {
    std::vector<std::string> lines;
    std::string line;
  };
  struct Row {
    std::vector<Cell> cells;  // the last one is being written
  };

  Cell& target() { return rows_.empty() || rows_.back().cells.empty() ? page_ : rows_.back().cells.back(); }
  void break_line();
  void open_item(const ListAttributes& attributes);
  void end_row();

  Cell page_;
  std::vector<Row> rows_;  // open rows: a cell may hold a table
  std::vector<List> lists_;
  int unseen_ = 0;  // within so many script, style, ...
  int preformatted_ = 0;
};

}  // namespace gandan::office
