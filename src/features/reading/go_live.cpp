// From accepted cards to the live programme: the one way in. See draft_actions.h for what it promises.
#include <nlohmann/json.hpp>

#include "features/reading/draft_actions.h"
#include "reading/text/term.h"

namespace gandan::reading {
namespace {

constexpr int years_of_a_term = 5;  // Điều lệ Đảng, Điều 9: a congress every five years

bool is_task(ItemKind kind) {
  return kind == ItemKind::key_task || kind == ItemKind::breakthrough || kind == ItemKind::regular_task;
}

base::Error live_record_lost() {
  return {base::ErrorKind::not_found, "error.reading.live_record_lost", {}, {}, {}};
}

base::Result<std::string> add_live(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report,
                                   const DraftItem& item) {
  if (item.kind == ItemKind::target) {
    const auto added = programme::add_target(transaction, actor, target_of(item, report));
    return added ? base::Result<std::string>(added.value().text()) : added.error();
  }
  if (is_task(item.kind)) {
    const auto added = programme::add_task(transaction, actor, task_of(item, report));
    return added ? base::Result<std::string>(added.value().text()) : added.error();
  }
  const auto added = programme::add_project(transaction, actor, project_of(item, report));
  return added ? base::Result<std::string>(added.value().text()) : added.error();
}

base::Result<void> revise_live(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report,
                               const DraftItem& item) {
  if (item.kind == ItemKind::target) {
    const auto id = programme::TargetId::parse(item.live_id);
    return id ? programme::revise_target(transaction, actor, *id, target_of(item, report)) : live_record_lost();
  }
  if (is_task(item.kind)) {
    const auto id = programme::TaskId::parse(item.live_id);
    return id ? programme::revise_task(transaction, actor, *id, task_of(item, report)) : live_record_lost();
  }
  const auto id = programme::ProjectId::parse(item.live_id);
  return id ? programme::revise_project(transaction, actor, *id, project_of(item, report)) : live_record_lost();
}

base::Result<void> withdraw_live(db::Transaction& transaction, const audit::Actor& actor, const DraftItem& item) {
  if (item.kind == ItemKind::target) {
    const auto id = programme::TargetId::parse(item.live_id);
    return id ? programme::withdraw_target(transaction, actor, *id) : live_record_lost();
  }
  if (is_task(item.kind)) {
    const auto id = programme::TaskId::parse(item.live_id);
    return id ? programme::withdraw_task(transaction, actor, *id) : live_record_lost();
  }
  const auto id = programme::ProjectId::parse(item.live_id);
  return id ? programme::withdraw_project(transaction, actor, *id) : live_record_lost();
}

// Brings one reviewed card to the programme and counts what it did.
base::Result<void> settle(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report,
                          DraftItem item, WentLive& done) {
  const bool is_live = !item.live_id.empty();
  const bool leaves = item.state == ItemState::rejected || item.state == ItemState::merged;
  const bool withdraw = is_live && (item.change == ItemChange::missing ? item.state == ItemState::accepted : leaves);
  if (withdraw) {
    if (auto result = withdraw_live(transaction, actor, item); !result) return result;
    item.live_id.clear();
    ++done.withdrawn;
  } else if (item.state != ItemState::accepted || item.change == ItemChange::missing ||
             (is_live && item.change != ItemChange::changed)) {
    return {};
  } else if (!is_live) {
    auto added = add_live(transaction, actor, report, item);
    if (!added) return added.error();
    item.live_id = added.value();
    ++done.added;
  } else {
    if (auto result = revise_live(transaction, actor, report, item); !result) return result;
    item.change = ItemChange::same;
    ++done.revised;
  }
  update_item(transaction, actor.ward, report, item);
  return {};
}

base::Result<void> ensure_resolution(db::Transaction& transaction, const audit::Actor& actor, const Report& report) {
  if (programme::live_resolution(transaction, actor.ward)) return {};
  const int year = base::local_date(actor.at).year();
  const Term term = term_of(text_of(transaction, actor.ward, report.id)).value_or(Term{year, year + years_of_a_term});
  const auto created = programme::create_resolution(
      transaction, actor, {.title = report.file_name, .first_year = term.first_year, .last_year = term.last_year});
  return created ? base::Result<void>() : created.error();
}

void audit_live(db::Transaction& transaction, const audit::Actor& actor, const ReportId& report, const WentLive& done) {
  const nlohmann::json after = {{"added", done.added}, {"revised", done.revised}, {"withdrawn", done.withdrawn}};
  audit::record(transaction, actor,
                {.action = "report.went_live",
                 .record_kind = "report",
                 .record_id = report.text(),
                 .before_json = {},
                 .after_json = after.dump()});
}

}  // namespace

base::Result<WentLive> go_live(db::Transaction& transaction, const audit::Actor& actor, const ReportId& id) {
  const auto report = find_report(transaction, actor.ward, id);
  if (!report) return base::Error{base::ErrorKind::not_found, "error.reading.not_found", {}, {}, {}};
  if (report->state == ReportState::replaced) {
    return base::Error{base::ErrorKind::conflict, "error.reading.report_replaced", {}, {}, {}};
  }
  if (counts(transaction, actor.ward, id).accepted == 0) {
    return base::Error{base::ErrorKind::conflict, "error.reading.nothing_accepted", {}, {}, {}};
  }
  if (auto result = ensure_resolution(transaction, actor, *report); !result) return result.error();
  WentLive done;
  for (const auto& item : items(transaction, actor.ward, id)) {
    if (auto result = settle(transaction, actor, id, item, done); !result) return result.error();
  }
  if (report->earlier && report->state == ReportState::draft) {
    set_state(transaction, actor.ward, *report->earlier, ReportState::replaced);
  }
  set_state(transaction, actor.ward, id, ReportState::live);
  audit_live(transaction, actor, id, done);
  return done;
}

}  // namespace gandan::reading
