// Milestones and extensions of the deadline on a task's page (task_parts.h).
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_extensions.tpl.h"
#include "views/features/programme/task_milestones.tpl.h"

// icons: circle-check circle-dashed alarm

namespace gandan::programme {
namespace {

html::Badge badge_of(const TaskPart& part, const Milestone& milestone) {
  if (milestone.done_on) return {html::Tone::green, "circle-check", part.word("programme.milestone.reached")};
  if (milestone.due < part.context.clock.today()) {
    return {html::Tone::red, "alarm", part.word("programme.milestone.late")};
  }
  return {html::Tone::grey, "circle-dashed", part.word("programme.milestone.waits")};
}

void add_progress(const TaskPart& part, const Delivered& delivered, html::View& view) {
  const auto percent = delivered.percent();
  if (!percent) return;
  const html::Arguments counts = {{"milestones", std::to_string(delivered.milestones)},
                                  {"milestones_done", std::to_string(delivered.milestones_done)},
                                  {"below", std::to_string(delivered.below)},
                                  {"below_done", std::to_string(delivered.below_done)}};
  std::string sentence;
  if (delivered.milestones > 0) sentence = html::translate(part.language(), "programme.task.milestones_done", counts);
  if (delivered.below > 0) {
    if (!sentence.empty()) sentence += " · ";
    sentence += html::translate(part.language(), "programme.task.below_done", counts);
  }
  view.add(ktm_PROGRESS).set(ktm_PERCENT, int64_t{*percent}).set(ktm_SENTENCE, sentence);
}

}  // namespace

html::SafeHtml milestones_part(const TaskPart& part, const Delivered& delivered,
                               const std::vector<Milestone>& milestones) {
  html::View view("features/programme/views/task_milestones.tpl");
  const bool edits = part.powers.report && !part.task.withdrawn_at;
  if (!edits && delivered.parts() == 0) return view.render(part.language());
  html::View& section = view.add(ktm_MILESTONES);
  add_progress(part, delivered, section);
  if (!milestones.empty()) {
    html::View& table = section.add(ktm_TABLE);
    for (const Milestone& milestone : milestones) {
      html::View& row = table.add(ktm_ROW).set_html(ktm_STATUS, html::badge(badge_of(part, milestone)));
      row.set(ktm_TITLE, milestone.title).set(ktm_DUE, vietnamese::format_date(milestone.due));
      if (milestone.done_on) row.set(ktm_DONE_ON, vietnamese::format_date(*milestone.done_on));
      if (!edits) continue;
      html::View& change = row.add(ktm_CHANGE).set(ktm_CSRF, part.context.csrf_token);
      change.set(ktm_PATH, part.path() + "/milestones/" + milestone.id.text()).set(ktm_TITLE, milestone.title);
      change.show(milestone.done_on ? ktm_UNDO : ktm_REACH);
    }
  }
  if (!edits) return view.render(part.language());
  html::Field title{"milestone", part.word("programme.milestone.title"), html::FieldKind::text};
  html::Field due{"due", part.word("programme.milestone.due"), html::FieldKind::date};
  html::View& add = section.add(ktm_ADD).set(ktm_PATH, part.path()).set(ktm_CSRF, part.context.csrf_token);
  add.set(ktm_KEY, http::new_form_key());
  add.set_html(ktm_TITLE_FIELD, part.field(std::move(title), "milestone"));
  add.set_html(ktm_DUE_FIELD, part.field(std::move(due), "milestone"));
  return view.render(part.language());
}

namespace {

void add_extension(const TaskPart& part, const Extension& extension, html::View& row) {
  const html::Language language = part.language();
  const bool by_editor = !extension.open() && extension.answer_reason.empty();  // nobody asked (task_deadline.h)
  row.set(kte_TEXT, html::translate(language, by_editor ? "programme.extension.put_off" : "programme.extension.asked",
                                    {{"old", vietnamese::format_date(extension.old_deadline)},
                                     {"new", vietnamese::format_date(extension.new_deadline)}}));
  row.set(kte_REASON, extension.reason).set(kte_WHO, extension.asked_name);
  row.set(kte_WHEN, vietnamese::format_instant(extension.asked_at));
  if (by_editor) return;
  if (!extension.open()) {
    const char* key = extension.answer == "granted" ? "programme.extension.granted" : "programme.extension.refused";
    row.add(kte_ANSWERED)
        .set(kte_TEXT, part.word(key))
        .set(kte_REASON, extension.answer_reason)
        .set(kte_WHO, extension.answered_name)
        .set(kte_WHEN, vietnamese::format_instant(extension.answered_at.value_or(extension.asked_at)));
    return;
  }
  if (!part.powers.decide) {
    row.show(kte_WAITS);
    return;
  }
  html::Field reason{"answer_reason", part.word("programme.extension.answer_reason"), html::FieldKind::text};
  row.add(kte_ANSWER)
      .set(kte_CSRF, part.context.csrf_token)
      .set(kte_PATH, part.path() + "/extensions/" + extension.id.text())
      .set_html(kte_REASON_FIELD, part.field(std::move(reason), "answer"));
}

}  // namespace

html::SafeHtml extensions_part(const TaskPart& part) {
  html::View view("features/programme/views/task_extensions.tpl");
  const auto extensions = extensions_of(part.transaction, part.context.ward, part.task.id);
  const TaskProgress& progress = part.task.progress;
  const bool waits = !extensions.empty() && extensions.front().open();
  const bool may_ask = part.powers.report && part.task.plan.deadline && is_open(progress) && !progress.submitted_on &&
                       !part.task.withdrawn_at && !waits;
  if (extensions.empty() && !may_ask) return view.render(part.language());
  html::View& section = view.add(kte_EXTENSIONS);
  for (const Extension& extension : extensions) add_extension(part, extension, section.add(kte_ROW));
  if (!may_ask) return view.render(part.language());
  html::Field date{"new_deadline", part.word("programme.extension.new_deadline"), html::FieldKind::date};
  html::Field reason{"extension_reason", part.word("programme.extension.reason"), html::FieldKind::text};
  html::View& ask = section.add(kte_ASK).set(kte_PATH, part.path()).set(kte_CSRF, part.context.csrf_token);
  if (part.refused.form == "extension") ask.show(kte_OPENED);
  ask.set_html(kte_DATE_FIELD, part.field(std::move(date), "extension"));
  ask.set_html(kte_REASON_FIELD, part.field(std::move(reason), "extension"));
  return view.render(part.language());
}

}  // namespace gandan::programme
