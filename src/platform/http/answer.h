// A handler's response -> the bytes that go out: status line, header fields, 304 for what the client has already,
// gzip where it is accepted (negotiation.h). Done on the thread that made the response; the network side only sends.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/http/message.h"
#include "platform/http/open_file.h"

namespace gandan::http {

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

// "Tue, 24 Nov 2026 08:19:45 GMT", of now.
std::string_view http_date();

}  // namespace gandan::http
