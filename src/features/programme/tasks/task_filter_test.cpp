#include "features/programme/tasks/task_filter.h"

#include <gmock/gmock.h>

namespace gandan::programme {
namespace {

http::Fields query(std::initializer_list<std::pair<const char*, const char*>> parameters) {
  http::Fields fields;
  for (const auto& [name, value] : parameters) fields.add(name, value);
  return fields;
}

TEST(TaskFilter, WhatIsNotUnderstoodIsLeftOutAndNamed) {
  const auto asked = query({{"status", "zzz"}, {"due_from", "abc"}, {"kind", "key_task"}, {"sort", "x"}, {"unit", ""}});
  EXPECT_THAT(not_understood(asked), testing::ElementsAre("status", "due_from", "sort"));
  EXPECT_EQ(task_filter_in(asked).kind, "key_task");
  EXPECT_TRUE(not_understood(query({{"status", "overdue"}, {"unit", "none"}, {"q", "zzz"}})).empty());
}

TEST(TaskFilter, NobodyIsAskedForBesideWhatIsLacking) {
  const TaskFilter filter = task_filter_in(query({{"unit", "none"}, {"lacks", "any"}}));
  EXPECT_EQ(url_of("/tasks", filter).text(), "/tasks?unit=none&lacks=any");
}

}  // namespace
}  // namespace gandan::programme
