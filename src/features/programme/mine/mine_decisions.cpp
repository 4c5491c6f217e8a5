#include "features/programme/mine/mine_decisions.h"

#include "features/programme/mine/to_decide_store.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"
#include "views/features/programme/mine.tpl.h"

namespace gandan::programme {
namespace {

constexpr size_t most_of_each = 5;

// Where all of a kind are.
std::string list_of(DecisionKind kind, const auth::PersonId& person) {
  switch (kind) {
    case DecisionKind::explanation:
      return "/explanations?state=answered";
    case DecisionKind::figure:
      return "/figures";
    case DecisionKind::task:
    case DecisionKind::extension:
      break;
  }
  return "/tasks?decider=" + person.text();
}

}  // namespace

bool add_decisions(html::View& view, const http::Context& context, db::Transaction& transaction) {
  // keys: programme.mine.decide_kind.* programme.mine.decide_all.*
  html::View* section = nullptr;
  for (size_t i = 0; i < decision_kind_count; ++i) {
    const auto kind = static_cast<DecisionKind>(i);
    const std::string name(name_of(kind));
    auto waiting = to_decide(transaction, context.ward, *context.principal, kind, most_of_each + 1);
    if (waiting.empty()) continue;
    if (section == nullptr) section = &view.add(km_DECIDE);
    const bool more = waiting.size() > most_of_each;
    if (more) waiting.pop_back();
    for (const ToDecide& one : waiting) {
      html::View& row = section->add(km_DECISION);
      row.set(km_KIND, html::translate(context.language, "programme.mine.decide_kind." + name));
      row.set(km_PATH, one.path).set(km_WORDING, one.wording);
      row.set(km_ABOUT, (one.who.empty() ? "" : one.who + ", ") + vietnamese::format_date(one.since));
    }
    if (!more) continue;
    section->add(km_ALL)
        .set(km_PATH, list_of(kind, context.principal->person))
        .set(km_LABEL, html::translate(context.language, "programme.mine.decide_all." + name));
  }
  return section != nullptr;
}

}  // namespace gandan::programme
