// Multipart forms, whole and in pieces: the same parts either way, or refused either way.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "platform/http/multipart.h"

namespace {

using gandan::http::MultipartParser;

class Writer final : public gandan::http::PartListener {
 public:
  bool begin(const gandan::http::PartHead& head) override {
    text += "\nbegin " + head.name + (head.file_name ? " file " + *head.file_name : "") + "\n";
    return text.size() < 100'000;
  }
  bool bytes(std::string_view bytes) override {
    text += bytes;
    return true;
  }
  bool end() override {
    text += "\nend";
    return true;
  }
  std::string text;
};

struct Parts {
  std::string text;
  bool good = true;
  bool complete = false;
};

Parts parse(std::string_view bytes, size_t step) {
  Writer writer;
  MultipartParser parser("XX", 200, writer);
  Parts parts;
  for (; !bytes.empty() && parts.good; bytes.remove_prefix(std::min(step, bytes.size()))) {
    parts.good = parser.feed(bytes.substr(0, step)) == MultipartParser::Outcome::more;
  }
  parts.text = writer.text;
  parts.complete = parser.is_complete();
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size < 1) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const Parts whole = parse(bytes, bytes.size() + 1);
  const Parts pieces = parse(bytes, 1U + data[0]);
  if (whole.good && pieces.good && (whole.text != pieces.text || whole.complete != pieces.complete)) std::abort();
  gandan::http::header_parameter(bytes, "name");
  return 0;
}
