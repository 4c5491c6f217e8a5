#include "features/programme/figures/figure_form.h"

#include "features/attachments/attachments.h"
#include "features/programme/figures/figure_duty.h"
#include "features/programme/pages/words.h"
#include "views/features/programme/figure_form.tpl.h"

namespace gandan::programme {

html::SafeHtml figure_form(const http::Context& context, const FigureForm& filled) {
  const auto language = context.language;
  const Aim& aim = filled.target.aim;
  html::View form("features/programme/views/figure_form.tpl");
  form.set(kff_PATH, "/targets/" + filled.target.id.text()).set(kff_CSRF, context.csrf_token);
  form.set(kff_ID, filled.id).set(kff_PERIOD, filled.period.text()).set(kff_EVIDENCE, filled.evidence);
  form.set(kff_ENDINGS, attachments::accepted_endings());
  if (!filled.area.empty()) form.add(kff_AREA).set(kff_KEY, filled.area);
  if (!filled.last_time.empty()) form.add(kff_LAST).set(kff_TEXT, filled.last_time);
  if (filled.with_note) form.add(kff_NOTE).set(kff_ID, filled.id).set(kff_TEXT, filled.note);
  if (nature_of(aim) == Nature::quantity) {
    form.add(kff_NUMBER).set(kff_ID, filled.id).set(kff_UNIT, unit_of_figures(aim)).set(kff_VALUE, filled.value);
    return form.render(language);
  }
  html::View& choice = form.add(kff_CHOICE).set(kff_ID, filled.id);
  for (const std::string& level : levels_of(aim)) {
    html::View& option = choice.add(kff_LEVEL).set(kff_VALUE, level).set(kff_LABEL, level_in_words(language, level));
    if (level == filled.level) option.show(kff_SELECTED);
  }
  return form.render(language);
}

}  // namespace gandan::programme
