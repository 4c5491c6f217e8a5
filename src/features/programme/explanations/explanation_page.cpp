#include "features/programme/explanations/explanation_page.h"

#include "features/audit/audit.h"
#include "features/programme/access.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/explanations/explanation_words.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/pages/names.h"
#include "features/programme/pages/page_parts.h"
#include "features/programme/targets/target_forms.h"
#include "platform/html/facts.h"
#include "platform/html/form.h"
#include "platform/html/page_header.h"
#include "platform/html/translator.h"
#include "platform/http/page.h"
#include "vietnamese/format.h"
#include "views/features/programme/explanation.tpl.h"

namespace gandan::programme {
namespace {

using html::translate;

base::Error no_such_explanation() {
  return {base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}};
}

class ExplanationView {
 public:
  ExplanationView(const http::Context& context, db::Transaction& transaction, const Explanation& explanation,
                  const Refused& refused)
      : context_(context),
        transaction_(transaction),
        explanation_(explanation),
        refused_(refused),
        language_(context.language),
        names_(transaction, context.ward) {}

  http::Response page() {
    html::View view("features/programme/views/explanation.tpl");
    html::PageHeader header{translate(language_, "programme.explanation.title")};
    header.back_label = translate(language_, "programme.explanation.tile");
    header.back_path = "/explanations";
    view.set_html(ke_HEADER, html::page_header(language_, header));
    view.set_html(ke_STATUS, html::badge(badge_of(language_, explanation_, context_.clock.today())));
    view.set(ke_ABOUT, address_of(explanation_.about)).set(ke_WORDING, explanation_.wording);
    view.set(ke_QUESTION, question_in_words(language_, explanation_));
    if (refused_.error) view.add(ke_PROBLEM).set_html(ke_MESSAGE, html::form_error(language_, *refused_.error));
    view.set_html(ke_FACTS, facts());
    add_answer(view);
    add_forms(view);
    view.set_html(ke_HISTORY, audit::history_section(transaction_, context_.ward, "explanation", explanation_.id.text(),
                                                     language_));
    const int status = refused_.error ? http::status_of(refused_.error->kind) : 200;
    return http::page(context_, {header.title, view.render(language_), "/explanations"}, status);
  }

 private:
  std::string word(const char* key) const { return translate(language_, key); }

  html::SafeHtml facts() const {
    const std::string person = names_.of(explanation_.person_in_charge);
    std::string due = vietnamese::format_date(explanation_.due);
    if (explanation_.first_due != explanation_.due) {
      due += translate(language_, "programme.explanation.first_due",
                       {{"date", vietnamese::format_date(explanation_.first_due)}});
    }
    return html::definitions({{word("programme.explanation.asked_by"),
                               explanation_.asked_name + ", " + vietnamese::format_instant(explanation_.asked_at)},
                              {word("programme.column.person"), person.empty() ? word("programme.nobody") : person},
                              {word("programme.explanation.due"), due}});
  }

  void add_answer(html::View& view) const {
    if (explanation_.state == ExplanationState::returned) {
      view.add(ke_RETURNED).set(ke_WHO, explanation_.decided_name).set(ke_REASON, explanation_.decision);
    } else if (explanation_.state == ExplanationState::lapsed && !explanation_.decision.empty()) {
      view.add(ke_WITHDRAWN).set(ke_WHO, explanation_.decided_name).set(ke_REASON, explanation_.decision);
    } else if (explanation_.state == ExplanationState::accepted && !explanation_.decision.empty()) {
      view.add(ke_NOTED).set(ke_WHO, explanation_.decided_name).set(ke_REASON, explanation_.decision);
    }
    if (!explanation_.answered_at) return;
    const ExplanationAnswer& answer = explanation_.answer;
    html::View& said = view.add(ke_SAID);
    said.set_html(ke_ANSWER, html::definitions({{word("programme.explanation.fact"), answer.fact},
                                                {word("programme.explanation.cause"), answer.cause},
                                                {word("programme.explanation.action"), answer.action},
                                                {word("programme.explanation.action_by"),
                                                 answer.action_by ? vietnamese::format_date(*answer.action_by) : ""},
                                                {word("programme.explanation.answered_by"),
                                                 explanation_.answered_name + ", " +
                                                     vietnamese::format_instant(*explanation_.answered_at)}}));
    if (!answer.evidence.empty()) {
      said.add(ke_SUPPORTED)
          .set_html(ke_EVIDENCE, evidence_html(transaction_, context_.ward, language_, answer.evidence));
    }
    if (explanation_.task) said.add(ke_TASK).set(ke_TASK_PATH, "/tasks/" + explanation_.task->text());
  }

  void add_forms(html::View& view) const {
    const std::string path = "/explanations/" + explanation_.id.text();
    const bool mine = context_.principal &&
                      may_report(*context_.principal, explanation_.unit_in_charge, explanation_.person_in_charge);
    if (mine && awaits_answer(explanation_)) {
      const auto& error = refused_.form == "answer" ? refused_.error : std::nullopt;
      view.add(ke_TO_ANSWER)
          .set(ke_PATH, path)
          .set(ke_CSRF, context_.csrf_token)
          .set(ke_VERSION, explanation_.version)
          .set_html(ke_FIELDS, answer_fields(context_, explanation_.answer, typed("answer"), error));
    }
    const bool asks = may(context_, auth::Permission::ask_explanation);
    if (asks && explanation_.state == ExplanationState::answered) {
      add_form(view.add(ke_TO_DECIDE), "decision", "reason", "programme.explanation.reason",
               "programme.help.decision_reason");
    }
    if (asks && is_open(explanation_) && may_withdraw(explanation_, context_.principal->person)) {
      html::View& form = view.add(ke_TO_WITHDRAW);
      if (refused_.form == "withdrawal") form.show(ke_OPENED);
      add_form(form, "withdrawal", "withdrawal_reason", "programme.explanation.withdrawal_reason",
               "programme.explanation.withdrawal_help");
    }
  }

  // A form of one reason.
  void add_form(html::View& form, const char* name, const char* field, const char* label, const char* help) const {
    html::Field reason{field, word(label), html::FieldKind::long_text};
    reason.required = std::string_view(name) == "withdrawal";
    reason.help = word(help);
    if (typed(name) != nullptr) reason.value = std::string(refused_.typed->get(field));
    if (refused_.error) reason.error = html::error_of(language_, *refused_.error, field);
    form.set(ke_PATH, "/explanations/" + explanation_.id.text()).set(ke_CSRF, context_.csrf_token);
    form.set(ke_VERSION, explanation_.version).set_html(ke_REASON_FIELD, html::field(language_, reason));
  }

  const http::Fields* typed(std::string_view form) const { return refused_.form == form ? refused_.typed : nullptr; }

  const http::Context& context_;
  db::Transaction& transaction_;
  const Explanation& explanation_;
  const Refused& refused_;
  html::Language language_;
  Names names_;
};

http::Response shown(const http::Request& request, const http::Context& context, const Refused& refused) {
  const auto id = ExplanationId::parse(request.path_parameter("id"));
  auto transaction = context.database.read();
  const auto explanation = id ? find_explanation(transaction, context.ward, *id) : std::nullopt;
  if (!explanation) return http::failure(no_such_explanation());
  return ExplanationView(context, transaction, *explanation, refused).page();
}

// Does `change` in a transaction and shows the page again, with the problem when there is one.
template <typename ChangeIt>
http::Response changed(const http::Request& request, http::Context& context, const char* form, const ChangeIt& change,
                       const base::Result<SentEvidence>& evidence = SentEvidence{}) {
  const auto id = ExplanationId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_explanation());
  const auto result = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto made = change(transaction, *id);
    if (made) transaction.commit();
    return made;
  }();
  if (result) return http::see_other("/explanations/" + id->text());
  const auto kind = result.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(result.error());
  const http::Fields fields = typed_again(context, request.form, evidence);
  return shown(request, context, {form, &fields, result.error()});
}

// What is wrong with the field: each of an answer that was refused says so, not only the first.
std::string problem_of(const http::Context& context, const http::Fields* typed, const std::optional<base::Error>& error,
                       std::string_view name) {
  if (!error) return {};
  std::string problem = html::error_of(context.language, *error, name);
  if (!problem.empty() || typed == nullptr || error->kind != base::ErrorKind::invalid) return problem;
  for (const base::Error& one : problems_of(answer_in(*typed), context.clock.today())) {
    if (problem.empty()) problem = html::error_of(context.language, one, name);
  }
  return problem;
}

}  // namespace

html::SafeHtml answer_fields(const http::Context& context, const ExplanationAnswer& answer, const http::Fields* typed,
                             const std::optional<base::Error>& error) {
  // keys: programme.explanation.fact programme.explanation.cause programme.explanation.action
  // keys: programme.explanation.action_by programme.explanation.fact_help programme.explanation.cause_help
  // keys: programme.explanation.action_help programme.explanation.action_by_help
  const auto language = context.language;
  std::string html;
  const auto add = [&](html::Field field) {
    if (typed != nullptr) field.value = std::string(typed->get(field.name));
    field.error = problem_of(context, typed, error, field.name);
    html += html::field(language, field).text();
  };
  const auto add_required = [&](const std::string& name, html::FieldKind kind, const std::string& value) {
    html::Field field{name, translate(language, "programme.explanation." + name), kind, value};
    field.help = translate(language, "programme.explanation." + name + "_help");
    add(std::move(field));
  };
  add_required("fact", html::FieldKind::long_text, answer.fact);
  add_required("cause", html::FieldKind::long_text, answer.cause);
  add_required("action", html::FieldKind::long_text, answer.action);
  add_required("action_by", html::FieldKind::date, answer.action_by ? answer.action_by->iso() : "");
  html::Field evidence{"evidence", translate(language, "programme.target.evidence")};
  evidence.help = translate(language, "programme.target.evidence_help");
  evidence.required = false;
  evidence.value = answer.evidence;
  add(std::move(evidence));
  return html::SafeHtml::made_by_template(html +
                                          attachments::file_field(language, file_field_of("evidence"), error).text());
}

ExplanationAnswer answer_in(const http::Fields& form) {
  return {std::string(form.get("fact")), std::string(form.get("cause")), std::string(form.get("action")),
          base::Date::parse_iso(form.get("action_by"))};
}

http::Response explanation_page(const http::Request& request, http::Context& context) {
  return shown(request, context, {});
}

http::Response post_answer(const http::Request& request, http::Context& context) {
  const auto evidence = evidence_in(request, "evidence");
  return changed(
      request, context, "answer",
      [&](db::Transaction& transaction, const ExplanationId& id) -> base::Result<void> {
        if (!evidence) return evidence.error();
        const auto actor = audit::actor_of(context);
        ExplanationAnswer answer = answer_in(request.form);
        answer.evidence = kept_evidence(transaction, actor, *evidence);
        return answer_explanation(transaction, actor, *context.principal, id, version_in(request.form), answer);
      },
      evidence);
}

http::Response post_decision(const http::Request& request, http::Context& context) {
  return changed(request, context, "decision",
                 [&](db::Transaction& transaction, const ExplanationId& id) -> base::Result<void> {
                   const auto actor = audit::actor_of(context);
                   const int64_t version = version_in(request.form);
                   const std::string_view decision = request.form.get("decision");
                   const std::string reason(request.form.get("reason"));
                   if (decision == "accept") return accept_explanation(transaction, actor, id, version, reason);
                   if (decision != "return") return base::invalid("error.programme.choice_unknown", "decision");
                   return return_explanation(transaction, actor, id, version, reason);
                 });
}

http::Response post_withdrawal(const http::Request& request, http::Context& context) {
  return changed(request, context, "withdrawal",
                 [&](db::Transaction& transaction, const ExplanationId& id) -> base::Result<void> {
                   return withdraw_explanation(transaction, audit::actor_of(context), id, version_in(request.form),
                                               std::string(request.form.get("withdrawal_reason")));
                 });
}

}  // namespace gandan::programme
