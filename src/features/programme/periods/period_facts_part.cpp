#include "features/programme/periods/period_facts_part.h"

#include "features/programme/pages/words.h"
#include "platform/html/translator.h"
#include "views/features/programme/period_facts.tpl.h"

namespace gandan::programme {
namespace {

std::string number(html::Language language, const std::optional<base::Decimal>& value) {
  return value ? number_in_words(language, value->normalised()) : "–";
}

enum class Cells : uint8_t { one, two };

html::SafeHtml part(html::Language language, const std::vector<FactTable>& tables, Cells cells) {
  html::View view("features/programme/views/period_facts.tpl");
  for (const FactTable& table : tables) {
    html::View& made = view.add(kpf_TABLE).set(kpf_TITLE, html::translate(language, table.part));
    for (const std::string& measure : table.measures) {
      made.add(kpf_MEASURE).set(kpf_NAME, html::translate(language, measure));
    }
    for (const FactRow& row : table.rows) {
      html::View& line = made.add(kpf_ROW).set(kpf_NAME, row.name);
      for (size_t i = 0; i < row.cells.size(); ++i) {
        std::string text;
        if (cells == Cells::two) text.append(number(language, row.cells[i].before)).append(" → ");
        text += number(language, row.cells[i].after);
        line.add(kpf_CELL).set(kpf_LABEL, html::translate(language, table.measures[i])).set(kpf_VALUE, text);
      }
    }
  }
  return view.render(language);
}

}  // namespace

html::SafeHtml facts_part(html::Language language, const std::vector<PeriodFact>& facts) {
  return part(language, fact_tables(language, {}, facts), Cells::one);
}

html::SafeHtml facts_part(html::Language language, const std::vector<PeriodFact>& before,
                          const std::vector<PeriodFact>& after) {
  if (before.empty() || after.empty()) return html::SafeHtml::made_by_template("");
  return part(language, fact_tables(language, before, after), Cells::two);
}

}  // namespace gandan::programme
