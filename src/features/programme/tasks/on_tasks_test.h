// For tests of tasks, on both engines: the ward with an officer, the head of the officer's unit, an editor and somebody
// of another unit; and a task of the officer to change.
#pragma once

#include "features/programme/tasks/task_actions.h"
#include "features/programme/ward_test.h"
#include "tests/support/test_database.h"

namespace gandan::programme::test_ward {

using auth::Permission;

inline const base::Date today = base::local_date(now);

class OnTasks : public test::EachEngine {
 protected:
  OnTasks() : test::EachEngine(founded), officer_(officer()) {}

  auth::Principal editor() {
    return principal(database(), "Nguyễn Minh Khải",
                     {Permission::view_programme, Permission::enter_figures, Permission::approve_figures,
                      Permission::edit_programme});
  }
  auth::Principal head() {  // of the unit of the officer
    return principal(database(), "Bùi Hữu Nghĩa",
                     {Permission::view_programme, Permission::enter_figures, Permission::approve_figures});
  }
  auth::Principal officer() {
    return principal(database(), "Ngô Thu Ngân", {Permission::view_programme, Permission::enter_figures});
  }
  auth::Principal stranger() {
    return principal(database(), "Mai Thị Xuân", {Permission::view_programme, Permission::enter_figures});
  }

  // A task of the officer.
  Task task_due(base::Date deadline, std::optional<TaskId> parent = {}) {
    auto transaction = database().write();
    Task task{TaskId::make(now), *live_resolution(transaction, ward)};
    task.parent = parent;
    task.plan.title = "Vận động bảo hiểm y tế";
    task.plan.deadline = deadline;
    task.plan.unit_in_charge = officer_.unit;
    task.plan.person_in_charge = officer_.person;
    EXPECT_TRUE(create_task(transaction, program(), task).ok());
    transaction.commit();
    return find(task.id);
  }
  Task find(const TaskId& id) {
    auto transaction = database().read();
    return *find_task(transaction, ward, id);
  }
  template <typename Change>
  base::Result<void> change(const Change& make) {
    auto transaction = database().write();
    base::Result<void> made = make(transaction);
    if (made) transaction.commit();
    return made;
  }
  base::Result<void> step(const auth::Principal& who, const TaskId& id, TaskStep taken, const StepForm& form = {}) {
    return change([&](db::Transaction& t) { return take_step(t, program(), who, id, taken, form); });
  }
  size_t records(const TaskId& id) {
    auto transaction = database().read();
    return audit::history_of(transaction, ward, "task", id.text()).size();
  }

  const StepForm delivered_{"Đã vận động 120 hộ", "Báo cáo số 12/BC-UBND", ""};
  auth::Principal officer_;
};

}  // namespace gandan::programme::test_ward
