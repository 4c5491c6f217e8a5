#include "features/calendar/day_change_job.h"

#include <limits>
#include <nlohmann/json.hpp>

// not keys: calendar.move

namespace gandan::calendar {
namespace {

using nlohmann::json;

constexpr std::string_view job_kind = "calendar.move";

struct Payload {
  std::string change, first, why, person, person_name;
};

std::string json_of(const Payload& payload) {
  const json object = {{"change", payload.change},
                       {"first", payload.first},
                       {"why", payload.why},
                       {"person", payload.person},
                       {"person_name", payload.person_name}};
  return object.dump();
}

Payload payload_of(const jobs::Job& job) {
  const json object = json::parse(job.payload);
  const auto text = [&](const char* name) { return object.at(name).get<std::string>(); };
  return {text("change"), text("first"), text("why"), text("person"), text("person_name")};
}

class Moving {
 public:
  Moving(jobs::Run& run, const base::WardId& ward, const DeadlineKeeper& keeper)
      : run_(run), ward_(ward), keeper_(keeper), payload_(payload_of(run.job())) {}

  base::Result<void> all() {
    const auto id = ChangeId::parse(payload_.change);
    if (!id) return base::invalid("error.calendar.no_change");
    int64_t looked_at = 0;
    const int64_t there_are = count();
    std::string after;
    do {
      if (!run_.report({looked_at, there_are, "calendar.moving"})) return stopped();
      const MovedPortion portion = next(*id, after);
      looked_at += portion.looked_at;
      after = portion.next;
    } while (!after.empty());
    tell(*id);
    return {};
  }

 private:
  static base::Error stopped() { return {base::ErrorKind::unavailable, "error.jobs.broken", {}, {}, "stopping"}; }

  audit::Actor actor() const {
    return {ward_, auth::PersonId::parse(payload_.person), payload_.person_name, audit::Channel::system, run_.now()};
  }

  // By the table as it is in this transaction: when it changed again meanwhile, what moves now is right already.
  template <typename Use>
  auto with_days(db::Transaction& transaction, const Use& use) const {
    const auto own = ward_calendar(transaction, ward_);
    return use(DaysChanged{own ? own.get() : &standard_day_calendar(), base::Date::parse_iso(payload_.first).value(),
                           payload_.why, "/days-off/changes/" + payload_.change});
  }

  int64_t count() const {
    if (!keeper_.count) return 0;
    auto transaction = run_.database().read();
    return with_days(transaction, [&](const DaysChanged& days) { return keeper_.count(transaction, ward_, days); });
  }

  MovedPortion next(const ChangeId& id, const std::string& after) const {
    if (!keeper_.move) return {};
    auto transaction = run_.database().write();
    MovedPortion portion = with_days(
        transaction, [&](const DaysChanged& days) { return keeper_.move(transaction, actor(), days, after); });
    add_moved(transaction, ward_, id, portion.moved);
    transaction.commit();
    return portion;
  }

  void tell(const ChangeId& id) const {
    if (!keeper_.tell) return;
    std::vector<MovedDeadline> moved;
    std::shared_ptr<const vietnamese::DayCalendar> own;
    {
      auto transaction = run_.database().read();
      moved = moved_by(transaction, ward_, id, std::numeric_limits<int64_t>::max());
      own = ward_calendar(transaction, ward_);
    }
    keeper_.tell(run_.database(), actor(),
                 {own ? own.get() : &standard_day_calendar(), base::Date::parse_iso(payload_.first).value(),
                  payload_.why, "/days-off/changes/" + payload_.change},
                 moved);
  }

  jobs::Run& run_;
  const base::WardId& ward_;
  const DeadlineKeeper& keeper_;
  Payload payload_;
};

}  // namespace

void enqueue_moving(db::Transaction& transaction, const audit::Actor& actor, const Change& change, base::Date first) {
  const Payload payload{change.id.text(), first.iso(), change.words, actor.person ? actor.person->text() : "",
                        actor.name};
  jobs::enqueue(transaction, actor.ward, {.kind = std::string(job_kind), .payload = json_of(payload)}, actor.at);
}

std::optional<jobs::Job> moving_job(db::Transaction& transaction, const base::WardId& ward, const ChangeId& change) {
  for (jobs::Job& job : jobs::open_jobs(transaction, ward, job_kind)) {
    if (payload_of(job).change == change.text()) return std::move(job);
  }
  return std::nullopt;
}

void add_calendar_jobs(jobs::Runner& runner, const base::WardId& ward, const DeadlineKeeper& keeper) {
  runner.handle(std::string(job_kind), [ward, keeper](jobs::Run& run) { return Moving(run, ward, keeper).all(); });
}

}  // namespace gandan::calendar
