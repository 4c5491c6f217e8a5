#include "features/cases/engine/case_extension.h"

#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_notices.h"
#include "features/cases/engine/case_step.h"
#include "platform/html/translator.h"

// keys: audit.action.case.* cases.extension.* cases.event.*
// not keys: case.extended extension_days extension_reason

namespace gandan::cases {
namespace {

constexpr size_t reason_limit = 8'000;
constexpr size_t decision_limit = 200;

base::Error conflict(std::string key, std::vector<std::pair<std::string, std::string>> arguments = {}) {
  return {base::ErrorKind::conflict, std::move(key), std::move(arguments), {}, {}};
}

base::Result<void> check(const ExtensionRule& rule, const ExtensionWanted& wanted) {
  if (wanted.days < 1 || wanted.days > rule.most_days) {
    return base::invalid("error.cases.extension_days", "extension_days", {{"most", std::to_string(rule.most_days)}});
  }
  if (wanted.decision.find_first_not_of(" \t\r\n") == std::string::npos) {
    return base::invalid("error.cases.extension_decision", "decision");
  }
  if (wanted.reason.find_first_not_of(" \t\r\n") == std::string::npos) {
    return base::invalid("error.cases.need.reason", "extension_reason");
  }
  if (wanted.decision.size() > decision_limit) return base::invalid("error.cases.too_long", "decision");
  if (wanted.reason.size() > reason_limit) return base::invalid("error.cases.too_long", "extension_reason");
  return {};
}

// In Vietnamese, as everything that the history keeps.
std::string due_then(const Case& subject) {
  return subject.due_at ? due_in_words(*subject.due_at, html::Language::vietnamese) : "";
}

}  // namespace

base::Result<void> may_be_extended(const ExtensionRule& rule, const Case& subject, base::Instant now) {
  if (rule.times == 0) return conflict("error.cases.extension_none");
  if (!subject.is_open() || subject.answered_at) return conflict("error.cases.state_forbids");
  if (!subject.due_at) return conflict("error.cases.extension_stands");
  if (*subject.due_at < now) return conflict("error.cases.extension_late");
  if (static_cast<int64_t>(subject.extensions.size()) >= rule.times) {
    return conflict("error.cases.extension_used", {{"times", std::to_string(rule.times)}});
  }
  return {};
}

base::Result<void> extend_deadline(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                   const Asker& asker, const Aim& aim, const ExtensionWanted& wanted) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  const auto type = type_of(transaction, rules, actor.ward, *before);
  const ExtensionRule& rule = type->extension;
  if (!may_extend(asker, *before, rule)) return forbidden();
  if (auto good = may_be_extended(rule, *before, actor.at); !good) return good;
  if (auto good = check(rule, wanted); !good) return good;
  Case after = *before;
  after.extensions.push_back({actor.at, wanted.days, rule.kind, wanted.decision});
  recompute(work_time(transaction, rules, actor.ward), *type, after);
  const std::string due = due_then(after);
  Event event{{}, "extended", {}, SeenBy::everybody, {}, {}};
  event.text = html::translate(html::Language::vietnamese, "cases.extension.granted",
                               {{"due", due}, {"decision", wanted.decision}, {"reason", wanted.reason}});
  if (auto saved = save(transaction, actor, "case.extended", *before, after, event); !saved) return saved;
  tell_reporters(transaction, actor, *type, after, rule.letter,
                 {{"due", due}, {"decision", wanted.decision}, {"reason", wanted.reason}});
  return {};
}

}  // namespace gandan::cases
