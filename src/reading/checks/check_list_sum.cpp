// Totals over several lines: "Tổng số 120 hộ, gồm:" and its bullets; rows of a table and its "Tổng cộng" row.
#include <algorithm>
#include <optional>

#include "reading/checks/check.h"
#include "reading/checks/check_parts.h"

namespace gandan::reading::check {
namespace {

bool is_bullet(const Passage& passage) {
  const ParagraphKind kind = passage.paragraph->kind;
  return kind == ParagraphKind::bullet || kind == ParagraphKind::item;
}

// "..., gồm:" or "..., cụ thể như sau:": the total of the bullets that follow.
const Number* announced_total(const Passage& passage) {
  const std::string_view text = trimmed(passage.lower);
  if (!text.ends_with(':') || passage.numbers.empty()) return nullptr;
  const Number& total = passage.numbers.back();
  const std::string_view gap = passage.between(total.unit_end, passage.lower.size());
  const bool leads =
      has_any_word(gap, {"gồm", "bao gồm", "cụ thể", "như sau", "trong đó", "chia ra"}) || trimmed(gap) == ":";
  if (!leads || gap.size() > 60 || gap.find('.') != std::string_view::npos) return nullptr;
  return is_percent(total.unit) || is_time(total.unit) ? nullptr : &total;
}

void check_bullets(const std::vector<Passage>& passages, size_t at, Findings& findings) {
  const Number* total = announced_total(passages[at]);
  if (total == nullptr) return;
  std::vector<const Number*> numbers;
  std::vector<const Passage*> places;
  const std::string& own_sign = passages[at].paragraph->number;
  for (size_t i = at + 1; i < passages.size() && is_bullet(passages[i]) && numbers.size() < 64; ++i) {
    if (is_bullet(passages[at]) && passages[i].paragraph->number == own_sign) break;  // "-" over "+": the next "-"
    if (passages[i].numbers.empty() || match_units(total->unit, passages[i].numbers.front().unit) != UnitMatch::same)
      return;
    numbers.push_back(&passages[i].numbers.front());
    places.push_back(&passages[i]);
  }
  if (numbers.size() < 2) return;
  const auto sum = judge_sum(*total, numbers);
  if (!sum || sum->verdict == Verdict::agrees) return;
  const bool subset = has_word(passages[at].between(total->unit_end, passages[at].lower.size()), "trong đó");
  if (nearness(*sum) < (subset ? 1.0 : 0.75) || nearness(*sum) > 1.34) return;
  const bool rounding = sum->verdict == Verdict::rounding;
  FindingBuilder finding(FindingKind::sum, rounding ? Severity::note : Severity::warning,
                         rounding ? "reading.finding.sum_rounding" : "reading.finding.sum");
  finding.at(passages[at], *total);
  for (size_t i = 0; i < numbers.size(); ++i) finding.at(*places[i], *numbers[i]);
  finding.stated(sum->total).computed(sum->computed);
  for (const auto& part : sum->parts) finding.part(part);
  findings.push_back(finding.argument("parts", written_sum(sum->parts)).argument("unit", total->unit).build());
}

struct Row {
  int line = 0;
  bool total = false;
  std::vector<Number> figures;
};

// The words of a line that has cells at its end, last one first.
std::string_view last_cell(std::string_view& line) {
  line = trimmed(line);
  while (line.ends_with('|')) line = trimmed(line.substr(0, line.size() - 1));
  const size_t gap = line.find_last_of(" \t|");
  const std::string_view cell = gap == std::string_view::npos ? line : line.substr(gap + 1);
  line.remove_suffix(cell.size());
  return cell;
}

// A row ends with its figures: "3 Yên Thanh 72 15,5". What stands before them is its name, with a running number or
// not.
std::optional<Row> read_row(std::string_view line, int number) {
  if (line.size() > 400 || line.find('|') != std::string_view::npos) return std::nullopt;  // check_bar_table
  Row row{number, false, {}};
  const std::string lower = lower_keeping_length(trimmed(line));
  row.total = lower.starts_with("tổng cộng") || lower.starts_with("cộng") || lower.starts_with("tổng số");
  while (row.figures.size() < 20) {
    std::string_view rest = line;
    const std::string_view cell = last_cell(rest);
    const auto value = cell.empty() || cell.front() == '-' ? std::nullopt : vietnamese::parse_number(cell);
    if (!value) break;
    Number figure;
    figure.value = *value;
    row.figures.insert(row.figures.begin(), figure);
    line = rest;
  }
  const bool named = trimmed(line).find_first_not_of("0123456789. \t|") != std::string_view::npos;
  return named && !row.figures.empty() ? std::optional(row) : std::nullopt;
}

void check_column(const std::vector<Row>& rows, const Row& total, size_t column, Findings& findings) {
  std::vector<const Number*> numbers;
  numbers.reserve(rows.size());
  for (const Row& row : rows) numbers.push_back(&row.figures[column]);
  const Number& stated = total.figures[column];
  const auto sum = judge_sum(stated, numbers);
  if (!sum || sum->verdict != Verdict::differs || nearness(*sum) < 0.5 || nearness(*sum) > 2) return;
  FindingBuilder finding(FindingKind::sum, Severity::warning, "reading.finding.sum");
  finding.line(total.line).stated(sum->total).computed(sum->computed);
  for (const Row& row : rows) finding.line(row.line);
  for (const auto& part : sum->parts) finding.part(part);
  findings.push_back(finding.argument("parts", written_sum(sum->parts)).argument("unit", stated.unit).build());
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  line = trimmed(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  for (size_t at = line.find('|'); at != std::string_view::npos && cells.size() < 24; at = line.find('|')) {
    cells.emplace_back(trimmed(line.substr(0, at)));
    line.remove_prefix(at + 1);
  }
  if (!trimmed(line).empty()) cells.emplace_back(trimmed(line));
  return cells;
}

struct BarRow {
  int line = 0;
  std::vector<std::string> cells;
};

bool is_total_row(const BarRow& row) {
  for (size_t i = 0; i < std::min<size_t>(2, row.cells.size()); ++i) {
    const std::string lower = lower_keeping_length(row.cells[i]);
    if (lower.starts_with("tổng cộng") || lower == "tổng" || lower == "cộng" || lower == "tổng số") return true;
  }
  return false;
}

std::optional<Number> figure_in(const BarRow& row, size_t column) {
  const auto value = column < row.cells.size() ? vietnamese::parse_number(row.cells[column]) : std::nullopt;
  if (!value) return std::nullopt;
  Number figure;
  figure.value = *value;
  return figure;
}

// One column of a table with bars; a cell without a figure leaves the column alone.
void check_bar_column(const std::vector<BarRow>& rows, const BarRow& total, size_t column, Findings& findings) {
  std::vector<Row> figures;
  for (const BarRow& row : rows) {
    const auto figure = figure_in(row, column);
    if (!figure) return;
    figures.push_back({row.line, false, {*figure}});
  }
  const auto stated = figure_in(total, column);
  if (stated && figures.size() >= 2) check_column(figures, {total.line, true, {*stated}}, 0, findings);
}

// "1 | Đường ven sông | 120 | 2027", and a row "Tổng cộng | | 120 |" below; rows whose first cell is a number.
void check_bar_table(const std::vector<std::string>& lines, Findings& findings) {
  constexpr size_t most_rows = 200;
  std::vector<BarRow> rows;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (trimmed(lines[i]).empty()) continue;
    if (lines[i].find('|') == std::string::npos || lines[i].size() > 1000) {
      rows.clear();
      continue;
    }
    BarRow row{static_cast<int>(i) + 1, cells_of(lines[i])};
    if (row.cells.empty()) continue;
    if (!is_total_row(row)) {
      if (figure_in(row, 0) && rows.size() < most_rows) rows.push_back(std::move(row));
      continue;
    }
    for (size_t column = 1; column < row.cells.size(); ++column) check_bar_column(rows, row, column, findings);
    rows.clear();
  }
}

void check_table(const std::vector<std::string>& lines, Findings& findings) {
  std::vector<Row> rows;
  for (size_t i = 0; i < lines.size(); ++i) {
    auto row = read_row(lines[i], static_cast<int>(i) + 1);
    if (!row) {
      if (!trimmed(lines[i]).empty()) rows.clear();
      continue;
    }
    if (!row->total) {
      if (!rows.empty() && rows.back().figures.size() != row->figures.size()) rows.clear();
      if (rows.size() < 200) rows.push_back(std::move(*row));
      continue;
    }
    if (rows.size() >= 2 && rows.size() < 200 && rows.back().figures.size() == row->figures.size()) {
      for (size_t column = 0; column < row->figures.size(); ++column) check_column(rows, *row, column, findings);
    }
    rows.clear();
  }
}

}  // namespace

void check_list_sum(const CheckedReport& report, Findings& findings) {
  for (size_t i = 0; i < report.passages.size(); ++i) check_bullets(report.passages, i, findings);
  check_table(report.document.lines, findings);
  check_bar_table(report.document.lines, findings);
}

}  // namespace gandan::reading::check
