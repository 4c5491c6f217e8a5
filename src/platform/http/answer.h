// A handler's response -> the bytes that go out: status line, header fields, 304 for what the client has already,
// gzip where it is accepted. Done on the thread that made the response; the network side only sends.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/message.h"

namespace gandan::http {

// A file that is open for reading; closed with the object.
class OpenFile {
 public:
  OpenFile() = default;
  // Not is_open() when the path is no regular file or cannot be read.
  explicit OpenFile(const std::filesystem::path& path);
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  ~OpenFile();
  bool is_open() const { return descriptor_ >= 0; }
  uint64_t size_bytes() const { return size_bytes_; }
  std::string entity_tag() const;
  // Up to `room` further bytes; 0 at the end or when reading fails (the connection is then cut).
  size_t read(char* into, size_t room);

 private:
  int descriptor_ = -1;
  uint64_t size_bytes_ = 0;
  int64_t modified_nanoseconds_ = 0;
};

struct Answer {
  int status = 200;
  std::string head;                   // without the empty line: the sender adds "connection: close" or not
  std::string_view body;              // empty when there is none to send (HEAD, 304)
  std::shared_ptr<const void> owner;  // keeps `body` alive
  OpenFile file;                      // instead of body
};

struct AnswerOptions {
  bool secure = false;  // people reach the site by https: HSTS
};

Answer make_answer(Response response, const Request& request, const AnswerOptions& options);

// "gzip, br;q=0.5" accepts "gzip" (RFC 9110 section 12.5.3).
bool accepts_gzip(std::string_view accept_encoding);
// Weak comparison with a list, "*" included (RFC 9110 section 13.1.2). `tag`: without quotation marks.
bool matches_entity_tag(std::string_view if_none_match, std::string_view tag);
// "Tue, 24 Nov 2026 08:19:45 GMT", of now.
std::string_view http_date();

}  // namespace gandan::http
