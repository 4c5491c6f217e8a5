// What the forms on a target's page do (target_page.h).
#include "features/programme/figures/figure_actions.h"
#include "features/programme/pages/evidence.h"
#include "features/programme/targets/target_actions.h"
#include "features/programme/targets/target_forms.h"
#include "features/programme/targets/target_page.h"
#include "vietnamese/number.h"

namespace gandan::programme {
namespace {

std::optional<TargetId> id_of(const http::Request& request) {
  return TargetId::parse(request.path_parameter("id"));
}

// Runs a change and goes back to the target; when it is refused, the page again with what was typed.
template <typename Change>
http::Response changed(const http::Request& request, http::Context& context, std::string_view form,
                       const Change& change, const base::Result<SentEvidence>& evidence = SentEvidence{}) {
  const std::string next(request.form.get("next"));
  const auto id = id_of(request);
  if (!id) return http::failure({base::ErrorKind::not_found, "error.programme.not_found", {}, {}, {}});
  const base::Result<void> result = [&]() -> base::Result<void> {
    auto transaction = context.database.write();
    auto made = change(transaction, *id);
    if (made) transaction.commit();
    return made;
  }();
  if (result) return http::see_other(http::is_local_path(next) ? next : "/targets/" + id->text());
  const auto kind = result.error().kind;
  if (kind == base::ErrorKind::forbidden || kind == base::ErrorKind::not_found) return http::failure(result.error());
  const http::Fields typed = typed_again(context, request.form, evidence);
  return shown_target(context, id, {std::string(form), &typed, result.error()});
}

}  // namespace

http::Response post_figure(const http::Request& request, http::Context& context) {
  const auto evidence = evidence_in(request, "evidence");
  return changed(
      request, context, "figure",
      [&](db::Transaction& transaction, const TargetId& id) -> base::Result<void> {
        if (!evidence) return evidence.error();
        const auto text = [&](std::string_view name) { return std::string(request.form.get(name)); };
        const auto actor = audit::actor_of(context);
        const FigureEntry entry{text("period"),
                                text("value"),
                                text("level"),
                                text("note"),
                                kept_evidence(transaction, actor, *evidence),
                                text("area"),
                                text("draft") == "1",
                                text("confirmed") == "1"};
        const auto entered = enter_figure(transaction, actor, *context.principal, id, entry);
        if (!entered) return entered.error();
        return {};
      },
      evidence);
}

http::Response post_in_charge(const http::Request& request, http::Context& context) {
  return changed(request, context, "in_charge", [&](db::Transaction& transaction, const TargetId& id) {
    return put_in_charge(transaction, audit::actor_of(context), id, version_in(request.form),
                         auth::UnitId::parse(request.form.get("unit")),
                         auth::PersonId::parse(request.form.get("person")),
                         auth::PersonId::parse(request.form.get("reviewer")));
  });
}

http::Response post_assigned(const http::Request& request, http::Context& context) {
  return changed(request, context, "assigned",
                 [&](db::Transaction& transaction, const TargetId& id) -> base::Result<void> {
                   const auto value = vietnamese::parse_number(request.form.get("goal"));
                   const auto year = whole_number_in(request.form.get("year"));
                   if (!year) return base::invalid("error.programme.year_unreadable", "year");
                   if (!value) {
                     return base::invalid("error.programme.value_unreadable", "goal",
                                          {{"value", std::string(request.form.get("goal"))}});
                   }
                   return assign_goal(transaction, audit::actor_of(context), id, {*year, *value},
                                      std::string(request.form.get("source")));
                 });
}

}  // namespace gandan::programme
