#include "platform/http/server.h"

#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/redirect_error.hpp>
#include <condition_variable>
#include <mutex>

#include "platform/http/connection.h"
#include "platform/http/connection_limits.h"

namespace gandan::http {
namespace {

using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp, Executor>;
using Timer =
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>, Executor>;

constexpr std::chrono::milliseconds sweep_interval{200};
constexpr std::chrono::milliseconds pause_without_files{100};
constexpr std::string_view refusal_text =
    "HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

void raise_file_limit() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == limit.rlim_max) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// What the count of connections per address goes by; "" is not counted. A network of IPv6 is one customer's (/64).
std::string limit_key(const asio::ip::address& address, const std::string& text, const ServerOptions& options) {
  if (address.is_loopback() && !options.count_loopback) return {};
  const auto& trusted = options.trusted_proxies;
  if (std::find(trusted.begin(), trusted.end(), text) != trusted.end()) return {};
  if (!address.is_v6()) return text;
  const auto bytes = address.to_v6().to_bytes();
  return std::string(bytes.begin(), bytes.begin() + 8);
}

asio::ip::address plain_address(const asio::ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address;
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
}

base::Error cannot_listen(const ServerOptions& options, const std::string& why) {
  return {base::ErrorKind::unavailable,
          "error.http.cannot_listen",
          {{"address", options.address}, {"port", std::to_string(options.port)}},
          {},
          why};
}

}  // namespace

struct Server::State {
  State(ServerOptions options, const Router& router, ContextFactory make_context)
      : services(std::move(options), router, std::move(make_context)) {
    const unsigned threads = std::max(1U, services.options.network_threads);
    for (unsigned i = 0; i < threads; ++i) networks.push_back(std::make_unique<NetworkThread>());
    acceptor = std::make_unique<Acceptor>(networks.front()->context);
  }

  boost::system::error_code listen();
  void run();
  void stop();
  Task<void> accept();
  void welcome(Socket socket, NetworkThread& network);
  static Task<void> sweep(NetworkThread& network, Timer& timer);
  void for_each_connection(void (*act)(NetworkThread&, Connection*));

  Services services;
  std::vector<std::unique_ptr<NetworkThread>> networks;
  std::vector<std::unique_ptr<Timer>> timers;
  std::unique_ptr<Acceptor> acceptor;
  uint16_t port = 0;
  std::once_flag stopped;
};

boost::system::error_code Server::State::listen() {
  boost::system::error_code error;
  const auto address = asio::ip::make_address(services.options.address, error);
  if (error) return error;
  const asio::ip::tcp::endpoint endpoint(address, services.options.port);
  if (acceptor->open(endpoint.protocol(), error)) return error;
  if (acceptor->set_option(Acceptor::reuse_address(true), error)) return error;
  if (acceptor->bind(endpoint, error)) return error;
  if (acceptor->listen(4096, error)) return error;
  port = acceptor->local_endpoint(error).port();
  return error;
}

void Server::State::run() {
  for (auto& network : networks) {
    timers.push_back(std::make_unique<Timer>(network->context));
    asio::co_spawn(network->context, sweep(*network, *timers.back()), asio::detached);
  }
  asio::co_spawn(networks.front()->context, accept(), asio::detached);
  for (auto& network : networks) {
    network->thread = std::thread([&context = network->context] { context.run(); });
  }
}

Task<void> Server::State::accept() {
  Timer pause(networks.front()->context);
  for (size_t turn = 0;; ++turn) {
    NetworkThread& network = *networks[turn % networks.size()];
    Socket socket(network.context);
    boost::system::error_code error;
    co_await acceptor->async_accept(socket, asio::redirect_error(awaiting, error));
    if (!acceptor->is_open()) co_return;
    if (!error) {
      welcome(std::move(socket), network);
    } else if (error != asio::error::connection_aborted) {
      spdlog::warn("cannot accept a connection: {}", error.message());
      pause.expires_after(pause_without_files);
      co_await pause.async_wait(asio::redirect_error(awaiting, error));
    }
  }
}

void Server::State::welcome(Socket socket, NetworkThread& network) {
  boost::system::error_code error;
  const asio::ip::address address = plain_address(socket.remote_endpoint(error).address());
  if (error) return;  // it has gone already
  socket.set_option(asio::ip::tcp::no_delay(true), error);
  std::string text = address.to_string();
  auto ticket = services.limits.admit(limit_key(address, text, services.options));
  if (!ticket) {
    services.counters.connections_refused.fetch_add(1, std::memory_order_relaxed);
    socket.non_blocking(true, error);
    socket.send(asio::buffer(refusal_text), 0, error);
    return;
  }
  services.counters.connections_accepted.fetch_add(1, std::memory_order_relaxed);
  asio::post(network.context, [this, &network, socket = std::move(socket), text = std::move(text),
                               ticket = std::move(*ticket)]() mutable {
    auto connection =
        std::make_shared<Connection>(std::move(socket), std::move(text), std::move(ticket), services, network);
    asio::co_spawn(network.context, connection->serve(), [connection](const std::exception_ptr& fault) {
      try {
        if (fault) std::rethrow_exception(fault);
      } catch (const std::exception& what) {
        spdlog::error("a connection failed: {}", what.what());
      }
    });
  });
}

Task<void> Server::State::sweep(NetworkThread& network, Timer& timer) {
  boost::system::error_code error;
  // A timer that has just run out can no longer be cancelled: what ends this is `done`.
  while (!network.done) {
    timer.expires_after(sweep_interval);
    co_await timer.async_wait(asio::redirect_error(awaiting, error));
    const SteadyTime now = std::chrono::steady_clock::now();
    for (Connection* connection : network.connections) connection->expire_if_due(now);
  }
}

void Server::State::for_each_connection(void (*act)(NetworkThread&, Connection*)) {
  for (auto& network : networks) {
    asio::post(network->context, [&network = *network, act] {
      network.stopping = true;
      for (Connection* connection : network.connections) act(network, connection);
    });
  }
}

void Server::State::stop() {
  asio::post(networks.front()->context, [this] {
    boost::system::error_code ignored;
    acceptor->close(ignored);
  });
  for_each_connection([](NetworkThread&, Connection* connection) { connection->close_if_idle(); });
  if (!services.limits.wait_until_none(services.options.stop_time)) {
    spdlog::warn("{} connections are cut off by the stop", services.limits.open());
    for_each_connection([](NetworkThread&, Connection* connection) { connection->cut(); });
  }
  services.workers.join();
  services.limits.wait_until_none(std::chrono::seconds(5));
  for (size_t i = 0; i < networks.size(); ++i) {
    asio::post(networks[i]->context, [&network = *networks[i], timer = timers[i].get()] {
      network.done = true;
      timer->cancel();
    });
    networks[i]->work.reset();
  }
  for (auto& network : networks) network->thread.join();
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::~Server() {
  stop();
}

base::Result<std::unique_ptr<Server>> Server::start(ServerOptions options, const Router& router,
                                                    ContextFactory make_context) {
  raise_file_limit();
  auto state = std::make_unique<State>(std::move(options), router, std::move(make_context));
  if (const auto error = state->listen()) return cannot_listen(state->services.options, error.message());
  state->run();
  return std::unique_ptr<Server>(new Server(std::move(state)));
}

uint16_t Server::port() const {
  return state_->port;
}
const Counters& Server::counters() const {
  return state_->services.counters;
}
void Server::stop() {
  std::call_once(state_->stopped, [this] { state_->stop(); });
}

}  // namespace gandan::http
