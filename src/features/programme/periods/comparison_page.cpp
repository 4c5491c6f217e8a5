// "Đã đổi gì giữa hai kỳ?": two closed periods side by side (frozen_page.h: comparison_page).
#include "features/programme/pages/page_parts.h"
#include "features/programme/pages/words.h"
#include "features/programme/periods/frozen_page.h"
#include "features/programme/periods/frozen_store.h"
#include "features/programme/periods/frozen_words.h"
#include "features/programme/periods/period_facts_part.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "views/features/programme/comparison.tpl.h"

namespace gandan::programme {
namespace {

void add_moved(html::View& view, html::Language language, const char* title, const std::vector<Moved>& moved) {
  html::View& section = view.add(kc_SECTION);
  section.set(kc_TITLE, html::translate(language, title, {{"count", std::to_string(moved.size())}}));
  if (moved.empty()) {
    section.show(kc_NONE);
    return;
  }
  html::View& table = section.add(kc_TABLE);
  for (const Moved& each : moved) {
    table.add(kc_ROW)
        .set(kc_PATH, "/targets/" + each.after->target.text())
        .set(kc_WORDING, name_in_words(*each.after))
        .set(kc_PERSON, each.after->person)
        .set_html(kc_STATUS_BEFORE, badge_of(language, *each.before))
        .set(kc_FIGURE_BEFORE, level_in_words(language, each.before->figure_text))
        .set_html(kc_STATUS_AFTER, badge_of(language, *each.after))
        .set(kc_FIGURE_AFTER, level_in_words(language, each.after->figure_text))
        .set(kc_REASON, words_of(language, each.after->reason));
  }
}

void add_silent(html::View& view, html::Language language, const std::vector<const FrozenTarget*>& silent) {
  if (silent.empty()) {
    view.show(kc_ALL_ANSWERED);
    return;
  }
  html::View& list = view.add(kc_SILENT);
  for (const FrozenTarget* target : silent) {
    list.add(kc_SILENT_ROW)
        .set(kc_PERSON, target->person.empty() ? html::translate(language, "programme.nobody") : target->person)
        .set(kc_UNIT, target->unit)
        .set(kc_PATH, "/targets/" + target->target.text())
        .set(kc_WORDING, name_in_words(*target));
  }
}

// Nothing where one of them was closed before counts were kept.
void add_work(html::View& view, html::Language language, const Picture& before, const Picture& after) {
  if (before.counts.empty() || after.counts.empty()) return;
  html::View& table = view.add(kc_WORK);
  for (const CountedWork& work : counted_work(language)) {
    table.add(kc_WORK_ROW)
        .set_html(kc_BADGE, html::badge(work.badge))
        .set(kc_BEFORE, count_of(before.counts, work))
        .set(kc_AFTER, count_of(after.counts, work));
  }
}

}  // namespace

http::Response comparison_page(const http::Request& request, http::Context& context, const PeriodFacts& facts) {
  const auto language = context.language;
  const auto first = FrozenId::parse(request.query.get("a"));
  const auto second = FrozenId::parse(request.query.get("b"));
  auto transaction = context.database.read();
  auto a = first ? find_frozen(transaction, context.ward, *first) : std::nullopt;
  auto b = second ? find_frozen(transaction, context.ward, *second) : std::nullopt;
  if (!a || !b) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  if (b->span.last_day < a->span.last_day) std::swap(a, b);
  const Picture before = frozen_picture(transaction, context.ward, a->id);
  const Picture after = frozen_picture(transaction, context.ward, b->id);
  const Comparison comparison = compare(before, after);
  html::View view("features/programme/views/comparison.tpl");
  html::PageHeader header{html::translate(language, "programme.frozen.comparison")};
  header.about = span_in_words(language, a->span) + " → " + span_in_words(language, b->span);
  header.back_label = html::translate(language, "programme.frozen.navigation");
  header.back_path = "/periods";
  header.printable = true;
  view.set_html(kc_HEADER, html::page_header(language, header));
  view.set(kc_NAME_BEFORE, span_in_words(language, a->span)).set(kc_NAME_AFTER, span_in_words(language, b->span));
  view.set_html(kc_COUNTS_BEFORE, counts_of(language, roll_up_of(before)));
  view.set_html(kc_COUNTS_AFTER, counts_of(language, roll_up_of(after)));
  add_moved(view, language, "programme.frozen.red", comparison.red);
  add_moved(view, language, "programme.frozen.green", comparison.green);
  add_moved(view, language, "programme.frozen.other", comparison.other);
  if (!comparison.watched.empty()) add_moved(view, language, "programme.frozen.watched_counted", comparison.watched);
  add_work(view, language, before, after);
  if (may(context, facts.permission)) view.set_html(kc_FACTS, facts_part(language, before.facts, after.facts));
  add_silent(view, language, comparison.silent);
  view.set(kc_REST, html::translate(language, "programme.frozen.rest",
                                    {{"same", std::to_string(comparison.same)},
                                     {"added", std::to_string(comparison.added.size())},
                                     {"gone", std::to_string(comparison.gone.size())}}));
  return http::page(context, {header.title, view.render(language), "/targets"});
}

}  // namespace gandan::programme
