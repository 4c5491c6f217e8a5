#include "features/cases/why_part.h"

#include "features/cases/engine/case_why.h"
#include "views/features/cases/why.tpl.h"

namespace gandan::cases {

html::SafeHtml why_part(html::Language language, const CaseRules& rules, const CaseType& type, const Case& subject) {
  if (!subject.due_at) return html::SafeHtml::made_by_template("");
  const Why why = why_due(rules.work, subject, type.due_minute, language);
  html::View view("features/cases/views/why.tpl");
  view.set(kw_RULE, why.rule).set(kw_SOURCE, why.source);
  if (!why.may_move.empty()) view.add(kw_MAY_MOVE).set(kw_WORDS, why.may_move);
  for (const WhyLine& line : why.days) view.add(kw_DAY).set(kw_DATE, line.day).set(kw_REASON, line.reason);
  return view.render(language);
}

}  // namespace gandan::cases
