#include "features/cases/officers/case_view.h"

#include <algorithm>
#include <span>

#include "features/cases/engine/case_duplicate_store.h"
#include "features/cases/engine/case_event_store.h"
#include "features/cases/engine/case_why.h"
#include "features/cases/map/map_pages.h"
#include "features/cases/map/place_line.h"
#include "features/cases/officers/case_acts.h"
#include "features/cases/officers/case_papers.h"
#include "features/cases/officers/case_photos.h"
#include "features/cases/officers/inbox_news.h"
#include "features/cases/officers/time_used.h"
#include "platform/html/facts.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/cases/officer_case.tpl.h"

// keys: cases.need.* cases.channel.* cases.sure.* cases.decision.* cases.act.*
// not keys: note new_category category_reason

// keys: cases.help.case.*

namespace gandan::cases {
namespace {

using html::translate;

constexpr size_t duplicates_open = 3;  // the rest is folded, so that nothing is pushed down

class CaseView {
 public:
  CaseView(const http::Context& context, db::Transaction& transaction, const CaseRules& rules, const Case& subject,
           const JustDone& after)
      : context_(context),
        transaction_(transaction),
        rules_(rules),
        subject_(subject),
        after_(after),
        language_(context.language),
        names_(transaction, context.ward),
        type_(type_of(transaction, rules, context.ward, subject)),
        asker_{context.principal ? &*context.principal : nullptr, false},
        events_(events_of(transaction, context.ward, subject.id)) {}

  http::Response page() {
    html::PageHeader header{category_name(*type_, subject_, language_), subject_.code};
    header.back_label = word("cases.inbox.title");
    header.back_path = "/cases";
    html::View view(template_name);
    view.set_html(koc_HEADER, html::page_header(language_, header));
    view.set_html(koc_NEWS, case_news_line(context_, subject_.code, events_.size()));
    view.set_html(koc_KEYS, keys_dialog(language_, KeysOf::one_case));
    add_content(view);
    if (subject_.place.point) {
      view.add(koc_MAP).set_html(koc_FRAME, map_frame(context_, rules_, "/cases/map.json", subject_.place.point));
    }
    http::Page page{header.title, view.render(language_), "/cases", {"inbox"}};
    const int status = after_.error == nullptr ? 200 : http::status_of(after_.error->kind);
    if (!subject_.place.point) return http::page(context_, page, status);
    page.modules.push_back("map");
    return with_tiles(http::page(context_, page, status), rules_);
  }

  html::SafeHtml beside(const BesideList& list) {
    html::View view(template_name);
    view.add(koc_BESIDE)
        .set(koc_TITLE, category_name(*type_, subject_, language_))
        .set(koc_CODE, subject_.code)
        .set(koc_CLOSED, list.closed);
    add_content(view);
    return view.render(language_);
  }

 private:
  static constexpr const char* template_name = "features/cases/views/officer_case.tpl";

  void add_content(html::View& view) {
    view.set_html(koc_STATE, html::badge(badge_of(language_, *type_, subject_.state)));
    view.set_html(koc_STAYS, stay_badge(context_, subject_));
    view.set_html(koc_TIME, html::badge(time_badge(context_, rules_.work, subject_)));
    view.set_html(koc_USED, time_used_bar(context_, rules_.work, subject_, type_->due_minute));
    if (after_.error != nullptr)
      view.add(koc_PROBLEM).set_html(koc_MESSAGE, html::form_error(language_, *after_.error));
    if (subject_.invented && !context_.site.demo) view.show(koc_INVENTED);
    view.set(koc_TEXT, subject_.text).set(koc_CODE, subject_.code).set(koc_CSRF, context_.csrf_token);
    view.set(koc_NEXT, after_.typed != nullptr ? std::string(after_.typed->get("next")) : after_.next);
    view.set(koc_VERSION, subject_.version);
    view.set_html(koc_PHOTOS, photo_row(context_, transaction_, subject_, "/cases/" + subject_.code));
    view.set_html(koc_PAPERS, paper_list(context_, transaction_, *type_, subject_, after_));
    if (const Event* answer = answer_in(events_, *type_, subject_)) {
      const std::string when = vietnamese::format_instant(answer->at);
      view.add(koc_ANSWER).set(koc_WORDS, answer->text).set(koc_WHO, answer->actor_name).set(koc_WHEN, when);
    }
    add_facts(view);
    add_why(view);
    add_acts(view, acts());
    if (!handles()) add_only_read(view);
    add_letters(view);
    add_duplicates(view);
    add_reporter(view);
    add_history(view);
  }

  std::string word(const std::string& key) const { return translate(language_, key); }
  bool handles() const { return may_handle(asker_, subject_); }
  ActsOf acts() const { return {context_, subject_, *type_, names_, after_}; }

  void add_facts(html::View& view) const {
    std::vector<html::Definition> facts;
    const auto fact = [&](const char* key, std::string text) {
      if (!text.empty()) facts.push_back({word(key), std::move(text)});
    };
    const std::string unit = names_.of(subject_.unit);
    fact("cases.column.unit", unit.empty() ? word("cases.nobody") : unit);
    fact("cases.column.person", names_.of(subject_.person));
    std::string others;
    for (const auto& other : subject_.other_units)
      others += (others.empty() ? "" : ", ") + names_.of(std::optional(other));
    fact("cases.column.other_units", others);
    if (auto place = place_fact(language_, names_, subject_.place, "/cases/map")) facts.push_back(*std::move(place));
    add_fields(facts, false);
    fact("cases.column.received", vietnamese::format_instant(subject_.received_at) + ", " +
                                      word("cases.channel." + std::string(name_of(subject_.channel))));
    if (subject_.due_at) fact("cases.column.due", due_in_words(*subject_.due_at, language_));
    if (subject_.state_due_at && !subject_.answered_at) {
      fact("cases.column.state_due", vietnamese::format_instant(*subject_.state_due_at));
    }
    if (subject_.supporters > 0) fact("cases.column.supporters", std::to_string(subject_.supporters));
    if (subject_.rating) {
      fact("cases.column.rating", std::to_string(*subject_.rating) + "/" + std::to_string(type_->rating_most) +
                                      (subject_.rating_text.empty() ? "" : ": " + subject_.rating_text));
    }
    fact("cases.column.public", word(subject_.is_public ? "cases.public.yes" : "cases.public.no"));
    view.set_html(koc_FACTS, html::definitions(facts));
  }

  // Those of the type; what is personal stands with who brought the case.
  void add_fields(std::vector<html::Definition>& facts, bool are_personal) const {
    for (const FieldRule& rule : type_->fields) {
      const auto found = subject_.fields.find(rule.key);
      if (found == subject_.fields.end() || rule.is_personal != are_personal) continue;
      const std::string value = field_in_words(rule, found->second, language_);
      if (!value.empty()) facts.push_back({rule.name.in(language_), value});
    }
  }

  void add_why(html::View& view) const {
    const Why why = why_due(rules_.work, subject_, type_->due_minute, language_);
    html::View& section = view.add(koc_WHY).set(koc_RULE, why.rule).set(koc_SOURCE, why.source);
    section.set(koc_SURE, word("cases.sure." + std::string(name_of(why.sure))));
    if (!why.may_move.empty()) section.add(koc_MAY_MOVE).set(koc_WORDS, why.may_move);
    for (const WhyLine& line : why.days) section.add(koc_DAY).set(koc_DATE, line.day).set(koc_REASON, line.reason);
  }

  // Who acts instead of the one who looks at it.
  void add_only_read(html::View& view) const {
    const std::string unit = names_.of(subject_.unit);
    view.add(koc_ONLY_READ)
        .set(koc_WORDS, unit.empty() ? word("cases.only_read.nobody")
                                     : translate(language_, "cases.only_read.unit", {{"unit", unit}}));
  }

  // Documents to be printed: the newest letter to each.
  void add_letters(html::View& view) const {
    // keys: cases.print.*
    for (const char* to : {"destination", "reporter"}) {
      if (notices_of(transaction_, context_.ward, subject_.id, to).empty()) continue;
      view.add(koc_LETTER)
          .set(koc_PATH, "/cases/" + subject_.code + "/letter?to=" + to)
          .set(koc_LABEL, word("cases.print." + std::string(to)));
    }
  }

  void add_duplicates(html::View& view) {
    const Transition* merge = nullptr;
    for (const Transition& step : type_->transitions) {
      if (step.asks_for(Need::duplicate_of) && step.begins_at(subject_.state) && may_take(asker_, subject_, step)) {
        merge = &step;
      }
    }
    std::vector<Duplicate> all = duplicates_of(transaction_, context_.ward, subject_.id);
    std::erase_if(all, [](const Duplicate& each) { return each.decision == "rejected"; });
    const std::span<const Duplicate> shown(all);
    const size_t open = std::min(duplicates_open, shown.size());
    if (open == 0) return;
    add_duplicates(view.add(koc_DUPLICATES), shown.first(open), merge);
    if (open == shown.size()) return;
    html::View& folded = view.add(koc_DUPLICATES);
    const std::string more = std::to_string(shown.size() - open);
    folded.add(koc_FOLD).set(koc_LABEL, translate(language_, "cases.duplicate.more", {{"count", more}}));
    folded.show(koc_FOLDED);
    add_duplicates(folded, shown.subspan(open), merge);
  }

  void add_duplicates(html::View& group, std::span<const Duplicate> duplicates, const Transition* merge) {
    for (const Duplicate& each : duplicates) add_duplicate(group, each, merge);
  }

  void add_duplicate(html::View& group, const Duplicate& each, const Transition* merge) {
    const bool later = each.later == subject_.id;
    const auto other = find_case(transaction_, context_.ward, later ? each.earlier : each.later);
    if (!other) return;
    html::View& row = group.add(koc_DUPLICATE);
    row.set(koc_PATH, "/cases/" + other->code).set(koc_OTHER, other->code).set(koc_WORDS, beginning(other->text));
    row.set(koc_DECISION, word("cases.decision." + each.decision));
    if (each.decision != "proposed" || !later) return;
    if (merge != nullptr && !other->duplicate_of)
      row.add(koc_MERGE).set(koc_KEY, merge->key).set(koc_NAME, field_name(*merge, Need::duplicate_of));
    if (handles()) row.show(koc_REJECT);
  }

  void add_reporter(html::View& view) {
    if (after_.reporter) {
      html::View& section = view.add(koc_REPORTER);
      std::vector<html::Definition> facts;
      const auto fact = [&](const char* key, const std::string& text) {
        if (!text.empty()) facts.push_back({word(key), text});
      };
      fact("cases.form.reporter_name", after_.reporter->name);
      fact("cases.form.reporter_phone", after_.reporter->phone);
      fact("cases.form.reporter_email", after_.reporter->email);
      add_fields(facts, true);
      if (facts.empty()) facts.push_back({word("cases.form.reporter_name"), word("cases.unnamed")});
      section.set_html(koc_FACTS, html::definitions(facts));
      return;
    }
    if (!asker_.has(auth::Permission::view_reporters) || !handles()) return;
    html::View& section = view.add(koc_LOOK);
    add_act_field(section, acts(), {"look_reason", word("cases.look.reason")}, "look_reason");
  }

  void add_history(html::View& view) const {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      html::View& line = view.add(koc_EVENT);
      line.set(koc_WHAT, event_name(*type_, *event, language_));
      line.set(koc_WHO, event->actor_name).set(koc_WHEN, vietnamese::format_instant(event->at));
      if (event->seen_by == SeenBy::ward) line.show(koc_INTERNAL);
      if (!event->text.empty()) line.add(koc_SAID).set(koc_WORDS, event->text);
    }
  }

  const http::Context& context_;
  db::Transaction& transaction_;
  const CaseRules& rules_;
  const Case& subject_;
  const JustDone& after_;
  html::Language language_;
  CaseNames names_;
  std::shared_ptr<const CaseType> type_;
  Asker asker_;
  std::vector<Event> events_;  // oldest first
};

}  // namespace

http::Response case_view(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                         const Case& subject, const JustDone& after) {
  return CaseView(context, transaction, rules, subject, after).page();
}

html::SafeHtml case_beside(const http::Context& context, db::Transaction& transaction, const CaseRules& rules,
                           const Case& subject, const BesideList& list) {
  JustDone nothing;
  nothing.next = list.here;
  nothing.unfolded = list.unfolded;
  return CaseView(context, transaction, rules, subject, nothing).beside(list);
}

}  // namespace gandan::cases
