// The server over real sockets: keep-alive, pipelining, limits, slow clients, bodies, a graceful stop.
#include "platform/http/server.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <fstream>
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
    router.add(
        {Method::get, "/hello", Permission::public_, [](const Request&, Context&) { return plain_text("hello"); }});
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

TEST_F(ServerTest, AnswersPipelinedRequestsInTheirOrder) {
  start();
  auto connection = client();
  std::string requests;
  for (int i = 0; i < 20; ++i) {
    const std::string body = "number " + std::to_string(i);
    requests +=
        std::string(get_hello) +
        "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nContent-Length: " + std::to_string(body.size()) +
        "\r\n\r\n" + body;
  }
  connection.send(requests);
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(test::body_of(connection.read_answer()), "hello");
    EXPECT_EQ(test::body_of(connection.read_answer()), "number " + std::to_string(i));
  }
}

TEST_F(ServerTest, ReadsChunkedBodiesHoweverTheyArrive) {
  start();
  auto connection = client();
  const std::string request =
      "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nTransfer-Encoding: chunked\r\n\r\n"
      "5;name=value\r\nhello\r\n1\r\n \r\n0005\r\nworld\r\n0\r\nCookie: a=b\r\n\r\n";
  for (const char c : request) connection.send(std::string_view(&c, 1));
  EXPECT_EQ(test::body_of(connection.read_answer()), "hello world");
  connection.send(get_hello);
  EXPECT_EQ(test::body_of(connection.read_answer()), "hello");
}

TEST_F(ServerTest, SaysContinueOnlyWhenTheBodyIsWanted) {
  start();
  auto wanted = client();
  const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nExpect: 100-continue\r\n";
  wanted.send(head + "Content-Length: 3\r\n\r\n");
  EXPECT_EQ(test::status_of(wanted.read_answer()), 100);
  wanted.send("abc");
  EXPECT_EQ(test::body_of(wanted.read_answer()), "abc");
  auto too_much = client();
  too_much.send(head + "Content-Length: 3000\r\n\r\n");
  EXPECT_EQ(test::status_of(too_much.read_answer()), 413);
}

TEST_F(ServerTest, AFormThatCannotBeReadIsToldAsThePathHasIt) {
  router.tell_problems("/echo", [](const Problem& problem, const Request&, html::Language) {
    return plain_text("told " + problem.error.message_key, problem.status);
  });
  start();
  const std::string head = "POST /echo HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\n";
  auto too_much = client();
  too_much.send(head + "Content-Length: 3000\r\n\r\n");
  EXPECT_EQ(test::body_of(too_much.read_answer()), "told error.http.body_too_large");
  auto unreadable = client();
  unreadable.send(head + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%FF");
  EXPECT_EQ(test::body_of(unreadable.read_answer()), "told error.http.form");
}

TEST_F(ServerTest, AFullQueueGets503AndTheConnectionStays) {
  options.workers = 1;
  options.queue = 1;
  start();
  std::vector<RawClient> held;
  for (size_t i = 0; i < 2; ++i) {
    held.push_back(client());
    held.back().send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(test::eventually([&] { return server->counters().requests_in_flight == static_cast<int64_t>(i + 1); }));
  }
  auto connection = client();
  connection.send(get_hello);
  const std::string busy = connection.read_answer();
  EXPECT_EQ(test::status_of(busy), 503);
  EXPECT_NE(test::header_of(busy, "retry-after"), "");
  gate.open();
  for (auto& waiting : held) EXPECT_EQ(test::body_of(waiting.read_answer()), "done");
  connection.send(get_hello);
  EXPECT_EQ(test::body_of(connection.read_answer()), "hello");
}

TEST_F(ServerTest, ReadyAnswersNeedNoWorker) {
  options.workers = 1;
  options.queue = 0;
  const auto body = prepare("ready", "text/plain");
  router.add({Method::get, "/ready", Permission::public_, [](const Request&, Context&) { return plain_text("made"); },
              0,
              [body](const Request& request) {
                return request.query.has("not") ? std::nullopt : std::optional(prepared_page(body, "text/plain"));
              }});
  start();
  auto asks_worker = client();
  asks_worker.send("GET /ready?not HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(test::body_of(asks_worker.read_answer()), "made");
  ASSERT_TRUE(test::eventually([&] { return server->counters().requests_in_flight == 0; }));
  auto held = client();
  held.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(test::eventually([&] { return gate.waiting() == 1; }));
  auto connection = client();
  connection.send("GET /ready HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(test::body_of(connection.read_answer()), "ready");
  gate.open();
  EXPECT_EQ(test::body_of(held.read_answer()), "done");
}

TEST_F(ServerTest, TooManyConnectionsGet503) {
  options.connections_per_address = 3;
  options.count_loopback = true;
  start();
  std::vector<RawClient> held;
  for (int i = 0; i < 3; ++i) {
    held.push_back(client());
    held.back().send(get_hello);
    EXPECT_EQ(test::status_of(held.back().read_answer()), 200);
  }
  auto refused = client();
  EXPECT_EQ(test::status_of(refused.read_to_end()), 503);
  held.pop_back();
  EXPECT_TRUE(test::eventually([&] {
    auto again = client();
    again.send(get_hello);
    return test::status_of(again.read_answer()) == 200;
  }));
}

TEST_F(ServerTest, SlowHeadsAndBodiesGet408AndIdleConnectionsAreClosed) {
  options.head_time = 300ms;
  options.body_time = 300ms;
  options.idle_time = 600ms;
  start();
  auto head = client();
  head.send("GET /hello HTTP/1.1\r\nHo");
  auto body = client();
  body.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nabc");
  auto idle = client();
  idle.send(get_hello);
  EXPECT_EQ(test::status_of(idle.read_answer()), 200);
  EXPECT_EQ(test::status_of(head.read_to_end()), 408);
  EXPECT_EQ(test::status_of(body.read_to_end()), 408);
  EXPECT_EQ(idle.read_to_end(), "");
}

TEST_F(ServerTest, ManySlowClientsKeepNobodyWaiting) {
  options.workers = 2;
  start();
  std::vector<RawClient> slow;
  for (int i = 0; i < 300; ++i) {
    slow.push_back(client());
    slow.back().send(i % 3 == 0   ? ""
                     : i % 3 == 1 ? "GET /hello HTTP/1.1\r\nX-Slow: "
                                  : "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nab");
  }
  ASSERT_TRUE(test::eventually([&] { return server->counters().connections_open == 300; }));
  auto connection = client();
  for (int i = 0; i < 100; ++i) {
    connection.send(get_hello);
    ASSERT_EQ(test::body_of(connection.read_answer()), "hello");
  }
  EXPECT_EQ(server->counters().requests_in_flight, 0) << "no slow client holds a worker";
}

TEST_F(ServerTest, AClientThatDoesNotReadIsCutOff) {
  options.body_time = 300ms;
  options.least_bytes_per_second = 1ULL << 40U;
  const std::string large(30U << 20U, 'x');
  router.add({Method::get, "/large", Permission::public_, [&](const Request&, Context&) { return plain_text(large); }});
  start();
  auto connection = client();
  connection.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_TRUE(test::eventually([&] { return server->counters().requests_by_status[200] == 1; }));
  EXPECT_TRUE(test::eventually([&] { return server->counters().connections_open == 0; }));
}

TEST_F(ServerTest, AStopFinishesWhatHasBegunAndClosesTheRest) {
  start();
  auto idle = client();
  idle.send(get_hello);
  EXPECT_EQ(test::status_of(idle.read_answer()), 200);
  auto working = client();
  working.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
  ASSERT_TRUE(test::eventually([&] { return gate.waiting() == 1; }));
  const uint16_t port = server->port();
  std::thread stopping([&] { server->stop(); });
  EXPECT_EQ(idle.read_to_end(), "");
  EXPECT_TRUE(test::eventually([&] {
    try {
      return RawClient(port).read_to_end().empty();
    } catch (const std::runtime_error&) {
      return true;  // nobody listens any more
    }
  }));
  gate.open();
  const std::string answer = working.read_to_end();
  stopping.join();
  EXPECT_EQ(test::body_of(answer), "done");
  EXPECT_EQ(test::header_of(answer, "connection"), "close");
  EXPECT_EQ(server->counters().connections_open, 0);
}

TEST_F(ServerTest, AStopCutsOffThoseWhoTakeTooLong) {
  options.stop_time = 200ms;
  start();
  auto slow = client();
  slow.send("GET /hello HTTP/1.1\r\nHo");
  ASSERT_TRUE(test::eventually([&] { return server->counters().connections_open == 1; }));
  server->stop();
  EXPECT_EQ(server->counters().connections_open, 0);
  EXPECT_EQ(slow.read_to_end(), "");
}

TEST_F(ServerTest, BelievesForwardedAddressesOfTrustedProxiesOnly) {
  start();
  const std::string request = "GET /who HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 1.1.1.1, 2.2.2.2\r\n\r\n";
  auto stranger = client();
  stranger.send(request);
  EXPECT_EQ(test::body_of(stranger.read_answer()), "127.0.0.1");
  options.trusted_proxies = {"127.0.0.1"};
  start();
  auto proxy = client();
  proxy.send(request);
  EXPECT_EQ(test::body_of(proxy.read_answer()), "2.2.2.2");
}

TEST_F(ServerTest, APortThatIsTakenIsAnErrorWithASentence) {
  start();
  options.port = server->port();
  const auto second = Server::start(options, router, [](const Request&) { return test::context_without_database(); });
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().message_key, "error.http.cannot_listen");
}

TEST_F(ServerTest, AFactoryThatFailsIs503) {
  auto started = Server::start(options, router, [](const Request&) -> Context { throw db::Failure("gone"); });
  ASSERT_TRUE(started.ok());
  server = std::move(started.value());
  auto connection = client();
  connection.send(get_hello);
  EXPECT_EQ(test::status_of(connection.read_answer()), 503);
}

TEST_F(ServerTest, SendsFilesFromDiskInPieces) {
  const auto path = uploads.path() / "large.bin";
  std::string bytes;
  for (int i = 0; i < 300'000; ++i) bytes += static_cast<char>(i * 7);
  std::ofstream(path, std::ios::binary) << bytes;
  router.add({Method::get, "/file", Permission::public_, [&](const Request&, Context&) {
                Response response;
                response.file = path;
                return response.with_header("content-type", "application/octet-stream");
              }});
  start();
  auto connection = client();
  connection.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
  const std::string answer = connection.read_answer();
  EXPECT_TRUE(test::body_of(answer) == bytes);
  const std::string tag = test::header_of(answer, "etag");
  connection.send("GET /file HTTP/1.1\r\nHost: x\r\nIf-None-Match: " + tag + "\r\n\r\n");
  EXPECT_EQ(test::status_of(connection.read_answer()), 304);
  connection.send("HEAD /file HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(test::header_of(connection.read_answer(false), "content-length"), "300000");
  std::filesystem::remove(path);
  connection.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(test::status_of(connection.read_answer()), 404);
}

}  // namespace
}  // namespace gandan::http
