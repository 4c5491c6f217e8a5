#include "features/programme/mine/work_notices.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "features/notices/notices.h"
#include "features/people/people.h"

namespace gandan::programme {
namespace {

using nlohmann::json;
using notices::Kind;

enum class Whose : uint8_t { everybody, actor };
enum class What : uint8_t { work, decision, all };

// What an act is the end of.
struct Ends {
  std::string_view action;
  Whose whose;
  What what;
};
constexpr std::array<Ends, 21> ends = {{
    {"target.figure_entered", Whose::actor, What::all},
    {"target.figure_corrected", Whose::actor, What::all},
    {"target.figure_submitted", Whose::actor, What::work},
    {"target.figure_returned", Whose::everybody, What::decision},
    {"target.figure_taken_back", Whose::everybody, What::decision},
    {"target.withdrawn", Whose::everybody, What::all},
    {"task.finished", Whose::everybody, What::work},
    {"task.milestone_reached", Whose::actor, What::work},
    {"task.approved", Whose::everybody, What::all},
    {"task.reopened", Whose::everybody, What::decision},
    {"task.sent_back", Whose::everybody, What::decision},
    {"task.extension_granted", Whose::everybody, What::decision},
    {"task.extension_refused", Whose::everybody, What::decision},
    {"task.stopped", Whose::everybody, What::all},
    {"task.withdrawn", Whose::everybody, What::all},
    {"explanation.answered", Whose::everybody, What::work},
    {"explanation.taken_back", Whose::everybody, What::decision},
    {"explanation.accepted", Whose::everybody, What::all},
    {"explanation.returned", Whose::everybody, What::decision},
    {"explanation.withdrawn", Whose::everybody, What::all},
    {"explanation.lapsed", Whose::everybody, What::all},
}};

// Not what somebody was told without being asked for anything: that they were named, what was decided.
std::vector<Kind> kinds_of(What what) {
  if (what == What::decision) return {Kind::to_decide};
  std::vector<Kind> kinds = {Kind::assigned, Kind::due_soon, Kind::overdue, Kind::returned, Kind::asked};
  if (what == What::all) kinds.push_back(Kind::to_decide);
  return kinds;
}

// "" of what nobody is told of.
std::string address_of(const Changed& changed) {
  if (changed.record_kind == "target") return "/targets/" + changed.record_id;
  if (changed.record_kind == "task") return "/tasks/" + changed.record_id;
  if (changed.record_kind == "explanation") return "/explanations/" + changed.record_id;
  return "";
}

std::optional<auth::PersonId> person_in(const json& fields) {
  const auto found = fields.is_object() ? fields.find("person_in_charge") : fields.end();
  if (found == fields.end() || !found->is_string()) return std::nullopt;
  return auth::PersonId::parse(found->get<std::string>());
}

}  // namespace

void tell_figure_waits(db::Transaction& transaction, const audit::Actor& actor, const Target& target) {
  if (!target.reviewer && !target.unit_in_charge) return;
  notices::tell(transaction, actor,
                {.kind = Kind::to_decide,
                 .person = target.reviewer,
                 .unit = target.unit_in_charge,
                 .path = "/targets/" + target.id.text() + "#reported",
                 .subject = whole_wording(target)});
}

void tell_answer_waits(db::Transaction& transaction, const audit::Actor& actor, const Explanation& explanation) {
  notices::NewNotice notice{.kind = Kind::to_decide,
                            .person = explanation.asked_by,
                            .unit = {},
                            .path = "/explanations/" + explanation.id.text() + "#decision",
                            .subject = explanation.wording};
  if (notice.person) {
    notices::tell(transaction, actor, notice);
    return;
  }
  for (const people::Person& person :
       people::people_who_may(transaction, actor.ward, auth::Permission::ask_explanation)) {
    notice.person = person.id;
    notices::tell(transaction, actor, notice);
  }
}

void settle_notices(db::Transaction& transaction, const audit::Actor& actor, const Changed& changed, const json& before,
                    const json& after) {
  const std::string record = address_of(changed);
  if (record.empty()) return;
  const auto over = std::ranges::find(ends, changed.action, &Ends::action);
  if (over != ends.end()) {
    const bool of_all = over->whose == Whose::everybody;
    if (of_all || actor.person) {
      notices::settle(transaction, actor.ward,
                      {record, kinds_of(over->what), of_all ? std::optional<auth::PersonId>() : actor.person},
                      actor.at);
    }
  }
  const auto former = person_in(before);
  if (former && after.is_object() && after.contains("person_in_charge") && person_in(after) != former) {
    notices::settle(transaction, actor.ward, {record, kinds_of(What::work), former}, actor.at);
  }
}

void settle_decided(db::Transaction& transaction, const audit::Actor& actor, const TargetId& target) {
  notices::settle(transaction, actor.ward, {"/targets/" + target.text(), {Kind::to_decide}, std::nullopt}, actor.at);
}

void settle_due_notices(db::Transaction& transaction, const base::WardId& ward, const TargetId& target,
                        base::Instant now) {
  notices::settle(transaction, ward, {"/targets/" + target.text(), {Kind::due_soon, Kind::overdue}, std::nullopt}, now);
}

}  // namespace gandan::programme
