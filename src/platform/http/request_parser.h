// Bytes of a connection -> one request. Beast parses; this file adds what RFC 9110 and 9112 let a server refuse and a
// server behind or before another program must refuse (request smuggling): anything that two readers could frame
// differently. Pure: no socket, no clock; the fuzzer feeds it directly. Leaves body formats to body.h.
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace gandan::http {

// Why a request is not served. The connection closes after it, since nobody knows where the next request begins.
struct Refusal {
  int status = 400;
  std::string message_key = "error.http.bad_request";
};

struct ParserLimits {
  size_t head_bytes = 32U << 10U;       // request line and header fields: 431
  size_t target_bytes = 8U << 10U;      // 414
  size_t fields = 100;                  // 431
  size_t chunk_head_bytes = 1U << 10U;  // size and extensions of one chunk: 400
};

// Where the bytes of a body go, already without their chunk framing.
class BodySink {
 public:
  virtual ~BodySink() = default;
  virtual std::optional<Refusal> take(std::string_view bytes) = 0;
  // The body is complete: put it into the request.
  virtual std::optional<Refusal> finish(Request& request) = 0;
};

// Reads the head as it arrives, so that a hopeless one is refused at once and not when its time is over.
class HeadScanner {
 public:
  enum class State { incomplete, complete, refused };
  // `bytes`: everything of this request so far. Guarantees: looks at each byte once.
  State scan(std::string_view bytes, const ParserLimits& limits);
  size_t head_size() const { return position_; }  // when complete: with its empty line
  const Refusal& refusal() const { return refusal_; }

 private:
  State refuse(int status, std::string key);
  State check_line(std::string_view line, const ParserLimits& limits);

  size_t position_ = 0;
  size_t line_start_ = 0;
  size_t lines_ = 0;
  Refusal refusal_;
};

class RequestParser final : private boost::beast::http::basic_parser<true> {
 public:
  explicit RequestParser(const ParserLimits& limits);

  // `head`: what HeadScanner found complete. Fills request().
  std::optional<Refusal> read_head(std::string_view head);

  Request& request() { return request_; }
  std::string_view host() const { return host_; }
  bool is_http_1_1() const { return minor_version_ == 1; }
  bool keeps_alive() const { return keeps_alive_; }
  bool expects_continue() const { return expects_continue_; }
  bool is_for_server() const { return is_for_server_; }  // OPTIONS *
  bool has_body() const { return has_body_; }
  std::optional<uint64_t> length() const { return length_; }  // as announced; none when chunked

  // Where the body goes and how long it may be; requires has_body(), before the first read_body().
  void set_sink(std::unique_ptr<BodySink> sink, uint64_t limit_bytes);
  // Takes what it can use off the front of `bytes`; what remains belongs to an unfinished chunk head, or, once
  // body_is_complete(), to the next request.
  std::optional<Refusal> read_body(std::string_view& bytes);
  bool body_is_complete() const { return complete_; }
  uint64_t body_bytes() const { return received_; }

 private:
  using ErrorCode = boost::beast::error_code;
  using Text = boost::beast::string_view;
  using Verb = boost::beast::http::verb;
  using Field = boost::beast::http::field;
  using OptionalLength = boost::optional<std::uint64_t>;

  void on_request_impl(Verb verb, Text method, Text target, int version, ErrorCode& error) override;
  void on_response_impl(int, Text, int, ErrorCode&) override {}
  void on_field_impl(Field field, Text name, Text value, ErrorCode& error) override;
  void on_header_impl(ErrorCode& error) override;
  void on_body_init_impl(const OptionalLength&, ErrorCode&) override {}
  std::size_t on_body_impl(Text body, ErrorCode& error) override;
  void on_chunk_header_impl(std::uint64_t size, Text extensions, ErrorCode& error) override;
  std::size_t on_chunk_body_impl(std::uint64_t remain, Text body, ErrorCode& error) override;
  void on_finish_impl(ErrorCode& error) override;

  void refuse(int status, const char* key, ErrorCode& error);
  bool read_target(std::string_view target);
  bool add_field(std::string name, std::string_view value);
  bool read_framing(ErrorCode& error);
  std::optional<Refusal> outcome(const ErrorCode& error) const;

  ParserLimits limits_;
  Request request_;
  std::string host_;
  std::unique_ptr<BodySink> sink_;
  std::optional<Refusal> refusal_;
  std::optional<uint64_t> length_;
  uint64_t body_limit_bytes_ = 0;
  uint64_t received_ = 0;
  size_t field_count_ = 0;
  int minor_version_ = 1;
  bool head_done_ = false;
  bool keeps_alive_ = false;
  bool expects_continue_ = false;
  bool is_for_server_ = false;
  bool has_body_ = false;
  bool complete_ = false;
};

// "example.org", "example.org:8080", "[::1]:8080".
bool is_valid_host(std::string_view host);

}  // namespace gandan::http
