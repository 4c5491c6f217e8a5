// What the connections of one server share, and the types of its network side.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <thread>
#include <unordered_set>

#include "platform/http/connection_limits.h"
#include "platform/http/server.h"
#include "platform/http/worker_pool.h"

namespace gandan::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <typename T>
using Task = asio::awaitable<T, Executor>;
inline constexpr asio::use_awaitable_t<Executor> awaiting;
using SteadyTime = std::chrono::steady_clock::time_point;

class Connection;

// One thread of the network side with its connections; only that thread touches them.
struct NetworkThread {
  asio::io_context context{1};
  asio::executor_work_guard<Executor> work{context.get_executor()};
  std::unordered_set<Connection*> connections;
  bool stopping = false;
  bool done = false;  // no connection is left and none will come: nothing is to be swept
  std::thread thread;
};

// Lives as long as any connection.
struct Services {
  Services(ServerOptions given, const Router& routes, ContextFactory factory)
      : options(std::move(given)),
        router(routes),
        make_context(std::move(factory)),
        workers(options.workers, options.queue),
        limits(options.connections, options.connections_per_address) {}

  const ServerOptions options;
  const Router& router;
  const ContextFactory make_context;
  Counters counters;
  WorkerPool workers;
  ConnectionLimits limits;
};

}  // namespace gandan::http
