// Messages by SMTP. `send` talks to the server and returns when the message is in its hands.
#pragma once

#include <cstdint>
#include <string>

#include "base/clock.h"
#include "base/result.h"

namespace gandan::mail {

enum class Encryption : uint8_t { starttls, tls, none };

struct Server {
  std::string url = {};  // "smtp://mail.example.vn:587"; "" when no mail is sent
  Encryption encryption = Encryption::starttls;
  std::string authorities = {};  // PEM file of those who vouch for the server; "": those of the system
  std::string from = {};         // address
  std::string user = {}, password = {};
  bool is_set() const { return !url.empty() && !from.empty(); }
};

struct Message {
  std::string to;         // address: "hoa@example.vn"
  std::string to_name;    // "Nguyễn Thị Hoa", or ""
  std::string from_name;  // "Phường Uông Bí", or ""
  std::string subject;    // one line
  std::string text;       // plain text, lines end in \n
  std::string id;         // what tells this message from all others: the same when it is sent again
  base::Instant date;
  std::string unsubscribe = {};  // address where such messages are ended (RFC 2369), or ""
  // Posting "List-Unsubscribe=One-Click" there is enough (RFC 8058); told of an https address only.
  bool unsubscribe_at_once = false;
};

// The bytes that go out. Error(invalid) "error.mail.address" when an address cannot be one, "error.mail.header" when a
// name, the subject or an address of the web holds a line break or another control character.
base::Result<std::string> compose(const Server& server, const Message& message);

// Fails as compose does; with Error(unavailable) "error.mail.unreachable" when the server cannot be reached, is not who
// it should be or asks for another sign-in, and with Error(invalid) "error.mail.refused" when it refuses the message
// for good.
base::Result<void> send(const Server& server, const Message& message);

}  // namespace gandan::mail
