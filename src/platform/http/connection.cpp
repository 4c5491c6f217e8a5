#include "platform/http/connection.h"

#include <algorithm>
#include <array>
#include <boost/asio/redirect_error.hpp>
#include <limits>

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 takes the frames of coroutines, which Asio allocates and frees by its own pair, for mismatched.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

// The value of each co_await goes into a variable of its own: GCC 12 miscompiles some that stand in conditions.

namespace gandan::http {
namespace {

constexpr size_t head_read_bytes = 4U << 10U;
constexpr size_t body_read_bytes = 64U << 10U;
constexpr size_t kept_buffer_bytes = 16U << 10U;
constexpr uint64_t drained_bytes = 1U << 20U;
constexpr std::chrono::seconds drain_time{2};

}  // namespace

Connection::Connection(Socket socket, std::string address, ConnectionLimits::Ticket ticket, Services& services,
                       NetworkThread& network)
    : ticket_(std::move(ticket)),
      socket_(std::move(socket)),
      address_(std::move(address)),
      services_(services),
      network_(network) {
  network_.connections.insert(this);
  services_.counters.connections_open.fetch_add(1, std::memory_order_relaxed);
  enter(Phase::idle);
}

Connection::~Connection() {
  network_.connections.erase(this);
  services_.counters.connections_open.fetch_sub(1, std::memory_order_relaxed);
}

std::string_view Connection::unread() const {
  return {static_cast<const char*>(buffer_.data().data()), buffer_.size()};
}

void Connection::enter(Phase phase) {
  phase_ = phase;
  moved_bytes_ = 0;
  phase_began_ = std::chrono::steady_clock::now();
  switch (phase) {
    case Phase::idle:
      deadline_ = phase_began_ + services_.options.idle_time;
      break;
    case Phase::head:
      deadline_ = phase_began_ + services_.options.head_time;
      break;
    case Phase::body:
    case Phase::sending:
      deadline_ = phase_began_ + services_.options.body_time;
      break;
    case Phase::working:
      deadline_ = SteadyTime::max();
      break;
  }
}

// A body or an answer may take as long as it likes while it moves at the least speed.
void Connection::extend(uint64_t moved_bytes) {
  moved_bytes_ += moved_bytes;
  const auto earned =
      std::chrono::seconds(moved_bytes_ / std::max<uint64_t>(1, services_.options.least_bytes_per_second));
  deadline_ = phase_began_ + services_.options.body_time + earned;
}

void Connection::expire_if_due(SteadyTime now) {
  if (late_ || now < deadline_) return;
  late_ = true;
  boost::system::error_code ignored;
  socket_.cancel(ignored);
}

void Connection::close_if_idle() {
  if (phase_ == Phase::idle) cut();
}

void Connection::cut() {
  boost::system::error_code ignored;
  socket_.close(ignored);
}

// A client that stopped in the middle of a request is told so; one that went away between two is not.
Connection::Obstacle Connection::gone_or_late() const {
  if (phase_ == Phase::idle) return Refusal{0, {}};
  if (late_) return Refusal{408, "error.http.timeout"};
  return ended_ ? Refusal{400, "error.http.bad_request"} : Refusal{0, {}};
}

Task<void> Connection::serve() {
  const auto self = shared_from_this();
  for (bool again = true; again;) again = co_await serve_one();
  boost::system::error_code ignored;
  socket_.shutdown(Socket::shutdown_both, ignored);
  socket_.close(ignored);
}

Task<bool> Connection::serve_one() {
  HeadScanner scanner;
  RequestParser parser(services_.options.parser);
  Obstacle obstacle = co_await read_head(scanner);
  if (!obstacle) {
    obstacle = parser.read_head(unread().substr(0, scanner.head_size()));
    buffer_.consume(scanner.head_size());
  }
  Request& request = parser.request();
  const RemoveUploads remove_uploads(request);
  if (!obstacle) {
    request.remote_address = remote_address(address_, services_.options, request);
    std::optional<Answer> refused = co_await refuse_early(parser);
    if (refused) {
      const bool told = co_await send(*refused, false, parser.is_http_1_1());
      if (told) co_await drain();
      co_return false;
    }
    if (parser.has_body()) obstacle = co_await read_body(parser);
  }
  if (obstacle) {
    co_await refuse(*obstacle, request);
    co_return false;
  }
  Answer done = co_await answer(parser);
  const bool keep_alive = parser.keeps_alive() && !network_.stopping;
  const bool sent = co_await send(done, keep_alive, parser.is_http_1_1());
  co_return sent&& keep_alive;
}

Task<bool> Connection::read_some(size_t most_bytes) {
  boost::system::error_code error;
  const size_t count =
      co_await socket_.async_read_some(buffer_.prepare(most_bytes), asio::redirect_error(awaiting, error));
  buffer_.commit(count);
  ended_ = error == asio::error::eof;
  co_return !error && !late_;
}

Task<Connection::Obstacle> Connection::read_head(HeadScanner& scanner) {
  if (buffer_.size() == 0 && buffer_.capacity() > kept_buffer_bytes) buffer_.shrink_to_fit();
  enter(buffer_.size() == 0 ? Phase::idle : Phase::head);
  bool empty_line_passed = false;  // one is let by (RFC 9112 section 2.2)
  while (true) {
    if (phase_ == Phase::idle && network_.stopping) co_return Refusal{0, {}};
    if (!empty_line_passed && unread().starts_with("\r\n")) {
      buffer_.consume(2);
      empty_line_passed = true;
    }
    const bool may_be_empty_line = !empty_line_passed && unread() == "\r";
    if (!may_be_empty_line) {
      const HeadScanner::State state = scanner.scan(unread(), services_.options.parser);
      if (state == HeadScanner::State::complete) co_return std::nullopt;
      if (state == HeadScanner::State::refused) co_return scanner.refusal();
    }
    const bool came = co_await read_some(head_read_bytes);
    if (!came) co_return gone_or_late();
    if (phase_ == Phase::idle) enter(Phase::head);
  }
}

Task<Connection::Obstacle> Connection::read_body(RequestParser& parser) {
  const Request& request = parser.request();
  const uint64_t limit = services_.router.body_limit_bytes(request.method, request.path);
  if (parser.length().value_or(0) > limit) co_return Refusal{413, "error.http.body_too_large"};
  parser.set_sink(sink_for(request, services_.options.forms), limit);
  enter(Phase::body);
  if (parser.expects_continue() && buffer_.size() == 0) {
    const bool told = co_await send_bytes("HTTP/1.1 100 Continue\r\n\r\n", std::string_view());
    if (!told) co_return gone_or_late();
  }
  while (true) {
    std::string_view bytes = unread();
    const size_t before = bytes.size();
    const auto refusal = parser.read_body(bytes);
    buffer_.consume(before - bytes.size());
    if (refusal) co_return refusal;
    if (parser.body_is_complete()) co_return std::nullopt;
    const size_t held = buffer_.size();
    const bool came = co_await read_some(body_read_bytes);
    if (!came) co_return gone_or_late();
    extend(buffer_.size() - held);
  }
}

Task<Answer> Connection::answer(RequestParser& parser) {
  enter(Phase::working);
  Request& request = parser.request();
  const AnswerOptions answer_options{services_.options.secure};
  if (parser.is_for_server()) {
    Response response;
    response.status = 204;
    response.with_header("allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS");
    co_return make_answer(std::move(response), request, answer_options);
  }
  if (auto response = services_.router.ready_answer(request)) {
    co_return make_answer(std::move(*response), request, answer_options);
  }
  Answer answer;
  const std::function<void()> handle = [this, &request, &answer] { answer = run_handler(services_, request); };
  const bool taken = co_await work(handle);
  if (taken) co_return answer;
  Response busy = refusal_response(services_.router, {503, "error.http.busy"}, request);
  co_return make_answer(std::move(busy.with_header("retry-after", "5")), request, answer_options);
}

// A body worth refusing before it is read: nobody who may not send it can make us store it. A short one costs less
// than to ask twice who is there.
Task<std::optional<Answer>> Connection::refuse_early(RequestParser& parser) {
  const uint64_t length = parser.length().value_or(std::numeric_limits<uint64_t>::max());
  if (!parser.has_body() || parser.is_for_server() || length <= services_.options.short_body_bytes)
    co_return std::nullopt;
  enter(Phase::working);
  Request& request = parser.request();
  std::optional<Answer> refused;
  const std::function<void()> ask = [this, &request, &refused] { refused = run_early_refusal(services_, request); };
  const bool taken = co_await work(ask);
  if (!taken) {
    Response busy = refusal_response(services_.router, {503, "error.http.busy"}, request);
    refused = make_answer(std::move(busy.with_header("retry-after", "5")), request, {services_.options.secure});
  }
  co_return refused;
}

// False: no worker can be had. The coroutine sleeps while a worker runs `job`, which must not throw.
Task<bool> Connection::work(const std::function<void()>& job) {
  bool taken = false;
  const auto begin = [&](auto handler) {
    // Shared, since the job is offered to the pool and may be given back.
    auto resume = std::make_shared<decltype(handler)>(std::move(handler));
    Executor executor = network_.context.get_executor();
    ++services_.counters.requests_in_flight;
    taken = services_.workers.try_submit([this, &job, resume, executor]() mutable {
      job();
      --services_.counters.requests_in_flight;
      asio::post(executor, std::move(*resume));
    });
    if (taken) return;
    --services_.counters.requests_in_flight;
    asio::post(executor, std::move(*resume));
  };
  co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(begin, awaiting);
  co_return taken;
}

Task<bool> Connection::send_bytes(std::string_view head, std::string_view body) {
  while (!head.empty() || !body.empty()) {
    const std::array<asio::const_buffer, 2> parts = {asio::buffer(head.data(), head.size()),
                                                     asio::buffer(body.data(), body.size())};
    boost::system::error_code error;
    const size_t sent = co_await socket_.async_write_some(parts, asio::redirect_error(awaiting, error));
    if (error || late_) co_return false;
    const size_t of_head = std::min(sent, head.size());
    head.remove_prefix(of_head);
    body.remove_prefix(sent - of_head);
    services_.counters.bytes_sent.fetch_add(sent, std::memory_order_relaxed);
    if (!head.empty() || !body.empty()) extend(sent);
  }
  co_return true;
}

Task<bool> Connection::send_file(OpenFile& file) {
  uint64_t left = file.size_bytes();
  const auto chunk = std::make_unique<char[]>(body_read_bytes);
  while (left > 0) {
    const size_t count = file.read(chunk.get(), static_cast<size_t>(std::min<uint64_t>(left, body_read_bytes)));
    if (count == 0) co_return false;  // it became shorter: the client must see that it has not all
    const bool sent = co_await send_bytes(std::string_view(chunk.get(), count), std::string_view());
    if (!sent) co_return false;
    left -= count;
    extend(0);
  }
  co_return true;
}

Task<bool> Connection::send(Answer& answer, bool keep_alive, bool is_http_1_1) {
  enter(Phase::sending);
  services_.counters.requests_by_status[static_cast<size_t>(std::clamp(answer.status, 0, 599))].fetch_add(
      1, std::memory_order_relaxed);
  if (!keep_alive)
    answer.head += "connection: close\r\n";
  else if (!is_http_1_1)
    answer.head += "connection: keep-alive\r\n";
  answer.head += "\r\n";
  const bool sent = co_await send_bytes(answer.head, answer.body);
  if (!sent || !answer.file.is_open()) co_return sent;
  const bool file_sent = co_await send_file(answer.file);
  co_return file_sent;
}

Task<void> Connection::refuse(const Refusal& refusal, const Request& request) {
  if (refusal.status == 0) co_return;
  late_ = false;
  Response response = refusal_response(services_.router, refusal, request);
  if (refusal.status == 503) response.with_header("retry-after", "5");
  Answer answer = make_answer(std::move(response), request, {services_.options.secure});
  const bool sent = co_await send(answer, false, true);
  if (sent) co_await drain();
}

// Reads on for a moment after the last answer: closing with bytes unread would reset the connection, and the client
// might lose the answer (RFC 9112 section 9.6).
Task<void> Connection::drain() {
  boost::system::error_code ignored;
  socket_.shutdown(Socket::shutdown_send, ignored);
  enter(Phase::idle);
  deadline_ = phase_began_ + drain_time;
  for (uint64_t drained = 0; drained < drained_bytes; drained += buffer_.size()) {
    buffer_.clear();
    const bool came = co_await read_some(body_read_bytes);
    if (!came) co_return;
  }
}

}  // namespace gandan::http
