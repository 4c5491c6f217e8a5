// What is posted from "Việc của tôi" (mine_page.h): each does one change and shows the list again - without the item
// and with the way back, or with the item's form as it was typed.
#include "features/audit/audit.h"
#include "features/programme/change.h"
#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/explanations/explanation_page.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/mine/mine_done.h"
#include "features/programme/mine/mine_page.h"
#include "features/programme/mine/take_back.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_work_actions.h"

namespace gandan::programme {
namespace {

using base::Result;

template <typename Change>
Result<void> made(const http::Context& context, const Change& change) {
  auto transaction = context.database.write();
  Result<void> result = change(transaction, audit::actor_of(context));
  if (result) transaction.commit();
  return result;
}

bool is_final(const base::Error& error) {
  return error.kind == base::ErrorKind::forbidden || error.kind == base::ErrorKind::not_found;
}

http::Response answered(const http::Request& request, http::Context& context, const FindOthers& others,
                        const Result<void>& result, const Done& done, const Result<SentEvidence>& evidence) {
  if (result) return http::see_other("/mine?done=" + text_of(done));
  if (is_final(result.error())) return http::failure(result.error());
  const http::Fields typed = typed_again(context, request.form, evidence);
  const std::string_view item = request.form.get("item");  // of a target that stands in the list more than once
  const std::string id(item.empty() ? request.path_parameter("id") : item);
  return mine_shown(context, {id, &typed, result.error()}, "", {id}, others);
}

// Back to the item, which stands open as it was.
template <typename Change>
http::Response undone(const http::Request& request, http::Context& context, const FindOthers& others,
                      const Change& change) {
  const auto result = made(context, change);
  const std::string id(request.path_parameter("id"));
  if (result) return http::see_other("/mine?open=" + id + "#" + id);
  if (is_final(result.error())) return http::failure(result.error());
  return mine_shown(context, {"", &request.form, result.error()}, "", {}, others);
}

FigureEntry figure_in(const http::Fields& form) {
  const auto text = [&](std::string_view name) { return std::string(form.get(name)); };
  FigureEntry entry;
  entry.period = text("period");
  entry.value = text("value");
  entry.level = text("level");
  entry.note = text("note");
  entry.confirmed = text("confirmed") == "1";
  entry.area = text("area");
  return entry;
}

}  // namespace

http::Response post_my_figure(const http::Request& request, http::Context& context, const FindOthers& others) {
  const auto evidence = evidence_in(request, "evidence");
  FigureEntry entry = figure_in(request.form);
  const auto result = made(context, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = TargetId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    if (!evidence) return evidence.error();
    entry.evidence = kept_evidence(transaction, actor, *evidence);
    const auto entered = enter_figure(transaction, actor, *context.principal, *id, entry);
    return entered ? Result<void>() : entered.error();
  });
  const std::string id(request.path_parameter("id"));
  // Of a part of the ward there is no way back here; the target's page shows that it waits.
  if (result && !entry.area.empty()) return http::see_other("/targets/" + id + "#reported");
  return answered(request, context, others, result, {DoneKind::figure, id, entry.period}, evidence);
}

http::Response post_my_figure_undone(const http::Request& request, http::Context& context, const FindOthers& others) {
  return undone(request, context, others, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = TargetId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    return take_back_figure(transaction, actor, *context.principal, *id, request.form.get("period"));
  });
}

http::Response post_my_task(const http::Request& request, http::Context& context, const FindOthers& others) {
  const auto product = evidence_in(request, "attached");
  const auto result = made(context, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = TaskId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    if (!product) return product.error();
    const StepForm form{.result = std::string(request.form.get("result")),
                        .attached = kept_evidence(transaction, actor, *product),
                        .reason = {}};
    return take_step(transaction, actor, *context.principal, *id, TaskStep::finish, form);
  });
  return answered(request, context, others, result, {DoneKind::task, std::string(request.path_parameter("id"))},
                  product);
}

http::Response post_my_task_undone(const http::Request& request, http::Context& context, const FindOthers& others) {
  return undone(request, context, others, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = TaskId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    return take_step(transaction, actor, *context.principal, *id, TaskStep::reopen, {});
  });
}

namespace {

Result<void> milestone_changed(const http::Request& request, const http::Context& context, MilestoneChange change) {
  return made(context, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = TaskId::parse(request.path_parameter("id"));
    const auto milestone = MilestoneId::parse(request.path_parameter("part"));
    if (!id || !milestone) return not_found();
    return change_milestone(transaction, actor, *context.principal, *id, *milestone, change);
  });
}

}  // namespace

http::Response post_my_milestone(const http::Request& request, http::Context& context, const FindOthers& others) {
  const auto result = milestone_changed(request, context, MilestoneChange::reached);
  const std::string id(request.path_parameter("id"));
  const Done done{DoneKind::milestone, id, std::string(request.path_parameter("part"))};
  // The task goes on: it stays open.
  if (result) return http::see_other("/mine?done=" + text_of(done) + "&open=" + id);
  return answered(request, context, others, result, done, SentEvidence{});
}

http::Response post_my_milestone_undone(const http::Request& request, http::Context& context,
                                        const FindOthers& others) {
  const auto result = milestone_changed(request, context, MilestoneChange::not_reached);
  const std::string id(request.path_parameter("id"));
  if (result) return http::see_other("/mine?open=" + id + "#" + id);
  return answered(request, context, others, result, {}, SentEvidence{});
}

http::Response post_my_explanation(const http::Request& request, http::Context& context, const FindOthers& others) {
  const auto evidence = evidence_in(request, "evidence");
  const auto result = made(context, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = ExplanationId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    if (!evidence) return evidence.error();
    ExplanationAnswer answer = answer_in(request.form);
    answer.evidence = kept_evidence(transaction, actor, *evidence);
    return answer_explanation(transaction, actor, *context.principal, *id, version_in(request.form), answer);
  });
  return answered(request, context, others, result, {DoneKind::explanation, std::string(request.path_parameter("id"))},
                  evidence);
}

http::Response post_my_explanation_undone(const http::Request& request, http::Context& context,
                                          const FindOthers& others) {
  return undone(request, context, others, [&](db::Transaction& transaction, const audit::Actor& actor) -> Result<void> {
    const auto id = ExplanationId::parse(request.path_parameter("id"));
    if (!id) return not_found();
    return take_back_answer(transaction, actor, *context.principal, *id);
  });
}

}  // namespace gandan::programme
