#include "features/programme/tasks/task_step.h"

#include "base/named.h"
#include "features/programme/tasks/product.h"

namespace gandan::programme {
namespace {

constexpr std::array<std::string_view, task_step_count> step_names = {"start", "finish", "approve", "send_back",
                                                                      "stop",  "resume", "reopen"};
constexpr size_t text_limit = 10'000;

base::Error refused(base::ErrorKind kind, const char* key) {
  return {kind, key, {}, {}, {}};
}

bool waits(const TaskProgress& progress) {
  return is_open(progress) && progress.submitted_on.has_value();
}

// Where each step begins.
bool fits(TaskStep step, const TaskProgress& progress) {
  switch (step) {
    case TaskStep::start:
      return is_open(progress) && !progress.started_on;
    case TaskStep::finish:
      return is_open(progress) && !progress.submitted_on;
    case TaskStep::approve:
    case TaskStep::send_back:
      return waits(progress);
    case TaskStep::stop:
      return is_open(progress);
    case TaskStep::resume:
      return progress.stopped_on.has_value();
    case TaskStep::reopen:
      return progress.done_on.has_value() || waits(progress);
  }
  return false;
}

bool allowed(TaskStep step, const TaskProgress& progress, const TaskPowers& powers) {
  if (powers.decide) return true;
  if (step == TaskStep::reopen) return powers.report && !progress.done_on;  // takes back what nobody has approved
  return powers.report && (step == TaskStep::start || step == TaskStep::finish);
}

// Taken as done in spite of what speaks against it: only with a reason, which stays.
base::Result<TaskProgress> taken_as_done(TaskProgress progress, const StepForm& form, int open_below) {
  const std::string_view doubt = doubt_of(progress.attached, open_below);
  if (!doubt.empty() && form.reason.empty()) return base::invalid(std::string(doubt), "reason");
  if (form.reason.size() > text_limit) return base::invalid("error.programme.too_long", "reason");
  progress.waiver = doubt.empty() ? "" : form.reason;
  progress.done_on = progress.submitted_on;
  return progress;
}

base::Result<TaskProgress> finished(TaskProgress progress, const StepForm& form, const TaskPowers& powers,
                                    base::Date today, int open_below) {
  if (form.result.empty()) return base::invalid("error.programme.result_missing", "result");
  if (form.result.size() > text_limit) return base::invalid("error.programme.too_long", "result");
  if (form.attached.size() > text_limit) return base::invalid("error.programme.too_long", "attached");
  const bool waived = powers.decide && !form.reason.empty();
  if (form.attached.empty() && !waived) return base::invalid("error.programme.product_missing", "attached");
  if (!powers.decide && open_below > 0) return base::invalid("error.programme.below_open", "result");
  if (!progress.started_on) progress.started_on = today;
  progress.submitted_on = today;
  progress.result = form.result;
  progress.attached = form.attached;
  progress.waiver.clear();
  progress.decision_reason.clear();
  return powers.decide ? taken_as_done(progress, form, open_below) : base::Result<TaskProgress>(progress);
}

base::Result<TaskProgress> with_reason(TaskProgress progress, const StepForm& form) {
  if (form.reason.empty()) return base::invalid("error.programme.reason_missing", "reason");
  if (form.reason.size() > text_limit) return base::invalid("error.programme.too_long", "reason");
  progress.decision_reason = form.reason;
  return progress;
}

}  // namespace

std::string_view name_of(TaskStep step) {
  return step_names.at(static_cast<size_t>(step));
}

std::optional<TaskStep> task_step_named(std::string_view name) {
  return base::named<TaskStep>(step_names, name);
}

std::string_view doubt_of(std::string_view attached, int open_below) {
  if (open_below > 0) return "error.programme.below_open";
  if (attached.empty()) return "error.programme.product_missing";
  return names_product(attached) ? "" : "error.programme.product_unrecognised";
}

bool is_open(const TaskProgress& progress) {
  return !progress.done_on && !progress.stopped_on;
}

bool may_take(TaskStep step, const TaskProgress& progress, const TaskPowers& powers) {
  return fits(step, progress) && allowed(step, progress, powers);
}

base::Result<TaskProgress> after_step(TaskStep step, const TaskProgress& progress, const StepForm& form,
                                      const TaskPowers& powers, base::Date today, int open_below) {
  if (!allowed(step, progress, powers)) return refused(base::ErrorKind::forbidden, "error.programme.not_yours");
  if (!fits(step, progress)) return refused(base::ErrorKind::conflict, "error.programme.step_too_late");
  TaskProgress after = progress;
  switch (step) {
    case TaskStep::start:
      after.started_on = today;
      break;
    case TaskStep::finish:
      return finished(after, form, powers, today, open_below);
    case TaskStep::approve:
      return taken_as_done(after, form, open_below);
    case TaskStep::send_back:
      after.submitted_on.reset();
      return with_reason(after, form);
    case TaskStep::stop:
      after.submitted_on.reset();
      after.stopped_on = today;
      return with_reason(after, form);
    case TaskStep::resume:
      after.stopped_on.reset();
      after.decision_reason.clear();
      break;
    case TaskStep::reopen:
      after.done_on.reset();
      after.submitted_on.reset();
      after.waiver.clear();
      break;
  }
  return after;
}

std::optional<int> Delivered::percent() const {
  return parts() == 0 ? std::nullopt : std::optional(done() * 100 / parts());
}

}  // namespace gandan::programme
