// The server over real sockets: keep-alive, pipelining, limits, slow clients, bodies, a graceful stop.
#include "platform/http/server.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>

#include "platform/http/prepared_body.h"
#include "platform/http/raw_client_test.h"

namespace gandan::http {
namespace {

using namespace std::chrono_literals;
using auth::Permission;
using test::RawClient;

// A gate that a handler waits at, so that tests can hold a worker.
class Gate {
 public:
  void open() {
    const std::scoped_lock lock(guard_);
    is_open_ = true;
    changed_.notify_all();
  }
  void pass() {
    std::unique_lock lock(guard_);
    ++waiting_;
    changed_.wait(lock, [this] { return is_open_; });
  }
  size_t waiting() {
    const std::scoped_lock lock(guard_);
    return waiting_;
  }

 private:
  std::mutex guard_;
  std::condition_variable changed_;
  bool is_open_ = false;
  size_t waiting_ = 0;
};

class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    router.add({Method::get, "/hello", Permission::public_, [](const Request&, Context&) { return plain_text("hello"); }});
    router.add({Method::get, "/slow", Permission::public_, [this](const Request&, Context&) {
                  gate.pass();
                  return plain_text("done");
                }});
    router.add({Method::post, "/echo", Permission::public_,
                [](const Request& request, Context&) { return plain_text(request.body); }, 1000});
    router.add({Method::get, "/who", Permission::public_,
                [](const Request& request, Context&) { return plain_text(request.remote_address); }});
    options.forms.upload_folder = uploads.path();
  }
  void TearDown() override { gate.open(); }

  Server& start() {
    auto started = Server::start(options, router, [](const Request&) { return test::context_without_database(); });
    EXPECT_TRUE(started.ok());
    server = std::move(started.value());
    return *server;
  }
  RawClient client() { return RawClient(server->port()); }

  Gate gate;
  test::TemporaryFolder uploads;
  ServerOptions options;
  Router router;
  std::unique_ptr<Server> server;
};

constexpr std::string_view get_hello = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";

TEST_F(ServerTest, AnswersAndKeepsTheConnection) {
  start();
  auto connection = client();
  for (int i = 0; i < 3; ++i) {
    connection.send(get_hello);
    const std::string answer = connection.read_answer();
    EXPECT_EQ(test::status_of(answer), 200);
    EXPECT_EQ(test::body_of(answer), "hello");
  }
  EXPECT_EQ(server->counters().requests_by_status[200], 3U);
}

TEST_F(ServerTest, EveryAnswerHasTheSecurityHeaders) {
  start();
  for (const std::string_view request : {get_hello, std::string_view("GET /missing HTTP/1.1\r\nHost: x\r\n\r\n"),
                                         std::string_view("GET /hello HTTP/1.1\r\n\r\n")}) {
    auto connection = client();
    connection.send(request);
    const std::string answer = connection.read_answer();
    const std::string policy = test::header_of(answer, "content-security-policy");
    EXPECT_NE(policy.find("default-src 'none'"), std::string::npos) << answer;
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_EQ(test::header_of(answer, "x-content-type-options"), "nosniff");
    EXPECT_EQ(test::header_of(answer, "set-cookie"), "");
    EXPECT_EQ(test::header_of(answer, "strict-transport-security"), "");
  }
}

}  // namespace
}  // namespace gandan::http
