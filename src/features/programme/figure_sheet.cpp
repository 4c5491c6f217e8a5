#include "features/programme/figure_sheet.h"

#include <algorithm>
#include <array>
#include <map>

#include "features/programme/figure_cards.h"
#include "features/programme/figure_duty.h"
#include "features/programme/words.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

// keys: programme.sheet.*

enum SheetColumn : int { target_id, wording, unit, period, area, figure, evidence, note, last_time };

class SheetMaker {
 public:
  SheetMaker(db::Transaction& transaction, const base::WardId& ward, html::Language language, base::Date today)
      : transaction_(transaction), ward_(ward), language_(language), today_(today) {}

  void add(sheet::Sheet& sheet, const TargetLine& line) {
    std::vector<Measurement> known = measurements_of(transaction_, ward_, line.target.id);
    const std::string before = known.empty() ? "" : figure_text(known.back().figure);
    const auto of_areas = area_measurements_of(transaction_, ward_, line.target.id);
    known.insert(known.end(), of_areas.begin(), of_areas.end());
    for (const Measurement& measurement : known) {
      if (measurement.figure.period.year() == today_.year()) add_row(sheet, line, measurement, before);
    }
    const auto& awaited = line.status.awaited;
    if (!awaited || awaited->period.first_day() > today_) return;
    add_empty(sheet, line, awaited->period, "", before);
    for (const Area& each : areas(line.target.area_kind)) {
      const bool there = std::ranges::any_of(
          of_areas, [&](const Measurement& m) { return m.area == each.key && m.figure.period == awaited->period; });
      if (!there) add_empty(sheet, line, awaited->period, each.name, "");
    }
  }

 private:
  const std::vector<Area>& areas(AreaKind kind) {
    const auto [found, fresh] = areas_.try_emplace(kind);
    if (fresh) found->second = areas_of(transaction_, ward_, kind);
    return found->second;
  }

  std::string figure_text(const Figure& known) const {
    return known.value ? known.value->text() : level_in_words(language_, known.level);
  }

  void add_row(sheet::Sheet& sheet, const TargetLine& line, const Measurement& known, const std::string& before) {
    const std::string where = known.area.empty() ? "" : area_in_words(areas(line.target.area_kind), known.area);
    sheet.rows.push_back({line.target.id.text(), line.target.wording, unit_of_figures(line.target.aim),
                          known.figure.period.text(), where, figure_text(known.figure), known.evidence, known.note,
                          before});
  }

  void add_empty(sheet::Sheet& sheet, const TargetLine& line, const Period& awaited, const std::string& where,
                 const std::string& before) {
    sheet.rows.push_back({line.target.id.text(), line.target.wording, unit_of_figures(line.target.aim), awaited.text(),
                          where, "", "", "", before});
  }

  db::Transaction& transaction_;
  const base::WardId& ward_;
  html::Language language_;
  base::Date today_;
  std::map<AreaKind, std::vector<Area>> areas_;
};

// "Đạt" -> met; a level as it stands.
std::string level_named(html::Language language, const std::string& typed) {
  for (const auto answer : {judged_met, judged_partly, judged_not_met}) {
    if (typed == answer || typed == level_in_words(language, std::string(answer))) return std::string(answer);
  }
  return typed;
}

}  // namespace

sheet::Sheet figure_sheet(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                          html::Language language, base::Date today) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  sheet::Sheet sheet{word("programme.sheet.name"),
                     {{word("programme.sheet.target_id"), 8, false, false},
                      {word("programme.column.target"), 48, false, false},
                      {word("programme.sheet.unit"), 12, false, false},
                      {word("programme.column.period"), 10, false, false},
                      {word("programme.column.area"), 16, false, false},
                      {word("programme.column.value"), 12, true, true},
                      {word("programme.target.evidence"), 24, true, false},
                      {word("programme.target.note"), 24, true, false},
                      {word("programme.sheet.last_time"), 12, false, true}},
                     {},
                     word("programme.sheet.about")};
  SheetMaker maker(transaction, ward, language, today);
  for (const TargetLine& line : targets_to_report(transaction, ward, principal)) maker.add(sheet, line);
  return sheet;
}

std::vector<BulkEntry> entries_in(const std::vector<sheet::ReadRow>& rows, db::Transaction& transaction,
                                  const base::WardId& ward, html::Language language) {
  std::map<std::string, std::string> keys;  // of areas, by the name in the sheet
  for (const AreaKind kind : {AreaKind::former_ward, AreaKind::neighbourhood}) {
    for (const Area& each : areas_of(transaction, ward, kind)) keys.emplace(each.name, each.key);
  }
  std::vector<BulkEntry> entries;
  for (const sheet::ReadRow& row : rows) {
    if (row.number == 1 || row.cell(figure).empty()) continue;
    const std::string typed(row.cell(figure));
    const std::string where(row.cell(area));
    const auto key = keys.find(where);
    entries.push_back({row.number,
                       std::string(row.cell(target_id)),
                       {std::string(row.cell(period)), typed, level_named(language, typed), std::string(row.cell(note)),
                        std::string(row.cell(evidence)), key == keys.end() ? where : key->second, false}});
  }
  return entries;
}

std::string cell_of(const BulkError& error) {
  const std::string& field = error.error.field;
  int column = figure;
  if (field == "target") column = target_id;
  if (field == "period") column = period;
  if (field == "area") column = area;
  if (field == "evidence") column = evidence;
  if (field == "note") column = note;
  return sheet::cell_name(column, error.row);
}

}  // namespace gandan::programme
