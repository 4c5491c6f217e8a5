// Thirty-two writers in four processes at once, on both engines: nothing is lost, and nobody ever sees an approval of
// which a part is missing.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>
#include <thread>

#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/targets/status_store.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using auth::Permission;

constexpr int processes = 4;
constexpr int writers = 8;  // in each process
constexpr int most_failures = 100;

struct Work {
  std::string url;
  TargetId target;
  auth::Principal officer, chief;
};

// Reports a figure of its own and has it approved, each in a transaction. True when both went well.
bool write_one(db::Database& database, const Work& work, int which) {
  auth::Principal who = work.officer;
  who.person = auth::PersonId::make({now.epoch_milliseconds + which});
  {
    auto transaction = database.write();
    const FigureEntry entry{"2026-Q3", std::to_string(60 + which), "", "", ""};
    if (!enter_figure(transaction, program(), who, work.target, entry)) return false;
    transaction.commit();
  }
  auto transaction = database.write();
  for (const ReportedFigure& figure : reported_of(transaction, ward, work.target)) {
    if (figure.state != FigureState::submitted || figure.measurement.entered_by != who.person) continue;
    if (!approve_figure(transaction, program(), work.chief, figure.id)) return false;
    transaction.commit();
    return true;
  }
  return false;
}

// The child's whole life; its exit status is the number of writers that failed.
[[noreturn]] void run_writers(const Work& work, int process) {
  int failed = most_failures;
  try {
    // A forked process goes on with its parent's random numbers, and so would make its brothers' ids; the processes of
    // a site are programs of their own.
    constexpr int ids_of_one = 10'000;
    for (int i = 0; i < process * ids_of_one; ++i) static_cast<void>(FigureId::make(now));
    auto database = db::Database::open(work.url, {.readers = 1, .busy_timeout_milliseconds = 60'000});
    if (database) {
      failed = 0;
      std::vector<std::thread> threads;
      std::vector<char> well(writers, 0);
      for (int i = 0; i < writers; ++i) {
        threads.emplace_back([&, i] {
          try {
            well[static_cast<size_t>(i)] = write_one(**database, work, process * writers + i) ? 1 : 0;
          } catch (const std::exception&) {
            well[static_cast<size_t>(i)] = 0;
          }
        });
      }
      for (std::thread& thread : threads) thread.join();
      failed = static_cast<int>(std::ranges::count(well, 0));
    }
  } catch (const std::exception&) {
    failed = most_failures;
  }
  ::_exit(failed);
}

class ManyWriters : public test::EachEngine {
 protected:
  ManyWriters() : test::EachEngine(founded) {}
};
GANDAN_ON_EACH_ENGINE(ManyWriters);

// What stands as approved, the status that was made of it, and the audit are of one moment.
std::string what_is_half(db::Database& database, const TargetId& target) {
  auto transaction = database.read();
  const auto measurements = measurements_of(transaction, ward, target);
  const auto status = find_status(transaction, ward, target);
  std::string shown = status->latest_text;
  std::ranges::replace(shown, ',', '.');
  const std::string newest = measurements.empty() ? "" : measurements.back().figure.value->normalised().text() + "%";
  if (shown != newest) return "the status says " + shown + ", the figure is " + newest;
  if (std::ranges::any_of(measurements, [](const Measurement& m) { return m.approved_name.empty(); })) {
    return "a figure counts that nobody has approved";
  }
  size_t replaced = 0;
  for (const ReportedFigure& figure : reported_of(transaction, ward, target)) {
    replaced += figure.measurement.approved_at ? 1 : 0;
  }
  size_t audited = 0;
  for (const audit::Entry& entry : audit::history_of(transaction, ward, "target", target.text(), 1000)) {
    audited += entry.action == "target.figure_entered" || entry.action == "target.figure_corrected" ? 1 : 0;
  }
  if (measurements.size() + replaced != audited) return "an approval is not in the audit log, or the other way round";
  return "";
}

TEST_P(ManyWriters, OfSeveralProcessesLoseNothingAndNobodySeesHalfAnApproval) {
  auto transaction = database().write();
  NewTarget made = insurance();
  auth::Principal officer = principal_in(transaction, "Mai Thị Xuân", {Permission::enter_figures});
  made.unit_in_charge = officer.unit;
  const TargetId target = add_target(transaction, program(), made).value();
  const Work work{test_database().url(), target, officer,
                  principal_in(transaction, "Nguyễn Minh Khải",
                               {Permission::enter_figures, Permission::approve_figures, Permission::edit_programme})};
  transaction.commit();

  std::vector<pid_t> children;
  for (int process = 0; process < processes; ++process) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) run_writers(work, process);
    children.push_back(child);
  }
  int failed = 0;
  while (!children.empty()) {
    EXPECT_EQ(what_is_half(database(), target), "");
    int status = 0;
    const pid_t ended = ::waitpid(-1, &status, WNOHANG);
    if (ended == 0) continue;
    failed += WIFEXITED(status) ? WEXITSTATUS(status) : most_failures;
    std::erase(children, ended);
  }
  EXPECT_EQ(failed, 0);
  EXPECT_EQ(what_is_half(database(), target), "");
  auto reading = database().read();
  const auto approved = measurements_of(reading, ward, target);
  ASSERT_EQ(approved.size(), 1U);
  std::set<std::string> values = {approved.front().figure.value->text()};
  for (const ReportedFigure& figure : reported_of(reading, ward, target)) {
    EXPECT_EQ(figure.state, FigureState::superseded);
    values.insert(figure.measurement.figure.value->text());
  }
  EXPECT_EQ(values.size(), static_cast<size_t>(processes * writers));
}

}  // namespace
}  // namespace gandan::programme
