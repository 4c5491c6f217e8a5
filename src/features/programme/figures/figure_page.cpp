#include "features/programme/figures/figure_page.h"

#include <algorithm>
#include <map>

#include "features/programme/figures/area.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/figure_cards.h"
#include "features/programme/figures/figure_drop.h"
#include "features/programme/figures/figure_duty.h"
#include "features/programme/figures/figure_form.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/periods/frozen_words.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_views_part.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "vietnamese/number.h"
#include "views/features/programme/figures.tpl.h"

// icons: circle-check table-import

namespace gandan::programme {
namespace {

class FiguresView {
 public:
  FiguresView(const http::Context& context, db::Transaction& transaction)
      : context_(context), transaction_(transaction), language_(context.language), today_(context.clock.today()) {
    const auto resolution = find_live_resolution(transaction, context.ward);
    if (resolution) closed_until_ = closed_until(transaction, context.ward, resolution->id);
  }

  html::SafeHtml content(const std::optional<base::Error>& error) {
    html::View view("features/programme/views/figures.tpl");
    html::PageHeader header{html::translate(language_, "programme.figures.title")};
    header.action_label = html::translate(language_, "programme.figures.by_sheet");
    header.action_path = "/figures/sheet";
    header.action_icon = "table-import";
    view.set_html(kf_HEADER, html::page_header(language_, header));
    view.set_html(kf_VIEWS, target_views(context_, TargetViewKind::figures));
    if (error) view.add(kf_PROBLEM).set_html(kf_MESSAGE, html::form_error(language_, *error));
    const bool waiting = add_waiting(view);
    const bool returned = add_unfinished(view);
    const bool due = add_due(view);
    if (!waiting && !returned && !due) {
      view.add(kf_EMPTY).set_html(
          kf_STATE, html::empty_state({"circle-check", html::translate(language_, "programme.figures.none"),
                                       html::translate(language_, "programme.figures.none_text")}));
    }
    return view.render(language_);
  }

 private:
  const std::vector<Area>& areas(AreaKind kind) {
    const auto [found, fresh] = areas_.try_emplace(kind);
    if (fresh) found->second = areas_of(transaction_, context_.ward, kind);
    return found->second;
  }

  std::optional<std::string> standing_figure(const ReportedLine& line) {
    const Measurement& reported = line.figure.measurement;
    const auto known =
        reported.area.empty()
            ? find_measurement(transaction_, context_.ward, line.target.id, reported.figure.period)
            : find_area_measurement(transaction_, context_.ward, line.target.id, reported.figure.period, reported.area);
    if (!known) return std::nullopt;
    return html::translate(language_, "programme.figures.replaces",
                           {{"value", figure_in_words(language_, line.target.aim, known->figure)}});
  }

  bool add_waiting(html::View& view) {
    html::View* section = nullptr;
    for (const ReportedLine& line : submitted_figures(transaction_, context_.ward)) {
      if (!may_decide(*context_.principal, charge_of(line.target))) continue;
      if (section == nullptr) section = &view.add(kf_WAITING);
      section->add(kf_WAITING_CARD)
          .set_html(kf_CARD, figure_card(context_, transaction_, line.figure, line.target, areas(line.target.area_kind),
                                         {true, "/figures", standing_figure(line), closed_until_}));
    }
    return section != nullptr;
  }

  bool add_unfinished(html::View& view) {
    html::View* section = nullptr;
    for (const ReportedLine& line : unfinished_figures_of(transaction_, context_.ward, context_.principal->person)) {
      if (section == nullptr) section = &view.add(kf_UNFINISHED);
      html::View& card = section->add(kf_UNFINISHED_CARD);
      card.set_html(kf_CARD, figure_card(context_, transaction_, line.figure, line.target, areas(line.target.area_kind),
                                         {true, "", {}, closed_until_}));
      card.set_html(kf_FIELDS, sent_again(line));
      if (line.figure.state == FigureState::returned) card.show(kf_OPEN);
    }
    return section != nullptr;
  }

  bool add_due(html::View& view) {
    const auto duties = figure_duties(transaction_, context_.ward, *context_.principal, today_);
    if (duties.empty()) return false;
    html::View& section = view.add(kf_DUE);
    for (const FigureDuty& duty : duties) add_duty(section.add(kf_DUTY), duty);
    return true;
  }

  std::string last_time_of(const TargetStatus& status) const {
    const std::string latest = latest_in_words(language_, status);
    if (latest.empty()) return "";
    return html::translate(language_, "programme.target.last_time",
                           {{"value", latest}, {"period", period_in_words(language_, *status.latest_period)}});
  }

  void add_duty(html::View& row, const FigureDuty& duty) {
    const Target& target = duty.line.target;
    const std::string id = target.id.text();
    row.set(kf_PATH, "/targets/" + id).set(kf_WORDING, whole_wording(target));
    row.set(kf_PERIOD_NAME, period_in_words(language_, duty.awaited.period));
    row.set(kf_DUE_DATE,
            html::translate(language_, "programme.due", {{"date", vietnamese::format_date(duty.awaited.due)}}));
    if (duty.awaited.due < today_) row.add(kf_LATE).set(kf_TEXT, days_late(language_, duty.awaited.due, today_));
    if (duty.submitted) {
      row.show(kf_SENT);
      return;
    }
    if (duty.computed) {
      row.show(kf_COMPUTED);
      return;
    }
    const std::string closed = closed_in_words(language_, duty.awaited.period, closed_until_);
    if (!closed.empty()) row.add(kf_CLOSED).set(kf_TEXT, closed);
    row.add(kf_FORM).set_html(kf_FIELDS, figure_form(context_, {.target = target,
                                                                .period = duty.awaited.period,
                                                                .id = id,
                                                                .last_time = last_time_of(duty.line.status)}));
  }

  // What was sent, to be mended and sent once more.
  html::SafeHtml sent_again(const ReportedLine& line) const {
    const Measurement& sent = line.figure.measurement;
    const auto& value = sent.figure.value;
    return figure_form(context_, {.target = line.target,
                                  .period = sent.figure.period,
                                  .id = line.figure.id.text(),
                                  .area = sent.area,
                                  .value = value ? vietnamese::format_number(*value) : "",
                                  .level = sent.figure.level,
                                  .evidence = sent.evidence,
                                  .note = sent.note,
                                  .with_note = true});
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  html::Language language_;
  base::Date today_;
  std::optional<base::Date> closed_until_;
  std::map<AreaKind, std::vector<Area>> areas_;
};

http::Response show_figures(const http::Context& context, const std::optional<base::Error>& error) {
  auto transaction = context.database.read();
  const auto content = FiguresView(context, transaction).content(error);
  const int status = error ? http::status_of(error->kind) : 200;
  return http::page(context, {html::translate(context.language, "programme.figures.title"), content, "/targets"},
                    status);
}

template <typename Decide>
http::Response decided(const http::Request& request, http::Context& context, const Decide& decide) {
  const auto id = FigureId::parse(request.path_parameter("id"));
  if (!id) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  const base::Result<void> result = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto made = decide(transaction, *id);
    if (made) transaction.commit();
    return made;
  }();
  const std::string next(request.form.get("next"));
  if (result) return http::see_other(http::is_local_path(next) ? next : "/figures");
  if (result.error().kind == base::ErrorKind::forbidden) return http::failure(result.error());
  return show_figures(context, result.error());
}

}  // namespace

http::Response figures_page(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return show_figures(context, {});
}

http::Response post_approve(const http::Request& request, http::Context& context) {
  return decided(request, context, [&](db::Transaction& transaction, const FigureId& id) {
    return approve_figure(transaction, audit::actor_of(context), *context.principal, id);
  });
}

http::Response post_drop(const http::Request& request, http::Context& context) {
  return decided(request, context, [&](db::Transaction& transaction, const FigureId& id) {
    return drop_figure(transaction, audit::actor_of(context), *context.principal, id);
  });
}

http::Response post_return(const http::Request& request, http::Context& context) {
  return decided(request, context, [&](db::Transaction& transaction, const FigureId& id) {
    return return_figure(transaction, audit::actor_of(context), *context.principal, id,
                         std::string(request.form.get("reason")));
  });
}

}  // namespace gandan::programme
