// Who may do what with which record: each action of the programme posted by each kind of person against a record made
// for it alone, and what the program really answers, written as a table (record_permissions.txt).
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <functional>
#include <iomanip>
#include <sstream>

#include "features/programme/explanations/explanation_actions.h"
#include "features/programme/explanations/explanation_store.h"
#include "features/programme/figures/figure_actions.h"
#include "features/programme/figures/reported_figure_store.h"
#include "features/programme/roles_test.h"
#include "features/programme/routes_test.h"
#include "features/programme/targets/indicator_actions.h"
#include "features/programme/tasks/task_actions.h"
#include "features/programme/tasks/task_work_actions.h"
#include "tests/support/test_database.h"

namespace gandan::programme {
namespace {

using namespace test_ward;
using http::Method;

// Who asks. The record is of the unit "own"; its person in charge is the owner.
struct Asker {
  const char* column;
  const char* role;
  const char* name;
  bool own_unit;
};
constexpr Asker askers[] = {{"leader", "leader", "Nguyễn Minh Khải", false},
                            {"deputy", "deputy", "Lê Quang Đạt", false},
                            {"head", "unit_head", "Đỗ Thị Mai Lan", true},
                            {"owner", "officer", "Mai Thị Xuân", true},
                            {"colleague", "officer", "Vũ Đình Ân", true},
                            {"reviewer", "officer", "Ngô Thu Ngân", false},
                            {"other_head", "unit_head", "Bùi Hữu Nghĩa", false},
                            {"other", "officer", "Cao Văn Bền", false},
                            {"neighbours", "neighbourhood_head", "Phan Văn Quý", false},
                            {"auditor", "auditor", "Phạm Văn Ước", false},
                            {"admin", "administrator", "Hoàng Thị Yến", false}};

class RecordPermissions : public ::testing::Test, protected Routed {
 protected:
  db::Database& served() override { return *database_; }

  RecordPermissions() {
    add_programme_routes(router_);
    people::add_hand_over_routes(router_, hand_over_duties());
    for (const Asker& asker : askers) {
      auth::Principal who = principal(*database_, asker.name, {});
      who.permissions = permissions_of_role(asker.role);
      people_.push_back(std::move(who));
    }
    const auth::UnitId own = of("owner").unit;
    for (size_t i = 0; i < people_.size(); ++i) {
      if (askers[i].own_unit) {
        people_[i].unit = own;
      } else if (people_[i].unit == own) {
        people_[i].unit = auth::UnitId::make(now);
      }
    }
  }

  const auth::Principal& of(std::string_view column) const {
    for (size_t i = 0; i < people_.size(); ++i) {
      if (askers[i].column == column) return people_[i];
    }
    throw std::logic_error("nobody of that column");
  }
  static audit::Actor actor(const auth::Principal& who) {
    return {ward, who.person, who.display_name, audit::Channel::web, now};
  }
  template <typename Work>
  auto in_write(const Work& work) {
    auto transaction = database_->write();
    auto result = work(transaction);
    transaction.commit();
    return result;
  }

  // What is acted on.
  std::string target(bool reviewed = false) {
    return in_write([&](db::Transaction& transaction) {
      NewTarget made = insurance();
      made.unit_in_charge = of("owner").unit;
      made.person_in_charge = of("owner").person;
      const auto id = add_target(transaction, program(), made).value();
      if (reviewed) {
        EXPECT_TRUE(put_in_charge(transaction, program(), id, find_target(transaction, ward, id)->version,
                                  made.unit_in_charge, made.person_in_charge, of("reviewer").person)
                        .ok());
      }
      return id.text();
    });
  }
  static Form indicator_form(const char* version) {
    return {{"wording", "Số vụ cháy"},       {"group", "xã hội"}, {"unit", "vụ"}, {"frequency", "quarter"},
            {"expected_from", "2026-07-01"}, {"version", version}};
  }
  std::string indicator() {
    return in_write([&](db::Transaction& transaction) {
      IndicatorPlan plan;
      plan.wording = "Số vụ cháy";
      plan.group = "xã hội";
      plan.expected_from = *base::Date::make(2026, 7, 1);
      plan.unit_in_charge = of("owner").unit;
      plan.person_in_charge = of("owner").person;
      return add_indicator(transaction, program(), plan).value().text();
    });
  }
  std::string waiting(const std::string& target, const auth::Principal& sender,
                      FigureState state = FigureState::submitted) {
    return in_write([&](db::Transaction& transaction) {
      Measurement measured{
          {*Period::parse("2026-Q3"), number("97"), ""}, "", "", "", false, sender.person, sender.display_name, now};
      const FigureId id = FigureId::make(now);
      insert_reported(transaction, ward, {id, *TargetId::parse(target), measured, state, "", {}, ""});
      return id.text();
    });
  }
  std::string task(const char* in_charge = "owner") {
    return in_write([&](db::Transaction& transaction) {
      NewTask made;
      made.title = "Việc";
      made.deadline = base::local_date(now).plus_days(5);
      made.unit_in_charge = of("owner").unit;
      made.person_in_charge = of(in_charge).person;
      return add_task(transaction, program(), made).value().text();
    });
  }
  std::string submitted_task(const char* in_charge = "owner") {
    const std::string id = task(in_charge);
    EXPECT_TRUE(in_write([&](db::Transaction& transaction) {
                  auto officer = of("owner");
                  return take_step(transaction, actor(officer), officer, *TaskId::parse(id), TaskStep::finish,
                                   {"Xong", "QĐ 5", ""});
                }).ok());
    return id;
  }
  std::string milestone(const std::string& task) {
    return in_write([&](db::Transaction& transaction) {
      const auto id = *TaskId::parse(task);
      EXPECT_TRUE(add_milestone(transaction, actor(of("owner")), of("owner"), id, "Mốc", "2026-11-28").ok());
      return milestones_of(transaction, ward, id).front().id.text();
    });
  }
  std::string extension(const std::string& task) {
    return in_write([&](db::Transaction& transaction) {
      const auto id = *TaskId::parse(task);
      EXPECT_TRUE(ask_extension(transaction, actor(of("owner")), of("owner"), id, "2026-12-28", "mưa").ok());
      return extensions_of(transaction, ward, id).front().id.text();
    });
  }
  std::string explanation() {
    const std::string about = target();
    return in_write([&](db::Transaction& transaction) {
      return ask_explanation(transaction, program(), {ExplainedKind::target, about}, "Vì sao?",
                             base::local_date(now).plus_days(5))
          .value()
          .text();
    });
  }
  std::string answered() {
    const std::string id = explanation();
    EXPECT_TRUE(in_write([&](db::Transaction& transaction) {
                  return answer_explanation(transaction, actor(of("owner")), of("owner"), *ExplanationId::parse(id), 1,
                                            {"a", "b", "c", base::local_date(now).plus_days(9)});
                }).ok());
    return id;
  }
  std::string version_of_target(const std::string& id) {
    auto transaction = database_->read();
    return std::to_string(find_target(transaction, ward, *TargetId::parse(id))->version);
  }
  std::string held_tag(const auth::PersonId& person) {
    auto transaction = database_->read();
    return people::held_tag(transaction, hand_over_duties(), {ward, person, base::local_date(now)});
  }

  int post(const std::string& path, const Form& form = {}) { return call(Method::post, path, form).status; }
  int get(const std::string& path) { return call(Method::get, path).status; }

  using Action = std::function<int()>;
  struct Row {
    const char* name;
    Action action;
  };
  std::vector<Row> figures();
  std::vector<Row> plans();
  std::vector<Row> explanations();
  std::vector<Row> tasks();
  std::vector<Row> parts_of_tasks();
  std::vector<Row> review();

  std::string line(const Row& row) {
    std::ostringstream text;
    text << std::left << std::setw(46) << row.name;
    for (const auth::Principal& who : people_) {
      who_ = who;
      const int status = row.action();
      std::string cell = std::to_string(status);  // what should not come up stands as its number
      if (status == 200 || status == 201 || status == 303) cell = "yes";
      if (status == 403) cell = "-";
      text << std::setw(12) << cell;
    }
    std::string whole = text.str();
    whole.erase(whole.find_last_not_of(' ') + 1);
    return whole + "\n";
  }

  test::TestDatabase database_{db::Engine::sqlite, founded};
  std::vector<auth::Principal> people_;
};

std::vector<RecordPermissions::Row> RecordPermissions::figures() {
  const Form figure = {{"period", "2026-Q3"}, {"value", "97"}};
  const auto on_reviewed = [this](const char* path) {
    return [this, path] { return post("/figures/" + waiting(target(true), of("owner")) + path, {{"reason", "sai"}}); };
  };
  const auto on_unreviewed = [this](const char* path) {
    return [this, path] { return post("/figures/" + waiting(target(), of("owner")) + path, {{"reason", "sai"}}); };
  };
  return {{"report a figure", [this, figure] { return post("/targets/" + target() + "/figures", figure); }},
          {"report a figure that another reviews",
           [this, figure] { return post("/targets/" + target(true) + "/figures", figure); }},
          {"approve the owner's figure", on_unreviewed("/approve")},
          {"approve the owner's figure, one is reviewer", on_reviewed("/approve")},
          {"return the owner's figure", on_unreviewed("/return")},
          {"return the owner's figure, one is reviewer", on_reviewed("/return")},
          {"approve the own figure", [this] { return post("/figures/" + waiting(target(), *who_) + "/approve"); }},
          {"approve the own figure, one is reviewer",
           [this] { return post("/figures/" + waiting(target(true), *who_) + "/approve"); }},
          {"take back the own figure",
           [this] {
             const std::string id = target();
             waiting(id, *who_);
             return post("/mine/targets/" + id + "/undo", {{"period", "2026-Q3"}});
           }},
          {"drop what came back to the owner",
           [this] { return post("/figures/" + waiting(target(), of("owner"), FigureState::returned) + "/drop"); }},
          {"see figures by program", [this] { return get("/api/v1/targets/" + target() + "/figures"); }}};
}

std::vector<RecordPermissions::Row> RecordPermissions::plans() {
  const auto on_target = [this](const char* path, const Form& form) {
    return [this, path, form] {
      const std::string id = target();
      Form whole = form;
      whole.emplace_back("version", version_of_target(id));
      return post("/targets/" + id + path, whole);
    };
  };
  return {
      {"see a target", [this] { return get("/targets/" + target()); }},
      {"put a person in charge", on_target("/in-charge", {})},
      {"plan a target's figures", on_target("/plan", {{"data_source", "BHXH"}, {"area_kind", ""}, {"area_rule", ""}})},
      {"open the form of a target", [this] { return get("/targets/" + target() + "/edit"); }},
      {"make an indicator", [this] { return post("/indicators", indicator_form("1")); }},
      {"see an indicator", [this] { return get("/targets/" + indicator()); }},
      {"change an indicator", [this] { return post("/indicators/" + indicator(), indicator_form("1")); }},
      {"withdraw an indicator", [this] { return post("/indicators/" + indicator() + "/withdraw"); }},
      {"enter a figure of an indicator",
       [this] {
         return post("/targets/" + indicator() + "/figures", {{"period", "2026-Q3"}, {"value", "5"}});
       }},
      {"ask about an indicator",
       [this] {
         return post("/targets/" + indicator() + "/ask", {{"question", "Vì sao?"}, {"due", "2026-11-30"}});
       }},
      {"see who is to answer", [this] { return get("/people/" + of("owner").person.text() + "/work"); }}};
}

std::vector<RecordPermissions::Row> RecordPermissions::explanations() {
  const Form question = {{"question", "Vì sao?"}, {"due", "2026-11-30"}};
  const Form answer = {{"fact", "a"}, {"cause", "b"}, {"action", "c"}, {"action_by", "2026-12-20"}, {"version", "1"}};
  return {{"ask about a target", [this, question] { return post("/targets/" + target() + "/ask", question); }},
          {"ask about a task", [this, question] { return post("/tasks/" + task() + "/ask", question); }},
          {"answer", [this, answer] { return post("/explanations/" + explanation() + "/answer", answer); }},
          {"take back the owner's answer", [this] { return post("/mine/explanations/" + answered() + "/undo"); }},
          {"accept the answer",
           [this] {
             return post("/explanations/" + answered() + "/decision", {{"decision", "accept"}, {"version", "2"}});
           }},
          {"return the answer", [this] {
             return post("/explanations/" + answered() + "/decision",
                         {{"decision", "return"}, {"reason", "rõ hơn"}, {"version", "2"}});
           }}};
}

std::vector<RecordPermissions::Row> RecordPermissions::tasks() {
  const auto step = [this](const std::string& id, const char* name) {
    return post("/tasks/" + id + "/steps", {{"step", name},
                                            {"result", "Xong"},
                                            {"attached", "QĐ 5"},
                                            {"return_reason", "thiếu"},
                                            {"stop_reason", "thôi"}});
  };
  return {{"make a task",
           [this] {
             return post("/tasks/new", {{"title", "Việc mới"}});
           }},
          {"make a task below one of the unit",
           [this] {
             return post("/tasks/new", {{"title", "Việc mới"}, {"parent", task()}});
           }},
          {"withdraw a task",
           [this] {
             return post("/tasks/" + task() + "/withdrawal", {{"withdraw_reason", "trùng"}});
           }},
          {"open the form of a task", [this] { return get("/tasks/" + task() + "/edit"); }},
          {"move a task",
           [this] {
             return post("/tasks/" + task() + "/move", {{"parent", task()}, {"version", "1"}});
           }},
          {"begin a task", [this, step] { return step(task(), "start"); }},
          {"finish a task", [this, step] { return step(task(), "finish"); }},
          {"approve the owner's task", [this, step] { return step(submitted_task(), "approve"); }},
          {"approve a task of the head's own", [this, step] { return step(submitted_task("head"), "approve"); }},
          {"send back the owner's task", [this, step] { return step(submitted_task(), "send_back"); }},
          {"take back a task that waits", [this, step] { return step(submitted_task(), "reopen"); }},
          {"stop the owner's task", [this, step] { return step(task(), "stop"); }},
          {"stop a task of the head's own", [this, step] { return step(task("head"), "stop"); }},
          {"change several tasks", [this] {
             return post("/tasks/bulk",
                         {{"task", task()}, {"task", task()}, {"deadline", "2026-12-30"}, {"deadline_reason", "mưa"}});
           }}};
}

std::vector<RecordPermissions::Row> RecordPermissions::parts_of_tasks() {
  const auto answer = [this](const char* in_charge) {
    const std::string id = task(in_charge);
    return post("/tasks/" + id + "/extensions/" + extension(id), {{"answer", "granted"}, {"answer_reason", "được"}});
  };
  return {
      {"add a milestone",
       [this] {
         return post("/tasks/" + task() + "/milestones", {{"milestone", "Mốc"}, {"due", "2026-11-28"}});
       }},
      {"tick a milestone",
       [this] {
         const std::string id = task();
         return post("/tasks/" + id + "/milestones/" + milestone(id), {{"change", "reached"}});
       }},
      {"tick a milestone among what is mine",
       [this] {
         const std::string id = task();
         return post("/mine/tasks/" + id + "/milestones/" + milestone(id));
       }},
      {"link a target",
       [this] {
         return post("/tasks/" + task() + "/links", {{"target", target()}});
       }},
      {"ask for a later deadline",
       [this] {
         return post("/tasks/" + task() + "/extensions", {{"new_deadline", "2026-12-28"}, {"extension_reason", "mưa"}});
       }},
      {"grant the owner a later deadline", [answer] { return answer("owner"); }},
      {"grant the head a later deadline", [answer] { return answer("head"); }},
      {"comment",
       [this] {
         return post("/tasks/" + task() + "/comments", {{"comment", "Cố lên"}});
       }},
      {"follow", [this] {
         return post("/tasks/" + task() + "/watch", {{"watch", "begin"}});
       }}};
}

std::vector<RecordPermissions::Row> RecordPermissions::review() {
  const auto close = [this] {
    static int quarter = 0;  // a period is closed once
    const int n = quarter++;
    return post("/periods", {{"span", "month:20" + std::to_string(25 + n / 6 % 2) + "-0" + std::to_string(1 + n % 6)}});
  };
  return {{"close a period", close},
          {"see closed periods", [this] { return get("/periods"); }},
          {"preview a period", [this] { return get("/periods/preview?span=quarter:2026-Q3"); }},
          {"make a task in a meeting",
           [this] {
             return post("/meeting/notes", {{"target", target()},
                                            {"note", "Làm ngay"},
                                            {"person", of("owner").person.text()},
                                            {"deadline", "2026-12-20"}});
           }},
          {"see the meeting", [this] { return get("/meeting"); }},
          {"see what happened", [this] { return get("/activity"); }},
          {"see what is mine", [this] { return get("/mine"); }},
          {"hand over the owner's work", [this] {
             task();
             const auth::PersonId owner = of("owner").person;
             return post("/people/" + owner.text() + "/hand-over",
                         {{"to", of("colleague").person.text()}, {"reason", "nghỉ"}, {"tag", held_tag(owner)}});
           }}};
}

TEST_F(RecordPermissions, AreWhatTheTableSays) {
  std::ostringstream text;
  text << "# Who may do what with a record of a unit: its leader, deputy and administrator; the unit's head, the owner "
          "(in\n"
          "# charge of it), a colleague in the unit; a reviewer named for the target (of another unit, an officer), "
          "the head\n"
          "# and an officer of another unit, the head of a neighbourhood, an auditor. What the program answers, not "
          "what it\n"
          "# should. Made anew by this test with GANDAN_REBASELINE=1.\n\n"
       << std::left << std::setw(46) << "";
  for (const Asker& asker : askers) text << std::setw(12) << asker.column;
  std::string table = text.str();
  table.erase(table.find_last_not_of(' ') + 1);
  table += "\n";
  for (const auto& rows : {figures(), plans(), explanations(), tasks(), parts_of_tasks(), review()}) {
    for (const Row& row : rows) table += line(row);
  }
  const std::string path = GANDAN_SOURCE_DIR "/src/features/programme/record_permissions.txt";
  if (std::getenv("GANDAN_REBASELINE") != nullptr) {
    std::ofstream(path, std::ios::binary) << table;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const std::string expected((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(expected, table);
}

}  // namespace
}  // namespace gandan::programme
