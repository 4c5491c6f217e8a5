#include "features/cases/officers/case_page.h"

#include "features/cases/case_words.h"
#include "features/cases/engine/case_category.h"
#include "features/cases/engine/case_code.h"
#include "features/cases/engine/case_extension.h"
#include "features/cases/officers/asked_case.h"
#include "features/cases/officers/case_acts.h"
#include "features/cases/officers/case_view.h"
#include "platform/html/form.h"

#include <charconv>

namespace gandan::cases {
namespace {

http::Response shown(const http::Request& request, const http::Context& context, const CaseRules& rules,
                     const JustDone& after) {
  auto transaction = context.database.read();
  const auto subject = asked_case(request, context, transaction);
  if (!subject) return http::failure(no_such_case());
  return case_view(context, transaction, rules, *subject, after);
}

Asker asker_of(const http::Context& context) {
  return {context.principal ? &*context.principal : nullptr, false};
}

std::optional<int64_t> whole_in(std::string_view text) {
  int64_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  return fault == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

Aim aim_of(const Case& subject, const http::Fields& form) {
  return {subject.id, whole_in(form.get("version"))};
}

Filled filled_of(const CaseType& type, const http::Fields& form) {
  Filled filled;
  const Transition* transition = type.transition(form.get("step"));
  if (transition == nullptr) return filled;
  for (const Need need : transition->needs) {
    std::string words(form.get(field_name(*transition, need)));
    const Reply* reply = type.reply(form.get(transition->key + ".reply"));
    if (need == Need::answer && words.empty() && reply != nullptr) words = reply->text.vi;
    filled.words[need] = std::move(words);
  }
  return filled;
}

base::Result<void> work(const http::Fields& form, const http::Context& context, const CaseRules& rules,
                        db::Transaction& transaction, const Case& subject) {
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  const audit::Actor actor = actor_in(context);
  const Asker asker = asker_of(context);
  const Aim aim = aim_of(subject, form);
  const std::string_view act = form.get("act");
  if (act == "assign") {
    return assign_case(transaction, actor, asker, aim, {text("unit"), text("person"), text("assign_reason")});
  }
  if (act == "share") return share_case(transaction, actor, asker, aim, form.get("other_unit"), Share::add);
  if (act == "unshare") return share_case(transaction, actor, asker, aim, form.get("shared_unit"), Share::remove);
  if (act == "note") return add_note(transaction, actor, asker, aim, text("note"));
  if (act == "hide" || act == "show") {
    return set_publicity(transaction, actor, asker, aim, act == "show" ? Publicity::shown : Publicity::hidden,
                         text("publicity_reason"));
  }
  if (act == "category") {
    const bool by_new = form.get("count_by") == "new_category";
    return change_category(
        transaction, rules, actor, asker, aim,
        {text("new_category"), text("category_reason"), by_new ? CountBy::new_category : CountBy::rule_begun});
  }
  if (act == "extend") {
    return extend_deadline(
        transaction, rules, actor, asker, aim,
        {whole_in(form.get("extension_days")).value_or(0), text("decision"), text("extension_reason")});
  }
  if (act == "not_duplicate") {
    const auto code = read_code(form.get("other"));
    const auto other = code ? find_case_by_code(transaction, context.ward, *code) : std::nullopt;
    if (!other) return no_such_case();
    return reject_duplicate(transaction, actor, asker, subject.id, other->id);
  }
  return base::invalid("error.cases.step_unknown", "act");
}

// Refusals stand on the page beside what was typed; being forbidden is a page of its own.
http::Response after(const http::Request& request, const http::Context& context, const CaseRules& rules,
                     const base::Result<void>& done) {
  if (done) return http::see_other(place_after(request));
  const auto kind = done.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(done.error());
  return shown(request, context, rules, {&request.form, &done.error(), {}});
}

}  // namespace

http::Response case_page(const http::Request& request, http::Context& context, const CaseRules& rules) {
  return shown(request, context, rules, {nullptr, nullptr, {}, std::string(request.query.get("form"))});
}

http::Response post_step(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto done = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    const auto subject = asked_case(request, context, transaction);
    if (!subject) return no_such_case();
    const auto type = type_of(transaction, rules, context.ward, *subject);
    const auto taken =
        take_step(transaction, rules, actor_in(context), asker_of(context), aim_of(*subject, request.form),
                  request.form.get("step"), filled_of(*type, request.form));
    if (!taken) return taken.error();
    transaction.commit();
    return {};
  }();
  return after(request, context, rules, done);
}

http::Response post_work(const http::Request& request, http::Context& context, const CaseRules& rules) {
  const auto done = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    const auto subject = asked_case(request, context, transaction);
    if (!subject) return no_such_case();
    auto worked = work(request.form, context, rules, transaction, *subject);
    if (worked) transaction.commit();
    return worked;
  }();
  return after(request, context, rules, done);
}

http::Response post_look(const http::Request& request, http::Context& context, const CaseRules& rules) {
  std::optional<Reporter> reporter;
  const auto done = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    const auto subject = asked_case(request, context, transaction);
    if (!subject) return no_such_case();
    auto looked = look_at_reporter(transaction, actor_in(context), asker_of(context), subject->id,
                                   std::string(request.form.get("look_reason")));
    if (!looked) return looked.error();
    transaction.commit();
    reporter = *std::move(looked);
    return {};
  }();
  if (!done) return after(request, context, rules, done);
  http::Response page = shown(request, context, rules, {nullptr, nullptr, reporter});
  return page;
}

}  // namespace gandan::cases
