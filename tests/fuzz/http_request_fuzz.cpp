// The bytes of a connection through head scanner, parser and body sinks, in pieces of a size the input chooses: what
// platform/http/connection.cpp does with them, without a socket. Whatever comes: an answer or more waiting, no crash,
// and the same requests however the bytes are cut.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "platform/http/body.h"
#include "platform/http/request_parser.h"

namespace gandan::http {
namespace {

// `bytes` that have arrived, of all that will.
class Arrival {
 public:
  Arrival(std::string_view bytes, size_t step) : all_(bytes), step_(step) {}
  std::string_view unread() const { return all_.substr(used_, arrived_ - used_); }
  void use(size_t count) { used_ += count; }
  bool more() {
    if (arrived_ == all_.size()) return false;
    arrived_ += std::min(step_, all_.size() - arrived_);
    return true;
  }

 private:
  std::string_view all_;
  size_t step_;
  size_t used_ = 0;
  size_t arrived_ = 0;
};

enum class Outcome { complete, incomplete, refused };

Outcome read_head(Arrival& arrival, HeadScanner& scanner, const ParserLimits& limits) {
  while (true) {
    switch (scanner.scan(arrival.unread(), limits)) {
      case HeadScanner::State::complete:
        return Outcome::complete;
      case HeadScanner::State::refused:
        return Outcome::refused;
      case HeadScanner::State::incomplete:
        break;
    }
    if (!arrival.more()) return Outcome::incomplete;
  }
}

Outcome read_body(Arrival& arrival, RequestParser& parser, std::optional<Refusal>& refusal) {
  while (true) {
    std::string_view bytes = arrival.unread();
    const size_t before = bytes.size();
    refusal = parser.read_body(bytes);
    arrival.use(before - bytes.size());
    if (refusal) return Outcome::refused;
    if (parser.body_is_complete()) return Outcome::complete;
    if (!arrival.more()) return Outcome::incomplete;
  }
}

struct Read {
  std::vector<std::string> requests;
  int refused = 0;
  friend bool operator==(const Read&, const Read&) = default;
};

std::string told(const Request& request) {
  std::string text = std::string(name_of(request.method)) + " " + request.path + "\n" + request.body;
  for (const auto& [name, value] : request.form.entries()) text += "\n" + name + "=" + value;
  for (const auto& file : request.files) text += "\n" + file.client_name + ":" + std::to_string(file.size_bytes);
  return text;
}

Read read_requests(std::string_view bytes, size_t step, const FormLimits& forms) {
  // No limit for the head of a chunk and the trailers: it is asked of what is left over, which depends on the cuts.
  const ParserLimits limits{2000, 500, 20, 1U << 20U};
  Read result;
  Arrival arrival(bytes, step);
  while (!arrival.unread().empty() || arrival.more()) {
    HeadScanner scanner;
    RequestParser parser(limits);
    Outcome outcome = read_head(arrival, scanner, limits);
    if (outcome == Outcome::refused) result.refused = scanner.refusal().status;
    if (outcome != Outcome::complete) break;
    std::optional<Refusal> refusal = parser.read_head(arrival.unread().substr(0, scanner.head_size()));
    arrival.use(scanner.head_size());
    const RemoveUploads remove_uploads(parser.request());
    if (!refusal && parser.has_body()) {
      parser.set_sink(sink_for(parser.request(), forms), 1000);
      outcome = read_body(arrival, parser, refusal);
    }
    if (refusal) result.refused = refusal->status;
    if (refusal || outcome != Outcome::complete) break;
    result.requests.push_back(told(parser.request()));
  }
  return result;
}

}  // namespace
}  // namespace gandan::http

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace gandan::http;
  if (size < 1) return 0;
  static const FormLimits forms{std::filesystem::temp_directory_path(), 20, 3, 500, 50, 200};
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Read whole = read_requests(bytes, bytes.size() + 1, forms);
  const Read pieces = read_requests(bytes, 1U + data[0], forms);
  if (whole.requests != pieces.requests) std::abort();
  return 0;
}
