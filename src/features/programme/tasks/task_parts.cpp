#include "features/programme/tasks/task_parts.h"

#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/who_links.h"
#include "features/programme/pages/words.h"
#include "features/programme/tasks/task_link_store.h"
#include "platform/html/folded.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/task_links.tpl.h"
#include "views/features/programme/task_steps.tpl.h"
#include "views/features/programme/task_table.tpl.h"

namespace gandan::programme {

std::string TaskPart::word(std::string_view key) const {
  return html::translate(context.language, key);
}

// keys: programme.help.task_part.*

html::SafeHtml TaskPart::field(html::Field field, std::string_view form) const {
  if (field.help.empty()) field.help = html::translate(context.language, "programme.help.task_part." + field.name);
  if (refused.form == form) {
    if (refused.typed != nullptr) field.value = std::string(refused.typed->get(field.name));
    if (refused.error) field.error = html::error_of(context.language, *refused.error, field.name);
  }
  return html::field(context.language, field);
}

std::string name_of_task(const Task& task) {
  return task.plan.title.empty() ? task.plan.text : task.plan.title;
}

html::SafeHtml task_table(html::Language language, const std::string& heading, const std::vector<Task>& tasks,
                          const Names& names, base::Date today) {
  html::View view("features/programme/views/task_table.tpl");
  if (tasks.empty()) return view.render(language);
  html::View& table = view.add(ktt_TABLE).set(ktt_HEADING, heading);
  for (const Task& task : tasks) {
    const TaskStatus status = status_of(task.plan.deadline, task.progress, today);
    html::View& row = table.add(ktt_ROW).set_html(ktt_STATUS, html::badge(badge_of(language, status)));
    row.set(ktt_PATH, "/tasks/" + task.id.text()).set(ktt_TITLE, name_of_task(task));
    row.set_html(ktt_PERSON, person_link(language, names, task.plan.person_in_charge));
    row.set_html(ktt_UNIT, unit_link(names, task.plan.unit_in_charge));
    row.set(ktt_DEADLINE, task.plan.deadline ? vietnamese::format_date(*task.plan.deadline)
                                             : html::translate(language, "programme.no_deadline"));
  }
  return view.render(language);
}

namespace {

html::SafeHtml text_field(const TaskPart& part, const char* name, const char* label, html::FieldKind kind,
                          const char* help, bool required = true) {
  html::Field field{name, part.word(label), kind};
  field.help = *help == '\0' ? "" : part.word(help);
  field.required = required;
  return part.field(std::move(field), "step");
}

void add_finish(const TaskPart& part, html::View& steps) {
  if (!may_take(TaskStep::finish, part.task.progress, part.powers)) return;
  html::View& open = steps.add(kts_FINISH);
  open.set_html(kts_RESULT, text_field(part, "result", "programme.task.result", html::FieldKind::long_text,
                                       "programme.task.result_help"));
  open.set_html(kts_ATTACHED, text_field(part, "attached", "programme.task.attached", html::FieldKind::text,
                                         "programme.task.attached_help", false));
  open.set_html(kts_FILE, attachments::file_field(part.language(), file_field_of("attached"),
                                                  part.refused.form == "step" ? part.refused.error : std::nullopt));
  if (part.powers.decide) {
    open.add(kts_WAIVE).set_html(kts_WAIVER, text_field(part, "waiver", "programme.task.waiver", html::FieldKind::text,
                                                        "programme.task.waiver_help", false));
  } else {
    open.show(kts_WILL_WAIT);
  }
  if (may_take(TaskStep::start, part.task.progress, part.powers)) open.show(kts_START);
}

void add_withdrawal(const TaskPart& part, html::View& steps) {
  if (!may(part.context, auth::Permission::edit_programme)) return;
  html::View& withdrawal = steps.add(kts_WITHDRAW);
  if (part.refused.form == "withdrawal") withdrawal.show(kts_OPENED);
  html::Field reason{"withdraw_reason", part.word("programme.task.withdraw_reason"), html::FieldKind::text};
  withdrawal.set_html(kts_REASON, part.field(std::move(reason), "withdrawal"));
}

// What speaks against it is said to the one who decides, and asks for a reason.
void add_approve(const TaskPart& part, html::View& steps) {
  html::View& approve = steps.add(kts_APPROVE);
  approve.set_html(kts_REASON, text_field(part, "return_reason", "programme.task.return_reason", html::FieldKind::text,
                                          "programme.task.return_help", false));
  const auto below = roll_up_below(part.transaction, part.context.ward, part.task, part.context.clock.today()).open();
  const std::string_view doubt = doubt_of(part.task.progress.attached, below);
  if (doubt.empty()) return;
  approve.add(kts_DOUBT)
      .set(kts_TEXT, part.word(doubt))
      .set_html(kts_WAIVER, text_field(part, "waiver", "programme.task.waiver", html::FieldKind::text,
                                       "programme.task.waiver_help", false));
}

}  // namespace

html::SafeHtml steps_part(const TaskPart& part) {
  html::View view("features/programme/views/task_steps.tpl");
  const TaskProgress& progress = part.task.progress;
  const bool none = !part.powers.report && !part.powers.decide;
  if (none || part.task.withdrawn_at) return view.render(part.language());
  html::View& steps = view.add(kts_STEPS).set(kts_PATH, part.path()).set(kts_CSRF, part.context.csrf_token);
  add_finish(part, steps);
  if (may_take(TaskStep::approve, progress, part.powers)) {
    add_approve(part, steps);
  } else if (progress.submitted_on && is_open(progress)) {
    steps.show(kts_WAITS);
  }
  if (may_take(TaskStep::stop, progress, part.powers)) {
    steps.add(kts_STOP).set_html(kts_REASON, text_field(part, "stop_reason", "programme.task.stop_reason",
                                                        html::FieldKind::text, "programme.task.stop_help"));
  }
  add_withdrawal(part, steps);
  if (may_take(TaskStep::resume, progress, part.powers)) steps.show(kts_RESUME);
  if (may_take(TaskStep::reopen, progress, part.powers)) steps.show(kts_REOPEN);
  return view.render(part.language());
}

namespace {

// All targets and projects to choose from: fetched when somebody wants to link one.
void add_linking(const TaskPart& part, html::View& links) {
  if (part.refused.form != "link") {
    links.set_html(ktl_FOLDED, html::folded(part.language(), {"link", part.word("programme.task.link"), part.path()}));
    return;
  }
  html::Field target{"target", part.word("programme.task.link_target"), html::FieldKind::choice};
  target.choices = {{"", part.word("programme.task.choose")}};
  for (const TargetLine& line :
       find_target_lines(part.transaction, part.context.ward, part.task.resolution, {.of = Of::both})) {
    target.choices.push_back({line.target.id.text(), numbered(line.target.item, whole_wording(line.target))});
  }
  html::Field project{"project", part.word("programme.task.link_project"), html::FieldKind::choice};
  project.choices = {{"", part.word("programme.task.choose")}};
  for (const Project& each : projects_of(part.transaction, part.context.ward, part.task.resolution)) {
    project.choices.push_back({each.id.text(), each.name});
  }
  target.required = project.required = false;
  html::View& add = links.add(ktl_ADD).set_html(ktl_TARGET_FIELD, part.field(std::move(target), "link"));
  if (project.choices.size() > 1) {
    add.add(ktl_PROJECTS).set_html(ktl_PROJECT_FIELD, part.field(std::move(project), "link"));
  }
}

// How far a target came since the task began: its last figure before that, and its last of all.
std::string way_since(const TaskPart& part, const TargetId& target) {
  const auto& began = part.task.progress.started_on;
  if (!began) return "";
  const auto measured = measurements_of(part.transaction, part.context.ward, target);  // by end of period
  const Figure* before = nullptr;
  const Figure* last = nullptr;
  for (const Measurement& measurement : measured) {
    if (!measurement.figure.value) continue;
    if (measurement.figure.period.last_day() <= *began) before = &measurement.figure;
    last = &measurement.figure;
  }
  if (last == nullptr) return "";
  const auto said = [&](const Figure& figure) {
    return number_in_words(part.language(), *figure.value) + " (" + period_in_words(part.language(), figure.period) +
           ")";
  };
  if (before == last) return html::translate(part.language(), "programme.task.way_none", {{"last", said(*last)}});
  if (before == nullptr) return html::translate(part.language(), "programme.task.way_first", {{"last", said(*last)}});
  return html::translate(part.language(), "programme.task.way", {{"before", said(*before)}, {"last", said(*last)}});
}

}  // namespace

html::SafeHtml links_part(const TaskPart& part) {
  const auto targets = targets_served(part.transaction, part.context.ward, part.task.id);
  const auto projects = projects_served(part.transaction, part.context.ward, part.task.id);
  const bool edits = part.powers.report && !part.task.withdrawn_at;
  html::View view("features/programme/views/task_links.tpl");
  if (targets.empty() && projects.empty() && !edits) return view.render(part.language());
  html::View& links = view.add(ktl_LINKS).set(ktl_PATH, part.path()).set(ktl_CSRF, part.context.csrf_token);
  if (targets.empty() && projects.empty()) links.show(ktl_NONE);
  for (const LinkedTarget& target : targets) {
    html::View& row = links.add(ktl_TARGET).set(ktl_ADDRESS, "/targets/" + target.id.text());
    row.set(ktl_NAME, target.wording).set(ktl_WAY, way_since(part, target.id));
    Aim aim;
    aim.comparator = target.comparator;
    row.set_html(ktl_STATUS, standing_badge(part.language(), aim, target.status, target.has_figure));
    if (edits) row.add(ktl_REMOVE).set(ktl_ID, target.id.text()).set(ktl_NAME, target.wording);
  }
  for (const LinkedProject& project : projects) {
    html::View& row = links.add(ktl_PROJECT).set(ktl_NAME, project.name).set(ktl_ID, project.id.text());
    if (edits) row.add(ktl_REMOVE).set(ktl_ID, project.id.text()).set(ktl_NAME, project.name);
  }
  if (edits) add_linking(part, links);
  return view.render(part.language());
}

}  // namespace gandan::programme
