#include "features/programme/figures/figure_sheet.h"

#include "features/programme/figures/figure_bounds.h"

#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>

#include "features/programme/figures/figure_cards.h"
#include "features/programme/figures/figure_duty.h"
#include "features/programme/pages/words.h"
#include "platform/html/translator.h"

namespace gandan::programme {
namespace {

// keys: programme.sheet.*

enum SheetColumn : int {
  target_id,
  wording,
  unit,
  period,
  area,
  figure,
  evidence,
  note,
  before,
  confirmed,
  as_given,  // hidden: a Filled, so that what was changed since the sheet was made is known when it comes back
};

std::string to_text(const Filled& filled) {
  return nlohmann::json({filled.figure, filled.evidence, filled.note}).dump();
}

// Nothing stood there of what cannot be read: so it only adds, and undoes nothing.
Filled filled_from(std::string_view text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  const bool sound = json.is_array() && json.size() == 3 &&
                     std::ranges::all_of(json, [](const nlohmann::json& part) { return part.is_string(); });
  return sound ? Filled{json[0].get<std::string>(), json[1].get<std::string>(), json[2].get<std::string>()} : Filled{};
}

class SheetMaker {
 public:
  SheetMaker(db::Transaction& transaction, const base::WardId& ward, html::Language language, base::Date today)
      : transaction_(transaction), ward_(ward), language_(language), today_(today) {}

  void add(sheet::Sheet& sheet, const TargetLine& line) {
    const std::vector<Measurement> known = all_measurements_of(transaction_, ward_, line.target.id);
    for (const Measurement& measurement : known) {
      if (measurement.figure.period.year() == today_.year()) add_row(sheet, line, known, measurement);
    }
    const auto& awaited = line.status.awaited;
    if (!awaited || awaited->period.first_day() > today_) return;
    add_empty(sheet, line, known, awaited->period, {"", ""});
    for (const Area& each : areas(line.target.area_kind)) {
      const bool there = std::ranges::any_of(
          known, [&](const Measurement& m) { return m.area == each.key && m.figure.period == awaited->period; });
      if (!there) add_empty(sheet, line, known, awaited->period, each);
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

  // The figure of the period before, of the same area.
  std::string before_text(const std::vector<Measurement>& known, const Period& period, const std::string& area) const {
    const Measurement* found = measured_before(known, period, area);
    return found == nullptr ? "" : figure_text(found->figure);
  }

  void add_row(sheet::Sheet& sheet, const TargetLine& line, const std::vector<Measurement>& known,
               const Measurement& measurement) {
    const std::string& key = measurement.area;
    const std::string where = key.empty() ? "" : area_in_words(areas(line.target.area_kind), key);
    const Period& period = measurement.figure.period;
    sheet.rows.push_back(begun(line.target, period, where));
    for (std::string text : {figure_text(measurement.figure), measurement.evidence, measurement.note,
                             before_text(known, period, key), std::string(), to_text(filled_of(measurement))}) {
      sheet.rows.back().push_back(std::move(text));
    }
    offer_levels(sheet, line.target.aim);
  }

  void add_empty(sheet::Sheet& sheet, const TargetLine& line, const std::vector<Measurement>& known,
                 const Period& awaited, const Area& where) {
    sheet.rows.push_back(begun(line.target, awaited, where.name));
    for (std::string text : {"", "", "", "", "", ""}) sheet.rows.back().push_back(std::move(text));
    sheet.rows.back()[before] = before_text(known, awaited, where.key);
    offer_levels(sheet, line.target.aim);
  }

  std::vector<std::string> begun(const Target& target, const Period& of, const std::string& where) const {
    return {target.id.text(), whole_wording(target), unit_of_figures(target.aim), period_in_words(language_, of),
            where};
  }

  // In the last row.
  void offer_levels(sheet::Sheet& sheet, const Aim& aim) const {
    if (nature_of(aim) == Nature::quantity) return;
    std::vector<std::string> words;
    for (const std::string& level : levels_of(aim)) words.push_back(level_in_words(language_, level));
    sheet.choices.push_back({sheet.rows.size() - 1, figure, std::move(words)});
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

FigureEntry entry_in(const sheet::ReadRow& row, const std::string& area_key, html::Language language) {
  const std::string typed(row.cell(figure));
  const auto of = period_named(row.cell(period));
  return {.period = of ? of->text() : std::string(row.cell(period)),
          .value = typed,
          .level = level_named(language, typed),
          .note = std::string(row.cell(note)),
          .evidence = std::string(row.cell(evidence)),
          .area = area_key,
          .confirmed = !row.cell(confirmed).empty()};
}

}  // namespace

sheet::Sheet figure_sheet(db::Transaction& transaction, const base::WardId& ward, const auth::Principal& principal,
                          html::Language language, base::Date today) {
  const auto word = [&](const char* key) { return html::translate(language, key); };
  sheet::Sheet sheet{word("programme.sheet.name"),
                     {{word("programme.sheet.target_id"), 8, false, false},
                      {word("programme.column.target"), 48, false, false},
                      {word("programme.sheet.unit"), 12, false, false},
                      {word("programme.column.period"), 14, false, false},
                      {word("programme.column.area"), 16, false, false},
                      {word("programme.column.value"), 12, true, true},
                      {word("programme.target.evidence"), 24, true, false},
                      {word("programme.target.note"), 24, true, false},
                      {word("programme.sheet.last_time"), 12, false, true},
                      {word("programme.sheet.confirmed"), 16, true, false},
                      {word("programme.sheet.as_given"), 8, false, false, true}},
                     {},
                     word("programme.sheet.about"),
                     word("programme.sheet.about_name")};
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
    const std::string where(row.cell(area));
    const auto key = keys.find(where);
    entries.push_back({row.number, std::string(row.cell(target_id)),
                       entry_in(row, key == keys.end() ? where : key->second, language),
                       filled_from(row.cell(as_given))});
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
  if (field == "confirmed") column = confirmed;
  return sheet::cell_name(column, error.row);
}

}  // namespace gandan::programme
