#include "platform/scan/scan.h"

#include <array>
#include <fstream>
#include <memory>
#include <mutex>
#include <utility>

#include "platform/log/log.h"
#include "platform/scan/clamd.h"

// keys: error.scan.*

namespace gandan::scan {
namespace {

class InUse {
 public:
  void set(std::string address) {
    const std::scoped_lock lock(guard_);
    address_ = std::move(address);
  }
  std::string get() const {
    const std::scoped_lock lock(guard_);
    return address_;
  }

 private:
  mutable std::mutex guard_;
  std::string address_;
};

InUse& in_use() {
  static InUse scanner;
  return scanner;
}

base::Error unreachable(std::string_view field, const std::string& reason) {
  log::error("virus scanner cannot say", {{"reason", reason}});
  return {base::ErrorKind::unavailable, "error.scan.unreachable", {}, std::string(field), reason};
}

base::Result<void> outcome_of(const Answer& answer, std::string_view field) {
  switch (answer.verdict) {
    case Verdict::clean:
      return {};
    case Verdict::infected:
      log::warning("infected file refused", {{"found", answer.words}});
      return base::invalid("error.scan.infected", std::string(field), {{"name", answer.words}});
    case Verdict::too_large:
      log::warning("file too large for the virus scanner", {{"reason", answer.words}});
      return base::Error{base::ErrorKind::too_large, "error.scan.too_large", {}, std::string(field), answer.words};
    case Verdict::unknown:
      break;
  }
  return unreachable(field, answer.words);
}

}  // namespace

void use(std::string address) {
  in_use().set(std::move(address));
}

base::Result<void> check(std::string_view bytes, std::string_view field) {
  const std::string address = in_use().get();
  if (address.empty()) return {};
  Clamd clamd(address);
  clamd.send(bytes);
  return outcome_of(clamd.finish(), field);
}

base::Result<void> check_file(const std::filesystem::path& file, std::string_view field) {
  const std::string address = in_use().get();
  if (address.empty()) return {};
  std::ifstream stream(file, std::ios::binary);
  Clamd clamd(address);
  std::array<char, size_t{64} * 1024> buffer{};
  while (stream.read(buffer.data(), buffer.size()) || stream.gcount() > 0) {
    clamd.send({buffer.data(), static_cast<size_t>(stream.gcount())});
  }
  if (!stream.eof()) return unreachable(field, "the file cannot be read");
  return outcome_of(clamd.finish(), field);
}

}  // namespace gandan::scan
