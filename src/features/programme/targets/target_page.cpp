#include "features/programme/targets/target_page.h"

#include <algorithm>

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/evaluation/reason.h"
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/figures/figure_table.h"
#include "features/programme/figures/formula_store.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/review/activity.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_chart.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/targets/target_sections.h"
#include "features/programme/tasks/task_link_store.h"
#include "features/programme/tasks/task_parts.h"
#include "platform/html/facts.h"
#include "platform/html/folded.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/target.tpl.h"

// icons: pencil

namespace gandan::programme {
namespace {

class TargetView {
 public:
  TargetView(const http::Context& context, db::Transaction& transaction, const Target& target, const Refused& refused)
      : context_(context),
        transaction_(transaction),
        target_(target),
        refused_(refused),
        watched_(is_watched(target.aim)),
        language_(context.language),
        names_(transaction, context.ward),
        measurements_(measurements_of(transaction, context.ward, target.id)),
        closed_until_(closed_until(transaction, context.ward, target.resolution)) {
    std::vector<Figure> figures;
    for (const Measurement& measurement : measurements_) figures.push_back(measurement.figure);
    evaluation_ = evaluate(target.aim, std::move(figures), context.clock.today());
  }

  http::Response page(const std::optional<Period>& path_of) {
    const std::string title = word(watched_ ? "programme.indicators.one" : "programme.target.title");
    html::View view("features/programme/views/target.tpl");
    view.set_html(kt_HEADER, header());
    view.set_html(kt_STATUS,
                  standing_badge(language_, target_.aim, evaluation_.status, evaluation_.latest.has_value()));
    view.set(kt_ABOUT, word(watched_ ? "programme.indicators.about_one" : "programme.target.about"));
    view.set(kt_GOAL, goal_in_words(language_, target_.aim));
    if (!target_.part_of.empty()) view.add(kt_PART).set(kt_WHOLE, part_in_words(language_, target_.part_of));
    if (target_.withdrawn_at) {
      view.add(kt_WITHDRAWN)
          .set(kt_TEXT, word(watched_ ? "programme.indicators.withdrawn" : "programme.target.withdrawn"));
    }
    if (refused_.error) view.add(kt_PROBLEM).set_html(kt_MESSAGE, html::form_error(language_, *refused_.error));
    add_chart(view);
    add_figures(view);
    const TargetSections sections{context_, transaction_, target_, measurements_, closed_until_};
    view.set_html(kt_ON_THEIR_WAY, sections.on_their_way());
    view.set_html(kt_AREAS, sections.areas());
    view.set_html(kt_COMPUTED, sections.computed_from(path_of));
    add_facts(view);
    add_quote(view);
    add_forms(view);
    view.set_html(kt_TASKS,
                  task_table(language_, word("programme.target.tasks"),
                             tasks_serving(transaction_, context_.ward, target_.id), names_, context_.clock.today()));
    if (!watched_) {
      view.set_html(kt_EXPLANATIONS,
                    explanations_section(context_, transaction_, {ExplainedKind::target, target_.id.text()}));
    }
    view.set_html(kt_HISTORY,
                  audit::history_section(transaction_, context_.ward, "target", target_.id.text(), language_, is_told));
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {title + " " + target_.wording, view.render(language_), "/targets", {"chart"}}, status);
  }

 private:
  std::string word(const char* key) const { return html::translate(language_, key); }

  html::SafeHtml header() const {
    html::PageHeader header{target_.wording};
    header.about = heading_of(target_.group_name);
    if (evaluation_.latest) header.newest = period_in_words(language_, evaluation_.latest->period);
    header.back_label = word(watched_ ? "programme.indicators.navigation" : "programme.navigation.targets");
    header.back_path = watched_ ? "/indicators" : "/targets";
    if (may(context_, auth::Permission::edit_programme) && !(watched_ && target_.withdrawn_at)) {
      header.action_label = word(watched_ ? "programme.indicators.edit" : "programme.target.edit");
      header.action_path = header.back_path + "/" + target_.id.text() + "/edit";
      header.action_icon = "pencil";
    }
    header.printable = true;
    return html::page_header(language_, header);
  }

  void add_chart(html::View& view) const {
    if (const auto chart = chart_of(language_, target_.aim, evaluation_)) {
      view.add(kt_CHART).set_html(kt_DRAWING, html::chart(*chart));
    } else {
      view.add(kt_SENTENCE).set(kt_TEXT, words_of(language_, evaluation_.reason));
    }
  }

  void add_figures(html::View& view) const {
    if (measurements_.empty()) {
      view.add(kt_NO_FIGURES).set(kt_TEXT, words_of(language_, evaluation_.reason));
      return;
    }
    view.set_html(kt_FIGURES, figure_table(context_, transaction_, target_, measurements_, evaluation_));
    if (!context_.site.demo && std::ranges::any_of(measurements_, &Measurement::invented)) view.show(kt_INVENTED);
  }

  void add_facts(html::View& view) const {
    const Aim& aim = target_.aim;
    const std::string nobody = word("programme.nobody");
    const std::string person = names_.of(target_.person_in_charge);
    const std::string unit = names_.of(target_.unit_in_charge);
    std::vector<html::Definition> facts = {
        {word("programme.column.person"),
         person.empty() ? nobody : person + ", " + names_.position_of(target_.person_in_charge),
         person.empty() ? "" : "/people/" + target_.person_in_charge->text() + "/work"},
        {word("programme.column.unit"), unit.empty() ? nobody : unit,
         unit.empty() ? "" : "/units/" + target_.unit_in_charge->text() + "/work"},
        {word(watched_ ? "programme.indicators.direction" : "programme.column.goal"), goal_in_words(language_, aim)}};
    const std::string reviewer = names_.of(target_.reviewer);
    if (!reviewer.empty()) facts.push_back({word("programme.target.reviewer"), reviewer});
    if (!target_.data_source.empty()) facts.push_back({word("programme.target.data_source"), target_.data_source});
    if (aim.base_value) {
      facts.push_back({html::translate(language_, "programme.target.base",
                                       {{"year", std::to_string(aim.base_year.value_or(aim.first_year))}}),
                       figures_in_words(language_, with_unit(*aim.base_value, unit_of_figures(aim)))});
    }
    facts.push_back({word("programme.target.frequency"), frequency_in_words(language_, aim.frequency)});
    if (evaluation_.awaited) {
      const std::string due =
          html::translate(language_, "programme.due", {{"date", vietnamese::format_date(evaluation_.awaited->due)}});
      facts.push_back(
          {word("programme.target.awaited"), period_in_words(language_, evaluation_.awaited->period) + ", " + due});
    }
    for (const AssignedGoal& goal : aim.assigned) {
      facts.push_back(
          {html::translate(language_, "programme.target.assigned_for", {{"year", std::to_string(goal.year)}}),
           figures_in_words(language_, with_unit(goal.value, aim.unit))});
    }
    view.set_html(kt_FACTS, html::definitions(facts));
  }

  void add_quote(html::View& view) const {
    if (target_.source.quote.empty()) return;
    html::View& quote = view.add(kt_QUOTE).set(kt_TEXT, target_.source.quote);
    const std::string address = address_of(target_.source);
    const std::string place = place_of(language_, target_.source);
    if (address.empty() || !may(context_, auth::Permission::view_programme))
      quote.add(kt_NO_REPORT).set(kt_PLACE, place);
    else
      quote.add(kt_REPORT).set(kt_ADDRESS, address).set(kt_PLACE, place);
  }

  void add_forms(html::View& view) const {
    if (target_.withdrawn_at || !context_.principal) return;
    const TargetForms forms{language_, target_, refused_, names_, evaluation_, context_.clock.today()};
    const bool by_formula = find_formula(transaction_, context_.ward, target_.id).has_value();
    if (may_enter(*context_.principal, charge_of(target_)) && !by_formula) {
      html::View& form = started(view.add(kt_ENTER));
      const bool counts = may_decide(*context_.principal, charge_of(target_));
      form.show(counts ? kt_COUNTS_AT_ONCE : kt_WILL_WAIT);
      if (target_.area_kind != AreaKind::none) {
        form.add(kt_BY_AREA)
            .set_html(kt_AREA_FIELD, forms.area(areas_of(transaction_, context_.ward, target_.area_kind)));
      }
      form.set_html(kt_PERIOD_FIELD, forms.period(closed_until_)).set_html(kt_VALUE_FIELD, forms.value(measurements_));
      form.set_html(kt_EVIDENCE_FIELD, forms.evidence()).set_html(kt_NOTE_FIELD, forms.note());
    }
    if (!may(context_, auth::Permission::edit_programme)) return;
    add_charge(started(view.add(kt_CHARGE)), forms);
    if (watched_) {
      view.add(kt_WITHDRAW)
          .set(kt_PATH, "/indicators/" + target_.id.text() + "/withdraw")
          .set(kt_CSRF, context_.csrf_token);
    }
    if (!is_assigned(target_.aim)) return;
    html::View& assign = started(view.add(kt_ASSIGN));
    assign.set_html(kt_YEAR_FIELD, forms.year()).set_html(kt_GOAL_FIELD, forms.goal());
    assign.set_html(kt_SOURCE_FIELD, forms.source());
  }

  // Who answers for it stands among the facts; the form with everybody in it is fetched when it is wanted.
  void add_charge(html::View& section, const TargetForms& forms) const {
    if (refused_.form != "in_charge") {
      section.set_html(kt_FOLDED, html::folded(language_, {"in_charge", word("programme.target.change_in_charge"),
                                                           "/targets/" + target_.id.text()}));
      return;
    }
    html::View& form = section.add(kt_CHARGE_FORM).set(kt_VERSION, target_.version);
    form.set_html(kt_PERSON_FIELD, forms.person()).set_html(kt_UNIT_FIELD, forms.unit());
    form.set_html(kt_REVIEWER_FIELD, forms.reviewer());
  }

  html::View& started(html::View& form) const {
    return form.set(kt_PATH, "/targets/" + target_.id.text()).set(kt_CSRF, context_.csrf_token);
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Target& target_;
  const Refused& refused_;
  bool watched_;
  html::Language language_;
  Names names_;
  std::vector<Measurement> measurements_;
  std::optional<base::Date> closed_until_;
  Evaluation evaluation_;
};

}  // namespace

http::Response shown_target(const http::Context& context, const std::optional<TargetId>& id, const Refused& refused,
                            const std::optional<Period>& path_of) {
  auto transaction = context.database.read();
  const auto target = id ? find_target(transaction, context.ward, *id) : std::nullopt;
  if (!target) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  return TargetView(context, transaction, *target, refused).page(path_of);
}

http::Response target_page(const http::Request& request, http::Context& context) {
  bring_up_to_date(context.database, context.ward, context.clock.now());
  return shown_target(context, TargetId::parse(request.path_parameter("id")),
                      {std::string(request.query.get("form")), nullptr, {}}, Period::parse(request.query.get("path")));
}

}  // namespace gandan::programme
