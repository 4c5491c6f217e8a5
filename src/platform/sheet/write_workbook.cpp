#include <xlsxwriter.h>

#include <fstream>
#include <iterator>

#include "base/date.h"
#include "base/decimal.h"
#include "platform/files/temporary.h"
#include "platform/sheet/workbook.h"
#include "vietnamese/text.h"

namespace gandan::sheet {
namespace {

struct Looks {
  lxw_format* heading;
  lxw_format* fixed;
  lxw_format* filled;
  lxw_format* day;
};

Looks looks_of(lxw_workbook* book) {
  const Looks looks{workbook_add_format(book), workbook_add_format(book), workbook_add_format(book),
                    workbook_add_format(book)};
  format_set_bold(looks.heading);
  format_set_text_wrap(looks.heading);
  format_set_bottom(looks.heading, LXW_BORDER_THIN);
  format_set_bg_color(looks.fixed, 0xF2F2F2);
  format_set_text_wrap(looks.fixed);
  format_set_bg_color(looks.day, 0xF2F2F2);
  format_set_num_format(looks.day, "dd/mm/yyyy");
  return looks;
}

void write_cell(lxw_worksheet* page, lxw_row_t row, lxw_col_t column, const Column& of, const std::string& text,
                const Looks& looks) {
  lxw_format* look = of.filled ? looks.filled : looks.fixed;
  const auto day = of.date ? base::Date::parse_iso(text) : std::nullopt;
  const auto number = of.number ? base::Decimal::parse(text) : std::nullopt;
  if (day) {
    lxw_datetime at{};
    at.year = day->year();
    at.month = static_cast<int>(day->month());
    at.day = static_cast<int>(day->day());
    worksheet_write_datetime(page, row, column, &at, looks.day);
  } else if (number)
    worksheet_write_number(page, row, column, number->to_double(), look);
  else if (text.empty())
    worksheet_write_blank(page, row, column, look);
  else
    worksheet_write_string(page, row, column, vietnamese::without_controls(text).c_str(), look);
}

void head(lxw_worksheet* page, const std::vector<Column>& columns, lxw_format* look) {
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    lxw_row_col_options options{};
    options.hidden = columns[i].hidden ? 1 : 0;
    worksheet_set_column_opt(page, column, column, columns[i].width, nullptr, &options);
    worksheet_write_string(page, 0, column, columns[i].heading.c_str(), look);
  }
}

// A list too long for the format (255 characters) is refused by the library: then whoever fills in types.
void offer(lxw_worksheet* page, Choices choices) {
  std::vector<char*> values;
  for (std::string& value : choices.values) values.push_back(value.data());
  values.push_back(nullptr);
  lxw_data_validation list{};
  list.validate = LXW_VALIDATION_TYPE_LIST;
  list.value_list = values.data();
  worksheet_data_validation_cell(page, static_cast<lxw_row_t>(choices.row + 1), static_cast<lxw_col_t>(choices.column),
                                 &list);
}

void fill(lxw_workbook* book, const Sheet& sheet) {
  lxw_worksheet* page = workbook_add_worksheet(book, sheet.name.c_str());
  const Looks looks = looks_of(book);
  head(page, sheet.columns, looks.heading);
  worksheet_freeze_panes(page, 1, 0);
  for (size_t r = 0; r < sheet.rows.size(); ++r) {
    for (size_t c = 0; c < sheet.columns.size() && c < sheet.rows[r].size(); ++c) {
      const Column& of = sheet.columns[c];
      write_cell(page, static_cast<lxw_row_t>(r + 1), static_cast<lxw_col_t>(c), of, sheet.rows[r][c], looks);
    }
  }
  for (const Choices& choices : sheet.choices) offer(page, choices);
  lxw_worksheet* about = workbook_add_worksheet(book, sheet.note_name.empty() ? nullptr : sheet.note_name.c_str());
  worksheet_set_column(about, 0, 0, 80, nullptr);
  worksheet_write_string(about, 0, 0, sheet.note.c_str(), looks.filled);
}

base::Error not_written() {
  return {base::ErrorKind::unavailable, "error.sheet.not_written", {}, {}, {}};
}

}  // namespace

base::Result<std::string> write_workbook(const Sheet& sheet) {
  const auto folder = files::TemporaryFolder::make("sheet");
  if (!folder) return folder.error();
  const std::string path = (folder->path() / "figures.xlsx").string();
  std::string scratch = folder->path().string();
  lxw_workbook_options options{};
  options.tmpdir = scratch.data();
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return not_written();
  fill(book, sheet);
  if (workbook_close(book) != LXW_NO_ERROR) return not_written();
  std::ifstream file(path, std::ios::binary);
  if (!file) return not_written();
  return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace gandan::sheet
