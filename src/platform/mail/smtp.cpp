// The way to the server, by libcurl.
#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>

#include "platform/mail/libcurl.h"
#include "platform/mail/mail.h"

namespace gandan::mail {
namespace {

constexpr long connect_seconds = 15, whole_seconds = 60;

struct Upload {
  std::string_view left;
};

size_t read_upload(char* into, size_t size, size_t count, void* state) {
  auto& left = static_cast<Upload*>(state)->left;
  const size_t taken = std::min(size * count, left.size());
  std::memcpy(into, left.data(), taken);
  left.remove_prefix(taken);
  return taken;
}

struct EndHandle {
  void operator()(CURL* handle) const { libcurl().easy_cleanup(handle); }
};
struct EndList {
  void operator()(curl_slist* list) const { libcurl().slist_free_all(list); }
};

void set_way(CURL* handle, const Server& server) {
  libcurl().easy_setopt(handle, CURLOPT_URL, server.url.c_str());
  libcurl().easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  libcurl().easy_setopt(handle, CURLOPT_USE_SSL,
                        static_cast<long>(server.encryption == Encryption::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  libcurl().easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!server.authorities.empty()) libcurl().easy_setopt(handle, CURLOPT_CAINFO, server.authorities.c_str());
  if (!server.user.empty()) {
    libcurl().easy_setopt(handle, CURLOPT_USERNAME, server.user.c_str());
    libcurl().easy_setopt(handle, CURLOPT_PASSWORD, server.password.c_str());
  }
  libcurl().easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds);
  libcurl().easy_setopt(handle, CURLOPT_TIMEOUT, whole_seconds);
  libcurl().easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
}

// 5yz to what was said of the message is for good (RFC 5321 section 4.2.1); all else may be otherwise tomorrow.
base::Error error_of(CURL* handle, CURLcode code, const Message& message) {
  long answer = 0;
  libcurl().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
  const std::string detail = std::string(libcurl().easy_strerror(code)) + " (" + std::to_string(answer) + ")";
  const bool sign_in = code == CURLE_LOGIN_DENIED || answer == 530 || answer == 534 || answer == 535;
  if (code == CURLE_SEND_ERROR && answer >= 500 && answer < 600 && !sign_in) {
    return {base::ErrorKind::invalid, "error.mail.refused", {{"address", message.to}}, "email", detail};
  }
  return {base::ErrorKind::unavailable, "error.mail.unreachable", {}, {}, detail};
}

}  // namespace

base::Result<void> send(const Server& server, const Message& message) {
  static const CURLcode started = libcurl().global_init(CURL_GLOBAL_DEFAULT);
  const auto bytes = compose(server, message);
  if (!bytes) return bytes.error();
  const std::unique_ptr<CURL, EndHandle> handle(libcurl().easy_init());
  const std::unique_ptr<curl_slist, EndList> recipients(
      libcurl().slist_append(nullptr, ("<" + message.to + ">").c_str()));
  if (started != CURLE_OK || !handle || !recipients) throw std::runtime_error("libcurl cannot start");
  Upload upload{*bytes};
  const std::string sender = "<" + server.from + ">";
  set_way(handle.get(), server);
  libcurl().easy_setopt(handle.get(), CURLOPT_MAIL_FROM, sender.c_str());
  libcurl().easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
  libcurl().easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
  libcurl().easy_setopt(handle.get(), CURLOPT_READFUNCTION, read_upload);
  libcurl().easy_setopt(handle.get(), CURLOPT_READDATA, &upload);
  const CURLcode code = libcurl().easy_perform(handle.get());
  if (code != CURLE_OK) return error_of(handle.get(), code, message);
  return {};
}

}  // namespace gandan::mail
