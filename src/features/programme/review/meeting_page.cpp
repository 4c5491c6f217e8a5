#include "features/programme/review/meeting_page.h"

#include <algorithm>

#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/bare_page.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/review/meeting_actions.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_chart.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/chart_drawing.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/meeting.tpl.h"

namespace gandan::programme {
namespace {

constexpr int days_to_do = 14;  // proposed as deadline of what is noted

std::string address_of(const TargetLine& line) {
  return "/meeting?target=" + line.target.id.text();
}

// The order of the meeting: whoever is in the most trouble first, otherwise as in the report.
std::vector<TargetLine> agenda(db::Transaction& transaction, const base::WardId& ward, const ResolutionId& resolution) {
  auto lines = find_target_lines(transaction, ward, resolution);
  std::ranges::stable_sort(lines,
                           [](const TargetLine& a, const TargetLine& b) { return a.status.status > b.status.status; });
  return lines;
}

class MeetingView {
 public:
  MeetingView(const http::Context& context, db::Transaction& transaction, const Refused& refused)
      : context_(context),
        transaction_(transaction),
        refused_(refused),
        language_(context.language),
        names_(transaction, context.ward) {}

  http::Response page(const std::vector<TargetLine>& lines, std::string_view chosen) {
    const auto found = std::ranges::find_if(lines, [&](const auto& line) { return line.target.id.text() == chosen; });
    const size_t at = found == lines.end() ? 0 : static_cast<size_t>(found - lines.begin());
    html::View view("features/programme/views/meeting.tpl");
    view.set(km_WARD, context_.site.ward_name).set(km_TODAY, vietnamese::format_date(context_.clock.today()));
    view.set(km_PLACE, html::translate(language_, "programme.meeting.place",
                                       {{"place", std::to_string(at + 1)}, {"all", std::to_string(lines.size())}}));
    if (at > 0) view.add(km_PREVIOUS).set(km_PATH, address_of(lines[at - 1]));
    if (at + 1 < lines.size()) view.add(km_NEXT).set(km_PATH, address_of(lines[at + 1]));
    add_target(view, lines[at]);
    const std::string title =
        html::translate(language_, "programme.meeting.title") + " " + whole_wording(lines[at].target);
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::html_page(bare_page(context_, {title, view.render(language_), "meeting", "meeting"}), status);
  }

 private:
  void add_target(html::View& view, const TargetLine& line) {
    const auto target = find_target(transaction_, context_.ward, line.target.id);
    if (!target) return;
    const auto measurements = measurements_of(transaction_, context_.ward, target->id);
    const Evaluation evaluation = evaluate(target->aim, figures_of(measurements), context_.clock.today());
    view.set_html(km_STATUS, html::status_badge(language_, shown(evaluation.status)));
    view.set(km_TARGET_PATH, "/targets/" + target->id.text()).set(km_WORDING, target->wording);
    view.set(km_GOAL, goal_in_words(language_, target->aim)).set(km_GROUP, heading_of(target->group_name));
    if (!target->part_of.empty()) view.add(km_PART).set(km_WHOLE, part_in_words(language_, target->part_of));
    if (const auto chart = chart_of(language_, target->aim, evaluation)) {
      view.set_html(km_CHART, html::chart_drawing(language_, *chart));
    } else {
      view.add(km_SENTENCE).set(km_TEXT, words_of(language_, evaluation.reason));
    }
    add_latest(view, *target, measurements, evaluation);
    add_who(view, *target);
    add_explanations(view, *target);
    add_tasks(view, *target);
    if (may(context_, auth::Permission::edit_programme)) add_form(view, *target);
  }

  void add_latest(html::View& view, const Target& target, const std::vector<Measurement>& measurements,
                  const Evaluation& evaluation) const {
    const Measurement* latest = measurement_of(measurements, evaluation.latest);
    if (latest == nullptr) {
      view.show(km_NO_FIGURE);
      return;
    }
    html::View& figure = view.add(km_FIGURE);
    figure.set(km_LATEST, level_in_words(language_, latest_text(target.aim, *latest)));
    figure.set(km_PERIOD, period_in_words(language_, latest->figure.period));
    if (latest->invented) figure.show(km_INVENTED);
  }

  void add_who(html::View& view, const Target& target) const {
    const std::string person = names_.of(target.person_in_charge);
    view.set(km_PERSON, person.empty() ? html::translate(language_, "programme.nobody") : person);
    view.set(km_POSITION, names_.position_of(target.person_in_charge)).set(km_UNIT, names_.of(target.unit_in_charge));
  }

  void add_explanations(html::View& view, const Target& target) const {
    for (const Explanation& one :
         explanations_of(transaction_, context_.ward, {ExplainedKind::target, target.id.text()})) {
      const bool open = awaits_answer(one) || one.state == ExplanationState::answered;
      if (!open) continue;
      html::View& row = view.add(km_EXPLANATION);
      row.set_html(km_STATUS, html::badge(badge_of(language_, one, context_.clock.today())));
      row.set(km_PATH, "/explanations/" + one.id.text()).set(km_QUESTION, question_in_words(language_, one));
      row.set(km_DUE, vietnamese::format_date(one.due));
      const ExplanationAnswer& answer = one.answer;
      for (const auto& [label, text] : {std::pair{"programme.explanation.fact", answer.fact},
                                        {"programme.explanation.cause", answer.cause},
                                        {"programme.explanation.action", answer.action}}) {
        if (!text.empty()) row.add(km_ANSWER).set(km_LABEL, html::translate(language_, label)).set(km_TEXT, text);
      }
    }
  }

  void add_tasks(html::View& view, const Target& target) const {
    auto tasks = tasks_serving(transaction_, context_.ward, target.id);
    std::erase_if(tasks, [](const Task& task) { return task.progress.done_on || task.progress.stopped_on; });
    view.set_html(km_TASKS, task_table(language_, html::translate(language_, "programme.meeting.tasks"), tasks, names_,
                                       context_.clock.today()));
  }

  void add_form(html::View& view, const Target& target) const {
    html::View& form = view.add(km_FORM).set(km_CSRF, context_.csrf_token).set(km_TARGET, target.id.text());
    form.set(km_KEY, http::new_form_key());
    if (refused_.error) form.add(km_PROBLEM).set_html(km_MESSAGE, html::form_error(language_, *refused_.error));
    html::Field note{"note", html::translate(language_, "programme.meeting.note"), html::FieldKind::long_text};
    note.help = html::translate(language_, "programme.meeting.note_help");
    html::Field person{"person", html::translate(language_, "programme.column.person"), html::FieldKind::choice};
    person.choices = names_.persons(html::translate(language_, "programme.meeting.choose_person"));
    if (target.person_in_charge) person.value = target.person_in_charge->text();
    html::Field deadline{"deadline", html::translate(language_, "programme.column.deadline"), html::FieldKind::date,
                         context_.clock.today().plus_days(days_to_do).iso()};
    person.help = html::translate(language_, "programme.help.meeting_person");
    deadline.help = html::translate(language_, "programme.help.meeting_deadline");
    for (html::Field* field : {&note, &person, &deadline}) {
      if (refused_.typed != nullptr) field->value = std::string(refused_.typed->get(field->name));
      if (refused_.error) field->error = html::error_of(language_, *refused_.error, field->name);
      form.add(km_FIELD).set_html(km_HTML, html::field(language_, *field));
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Refused& refused_;
  html::Language language_;
  Names names_;
};

http::Response shown_meeting(const http::Context& context, std::string_view chosen, const Refused& refused) {
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  const auto lines = resolution ? agenda(transaction, context.ward, resolution->id) : std::vector<TargetLine>{};
  if (lines.empty()) {
    const std::string title = html::translate(context.language, "programme.meeting.title");
    return http::page(context, {title, no_programme(context), "/dashboard"});
  }
  return MeetingView(context, transaction, refused).page(lines, chosen);
}

}  // namespace

http::Response meeting_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return shown_meeting(context, request.query.get("target"), {});
}

http::Response post_meeting_note(const http::Request& request, http::Context& context) {
  const std::string_view chosen = request.form.get("target");
  const auto target = TargetId::parse(chosen);
  if (!target) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  const auto made = [&] {
    auto transaction = context.database.write();
    auto path = http::made_once(transaction, context, request.form, [&]() -> base::Result<std::string> {
      const MeetingNote note{std::string(request.form.get("note")), auth::PersonId::parse(request.form.get("person")),
                             base::Date::parse_iso(request.form.get("deadline"))};
      const auto task = note_to_task(transaction, audit::actor_of(context), *context.principal, *target, note);
      if (!task) return task.error();
      return "/meeting?target=" + target->text() + "#tasks";
    });
    if (path) transaction.commit();
    return path;
  }();
  if (made) return http::see_other(*made);
  if (made.error().kind == base::ErrorKind::not_found) return http::failure(made.error());
  return shown_meeting(context, chosen, {"note", &request.form, made.error()});
}

}  // namespace gandan::programme
