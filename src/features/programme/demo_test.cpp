// The demo programme: its data fits what the demo report says, and shows a ward with some things going wrong.
#include <gtest/gtest.h>

#include <toml++/toml.h>

#include "features/programme/figures/figure_store.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;

// Targets of the shape that the reader gives, one for each key of the data.
void add_targets(db::Transaction& transaction, const toml::table& data) {
  for (const toml::node& node : *data["target"].as_array()) {
    const std::string key = (*node.as_table())["key"].value_or(std::string());
    NewTarget target = insurance();
    target.item = key.substr(0, key.find('.'));
    target.text = "chỉ tiêu " + key;
    if (key == "7.a") target.unit = "hộ nghèo";
    if (key == "7.b") target.unit = "hộ cận nghèo";
    // What the report says in words only.
    if (key == "8.b" || key == "14.b") target.comparator = Comparator::none;
    ASSERT_TRUE(add_target(transaction, program(), target).ok());
  }
  for (const TaskKind kind : {TaskKind::key_task, TaskKind::breakthrough}) {
    for (int i = 1; i <= (kind == TaskKind::key_task ? 6 : 3); ++i) {
      NewTask task;
      task.kind = kind;
      task.number = std::to_string(i);
      task.title = "nhiệm vụ";
      ASSERT_TRUE(add_task(transaction, program(), task).ok());
    }
  }
}

TEST(DemoProgramme, FillsEveryTargetAndMarksItInvented) {
  test::TestDatabase database{db::Engine::sqlite, founded};
  const std::string_view text = base::embedded_files().at("data/demo/programme.toml");
  auto transaction = database->write();
  add_targets(transaction, toml::parse(text));
  const auto loaded = load_demo_programme(transaction, program(), text);
  ASSERT_TRUE(loaded.ok()) << loaded.error().message_key << " " << loaded.error().arguments.front().second;
  const auto resolution = *live_resolution(transaction, ward);
  const auto lines = find_target_lines(transaction, ward, resolution);
  EXPECT_EQ(lines.size(), 29U);
  for (const TargetLine& line : lines) {
    EXPECT_TRUE(line.target.person_in_charge) << line.target.wording;
    for (const Measurement& measurement : measurements_of(transaction, ward, line.target.id)) {
      EXPECT_TRUE(measurement.invented);
    }
  }
  const auto indicators = find_target_lines(transaction, ward, resolution, {.of = Of::indicators});
  EXPECT_EQ(indicators.size(), 3U);
  for (const TargetLine& line : indicators) {
    EXPECT_TRUE(line.status.latest_invented) << line.target.wording;
    EXPECT_NE(line.status.status, Status::overdue) << line.target.wording;
  }
  EXPECT_GE(count_tasks(transaction, ward, resolution, base::local_date(now)).statuses.of(TaskStatus::overdue), 3);
}

TEST(DemoProgramme, SaysWhatItCannotRead) {
  test::TestDatabase database{db::Engine::sqlite, founded};
  auto transaction = database->write();
  EXPECT_EQ(load_demo_programme(transaction, program(), "expected_from = ").error().message_key,
            "error.programme.demo_unreadable");
  const auto unknown =
      load_demo_programme(transaction, program(), "expected_from = \"2026-01-01\"\n[[target]]\nkey = \"99.z\"");
  EXPECT_EQ(unknown.error().arguments.front().second, "target 99.z");
}

}  // namespace
}  // namespace gandan::programme
