#include "features/programme/mine/mine_page.h"

#include <algorithm>

#include "features/programme/explanations/explanation_page.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/figures/figure_cards.h"
#include "features/programme/mine/due.h"
#include "features/programme/mine/mine_away.h"
#include "features/programme/mine/mine_decisions.h"
#include "features/programme/mine/mine_done.h"
#include "features/programme/mine/mine_figure.h"
#include "features/programme/mine/mine_lines.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/words.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_work_store.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/mine.tpl.h"

// icons: target list-check message-question

namespace gandan::programme {
namespace {

constexpr int days_in_sight = 30;  // what is due later is one line until it is asked for

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

  http::Response page(const std::optional<Done>& done, const MineAsked& asked) {
    html::View view("features/programme/views/mine.tpl");
    const std::string title = word("programme.mine.title");
    view.set_html(km_HEADER, html::page_header(language_, {.title = title}));
    if (done) add_done(view, *done);
    if (refused_.error && refused_.form.empty()) {
      view.add(km_REFUSED).set_html(km_MESSAGE, html::form_error(language_, *refused_.error));
    }
    const bool decides = add_decisions(view, context_, transaction_);
    const bool stands_in = add_people_away(view, context_, transaction_);
    const auto items = due_of(transaction_, context_.ward, context_.principal->person, today_);
    const auto others = others_ ? others_(context_, transaction_) : std::vector<OtherDue>();
    add_list(view, in_order(items, others), asked);
    if (items.empty() && others.empty() && !decides && !stands_in) view.show(km_EMPTY);
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {title, view.render(language_), "/mine"}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  void add_list(html::View& view, std::vector<MineLine> lines, const MineAsked& asked) {
    const auto is_asked_for = [&](const MineLine& line) { return line.id() == asked.open; };
    const auto first_later = std::stable_partition(lines.begin(), lines.end(), [&](const MineLine& line) {
      return !line.due() || *line.due() <= today_.plus_days(days_in_sight);
    });
    const bool all = asked.later || std::any_of(first_later, lines.end(), is_asked_for);
    if (!all && first_later != lines.end()) {
      const std::string count = std::to_string(lines.end() - first_later);
      view.add(km_LATER).set(km_TEXT, html::translate(language_, "programme.mine.later", {{"count", count}}));
      lines.erase(first_later, lines.end());
    }
    if (lines.empty()) return;
    const bool is_there = std::ranges::any_of(lines, is_asked_for);
    const std::string open = is_there ? asked.open : lines.front().id();
    html::View& list = view.add(km_LIST);
    for (const MineLine& line : lines) {
      const bool is_open = line.id() == open;
      if (line.item != nullptr) add(list.add(km_ITEM), *line.item, is_open);
      if (line.other != nullptr) show_other(list.add(km_ITEM), context_, *line.other, is_open);
    }
  }

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
    row.set(km_ID, id_of(item)).set(km_WHEN, when(item));
    row.set(km_TONE, item.is_late(today_) ? "tone-red" : "tone-grey");
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
    if (item.figure) add_figure_form(row, context_, transaction_, names_, *item.figure, refused_of(id_of(item)));
    if (item.task) add_task(row, *item.task);
    if (item.explanation) add_explanation(row, *item.explanation);
  }

  std::string when(const DueItem& item) const {
    const bool only_came_back = item.figure && !item.figure->is_awaited();
    if (!only_came_back || !item.due) return when(item.due);
    return html::translate(language_, "programme.mine.came_back", {{"date", vietnamese::format_date(*item.due)}});
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

  void head_of(html::View& row, const DueFigure& figure) {
    // keys: programme.mine.figure programme.mine.task programme.mine.explanation
    const TargetLine& line = figure.line;
    std::string about =
        html::translate(language_, "programme.mine.wanted", {{"period", period_in_words(language_, figure.period)}});
    if (figure.came_back && !figure.came_back->measurement.area.empty()) {
      const auto areas = areas_of(transaction_, context_.ward, line.target.area_kind);
      about += " " + area_in_words(areas, figure.came_back->measurement.area) + ".";
    }
    const std::string latest = latest_in_words(language_, line.status);
    if (!latest.empty()) {
      about += html::translate(language_, "programme.mine.last",
                               {{"period", period_in_words(language_, *line.status.latest_period)}, {"value", latest}});
    }
    head(row, "programme.mine.figure", "/targets/" + line.target.id.text() + "#enter", whole_wording(line.target),
         about);
  }

  void head_of(html::View& row, const Task& task) const {
    head(row, "programme.mine.task", "/tasks/" + task.id.text() + "#steps",
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
      // Both may be missing, and only the first was said.
      if (refused.error && field.error.empty() && field.value.empty()) {
        field.error =
            word(field.name == "result" ? "error.programme.result_missing" : "error.programme.product_missing");
      }
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
    head(row, "programme.mine.explanation", "/explanations/" + explanation.id.text() + "#answer", explanation.wording,
         question_in_words(language_, explanation));
  }

  void add_explanation(html::View& row, const Explanation& explanation) {
    const Refused& refused = refused_of(explanation.id.text());
    html::View& form = row.add(km_EXPLANATION);
    open_form(form, "/mine/explanations/" + explanation.id.text(), refused);
    form.set(km_VERSION, explanation.version);
    form.set_html(km_FIELDS, answer_fields(context_, explanation.answer, refused.typed, refused.error));
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

http::Response mine_shown(http::Context& context, const Refused& refused, std::string_view done, const MineAsked& asked,
                          const FindOthers& others) {
  auto transaction = context.database.read();
  return MineView(context, transaction, refused, others).page(done_named(done), asked);
}

http::Response mine_page(const http::Request& request, http::Context& context, const FindOthers& others) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  const MineAsked asked{std::string(request.query.get("open")), request.query.get("later") == "1"};
  return mine_shown(context, {}, request.query.get("done"), asked, others);
}

}  // namespace gandan::programme
