// What is posted from the page of a task (task_page.h): each runs one change and goes back to the page, or shows it
// again with what was typed.
#include "features/audit/audit.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_page.h"
#include "features/programme/tasks/task_talk.h"
#include "features/programme/tasks/task_work_actions.h"
#include "platform/http/form_key.h"

namespace gandan::programme {
namespace {

struct Asked {
  db::Transaction& transaction;
  audit::Actor actor;
  const auth::Principal& principal;
  const TaskId& task;
  const http::Fields& form;

  std::string text(std::string_view name) const { return std::string(form.get(name)); }
};

template <typename Change>
http::Response changed(const http::Request& request, http::Context& context, std::string_view form,
                       const Change& change, const base::Result<SentEvidence>& evidence = SentEvidence{}) {
  const auto id = TaskId::parse(request.path_parameter("id"));
  if (!id) return http::failure(no_such_task());
  const base::Result<void> result = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto made = change(Asked{transaction, audit::actor_of(context), *context.principal, *id, request.form});
    if (made) transaction.commit();
    return made;
  }();
  const std::string_view next = request.form.get("next");
  if (result) return http::see_other(http::is_local_path(next) ? std::string(next) : "/tasks/" + id->text());
  const auto kind = result.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(result.error());
  const http::Fields typed = typed_again(context, request.form, evidence);
  return refused_task_page(request, context, {std::string(form), &typed, result.error()});
}

// Of a form that makes something: sent twice it is made once.
template <typename Make>
base::Result<void> once(const http::Context& context, const Asked& asked, const Make& make) {
  const auto made = http::made_once(asked.transaction, context, asked.form, [&]() -> base::Result<std::string> {
    const base::Result<void> done = make();
    if (!done) return done.error();
    return "/tasks/" + asked.task.text();
  });
  if (!made) return made.error();
  return {};
}

// The page has a field for each reason; the rule knows one.
std::string_view reason_field(std::optional<TaskStep> step) {
  if (step == TaskStep::finish || step == TaskStep::approve) return "waiver";
  return step == TaskStep::stop ? "stop_reason" : "return_reason";
}

// Something is chosen to be linked, or one link is removed.
base::Result<void> change_links(const Asked& asked) {
  const Linking linking =
      asked.form.has("remove_target") || asked.form.has("remove_project") ? Linking::remove : Linking::add;
  const bool removes = linking == Linking::remove;
  const auto target = TargetId::parse(asked.form.get(removes ? "remove_target" : "target"));
  const auto project = ProjectId::parse(asked.form.get(removes ? "remove_project" : "project"));
  base::Result<void> result = may_work_on(asked.transaction, asked.actor, asked.principal, asked.task);
  if (result && !target && !project) return base::invalid("error.programme.nothing_to_link", "target");
  if (result && target) {
    result = change_link(asked.transaction, asked.actor, asked.principal, asked.task, *target, linking);
  }
  if (result && project) {
    result = change_link(asked.transaction, asked.actor, asked.principal, asked.task, *project, linking);
  }
  return result;
}

}  // namespace

http::Response post_task_step(const http::Request& request, http::Context& context) {
  const auto product = evidence_in(request, "attached");
  return changed(
      request, context, "step",
      [&](const Asked& asked) {
        if (!product) return base::Result<void>(product.error());
        const auto step = task_step_named(asked.form.get("step"));
        const std::string_view field = reason_field(step);
        auto taken = take_step(
            asked.transaction, asked.actor, asked.principal, asked.task, step,
            {asked.text("result"), kept_evidence(asked.transaction, asked.actor, *product), asked.text(field)});
        if (taken || taken.error().field != "reason") return taken;
        base::Error error = taken.error();
        error.field = field;
        return base::Result<void>(error);
      },
      product);
}

http::Response post_task_withdrawal(const http::Request& request, http::Context& context) {
  return changed(request, context, "withdrawal", [](const Asked& asked) {
    return withdraw_because(asked.transaction, asked.actor, asked.task, asked.text("withdraw_reason"));
  });
}

http::Response post_task_link(const http::Request& request, http::Context& context) {
  return changed(request, context, "link", change_links);
}

http::Response post_task_milestone(const http::Request& request, http::Context& context) {
  return changed(request, context, "milestone", [&](const Asked& asked) {
    return once(context, asked, [&] {
      return add_milestone(asked.transaction, asked.actor, asked.principal, asked.task, asked.text("milestone"),
                           asked.text("due"));
    });
  });
}

http::Response post_milestone_change(const http::Request& request, http::Context& context) {
  const auto milestone = MilestoneId::parse(request.path_parameter("part"));
  if (!milestone) return http::failure(no_such_task());
  return changed(request, context, "milestone", [&](const Asked& asked) {
    return change_milestone(asked.transaction, asked.actor, asked.principal, asked.task, *milestone,
                            milestone_change_named(asked.form.get("change")));
  });
}

http::Response post_task_extension(const http::Request& request, http::Context& context) {
  return changed(request, context, "extension", [](const Asked& asked) {
    return ask_extension(asked.transaction, asked.actor, asked.principal, asked.task, asked.text("new_deadline"),
                         asked.text("extension_reason"));
  });
}

http::Response post_extension_answer(const http::Request& request, http::Context& context) {
  const auto extension = ExtensionId::parse(request.path_parameter("part"));
  if (!extension) return http::failure(no_such_task());
  return changed(request, context, "answer", [&](const Asked& asked) {
    return answer_extension(asked.transaction, asked.actor, asked.principal, asked.task, *extension,
                            asked.text("answer"), asked.text("answer_reason"));
  });
}

http::Response post_task_comment(const http::Request& request, http::Context& context) {
  return changed(request, context, "comment", [&](const Asked& asked) {
    return once(context, asked, [&] {
      std::vector<auth::PersonId> also;
      if (const auto person = auth::PersonId::parse(asked.form.get("mention"))) also.push_back(*person);
      return add_comment(asked.transaction, asked.actor, asked.task, asked.text("comment"), also);
    });
  });
}

http::Response post_task_watch(const http::Request& request, http::Context& context) {
  return changed(request, context, "watch", [](const Asked& asked) {
    const Watching watching = asked.form.get("watch") == "end" ? Watching::end : Watching::begin;
    return change_watching(asked.transaction, asked.actor, asked.task, asked.principal.person, watching);
  });
}

}  // namespace gandan::programme
