#include "features/programme/mine_page.h"

#include <algorithm>

#include "features/programme/due.h"
#include "features/programme/evidence.h"
#include "features/programme/explanation_page.h"
#include "features/programme/explanation_words.h"
#include "features/programme/figure_store.h"
#include "features/programme/mine_done.h"
#include "features/programme/mine_lines.h"
#include "features/programme/reported_figure_store.h"
#include "features/programme/standing.h"
#include "features/programme/target_forms.h"
#include "features/programme/task_work_store.h"
#include "features/programme/words.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"
#include "views/features/programme/mine.tpl.h"

// icons: target list-check message-question

namespace gandan::programme {
namespace {

class MineView {
 public:
  MineView(const http::Context& context, db::Transaction& transaction, const Refused& refused, const FindOthers& others)
      : context_(context),
        transaction_(transaction),
        refused_(refused),
        others_(others),
        language_(context.language),
        today_(context.clock.today()),
        names_(transaction, context.ward) {}

  // `open`: the id of the item whose form stands open; the most urgent one when it is none of them.
  http::Response page(const std::optional<Done>& done, std::string open) {
    html::View view("features/programme/views/mine.tpl");
    const std::string title = word("programme.mine.title");
    view.set_html(km_HEADER, html::page_header(language_, {.title = title}));
    if (done) add_done(view, *done);
    if (refused_.error && refused_.form.empty()) {
      view.add(km_REFUSED).set_html(km_MESSAGE, html::form_error(language_, *refused_.error));
    }
    const auto items = due_of(transaction_, context_.ward, context_.principal->person, today_);
    const auto others = others_ ? others_(context_, transaction_) : std::vector<OtherDue>();
    const auto lines = in_order(items, others);
    if (lines.empty()) view.show(km_EMPTY);
    if (!lines.empty()) {
      const auto is_open = [&](const MineLine& line) { return line.id() == open; };
      if (std::ranges::none_of(lines, is_open)) open = lines.front().id();
      html::View& list = view.add(km_LIST);
      for (const MineLine& line : lines) {
        if (line.item != nullptr) add(list.add(km_ITEM), *line.item, is_open(line));
        if (line.other != nullptr) show_other(list.add(km_ITEM), context_, *line.other, is_open(line));
      }
    }
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {title, view.render(language_), "/mine"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  // What was just done, by its name, and the way back.
  void add_done(html::View& view, const Done& done) {
    html::View& message = view.add(km_DONE);
    std::string wording;
    if (done.kind == DoneKind::figure) {
      if (const auto target = find_target(transaction_, context_.ward, *TargetId::parse(done.id))) {
        wording = target->wording;
      }
    } else if (done.kind == DoneKind::explanation) {
      if (const auto about = find_explanation(transaction_, context_.ward, *ExplanationId::parse(done.id))) {
        wording = about->wording;
      }
    } else if (const auto task = find_task(transaction_, context_.ward, *TaskId::parse(done.id))) {
      wording = task->plan.title.empty() ? task->plan.text : task->plan.title;
    }
    message.set(km_WORDING, wording);
    if (wording.empty()) return;  // an address that somebody made up
    html::View& undo = message.add(km_UNDO);
    undo.set(km_ACTION, undo_path(done)).set(km_CSRF, context_.csrf_token);
    if (done.kind == DoneKind::figure) undo.set(km_PERIOD, done.part);
  }

  // One form is open at a time: forms side by side would share the ids of their fields.
  void add(html::View& row, const DueItem& item, bool open) {
    row.set(km_ID, id_of(item)).set(km_WHEN, when(item.due));
    row.set(km_TONE, item.due && *item.due < today_ ? "tone-red" : "tone-grey");
    if (item.figure) head_of(row, *item.figure);
    if (item.task) head_of(row, *item.task);
    if (item.explanation) head_of(row, *item.explanation);
    if (!item.returned.empty()) row.add(km_RETURNED).set(km_REASON, item.returned);
    if (!open) {
      // keys: programme.mine.enter programme.mine.finish programme.mine.explain
      const char* label = item.figure ? "programme.mine.enter"
                          : item.task ? "programme.mine.finish"
                                      : "programme.mine.explain";
      row.add(km_CLOSED).set(km_ID, id_of(item)).set(km_LABEL, word(label));
      return;
    }
    if (item.figure) add_figure(row, *item.figure);
    if (item.task) add_task(row, *item.task);
    if (item.explanation) add_explanation(row, *item.explanation);
  }

  // Words of a neighbour: "Còn 2 ngày", "Hôm nay", "Quá hạn 3 ngày".
  std::string when(const std::optional<base::Date>& due) const {
    if (!due) return word("programme.no_deadline");
    const int64_t days = due->day_number() - today_.day_number();
    const std::string date = vietnamese::format_date(*due);
    if (days == 0) return html::translate(language_, "programme.mine.today", {{"date", date}});
    const std::string number = std::to_string(days < 0 ? -days : days);
    // keys: programme.mine.late programme.mine.left
    return html::translate(language_, days < 0 ? "programme.mine.late" : "programme.mine.left",
                           {{"days", number}, {"date", date}});
  }

  // The form that was refused has what was typed; all others are as stored.
  const Refused& refused_of(const std::string& form) const {
    static const Refused none;
    return refused_.form == form ? refused_ : none;
  }

  void open_form(html::View& form, const std::string& action, const Refused& refused) {
    form.set(km_ACTION, action).set(km_CSRF, context_.csrf_token);
    if (!refused.error) return;
    form.add(km_PROBLEM).set_html(km_MESSAGE, html::form_error(language_, *refused.error));
  }

  void head(html::View& row, const char* kind_key, const std::string& path, const std::string& wording,
            const std::string& about) const {
    row.set(km_KIND, word(kind_key)).set(km_PATH, path).set(km_WORDING, wording);
    if (!about.empty()) row.add(km_ABOUT).set(km_TEXT, about);
  }

  void head_of(html::View& row, const TargetLine& line) const {
    // keys: programme.mine.figure programme.mine.task programme.mine.explanation
    const std::string path = "/targets/" + line.target.id.text();
    const auto& awaited = *line.status.awaited;
    std::string about =
        html::translate(language_, "programme.mine.wanted", {{"period", period_in_words(language_, awaited.period)}});
    const std::string latest = latest_in_words(language_, line.status);
    if (!latest.empty()) {
      about += html::translate(language_, "programme.mine.last",
                               {{"period", period_in_words(language_, *line.status.latest_period)}, {"value", latest}});
    }
    head(row, "programme.mine.figure", path, line.target.wording, about);
  }

  void add_figure(html::View& row, const TargetLine& line) {
    const auto target = find_target(transaction_, context_.ward, line.target.id);
    if (!target) return;
    const Refused& refused = refused_of(line.target.id.text());
    // The fields are those of the target's own page.
    Refused inner = refused;
    const http::Fields draft = draft_of(target->id, line.status.awaited->period);
    if (!refused.error) inner.typed = &draft;
    inner.form = refused.error || !draft.entries().empty() ? "figure" : "";
    const auto known = measurements_of(transaction_, context_.ward, target->id);
    std::vector<Figure> figures;
    figures.reserve(known.size());
    for (const Measurement& measurement : known) figures.push_back(measurement.figure);
    const Evaluation evaluation = evaluate(target->aim, std::move(figures), today_);
    const TargetForms forms(language_, *target, inner, names_, evaluation, today_);
    html::View& form = row.add(km_FIGURE);
    open_form(form, "/mine/targets/" + line.target.id.text(), refused);
    form.set_html(km_PERIOD, forms.period()).set_html(km_VALUE, forms.value(known));
    form.set_html(km_EVIDENCE, forms.evidence());
  }

  // What this person had begun, or took back: what the form begins with.
  http::Fields draft_of(const TargetId& target, const Period& period) {
    http::Fields fields;
    for (const ReportedFigure& reported : reported_of(transaction_, context_.ward, target)) {
      const Measurement& measured = reported.measurement;
      const bool mine = reported.state == FigureState::draft && measured.entered_by == context_.principal->person;
      if (!mine || measured.figure.period != period || !measured.area.empty()) continue;
      fields.add("period", period.text());
      fields.add("value", measured.figure.value ? vietnamese::format_number(*measured.figure.value) : "");
      fields.add("level", measured.figure.level);
      fields.add("evidence", measured.evidence);
      return fields;
    }
    return fields;
  }

  void head_of(html::View& row, const Task& task) const {
    head(row, "programme.mine.task", "/tasks/" + task.id.text(),
         task.plan.title.empty() ? task.plan.text : task.plan.title,
         task.plan.product.empty()
             ? ""
             : html::translate(language_, "programme.mine.product", {{"product", task.plan.product}}));
  }

  void add_task(html::View& row, const Task& task) {
    const Refused& refused = refused_of(task.id.text());
    const auto typed = [&](html::Field field) {
      if (refused.typed != nullptr) field.value = std::string(refused.typed->get(field.name));
      if (refused.error) field.error = html::error_of(language_, *refused.error, field.name);
      return html::field(language_, field);
    };
    const std::string path = "/mine/tasks/" + task.id.text();
    for (const Milestone& milestone : milestones_of(transaction_, context_.ward, task.id)) {
      if (milestone.done_on) continue;
      row.add(km_MILESTONE)
          .set(km_ACTION, path + "/milestones/" + milestone.id.text())
          .set(km_CSRF, context_.csrf_token)
          .set(km_NAME, milestone.title)
          .set(km_DUE, when(milestone.due));
    }
    html::View& form = row.add(km_TASK);
    open_form(form, path, refused);
    form.set_html(km_RESULT, typed({.name = "result",
                                    .label = word("programme.task.result"),
                                    .kind = html::FieldKind::long_text,
                                    .help = word("programme.task.result_help")}));
    form.set_html(km_ATTACHED, typed({.name = "attached",
                                      .label = word("programme.task.attached"),
                                      .help = word("programme.task.attached_help"),
                                      .required = false}));
    form.set_html(km_FILE, attachments::file_field(language_, file_field_of("attached"), refused.error));
  }

  void head_of(html::View& row, const Explanation& explanation) const {
    head(row, "programme.mine.explanation", "/explanations/" + explanation.id.text(), explanation.wording,
         question_in_words(language_, explanation));
  }

  void add_explanation(html::View& row, const Explanation& explanation) {
    const Refused& refused = refused_of(explanation.id.text());
    html::View& form = row.add(km_EXPLANATION);
    open_form(form, "/mine/explanations/" + explanation.id.text(), refused);
    form.set(km_VERSION, explanation.version);
    form.set_html(km_FIELDS, html::SafeHtml::made_by_template(
                                 answer_fields(language_, explanation.answer, refused.typed, refused.error)));
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Refused& refused_;
  const FindOthers& others_;
  html::Language language_;
  base::Date today_;
  Names names_;
};

}  // namespace

http::Response mine_shown(http::Context& context, const Refused& refused, std::string_view done, std::string open,
                          const FindOthers& others) {
  auto transaction = context.database.read();
  return MineView(context, transaction, refused, others).page(done_named(done), std::move(open));
}

http::Response mine_page(const http::Request& request, http::Context& context, const FindOthers& others) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return mine_shown(context, {}, request.query.get("done"), std::string(request.query.get("open")), others);
}

}  // namespace gandan::programme
