// The HTTP/1.1 server: coroutines hold the connections, a few worker threads run the handlers. A slow client costs
// memory of its connection only, never a worker: a handler is called when the whole request is there, and its answer
// is sent by the network side. Leaves framing to request_parser.h, the table of routes to router.h.
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "platform/http/answer.h"
#include "platform/http/body.h"
#include "platform/http/request_parser.h"
#include "platform/http/router.h"

namespace gandan::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  uint16_t port = 0;  // 0: the system picks one
  unsigned network_threads = 2;
  unsigned workers = 4;
  size_t queue = 256;                           // requests waiting for a worker; over it: 503 with Retry-After
  size_t connections = 10'000;                  // over it: 503
  size_t connections_per_address = 512;         // over it: 503; trusted proxies are not counted,
  bool count_loopback = false;                  // nor is this machine, unless told so
  std::chrono::milliseconds idle_time{75'000};  // between two requests
  std::chrono::milliseconds head_time{20'000};  // from the first byte of a request to the end of its head: 408
  std::chrono::milliseconds body_time{30'000};  // of a body, or of an answer being taken by the client,
  uint64_t least_bytes_per_second = 1024;       // and one second more for each so many bytes that did move: 408
  std::chrono::milliseconds stop_time{30'000};  // what a stop waits for requests under way, then cuts them off
  uint64_t short_body_bytes = 64U << 10U;       // longer ones are read only for those who may send them
  ParserLimits parser = {};
  FormLimits forms = {};                          // upload_folder must exist
  bool secure = false;                            // people reach the site by https (a proxy in front)
  std::vector<std::string> trusted_proxies = {};  // addresses whose X-Forwarded-For and -Proto are believed
};

// What happened since the start; each is read on its own.
struct Counters {
  std::array<std::atomic<uint64_t>, 600> requests_by_status{};  // [404]
  std::atomic<uint64_t> connections_accepted{0};
  std::atomic<uint64_t> connections_refused{0};
  std::atomic<int64_t> connections_open{0};
  std::atomic<int64_t> requests_in_flight{0};  // given to a worker and not answered yet
  std::atomic<uint64_t> bytes_sent{0};
};

// Called on a worker thread for each request, before the router. May throw: 503.
using ContextFactory = std::function<Context(const Request&)>;

class Server {
 public:
  // `router` and what the contexts refer to must outlive the server. Error(unavailable) when the address cannot be
  // had. Raises the process's limit of open files as far as it may go.
  static base::Result<std::unique_ptr<Server>> start(ServerOptions options, const Router& router,
                                                     ContextFactory make_context);
  ~Server();  // stops
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  uint16_t port() const;
  const Counters& counters() const;

  // Accepts nobody new, closes idle connections, finishes the requests that have begun, and returns when all
  // connections are closed, at the latest after stop_time. From any thread but the server's own; again: no effect.
  void stop();

  struct State;

 private:
  explicit Server(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace gandan::http
