// A conversation with clamd: one INSTREAM command (clamd(8)) over a socket of its own. Written here because Debian has
// no library for it - libclamav is the engine itself, GPL and in our process - and the protocol is a page of code.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/files/descriptor.h"

namespace gandan::scan {

enum class Verdict : uint8_t { clean, infected, too_large, unknown };

struct Answer {
  Verdict verdict = Verdict::unknown;
  std::string words;  // infected: the name of what was found; unknown: why
};

// "stream: OK", "stream: Win.Test.EICAR_HDB-1 FOUND", "INSTREAM size limit exceeded. ERROR". Pure.
Answer answer_in(std::string_view reply);

class Clamd {
 public:
  // Connects; `problem()` says why it did not.
  explicit Clamd(const std::string& address);

  void send(std::string_view bytes);  // any part of the file, in order
  Answer finish();

 private:
  void write(std::string_view bytes);
  void connect_unix(const std::string& path);
  void connect_tcp(const std::string& host, const std::string& port);
  bool try_connect(int family, const void* address, unsigned size);

  files::Descriptor socket_;
  std::string problem_;
};

}  // namespace gandan::scan
