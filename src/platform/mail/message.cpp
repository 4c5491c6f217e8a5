#include <sodium.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <stdexcept>
#include <string_view>

#include "platform/mail/mail.h"

namespace gandan::mail {
namespace {

constexpr size_t line_bytes = 76;  // RFC 2045 section 6.8
// 52 characters of base64 with "=?UTF-8?B?", "?=" and the name of the field before: lines of at most 76 (RFC 2047).
constexpr size_t encoded_word_bytes = 39;

std::string base64(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the terminating zero
  return text;
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_address(std::string_view text) {
  const size_t at = text.rfind('@');
  const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 254;
  return shaped && !text.starts_with('-') && std::ranges::all_of(text, [](char c) {
           return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x7F &&
                  std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
         });
}

// Encoded words of whole characters, on lines of their own (RFC 2047 section 5).
std::string encoded_words(std::string_view text) {
  std::string words;
  while (!text.empty()) {
    size_t size = std::min(text.size(), encoded_word_bytes);
    while (size < text.size() && size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80) --size;
    if (size == 0) size = std::min(text.size(), encoded_word_bytes);  // not UTF-8
    words += (words.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, size)) + "?=";
    text.remove_prefix(size);
  }
  return words;
}

std::string mailbox(const std::string& name, const std::string& address) {
  return name.empty() ? "<" + address + ">" : encoded_words(name) + "\r\n <" + address + ">";
}

// "Tue, 24 Nov 2026 08:00:00 +0700" (RFC 5322 section 3.3), in Việt Nam's time.
std::string date_text(base::Instant instant) {
  static constexpr std::array<const char*, 7> days = {"Thu", "Fri", "Sat", "Sun",
                                                      "Mon", "Tue", "Wed"};  // from 1970-01-01
  static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const base::Date date = base::local_date(instant);
  const int minute = base::local_minute_of_day(instant);
  const auto second = static_cast<int>(instant.epoch_milliseconds / 1000 % 60);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %d %s %d %02d:%02d:%02d +0700",
                days[static_cast<size_t>(date.day_number() % 7)], date.day(),
                months[static_cast<size_t>(date.month() - 1)], date.year(), minute / 60, minute % 60, second);
  return text.data();
}

std::string body_lines(std::string_view text) {
  std::string with_returns;
  for (const char c : text) with_returns.append(c == '\n' ? "\r\n" : std::string(1, c));
  const std::string encoded = base64(with_returns);
  std::string lines;
  for (size_t at = 0; at < encoded.size(); at += line_bytes) lines += encoded.substr(at, line_bytes) + "\r\n";
  return lines;
}

// Mail programs act on https alone (RFC 8058 section 3.1).
std::string unsubscribe_fields(const Message& message) {
  const std::string& address = message.unsubscribe;
  const bool at_once = message.unsubscribe_at_once;
  if (address.empty() || (at_once && !address.starts_with("https://"))) return {};
  return "\r\nList-Unsubscribe: <" + address + ">" +
         (at_once ? "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click" : "");
}

}  // namespace

base::Result<std::string> compose(const Server& server, const Message& message) {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
  if (!is_address(message.to)) return base::invalid("error.mail.address", "email", {{"address", message.to}});
  if (!is_address(server.from)) return base::invalid("error.mail.address", "from", {{"address", server.from}});
  if (has_control(message.subject) || has_control(message.to_name) || has_control(message.from_name) ||
      has_control(message.id) || has_control(message.unsubscribe) ||
      message.unsubscribe.find_first_of("<> ") != std::string::npos) {
    return base::invalid("error.mail.header");
  }
  const std::string domain = server.from.substr(server.from.rfind('@') + 1);
  return "Date: " + date_text(message.date) + "\r\nFrom: " + mailbox(message.from_name, server.from) +
         "\r\nTo: " + mailbox(message.to_name, message.to) + "\r\nSubject: " + encoded_words(message.subject) +
         "\r\nMessage-ID: <" + message.id + "@" + domain + ">" + unsubscribe_fields(message) +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n" +
         body_lines(message.text);
}

}  // namespace gandan::mail
