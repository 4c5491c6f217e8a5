#include "features/programme/periods/frozen_page.h"

#include <algorithm>
#include <functional>

#include "features/programme/figures/figure_cards.h"
#include "features/programme/figures/figure_store.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_actions.h"
#include "features/programme/periods/frozen_words.h"
#include "features/programme/periods/period_facts_part.h"
#include "features/programme/targets/standing.h"
#include "features/programme/targets/target_views_part.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/frozen.tpl.h"
#include "views/features/programme/periods.tpl.h"

namespace gandan::programme {
namespace {

struct SpanChoice {
  SpanKind kind;
  std::string period;
};

// "quarter:2026-Q3", as the form sends it.
std::optional<SpanChoice> span_choice(std::string_view text) {
  const size_t colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto kind = span_kind_named(text.substr(0, colon));
  return kind ? std::optional(SpanChoice{*kind, std::string(text.substr(colon + 1))}) : std::nullopt;
}

// The figure that stands there now, when it is another one.
std::string corrected(const http::Context& context, db::Transaction& transaction, const FrozenTarget& target) {
  if (!target.figure_period) return "";
  const auto now = find_target(transaction, context.ward, target.target);
  const auto known = find_measurement(transaction, context.ward, target.target, *target.figure_period);
  if (!now || !known || latest_text(now->aim, *known) == target.figure_text) return "";
  return figure_in_words(context.language, now->aim, known->figure);
}

void add_target(html::View& row, html::Language language, const FrozenTarget& target) {
  row.set_html(kf_STATUS, badge_of(language, target));
  row.set(kf_PATH, "/targets/" + target.target.text()).set(kf_WORDING, name_in_words(target));
  row.set(kf_REASON, words_of(language, target.reason));
  row.set(kf_PERSON, target.person.empty() ? html::translate(language, "programme.nobody") : target.person);
  row.set(kf_UNIT, target.unit);
  if (target.silent) row.show(kf_SILENT);
  row.set(kf_FIGURE, level_in_words(language, target.figure_text));
  if (target.figure_period) row.set(kf_PERIOD, period_in_words(language, *target.figure_period));
}

// Targets, what is worst first; then indicators, then what other features measured.
void add_picture(html::View& view, const http::Context& context, db::Transaction& transaction, Picture picture,
                 const PeriodFacts& facts, bool corrected_since) {
  const auto language = context.language;
  view.set_html(kf_COUNTS, counts_of(language, roll_up_of(picture)));
  if (!picture.counts.empty()) {
    for (const auto& [subject, title] :
         {std::pair{"task", "programme.frozen.tasks"}, std::pair{"explanation", "programme.frozen.explanations"}}) {
      view.add(kf_WORK)
          .set(kf_TITLE, html::translate(language, title))
          .set_html(kf_WORK_COUNTS, work_counts(language, picture.counts, subject));
    }
  }
  if (may(context, facts.permission)) view.set_html(kf_FACTS, facts_part(language, picture.facts));
  std::ranges::stable_sort(picture.targets, std::ranges::greater{}, &FrozenTarget::status);
  for (const bool watched : {false, true}) {
    html::View* table = nullptr;
    for (const FrozenTarget& target : picture.targets) {
      if (target.watched != watched) continue;
      if (table == nullptr) {
        table = &view.add(kf_TABLE).set(
            kf_TITLE, html::translate(language, watched ? "programme.frozen.watched" : "programme.frozen.targets"));
      }
      html::View& row = table->add(kf_ROW);
      add_target(row, language, target);
      const std::string now = corrected_since ? corrected(context, transaction, target) : "";
      if (!now.empty()) row.add(kf_CORRECTED).set(kf_TEXT, now);
    }
  }
}

// What may be closed now, the newest quarter chosen.
html::Field span_field(html::Language language, const std::vector<Span>& open) {
  html::Field field{"span", html::translate(language, "programme.frozen.span"), html::FieldKind::choice};
  const auto value_of = [](const Span& span) { return std::string(name_of(span.kind)) + ":" + span.period; };
  for (const Span& span : open) field.choices.push_back({value_of(span), span_in_words(language, span)});
  if (const Span* usual = usual_span(open)) field.value = value_of(*usual);
  field.help = html::translate(language, "programme.help.span");
  return field;
}

http::Response show_periods(const http::Context& context, const http::Fields* typed,
                            const std::optional<base::Error>& error) {
  const auto language = context.language;
  auto transaction = context.database.read();
  html::View view("features/programme/views/periods.tpl");
  view.set_html(kp_HEADER, html::page_header(language, {html::translate(language, "programme.frozen.title")}));
  view.set_html(kp_VIEWS, target_views(context, TargetViewKind::periods));
  const auto resolution = find_live_resolution(transaction, context.ward);
  if (!resolution) view.add(kp_EMPTY).set_html(kp_STATE, no_programme(context));
  if (error) view.add(kp_PROBLEM).set_html(kp_MESSAGE, html::form_error(language, *error));
  const auto frozen =
      resolution ? frozen_periods(transaction, context.ward, resolution->id) : std::vector<FrozenPeriod>();
  if (resolution && frozen.empty()) view.show(kp_NONE);
  if (!frozen.empty()) {
    html::View& list = view.add(kp_LIST);
    for (const FrozenPeriod& period : frozen) {
      list.add(kp_ROW)
          .set(kp_PATH, "/periods/" + period.id.text())
          .set(kp_NAME, span_in_words(language, period.span))
          .set(kp_NOTE, period.note)
          .set(kp_WHO, period.frozen_name)
          .set(kp_WHEN, vietnamese::format_instant(period.frozen_at));
    }
  }
  if (frozen.size() > 1) {
    html::View& two = view.add(kp_COMPARE);
    for (size_t i = 0; i < frozen.size(); ++i) {
      html::View& a = two.add(kp_BEFORE).set(kp_ID, frozen[i].id.text());
      a.set(kp_NAME, span_in_words(language, frozen[i].span));
      if (i == 1) a.show(kp_SELECTED);
      html::View& b = two.add(kp_AFTER).set(kp_ID, frozen[i].id.text());
      b.set(kp_NAME, span_in_words(language, frozen[i].span));
    }
  }
  if (resolution && may(context, auth::Permission::edit_programme)) {
    auto open = spans_over(resolution->first_year, resolution->last_year, context.clock.today());
    std::erase_if(open, [&](const Span& span) {
      return std::ranges::any_of(frozen, [&](const FrozenPeriod& period) { return period.span == span; });
    });
    html::Field field = span_field(context.language, open);
    if (typed != nullptr) field.value = std::string(typed->get("span"));
    if (error) field.error = html::error_of(language, *error, "span");
    view.add(kp_FORM).set_html(kp_SPAN_FIELD, html::field(language, field));
  }
  const int status = error ? http::status_of(error->kind) : 200;
  return http::page(context, {html::translate(language, "programme.frozen.title"), view.render(language), "/targets"},
                    status);
}

html::PageHeader header_of(html::Language language, const Span& span) {
  html::PageHeader header{span_in_words(language, span)};
  header.back_label = html::translate(language, "programme.frozen.navigation");
  header.back_path = "/periods";
  header.printable = true;
  return header;
}

}  // namespace

http::Response periods_page(const http::Request& request, http::Context& context) {
  static_cast<void>(request);
  return show_periods(context, nullptr, {});
}

http::Response period_preview(const http::Request& request, http::Context& context, const PeriodFacts& facts) {
  const auto language = context.language;
  auto transaction = context.database.read();
  const auto resolution = find_live_resolution(transaction, context.ward);
  const auto choice = span_choice(request.query.get("span"));
  const auto span = resolution && choice
                        ? span_of(choice->kind, choice->period, resolution->first_year, resolution->last_year)
                        : std::nullopt;
  if (!span) return show_periods(context, nullptr, base::invalid("error.programme.span_unknown", "span"));
  html::View view("features/programme/views/frozen.tpl");
  view.set_html(kf_HEADER, html::page_header(language, header_of(language, *span)));
  html::View& form = view.add(kf_PREVIEW).set(kf_CSRF, context.csrf_token);
  form.set(kf_SPAN, std::string(name_of(span->kind)) + ":" + span->period);
  html::Field note{"note", html::translate(language, "programme.target.note"), html::FieldKind::long_text};
  note.required = false;
  note.help = html::translate(language, "programme.help.span_note");
  form.set_html(kf_NOTE_FIELD, html::field(language, note));
  form.set(kf_QUESTION,
           html::translate(language, "programme.frozen.confirm", {{"period", span_in_words(language, *span)}}));
  add_picture(view, context, transaction,
              picture_of(transaction, context.ward, resolution->id, *span, context.clock.now(), facts), facts, false);
  return http::page(context, {span_in_words(language, *span), view.render(language), "/targets"});
}

http::Response post_period(const http::Request& request, http::Context& context, const PeriodFacts& facts) {
  const auto choice = span_choice(request.form.get("span"));
  const base::Result<FrozenId> frozen = [&]() -> base::Result<FrozenId> {
    if (!choice) return base::invalid("error.programme.span_unknown", "span");
    auto transaction = context.database.write();
    auto made = freeze(transaction, audit::actor_of(context), choice->kind, choice->period,
                       std::string(request.form.get("note")), facts);
    if (made) transaction.commit();
    return made;
  }();
  if (frozen) return http::see_other("/periods/" + frozen->text());
  return show_periods(context, &request.form, frozen.error());
}

http::Response frozen_page(const http::Request& request, http::Context& context, const PeriodFacts& facts) {
  const auto language = context.language;
  const auto id = FrozenId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto frozen = id ? find_frozen(transaction, context.ward, *id) : std::nullopt;
  if (!frozen) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  html::View view("features/programme/views/frozen.tpl");
  view.set_html(kf_HEADER, html::page_header(language, header_of(language, frozen->span)));
  view.add(kf_CLOSED)
      .set(kf_TEXT,
           html::translate(language, "programme.frozen.closed_by",
                           {{"name", frozen->frozen_name}, {"when", vietnamese::format_instant(frozen->frozen_at)}}))
      .set(kf_NOTE, frozen->note);
  add_picture(view, context, transaction, frozen_picture(transaction, context.ward, *id), facts, true);
  return http::page(context, {span_in_words(language, frozen->span), view.render(language), "/targets"});
}

}  // namespace gandan::programme
