// Uploads over a socket: streamed to disk, within the limits, and gone when nobody moved them.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "platform/http/raw_client_test.h"

namespace gandan::http {
namespace {

std::string part(const std::string& disposition, const std::string& bytes) {
  return "--XX\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + bytes + "\r\n";
}

class UploadTest : public ::testing::Test {
 protected:
  void SetUp() override {
    router.add({Method::post, "/upload", auth::Permission::public_,
                [this](const Request& request, Context&) { return handle(request); }, 1U << 20U});
    router.add({Method::post, "/members", auth::Permission::import_reports,
                [this](const Request& request, Context&) { return handle(request); }, 64U << 20U});
    options.forms.upload_folder = folder.path();
    options.forms.files = 2;
    options.forms.field_bytes = 1000;
  }
  void start() {
    server = std::move(
        Server::start(options, router, [](const Request&) { return test::context_without_database(); }).value());
  }

  // Says what arrived; moves the first file away when the form asks for it.
  Response handle(const Request& request) {
    std::string text;
    for (const auto& [name, value] : request.form.entries()) text += name + "=" + value + "\n";
    for (const auto& file : request.files) {
      std::ifstream stream(file.path, std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
      text += file.field + ":" + file.client_name + ":" + std::to_string(file.size_bytes) + ":" +
              (bytes.size() < 20 ? bytes : std::to_string(bytes.size())) + "\n";
    }
    if (request.form.has("keep")) std::filesystem::rename(request.files.front().path, folder.path() / "kept");
    return plain_text(text);
  }

  static std::string request(const std::string& body, size_t length) {
    return "POST /upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nContent-Type: multipart/form-data; "
           "boundary=XX\r\nContent-Length: " +
           std::to_string(length) + "\r\n\r\n" + body;
  }
  std::string post(const std::string& parts) {
    const std::string body = parts + "--XX--\r\n";
    test::RawClient client(server->port());
    client.send(request(body, body.size()));
    return client.read_answer();
  }

  // Only the head, and that 10 MB follow; `way`: how that is said.
  std::string knock(const std::string& path, const std::string& way, const std::string& token) {
    test::RawClient client(server->port());
    client.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token +
                "\r\nContent-Type: multipart/form-data; boundary=XX\r\n" + way + "\r\n\r\n" +
                "--XX\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nabc");
    return client.read_answer();
  }

  test::TemporaryFolder folder;
  ServerOptions options;
  // "officer" may sign in and no more, "leader" may import.
  Router router{{.identify = [](const Request& request, Context&) -> std::optional<auth::Principal> {
    const std::string_view token = request.header("authorization");
    if (token == "Bearer t" || token == "Bearer stranger") return std::nullopt;
    const base::Instant now{1};
    auth::Principal principal{auth::PersonId::make(now), auth::UnitId::make(now), auth::SessionId::make(now), "", {}};
    if (token == "Bearer leader") principal.permissions.add(auth::Permission::import_reports);
    return principal;
  }}};
  std::unique_ptr<Server> server;
};

TEST_F(UploadTest, FieldsAndFilesReachTheHandlerAndFilesAreRemovedAfterwards) {
  start();
  const std::string bytes(200'000, '\r');
  const std::string answer = post(
      part("name=\"ghi chu\"", "h\u006f\u0300a") + part("name=report; filename=\"C:\\thu muc\\báo cáo.txt\"", "abc") +
      part("name=photo; filename=\"../../etc/b.png\"", bytes) + part("name=none; filename=\"\"", ""));
  EXPECT_EQ(test::body_of(answer), "ghi chu=h\u00f2a\nreport:báo cáo.txt:3:abc\nphoto:b.png:200000:200000\n")
      << "decomposed letters are composed (NFC), paths cut off";
  EXPECT_TRUE(test::eventually([&] { return folder.file_count() == 0; }));
}

TEST_F(UploadTest, AFileThatWasMovedAwayStays) {
  start();
  EXPECT_EQ(test::status_of(post(part("name=keep", "1") + part("name=f; filename=a", "abc"))), 200);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "kept"));
}

TEST_F(UploadTest, LimitsAreKeptAndNothingIsLeftBehind) {
  start();
  const std::string file = part("name=f; filename=a", "abc");
  EXPECT_EQ(test::status_of(post(file + file + file)), 413);
  EXPECT_EQ(test::status_of(post(file + part("name=a", std::string(1001, 'a')))), 413);
  EXPECT_EQ(test::status_of(post(file + part("name=f; filename=" + std::string(300, 'a'), "abc"))), 400);
  EXPECT_EQ(test::status_of(post(file + part("name=" + std::string(300, 'a'), "abc"))), 400);
  EXPECT_EQ(test::status_of(post(file + part("name=a", std::string("a\0b", 3)))), 400);
  EXPECT_EQ(test::status_of(post(file + part("name=a", "\xff"))), 400);
  EXPECT_EQ(test::status_of(post(file + part("name=\"\xff\"; filename=\"\xff\"", "a"))), 400);
  EXPECT_EQ(test::status_of(post(file + "--XX\r\nnonsense\r\n\r\n")), 400);
  EXPECT_TRUE(test::eventually([&] { return folder.file_count() == 0; }));
}

TEST_F(UploadTest, AnUploadThatBreaksOffLeavesNothing) {
  start();
  {
    test::RawClient client(server->port());
    client.send(request("--XX\r\nContent-Disposition: form-data; name=f; filename=a\r\n\r\nabc", 100'000));
    ASSERT_TRUE(test::eventually([&] { return folder.file_count() == 1; }));
  }
  EXPECT_TRUE(test::eventually([&] { return folder.file_count() == 0; }));
}

TEST_F(UploadTest, WhoMayNotSendALongBodyIsToldSoBeforeItIsRead) {
  start();
  for (const std::string way : {"Content-Length: 10000000", "Transfer-Encoding: chunked\r\nX: 1",
                                "Content-Length: 10000000\r\nExpect: 100-continue"}) {
    EXPECT_EQ(test::status_of(knock("/members", way, "stranger")), 401) << way;
    EXPECT_EQ(test::status_of(knock("/members", way, "officer")), 403) << way;
    EXPECT_EQ(test::status_of(knock("/nowhere", way, "leader")), 404) << way;
    EXPECT_EQ(test::header_of(knock("/members", way, "officer"), "connection"), "close") << way;
  }
  EXPECT_EQ(folder.file_count(), 0U);
}

TEST_F(UploadTest, WhoMaySendALongBodyHasItRead) {
  start();
  const std::string body = part("name=f; filename=a", std::string(300'000, 'a')) + "--XX--\r\n";
  test::RawClient client(server->port());
  client.send(
      "POST /members HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer leader\r\nContent-Type: "
      "multipart/form-data; boundary=XX\r\nContent-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body);
  EXPECT_EQ(test::body_of(client.read_answer()), "f:a:300000:300000\n");
}

TEST_F(UploadTest, AFolderThatCannotBeWrittenIs503) {
  options.forms.upload_folder = folder.path() / "missing";
  start();
  EXPECT_EQ(test::status_of(post(part("name=f; filename=a", "abc"))), 503);
}

}  // namespace
}  // namespace gandan::http
