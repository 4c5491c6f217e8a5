// multipart/form-data (RFC 7578) as it arrives, piece by piece: tells of each part's head, bytes and end. Pure; keeps
// no more than a part's head and the length of a boundary. Leaves what becomes of the bytes to its listener.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gandan::http {

// "text/plain; charset=utf-8" is_media_type "text/plain"; letters of either case.
bool is_media_type(std::string_view content_type, std::string_view type);
// The value of a parameter, without quotation marks: boundary, name, filename. nullopt: not there or malformed.
std::optional<std::string> header_parameter(std::string_view header, std::string_view name);

struct PartHead {
  std::string name;
  std::optional<std::string> file_name;  // a file, even when empty
};

class PartListener {
 public:
  virtual ~PartListener() = default;
  // False: stop; the listener knows why.
  virtual bool begin(const PartHead& head) = 0;
  virtual bool bytes(std::string_view bytes) = 0;
  virtual bool end() = 0;
};

class MultipartParser {
 public:
  // `boundary`: 1 to 70 characters.
  MultipartParser(std::string_view boundary, size_t head_limit_bytes, PartListener& listener);

  enum class Outcome { more, malformed, stopped };
  Outcome feed(std::string_view bytes);
  // Whether the closing boundary was seen.
  bool is_complete() const { return state_ == State::epilogue; }

 private:
  enum class State { preamble, after_boundary, head, body, epilogue };
  Outcome step(bool& progress);
  Outcome step_preamble(bool& progress);
  Outcome step_after_boundary(bool& progress);
  Outcome step_head(bool& progress);
  Outcome step_body(bool& progress);

  std::string delimiter_;  // CRLF "--" boundary
  size_t head_limit_bytes_;
  PartListener& listener_;
  State state_ = State::preamble;
  std::string pending_;  // not yet understood
};

}  // namespace gandan::http
