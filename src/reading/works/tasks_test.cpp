// Tasks, breakthroughs and projects of fictitious communes.
#include "reading/works/tasks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "reading/read_json.h"
#include "reading/shared_reports.h"

namespace gandan::reading {
namespace {

using testing::ElementsAre;

std::vector<std::string> titles(std::string_view text, TaskKind kind) {
  std::vector<std::string> found;
  for (const ReadTask& task : read_report(read_document(text)).tasks) {
    if (task.kind == kind) found.push_back(task.number + " " + task.title);
  }
  return found;
}

std::vector<std::string> projects(std::string_view text) {
  std::vector<std::string> found;
  for (const ReadProject& project : read_report(read_document(text)).projects) {
    found.push_back(project.number + " " + project.name);
  }
  return found;
}

constexpr std::string_view tasks_text =
    "IV. NHIỆM VỤ, GIẢI PHÁP\n"
    "1. Nhiệm vụ trọng tâm\n"
    "(1) Giữ rừng đầu nguồn; trồng mới trên đất trống. Giao rừng cho thôn.\n"
    "Mỗi thôn có một tổ bảo vệ.\n"
    "(2) Mở rộng chợ xã.\n"
    "2. Các khâu đột phá\n"
    "- Đột phá về hạ tầng giao thông.\n"
    "- Đột phá về nguồn nhân lực; cán bộ trẻ.\n"
    "3. Nhiệm vụ thường xuyên\n"
    "3.1. Phát triển nông nghiệp sạch\n"
    "Vận động nông dân dùng phân hữu cơ.\n"
    "3.2. Chăm lo giáo dục\n";

TEST(ReadTasks, ListsUnderTheirHeadings) {
  EXPECT_THAT(titles(tasks_text, TaskKind::key_task), ElementsAre("1 Giữ rừng đầu nguồn", "2 Mở rộng chợ xã"));
  EXPECT_THAT(titles(tasks_text, TaskKind::breakthrough),
              ElementsAre("1 Đột phá về hạ tầng giao thông", "2 Đột phá về nguồn nhân lực"));
  EXPECT_THAT(titles(tasks_text, TaskKind::regular),
              ElementsAre("3.1 Phát triển nông nghiệp sạch", "3.2 Chăm lo giáo dục"));
}

TEST(ReadTasks, KeepAllThatIsSaidOfATask) {
  const Reading reading = read_report(read_document(tasks_text));
  EXPECT_THAT(reading.tasks.at(0).text, testing::EndsWith("Mỗi thôn có một tổ bảo vệ."));
  EXPECT_EQ(reading.tasks.at(0).lines, (LineRange{3, 4}));
}

TEST(ReadTasks, BreakthroughsInOneSentence) {
  EXPECT_THAT(titles("Đại hội xác định ba khâu đột phá: (1) Cải cách hành chính; (2) Hạ tầng số; (3) Nguồn nhân lực.\n",
                     TaskKind::breakthrough),
              ElementsAre("1 Cải cách hành chính", "2 Hạ tầng số", "3 Nguồn nhân lực"));
}

TEST(ReadTasks, BreakthroughsOfThePastAreNone) {
  EXPECT_THAT(titles("I. KẾT QUẢ ĐẠT ĐƯỢC\n1. Thực hiện ba đột phá chiến lược\n1.1. Về hạ tầng\nĐã làm 3 km đường.\n",
                     TaskKind::breakthrough),
              testing::IsEmpty());
}

TEST(ReadTasks, HeadingWithoutTextIsNoTask) {
  EXPECT_THAT(titles("IV. NHIỆM VỤ, GIẢI PHÁP\n1. \n\n\n2. Chăm lo giáo dục\nXây trường.\n", TaskKind::regular),
              ElementsAre("2 Chăm lo giáo dục"));
}

TEST(ReadProjects, NumberedInRunningText) {
  EXPECT_THAT(
      projects("IV. NHIỆM VỤ\n"
               "Về hạ tầng: Đề nghị tỉnh đầu tư các dự án trên địa bàn xã: (1) Cầu Suối Mơ; (2) Đường từ thôn Hạ đến\n"
               "thôn Thượng; (3) Trường mầm non Hoa Ban,...\n"),
      ElementsAre("1 Cầu Suối Mơ", "2 Đường từ thôn Hạ đến thôn Thượng", "3 Trường mầm non Hoa Ban"));
}

TEST(ReadProjects, ListUnderAHeading) {
  EXPECT_THAT(projects("DANH MỤC CÔNG TRÌNH, DỰ ÁN TRỌNG ĐIỂM\n1. Kè sông Lam Giang.\n2. Nhà văn hóa thôn Đông.\n"),
              ElementsAre("1 Kè sông Lam Giang", "2 Nhà văn hóa thôn Đông"));
}

TEST(ReadProjects, NamesBetweenSemicolons) {
  EXPECT_THAT(projects("Phường ưu tiên đầu tư xây dựng các công trình: trạm y tế; chợ Bến Đá; công viên ven sông.\n"),
              ElementsAre("1 trạm y tế", "2 chợ Bến Đá", "3 công viên ven sông"));
}

TEST(FoundingReport, HasItsTasksAndProjects) {
  GANDAN_SKIP_WITHOUT_REPORT("uong-bi-2025-2030.structure.json");
  const auto answers = nlohmann::json::parse(text_of_file(shared_report("uong-bi-2025-2030.structure.json")));
  for (const char* name : {"uong-bi-2025-2030.txt", "uong-bi-2025-2030.raw.txt"}) {
    const Reading reading = read_report(read_document(text_of_file(shared_report(name))));
    std::vector<std::string> key_tasks, breakthroughs, named, regular;
    for (const ReadTask& task : reading.tasks) {
      (task.kind == TaskKind::key_task       ? key_tasks
       : task.kind == TaskKind::breakthrough ? breakthroughs
                                             : regular)
          .push_back(task.kind == TaskKind::regular ? task.number : task.text);
    }
    for (const ReadProject& project : reading.projects) named.push_back(project.name);
    const auto answered = [&](const char* list) {
      std::vector<std::string> texts;
      for (const auto& item : answers[list]["items"]) texts.push_back(item["text"]);
      return texts;
    };
    EXPECT_EQ(key_tasks, answered("key_tasks"));
    EXPECT_EQ(breakthroughs, answered("breakthroughs"));
    EXPECT_EQ(named, answered("named_projects"));
    for (const auto& heading : answers["regular_task_headings"]) {
      const std::string text = heading["text"];
      EXPECT_THAT(regular, testing::Contains(text.substr(0, text.find(". "))));
    }
  }
}

TEST(ReadJson, HasTheAgreedFields) {
  const auto json = nlohmann::json::parse(read_json(read_report(read_document(
      "Chỉ tiêu đến năm 2030\n(1) Tỷ lệ hộ nghèo còn từ 1% trở xuống.\n(2) Xã đạt hoàn thành tốt nhiệm vụ.\n"))));
  ASSERT_EQ(json["targets"].size(), 2U);
  EXPECT_EQ(json["targets"][0],
            nlohmann::json::parse(R"({"item": "1", "group": "xã hội", "text": "Tỷ lệ hộ nghèo còn từ 1% trở xuống",
              "comparator": "<=", "value": "1", "low": null, "high": null, "unit": "%", "period": "by_2030",
              "qualitative": false, "lines": [2, 2], "page": null, "base": null})"));
  EXPECT_EQ(json["targets"][1]["value"], "hoàn thành tốt nhiệm vụ");
  EXPECT_TRUE(json["tasks"].is_array() && json["projects"].is_array() && json["footnotes"].is_array());
}

TEST(PeriodText, NamesEachPeriod) {
  using Kind = TargetPeriod::Kind;
  EXPECT_EQ(period_text({Kind::by_year, 2030}), "by_2030");
  EXPECT_EQ(period_text({Kind::versus_year, 2025}), "vs_2025");
  EXPECT_EQ(period_text({Kind::year, 2026}), "year");
  EXPECT_EQ(period_text({Kind::cumulative, 0}), "cumulative");
}

TEST(ReadTasks, NumberedInBracketsAndNotThoseOfAListOfWorks) {
  const auto reading =
      read_report(read_document("III. NHIỆM VỤ VÀ GIẢI PHÁP CHỦ YẾU\n"
                                "(1) Giữ rừng và giữ nguồn nước cho các thôn.\n"
                                "(2) Mở đường từ thôn ra nương, ruộng.\n"
                                "IV. CÁC CÔNG TRÌNH TRỌNG ĐIỂM\n"
                                "1. Cầu treo bản Mây.\n"
                                "2. Trường mầm non trung tâm.\n"));
  ASSERT_EQ(reading.tasks.size(), 2U);
  EXPECT_EQ(reading.tasks[1].kind, TaskKind::regular);
  EXPECT_EQ(reading.tasks[1].number, "2");
  EXPECT_EQ(reading.projects.size(), 2U);
}

TEST(ReadTasks, UnderAHeadingThatLostItsMarks) {
  const auto tasks = read_report(read_document("II. CAC NHIEM VU TRONG TAM\n"
                                               "1. Giữ rừng và giữ nguồn nước cho các thôn.\n"
                                               "2. Mở đường từ thôn ra nương, ruộng.\n"))
                         .tasks;
  ASSERT_EQ(tasks.size(), 2U);
  EXPECT_EQ(tasks[0].kind, TaskKind::key_task);
  EXPECT_EQ(tasks[1].number, "2");
}

}  // namespace
}  // namespace gandan::reading
