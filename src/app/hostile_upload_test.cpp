// Every door that takes a file is sent what harms: each answers with a sentence, or keeps what is harmless and hands it
// out as such. Forms go through the parser of the server, so that names and parts are as hostile as they arrive.
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

#include "app/application.h"
#include "app/demo_ward_test.h"
#include "app/hostile_files_test.h"
#include "features/cases/open311/open311_keys.h"
#include "features/people/account_store.h"
#include "platform/auth/token.h"
#include "platform/files/temporary.h"
#include "platform/http/answer.h"
#include "platform/http/body.h"
#include "platform/scan/scan.h"
#include "tests/support/clamd.h"
#include "tests/support/test_database.h"

namespace gandan::app {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

using namespace test_ward;

// A form that takes files: where it is sent, in which field they stand, and what goes along.
struct Door {
  std::string path, field;
  std::vector<std::pair<std::string, std::string>> fields;
};

struct Sent {
  int status = 0;
  std::string head, body;
};

class HostileUpload : public ::testing::Test {
 protected:
  HostileUpload() : database_(db::Engine::sqlite, demo_ward) {
    auto transaction = database_->write();
    const auto everybody = people::active_people(transaction, ward);
    const auto leader = std::ranges::find(everybody, "leader", &people::Person::role);
    const auto token = auth::new_token();
    const auto key = cases::open311::make_key(transaction, program(), {"thử", 10'000});
    people::insert_api_token(transaction, ward, leader->id,
                             {auth::SessionId::make(now), "thử", now, {now.epoch_milliseconds + 86'400'000}},
                             token.hash);
    case_code_ = transaction.query_one("SELECT code FROM case_record ORDER BY code LIMIT 1")->text("code");
    const auto target = transaction.query_one(
        "SELECT s.target_id, s.awaited_period FROM target_status s JOIN target t ON t.ward_id = s.ward_id AND "
        "t.target_id = s.target_id WHERE t.comparator = 'at_least' AND s.awaited_period IS NOT NULL LIMIT 1");
    target_ = target->text("target_id");
    period_ = target->text("awaited_period");
    transaction.commit();
    bearer_ = "Bearer " + token.secret;
    key_ = key->secret;
  }
  ~HostileUpload() override { scan::use(""); }

  std::vector<Door> doors() const {
    return {{"/api/v1/files", "file", {}},
            {"/targets/" + target_ + "/figures",
             "evidence_file",
             {{"period", period_}, {"value", "1"}, {"confirmed", "1"}}},
            {"/report", "photo", report()},
            {"/cases/new", "photo", report()},
            {"/cases/" + case_code_ + "/photos", "photo", {{"moment", "after"}}},
            {"/cases/" + case_code_ + "/papers", "paper", {}},
            {"/open311/v2/requests.json", "media", open311()},
            {"/open311/v2/requests.xml", "media", open311()},
            {"/figures/sheet", "file", {}},
            {"/reports", "file", {}}};
  }

  Sent send(const Door& door, const std::vector<hostile::File>& files) {
    http::Request request;
    request.method = http::Method::post;
    request.path = door.path;
    request.headers["content-type"] = "multipart/form-data; boundary=" + boundary_;
    const http::FormLimits limits{.upload_folder = uploads_.path()};
    const auto sink = http::sink_for(request, limits);
    for (const std::string& piece : pieces(door, files)) {
      if (const auto refusal = sink->take(piece)) return {refusal->status, {}, refusal->message_key};
    }
    if (const auto refusal = sink->finish(request)) return {refusal->status, {}, refusal->message_key};
    const http::RemoveUploads removing(request);
    return answer(request);
  }

  Sent get(const std::string& path) {
    http::Request request;
    request.path = path;
    return answer(request);
  }

  // What stands in the tables that a form with files may add to.
  std::string records() {
    auto transaction = database_->read();
    std::string text;
    const auto add = [&](const std::vector<db::Row>& rows) { text += rows.front().text("n") + " "; };
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM kept_file"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM kept_content"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM case_record"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM case_attachment"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM case_paper"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM case_event"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM measurement"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM report"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM job"));
    add(transaction.query("SELECT CAST(count(*) AS TEXT) AS n FROM audit_entry"));
    return text;
  }

  size_t files_left() const {
    return static_cast<size_t>(std::distance(std::filesystem::directory_iterator(uploads_.path()), {}));
  }

  void run_jobs() {
    while (application_.jobs().run_next()) {
    }
  }

  test::TestDatabase database_;
  base::FixedClock clock_{now};
  files::TemporaryFolder uploads_ = files::TemporaryFolder::make("hostile").value();
  files::TemporaryFolder kept_ = files::TemporaryFolder::make("kept").value();
  Application application_{*database_, clock_, {.ward = ward, .files_folder = kept_.path()}};

 private:
  std::vector<std::pair<std::string, std::string>> report() const {
    return {{"type", "field_report"}, {"category", "lighting"}, {"address", "ngõ 3"}, {"text", "Đèn đường không sáng"}};
  }
  std::vector<std::pair<std::string, std::string>> open311() const {
    return {{"api_key", key_}, {"service_code", "field_report.lighting"}, {"address_string", "ngõ 3"}};
  }

  // As a network hands it on: the head of a part may come in two pieces.
  std::vector<std::string> pieces(const Door& door, const std::vector<hostile::File>& files) const {
    std::string body;
    const std::string begin = "--" + boundary_ + "\r\nContent-Disposition: form-data; name=\"";
    for (const auto& [name, value] : door.fields)
      body.append(begin).append(name).append("\"\r\n\r\n").append(value + "\r\n");
    for (const hostile::File& each : files) {
      body.append(begin).append(door.field).append("\"; filename=\"").append(each.name);
      body.append("\"\r\nContent-Type: image/jpeg\r\n\r\n").append(each.bytes).append("\r\n");
    }
    body += "--" + boundary_ + "--\r\n";
    std::vector<std::string> cut;
    constexpr size_t piece = 65'521;
    for (size_t at = 0; at < body.size(); at += piece) cut.push_back(body.substr(at, piece));
    return cut;
  }

  Sent answer(http::Request& request) {
    request.headers["authorization"] = bearer_;
    request.headers["accept"] = "text/html";
    http::Response response = application_.answer(request);
    const int status = response.status;
    const http::Answer whole = http::make_answer(std::move(response), request, {});
    return {status, whole.head, std::string(whole.body)};
  }

  const std::string boundary_ = "gioi-han";
  std::string case_code_, target_, period_, bearer_, key_;
};

TEST_F(HostileUpload, OfEveryKindIsRefusedInWordsOrKeptHarmlessAtEveryDoor) {
  for (const hostile::File& file : hostile::all_kinds()) {
    for (const Door& door : doors()) {
      SCOPED_TRACE(file.name + " to " + door.path);
      const std::string before = records();
      const Sent sent = send(door, {file});
      EXPECT_LT(sent.status, 500) << sent.body;
      EXPECT_THAT(sent.body, Not(HasSubstr("root:")));
      if (sent.status >= 400) {
        EXPECT_THAT(sent.status, AnyOf(400, 413, 422));
        // A report that cannot be read leaves the job that says so, and nothing else.
        if (door.path != "/reports") {
          EXPECT_EQ(records(), before);
        }
        EXPECT_GT(sent.body.size(), 20U);
      }
      EXPECT_EQ(files_left(), 0U);
    }
  }
  run_jobs();
  auto transaction = database_->read();
  EXPECT_TRUE(
      transaction.query("SELECT job_id FROM job WHERE state IN ('waiting', 'running') AND kind = 'reading.upload'")
          .empty());
}

// What is kept of pictures is a JPEG of our own making, at whichever door.
TEST_F(HostileUpload, NothingOfAPolyglotIsKeptOrHandedOutAsAPage) {
  const std::string photo = hostile::jpeg(64, 48) + "<html><script>alert(1)</script>";
  for (const Door& door : doors()) {
    if (door.path == "/reports" || door.path == "/figures/sheet") continue;
    EXPECT_LT(send(door, {{"a.html", photo}}).status, 400) << door.path;
  }
  auto transaction = database_->read();
  const auto contents = transaction.query(
      "SELECT content_base64 FROM case_attachment UNION ALL SELECT content_base64 FROM kept_content WHERE kind = "
      "'jpeg' UNION ALL SELECT content_base64 FROM case_paper");
  EXPECT_GE(contents.size(), 7U);
  for (const db::Row& row : contents) {
    EXPECT_TRUE(row.text("content_base64").starts_with("/9j/"));                // FF D8 FF
    EXPECT_EQ(row.text("content_base64").find("c2NyaXB0"), std::string::npos);  // "script"
  }
}

TEST_F(HostileUpload, WhatIsKeptIsHandedOutToBeSavedAndOfOurKind) {
  const Door files = doors().front();
  const Sent sent = send(files, {{"a.html", "%PDF-1.7\n<html><script>alert(1)</script></html>"}});
  ASSERT_EQ(sent.status, 201);
  const std::string address = nlohmann::json::parse(sent.body).at("files").at(0).at("address").get<std::string>();
  const Sent file = get(address);
  EXPECT_EQ(file.status, 200);
  EXPECT_THAT(file.head, HasSubstr("content-type: application/pdf\r\n"));
  EXPECT_THAT(file.head, HasSubstr("content-disposition: attachment;"));
  EXPECT_THAT(file.head, HasSubstr("x-content-type-options: nosniff\r\n"));
}

TEST_F(HostileUpload, NamesAreNeverPathsAndStayInTheirHeader) {
  const Door files = doors().front();
  const std::string photo = hostile::jpeg(64, 48);
  for (const std::string& name : hostile::names()) {
    SCOPED_TRACE(name.substr(0, 40));
    for (const Door& door : doors()) EXPECT_LT(send(door, {{name, photo}}).status, 500) << door.path;
    const Sent sent = send(files, {{name, photo}});
    if (sent.status >= 400) continue;
    const auto kept = nlohmann::json::parse(sent.body).at("files").at(0);
    const auto shown = kept.at("name").get<std::string>();
    EXPECT_EQ(shown.find_first_of("/\\\r\n"), std::string::npos) << shown;
    EXPECT_EQ(shown.find('\0'), std::string::npos);
    EXPECT_TRUE(shown.ends_with(".jpg")) << shown;
    const Sent file = get(kept.at("address").get<std::string>());
    EXPECT_THAT(file.head, Not(HasSubstr("\r\nSet-Cookie"))) << "the name ended its header";
  }
  EXPECT_EQ(files_left(), 0U);
}

TEST_F(HostileUpload, ThirtyFilesAtOnceAreTooMany) {
  const std::string photo = hostile::jpeg(64, 48);
  for (const Door& door : doors()) {
    const std::string before = records();
    for (const size_t count : {30U, 18U}) {
      const std::vector<hostile::File> files(count, {"a.jpg", photo});
      const Sent sent = send(door, files);
      EXPECT_THAT(sent.status, AnyOf(400, 413, 422)) << door.path << " " << count;
    }
    EXPECT_EQ(records(), before) << door.path;
    EXPECT_EQ(files_left(), 0U) << door.path;
  }
}

// Kilobytes of the process, "VmHWM": the most since it was last forgotten.
int64_t memory(const std::string& name) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(name + ":")) return std::stoll(line.substr(name.size() + 1));
  }
  return 0;
}

TEST_F(HostileUpload, WhatBecomesHugeWhenOpenedStaysWithinBounds) {
  constexpr int64_t most_kilobytes = 700 * 1024;  // what the sanitizers keep of freed memory counts, too
  std::vector<hostile::File> bombs;
  for (hostile::File& file : hostile::all_kinds()) {
    if (file.name.starts_with("bomb") || file.name.starts_with("huge") || file.name.starts_with("many") ||
        file.name.starts_with("laughs")) {
      bombs.push_back(std::move(file));
    }
  }
  EXPECT_EQ(bombs.size(), 7U);
  std::ofstream("/proc/self/clear_refs") << "5";
  const int64_t before = memory("VmRSS");
  for (const hostile::File& bomb : bombs) {
    for (const Door& door : doors()) send(door, {bomb});
  }
  run_jobs();
  EXPECT_LT(memory("VmHWM") - before, most_kilobytes);
}

TEST_F(HostileUpload, AScannerThatIsAskedRefusesAtEveryDoor) {
  const test::ClamdServer clamd;
  const std::string infected = hostile::jpeg(64, 48) + test::eicar();
  for (const Door& door : doors()) {
    if (door.path == "/figures/sheet") continue;  // by its job: figure_upload_test.cpp
    SCOPED_TRACE(door.path);
    const std::string before = records();
    scan::use(clamd.unix_address());
    const Sent found = send(door, {{"a.jpg", infected}});
    EXPECT_THAT(found.status, AnyOf(400, 422));
    EXPECT_THAT(found.body, HasSubstr("Own.Test.Eicar"));
    EXPECT_THAT(found.body, HasSubstr("mã độc"));
    scan::use("unix:/nowhere/clamd.ctl");
    const Sent unreachable = send(door, {{"a.jpg", hostile::jpeg(64, 48)}});
    EXPECT_EQ(unreachable.status, 503);
    EXPECT_THAT(unreachable.body, HasSubstr("chưa kiểm tra được mã độc"));
    EXPECT_EQ(records(), before);
    EXPECT_EQ(files_left(), 0U);
    scan::use(clamd.tcp_address());
    if (door.path != "/reports") {
      EXPECT_LT(send(door, {{"a.jpg", hostile::jpeg(64, 48)}}).status, 400);
    }
  }
}

}  // namespace
}  // namespace gandan::app
