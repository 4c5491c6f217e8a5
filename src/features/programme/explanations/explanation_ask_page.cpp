// Asking for an explanation: one form for a target or a task.
#include "features/audit/audit.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/pages/form_page.h"
#include "features/programme/tasks/task_store.h"
#include "platform/html/translator.h"
#include "platform/http/form_key.h"

// keys: programme.help.ask.*

namespace gandan::programme {
namespace {

Explained about(const http::Request& request, ExplainedKind kind) {
  return {kind, std::string(request.path_parameter("id"))};
}

http::Response form(const http::Request& request, const http::Context& context, ExplainedKind kind,
                    const http::Fields* typed, const std::optional<base::Error>& error) {
  const auto language = context.language;
  const std::string address = address_of(about(request, kind));
  FormPage page;
  page.title = html::translate(language, "programme.explanation.ask");
  page.action = address + "/ask";
  page.back_path = address;
  page.back_label = html::translate(
      language, kind == ExplainedKind::target ? "programme.navigation.targets" : "programme.navigation.tasks");
  page.active_path = kind == ExplainedKind::target ? "/targets" : "/tasks";
  page.save_label = html::translate(language, "programme.explanation.send");
  html::Field question{"question", html::translate(language, "programme.explanation.question"),
                       html::FieldKind::long_text};
  question.help = html::translate(language, "programme.explanation.question_help");
  const html::Field due{"due", html::translate(language, "programme.explanation.due"), html::FieldKind::date,
                        context.clock.today().plus_days(explanation_days).iso()};
  page.fields = {question, due};
  page.help = "programme.help.ask.";
  page.once = true;
  return form_page(context, std::move(page), typed, error);
}

http::Response shown(const http::Request& request, http::Context& context, ExplainedKind kind) {
  auto transaction = context.database.read();
  const auto id = request.path_parameter("id");
  const auto target = TargetId::parse(id);
  const auto task = TaskId::parse(id);
  const auto asked_about = target && kind == ExplainedKind::target ? find_target(transaction, context.ward, *target)
                                                                   : std::optional<Target>();
  const bool there = kind == ExplainedKind::target ? asked_about && !is_watched(asked_about->aim)
                                                   : task && find_task(transaction, context.ward, *task).has_value();
  if (!there) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  return form(request, context, kind, nullptr, {});
}

http::Response asked(const http::Request& request, http::Context& context, ExplainedKind kind) {
  const auto result = [&] {
    auto transaction = context.database.write();
    auto path = http::made_once(transaction, context, request.form, [&]() -> base::Result<std::string> {
      const auto made =
          ask_explanation(transaction, audit::actor_of(context), about(request, kind),
                          std::string(request.form.get("question")), base::Date::parse_iso(request.form.get("due")));
      if (!made) return made.error();
      return "/explanations/" + made->text();
    });
    if (path) transaction.commit();
    return path;
  }();
  if (result) return http::see_other(*result);
  if (result.error().kind == base::ErrorKind::not_found) return http::failure(result.error());
  return form(request, context, kind, &request.form, result.error());
}

}  // namespace

http::Response ask_about_target_page(const http::Request& request, http::Context& context) {
  return shown(request, context, ExplainedKind::target);
}
http::Response post_ask_about_target(const http::Request& request, http::Context& context) {
  return asked(request, context, ExplainedKind::target);
}
http::Response ask_about_task_page(const http::Request& request, http::Context& context) {
  return shown(request, context, ExplainedKind::task);
}
http::Response post_ask_about_task(const http::Request& request, http::Context& context) {
  return asked(request, context, ExplainedKind::task);
}

}  // namespace gandan::programme
