#include "platform/http/request_parser.h"

#include <algorithm>
#include <boost/beast/http/error.hpp>

#include "platform/http/cookie.h"
#include "platform/http/url.h"

namespace gandan::http {
namespace {

namespace beast = boost::beast;

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::optional<Method> method_of(beast::http::verb verb) {
  switch (verb) {
    case beast::http::verb::get:
      return Method::get;
    case beast::http::verb::head:
      return Method::head;
    case beast::http::verb::post:
      return Method::post;
    case beast::http::verb::put:
      return Method::put;
    case beast::http::verb::delete_:
      return Method::delete_;
    case beast::http::verb::options:
      return Method::options;
    default:
      return std::nullopt;
  }
}

// Fields that may stand once only: a second one would be read differently by different programs.
bool is_single(std::string_view name) {
  return name == "host" || name == "content-length" || name == "transfer-encoding" || name == "content-type" ||
         name == "authorization" || name == "expect";
}

bool has_token(std::string_view list, std::string_view token) {
  while (!list.empty()) {
    const size_t end = std::min(list.find(','), list.size());
    std::string_view item = list.substr(0, end);
    list.remove_prefix(std::min(end + 1, list.size()));
    while (item.starts_with(' ') || item.starts_with('\t')) item.remove_prefix(1);
    while (item.ends_with(' ') || item.ends_with('\t')) item.remove_suffix(1);
    if (lower(item) == token) return true;
  }
  return false;
}

}  // namespace

RequestParser::RequestParser(const ParserLimits& limits) : limits_(limits) {
  header_limit(static_cast<std::uint32_t>(limits.head_bytes + 1));
  body_limit(boost::none);  // counted here: the limit is the route's
  eager(true);
}

void RequestParser::refuse(int status, const char* key, ErrorCode& error) {
  if (!refusal_) refusal_ = Refusal{status, key};
  error = beast::http::error::bad_value;
}

std::optional<Refusal> RequestParser::outcome(const ErrorCode& error) const {
  if (!error || error == beast::http::error::need_more) return std::nullopt;
  return refusal_ ? *refusal_ : Refusal{};
}

std::optional<Refusal> RequestParser::read_head(std::string_view head) {
  ErrorCode error;
  eager(false);  // the head only
  std::string_view rest = head;
  while (!head_done_ && !error && !rest.empty()) {
    rest.remove_prefix(put({rest.data(), rest.size()}, error));
  }
  eager(true);
  if (auto refusal = outcome(error)) return refusal;
  if (!head_done_) return Refusal{};
  return std::nullopt;
}

void RequestParser::on_request_impl(Verb verb, Text, Text target, int version, ErrorCode& error) {
  minor_version_ = version == 11 ? 1 : 0;
  if (target.size() > limits_.target_bytes) return refuse(414, "error.http.target", error);
  const auto method = method_of(verb);
  if (!method) return refuse(501, "error.http.method_unknown", error);
  request_.method = *method;
  if (!read_target(view(target))) refuse(400, "error.http.bad_request", error);
}

// origin-form, absolute-form or asterisk-form (RFC 9112 section 3.2)
bool RequestParser::read_target(std::string_view target) {
  if (target == "*") {
    is_for_server_ = true;
    request_.path = "*";
    return request_.method == Method::options;
  }
  if (!target.starts_with('/')) {
    const size_t scheme = target.find("://");
    if (scheme == std::string_view::npos) return false;
    const std::string name = lower(target.substr(0, scheme));
    if (name != "http" && name != "https") return false;
    target.remove_prefix(scheme + 3);
    const size_t end = std::min(target.find_first_of("/?"), target.size());
    host_ = lower(target.substr(0, end));
    target.remove_prefix(end);
    if (!is_valid_host(host_)) return false;
  }
  if (target.find('#') != std::string_view::npos) return false;
  const size_t question = std::min(target.find('?'), target.size());
  const std::string_view path = target.substr(0, question);
  auto decoded = decode_path(path.empty() ? "/" : path);
  if (!decoded) return false;
  request_.path = std::move(*decoded);
  return question == target.size() || decode_form(target.substr(question + 1), request_.query);
}

void RequestParser::on_field_impl(Field, Text name, Text value, ErrorCode& error) {
  if (head_done_) return;  // a trailer: nothing we serve needs one (RFC 9110 section 6.5.1)
  if (++field_count_ > limits_.fields) return refuse(431, "error.http.head_too_large", error);
  if (!add_field(lower(view(name)), view(value))) refuse(400, "error.http.bad_request", error);
}

bool RequestParser::add_field(std::string name, std::string_view value) {
  const auto [field, is_new] = request_.headers.try_emplace(std::move(name), value);
  if (is_new) return true;
  if (is_single(field->first)) return false;
  field->second += field->first == "cookie" ? "; " : ", ";
  field->second += value;
  return true;
}

void RequestParser::on_header_impl(ErrorCode& error) {
  head_done_ = true;
  if (!read_framing(error)) return;
  const auto host = request_.headers.find("host");
  if (host == request_.headers.end() && is_http_1_1()) return refuse(400, "error.http.host", error);
  if (host != request_.headers.end()) {
    if (!is_valid_host(host->second)) return refuse(400, "error.http.host", error);
    if (host_.empty()) host_ = lower(host->second);  // the target's host goes first (RFC 9112 section 3.2.2)
    host->second = host_;
  }
  const std::string_view connection = request_.header("connection");
  keeps_alive_ = is_http_1_1() ? !has_token(connection, "close")
                               : has_token(connection, "keep-alive") && !has_token(connection, "close");
  const std::string_view expect = request_.header("expect");
  expects_continue_ = is_http_1_1() && lower(expect) == "100-continue";
  if (!expect.empty() && is_http_1_1() && !expects_continue_) return refuse(417, "error.http.expect", error);
  if (const auto cookies = request_.headers.find("cookie"); cookies != request_.headers.end()) {
    request_.cookies = parse_cookies(cookies->second);
  }
}

// RFC 9112 section 6: one length, or chunked alone; Beast has refused both together and unlike lengths.
bool RequestParser::read_framing(ErrorCode& error) {
  const auto coding = request_.headers.find("transfer-encoding");
  const auto length = request_.headers.find("content-length");
  if (coding != request_.headers.end()) {
    if (length != request_.headers.end() || !is_http_1_1() || lower(coding->second) != "chunked") {
      refuse(400, "error.http.bad_request", error);
      return false;
    }
    has_body_ = true;
    return true;
  }
  if (length == request_.headers.end()) return true;
  const auto digits =
      std::all_of(length->second.begin(), length->second.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || length->second.empty()) {
    refuse(400, "error.http.bad_request", error);
    return false;
  }
  length_ = content_length().value_or(0);
  has_body_ = *length_ > 0;
  return true;
}

void RequestParser::set_sink(std::unique_ptr<BodySink> sink, uint64_t limit_bytes) {
  sink_ = std::move(sink);
  body_limit_bytes_ = limit_bytes;
}

std::optional<Refusal> RequestParser::read_body(std::string_view& bytes) {
  while (!complete_ && !bytes.empty()) {
    ErrorCode error;
    const size_t used = put({bytes.data(), bytes.size()}, error);
    bytes.remove_prefix(used);
    if (auto refusal = outcome(error)) return refusal;
    if (refusal_) return refusal_;
    if (error == beast::http::error::need_more && used == 0) break;
  }
  // Only the head of a chunk, or the trailers, can be left over; neither may grow without end.
  if (!complete_ && bytes.size() > limits_.chunk_head_bytes) return Refusal{};
  return std::nullopt;
}

std::size_t RequestParser::on_body_impl(Text body, ErrorCode& error) {
  received_ += body.size();
  if (received_ > body_limit_bytes_) {
    refuse(413, "error.http.body_too_large", error);
    return body.size();
  }
  if (auto refusal = sink_->take(view(body))) {
    refusal_ = std::move(refusal);
    error = beast::http::error::bad_value;
  }
  return body.size();
}

void RequestParser::on_chunk_header_impl(std::uint64_t size, Text extensions, ErrorCode& error) {
  if (extensions.size() > limits_.chunk_head_bytes) return refuse(400, "error.http.bad_request", error);
  if (size > body_limit_bytes_ - received_) refuse(413, "error.http.body_too_large", error);
}

std::size_t RequestParser::on_chunk_body_impl(std::uint64_t, Text body, ErrorCode& error) {
  return on_body_impl(body, error);
}

void RequestParser::on_finish_impl(ErrorCode& error) {
  complete_ = true;
  if (!sink_) return;
  if (auto refusal = sink_->finish(request_)) {
    refusal_ = std::move(refusal);
    error = beast::http::error::bad_value;
  }
}

}  // namespace gandan::http
