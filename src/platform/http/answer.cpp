#include "platform/http/answer.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "platform/http/negotiation.h"
#include "platform/http/prepared_body.h"
#include "platform/http/security_headers.h"

namespace gandan::http {
namespace {

constexpr int quick_level = 2;  // pages made for one reader: time counts more than bytes
constexpr size_t worth_compressing_bytes = 1000;

std::string_view reason(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 307:
      return "Temporary Redirect";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "";
  }
}

bool has_header(const Response& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return header.first == name; });
}

std::string_view header_of(const Response& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return {};
}

// The framing is the server's own business.
bool is_ours(std::string_view name) {
  return name == "content-length" || name == "transfer-encoding" || name == "connection" || name == "date" ||
         name == "content-encoding";
}

bool is_clean(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F; });
}

void put(std::string& head, std::string_view name, std::string_view value) {
  head.append(name).append(": ").append(value).append("\r\n");
}

const std::string& usual_security_headers(bool secure) {
  static const std::array<std::string, 2> texts = {security_headers({}, false), security_headers({}, true)};
  return texts[secure ? 1 : 0];
}

// What of a response is sent, once tag and encoding are chosen.
struct Content {
  std::string_view bytes;
  std::shared_ptr<const void> owner;
  OpenFile file;
  std::string tag;  // of the form that is sent, without quotation marks; empty: none
  bool compressed = false;
  bool varies = false;  // there is a form for others
  uint64_t size() const { return file.is_open() ? file.size_bytes() : bytes.size(); }
};

Content content_of_prepared(const Response& response, bool wants_gzip) {
  Content content;
  const PreparedBody& body = *response.prepared;
  content.owner = response.prepared;
  content.varies = !body.gzip_bytes().empty();
  content.compressed = content.varies && wants_gzip;
  content.bytes = content.compressed ? body.gzip_bytes() : body.bytes();
  content.tag = body.entity_tag;
  return content;
}

Content content_of_body(const Response& response, bool taggable, bool wants_gzip) {
  Content content;
  content.owner = response.body;
  content.bytes = *response.body;
  if (taggable) content.tag = entity_tag_of(content.bytes);
  content.varies =
      content.bytes.size() >= worth_compressing_bytes && is_compressible(header_of(response, "content-type"));
  if (!content.varies || !wants_gzip) return content;
  auto small = std::make_shared<const std::string>(gzip(content.bytes, quick_level));
  if (small->empty()) return content;
  content.compressed = true;
  content.bytes = *small;
  content.owner = std::move(small);
  return content;
}

Content content_of(const Response& response, const Request& request) {
  const bool wants_gzip = accepts_gzip(request.header("accept-encoding"));
  // An answer that sets a cookie, or that nobody may keep, is not one to be compared with later.
  const bool taggable = response.status == 200 && (request.method == Method::get || request.method == Method::head) &&
                        !has_header(response, "set-cookie") && !has_header(response, "etag") &&
                        header_of(response, "cache-control").find("no-store") == std::string_view::npos;
  Content content;
  if (response.file) {
    content.file = OpenFile(*response.file);
    if (content.file.is_open() && taggable) content.tag = content.file.entity_tag();
  } else if (response.prepared) {
    content = content_of_prepared(response, wants_gzip);
    if (!taggable) content.tag.clear();
  } else if (response.body) {
    content = content_of_body(response, taggable, wants_gzip);
  }
  if (content.compressed && !content.tag.empty()) content.tag += "-gz";  // another form, another tag
  return content;
}

bool is_not_modified(const Request& request, const Response& response, const Content& content) {
  const std::string_view wanted = request.header("if-none-match");
  if (wanted.empty() || response.status != 200) return false;
  if (request.method != Method::get && request.method != Method::head) return false;
  std::string_view tag = content.tag;
  if (tag.empty()) {
    tag = header_of(response, "etag");
    if (tag.starts_with("W/")) tag.remove_prefix(2);
    if (tag.size() < 2) return false;
    tag = tag.substr(1, tag.size() - 2);
  }
  return matches_entity_tag(wanted, tag);
}

// A page's own content security policy stands among the security headers, once.
constexpr std::string_view policy_field = "content-security-policy";
constexpr std::string_view resources_field = "cross-origin-resource-policy";
std::string_view own_policy(const Response& response, std::string_view field) {
  const std::string_view policy = header_of(response, field);
  return is_clean(policy) ? policy : std::string_view();
}

void put_fields(std::string& head, const Response& response, bool not_modified) {
  for (const auto& [name, value] : response.headers) {
    if (is_ours(name) || name == policy_field || name == resources_field || (not_modified && name == "content-type"))
      continue;
    if (!is_clean(name) || !is_clean(value)) {
      spdlog::error("header field {} is not sent: it holds a control character", name);
      continue;
    }
    put(head, name, value);
  }
}

std::string_view usual_cache_control(const Response& response) {
  if (response.status >= 400) return "no-store";
  return response.prepared ? "no-cache" : "private, no-cache";
}

std::string head_of(const Response& response, const Content& content, int status, const AnswerOptions& options) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reason(status)).append("\r\n");
  put(head, "date", http_date());
  put_fields(head, response, status == 304);
  if (!content.tag.empty()) head.append("etag: \"").append(content.tag).append("\"\r\n");
  if (content.varies) put(head, "vary", "accept-encoding");
  if (!has_header(response, "cache-control")) put(head, "cache-control", usual_cache_control(response));
  if (status != 304 && status != 204) {
    if (content.compressed) put(head, "content-encoding", "gzip");
    put(head, "content-length", std::to_string(content.size()));
  }
  const std::string_view policy = own_policy(response, policy_field);
  const std::string_view resources = own_policy(response, resources_field);
  const bool usual = response.frame_ancestors.empty() && policy.empty() && resources.empty();
  head += usual ? usual_security_headers(options.secure)
                : security_headers(response.frame_ancestors, options.secure, policy, resources);
  return head;
}

}  // namespace

Answer make_answer(Response response, const Request& request, const AnswerOptions& options) {
  Content content = content_of(response, request);
  if (response.file && !content.file.is_open()) {
    spdlog::error("cannot send {}", response.file->string());
    Response gone = plain_text("404\n", 404);
    return make_answer(std::move(gone), request, options);
  }
  Answer answer;
  const bool not_modified = is_not_modified(request, response, content);
  answer.status = not_modified ? 304 : response.status;
  answer.head = head_of(response, content, answer.status, options);
  if (not_modified || answer.status == 204 || request.method == Method::head) return answer;
  answer.body = content.bytes;
  answer.owner = std::move(content.owner);
  answer.file = std::move(content.file);
  return answer;
}

std::string_view http_date() {
  thread_local std::time_t made_at = -1;
  thread_local std::array<char, 32> text{};
  thread_local size_t size = 0;
  const std::time_t now = std::time(nullptr);
  if (now != made_at) {
    std::tm parts{};
    gmtime_r(&now, &parts);
    size = std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    made_at = now;
  }
  return {text.data(), size};
}

}  // namespace gandan::http
