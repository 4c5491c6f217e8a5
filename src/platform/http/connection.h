// One client's connection: reads a request, has it answered, sends the answer, and again, within the limits of time.
// Everything here runs on one network thread but the handler.
#pragma once

#include <boost/beast/core/flat_buffer.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "platform/http/network.h"

namespace gandan::http {

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Socket socket, std::string address, ConnectionLimits::Ticket ticket, Services& services,
             NetworkThread& network);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  // Returns when the connection is closed.
  Task<void> serve();

  void expire_if_due(SteadyTime now);
  void close_if_idle();  // a stop: requests that have begun are finished
  void cut();            // now

 private:
  enum class Phase { idle, head, body, working, sending };
  // What kept a request from being read: a refusal, or status 0 when the client has gone.
  using Obstacle = std::optional<Refusal>;

  Task<bool> serve_one();
  Task<Obstacle> read_head(HeadScanner& scanner);
  Task<Obstacle> read_body(RequestParser& parser);
  Task<bool> read_some(size_t most_bytes);
  Task<Answer> answer(RequestParser& parser);
  Task<std::optional<Answer>> refuse_early(RequestParser& parser);
  Task<bool> work(const std::function<void()>& job);
  Task<bool> send(Answer& answer, bool keep_alive, bool is_http_1_1);
  Task<bool> send_bytes(std::string_view head, std::string_view body);
  Task<bool> send_file(OpenFile& file);
  Task<void> refuse(const Refusal& refusal, const Request& request);
  Task<void> drain();
  Obstacle gone_or_late() const;
  void enter(Phase phase);
  void extend(uint64_t moved_bytes);
  std::string_view unread() const;

  ConnectionLimits::Ticket ticket_;
  Socket socket_;
  std::string address_;
  Services& services_;
  NetworkThread& network_;
  boost::beast::flat_buffer buffer_;
  Phase phase_ = Phase::idle;
  SteadyTime deadline_ = SteadyTime::max();
  SteadyTime phase_began_;
  uint64_t moved_bytes_ = 0;  // in this phase
  bool late_ = false;
  bool ended_ = false;  // the client has finished sending
};

// The answer to a request that was not understood, or that nobody could be found to work on.
Response refusal_response(const Router& router, const Refusal& refusal, const Request& request);
// Runs the handler: context, router, answer. For a worker thread; never throws.
Answer run_handler(Services& services, Request& request);
// What the router refuses before the body has been read. For a worker thread; never throws.
std::optional<Answer> run_early_refusal(Services& services, Request& request);
// Who is asking: the address of the connection, or what trusted proxies say; drops what others say of it.
std::string remote_address(std::string_view peer, const ServerOptions& options, Request& request);

}  // namespace gandan::http
