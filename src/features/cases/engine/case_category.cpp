#include "features/cases/engine/case_category.h"

#include "features/cases/case_words.h"
#include "features/cases/engine/case_change.h"
#include "features/cases/engine/case_search.h"
#include "features/cases/engine/case_step.h"
#include "platform/html/translator.h"

// keys: audit.action.case.* cases.category.*
// not keys: case.recategorised

namespace gandan::cases {
namespace {

constexpr size_t reason_limit = 8'000;

base::Result<void> check(const CaseType& type, const Case& subject, const CategoryChange& change) {
  if (!subject.is_open()) return base::Error{base::ErrorKind::conflict, "error.cases.state_forbids", {}, {}, {}};
  if (type.category(change.category) == nullptr) return base::invalid("error.cases.category_missing", "category");
  if (change.category == subject.category) return base::invalid("error.cases.category_same", "category");
  if (change.reason.empty()) return base::invalid("error.cases.need.reason", "category_reason");
  if (change.reason.size() > reason_limit) return base::invalid("error.cases.too_long", "category_reason");
  return {};
}

std::string history_words(const CaseType& type, const Case& before, const Case& after, const CategoryChange& change) {
  const auto language = html::Language::vietnamese;
  const bool kept = change.count_by == CountBy::rule_begun;
  return html::translate(language, kept ? "cases.category.kept" : "cases.category.begun",
                         {{"before", category_name(type, before, language)},
                          {"after", category_name(type, after, language)},
                          {"reason", change.reason},
                          {"due", after.due_at ? due_in_words(*after.due_at, language) : "–"}});
}

}  // namespace

base::Result<void> change_category(db::Transaction& transaction, const CaseRules& rules, const audit::Actor& actor,
                                   const Asker& asker, const Aim& aim, const CategoryChange& change) {
  const auto before = load(transaction, actor.ward, aim);
  if (!before) return before.error();
  if (!may_handle(asker, *before)) return forbidden();
  const auto type = type_of(transaction, rules, actor.ward, *before);
  if (auto good = check(*type, *before, change); !good) return good;
  Case after = *before;
  after.category = change.category;
  if (change.count_by == CountBy::new_category) {
    auto deadline = deadline_from(*type, type->category(change.category)->deadline, before->deadline.from);
    if (!deadline) return deadline.error();
    after.deadline = *std::move(deadline);
    recompute(work_time(transaction, rules, actor.ward), *type, after);
  }
  Event event{{}, "recategorised", {}, SeenBy::everybody, {}, history_words(*type, *before, after, change)};
  auto saved = save(transaction, actor, "case.recategorised", *before, after, event);
  if (saved) put_in_search(transaction, actor.ward, *type, after, actor.at);
  return saved;
}

}  // namespace gandan::cases
