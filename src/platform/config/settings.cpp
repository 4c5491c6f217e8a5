#include "platform/config/settings.h"

#include <arpa/inet.h>

#include <array>

#include "vietnamese/deadline.h"

namespace gandan::config {
namespace {

// Names of settings look like message keys:
// not keys: http.* files.* mail.* map.* attachments.clamd attachments.unused_days

bool is_database_url(std::string_view value) {
  constexpr std::string_view sqlite = "sqlite:";
  constexpr std::string_view postgresql = "postgresql://";
  return (value.starts_with(sqlite) && value.size() > sqlite.size()) ||
         (value.starts_with(postgresql) && value.size() > postgresql.size());
}

bool is_address(std::string_view value) {
  std::array<unsigned char, sizeof(in6_addr)> bytes{};
  const std::string text(value);
  return inet_pton(AF_INET, text.c_str(), bytes.data()) == 1 || inet_pton(AF_INET6, text.c_str(), bytes.data()) == 1;
}

bool is_any(std::string_view value) {
  return value.find_first_of("\r\n") == std::string_view::npos;
}

bool is_path(std::string_view value) {
  return !value.empty() && value.find('\0') == std::string_view::npos;
}

bool is_web_address(std::string_view value) {
  return value.empty() ||
         ((value.starts_with("https://") || value.starts_with("http://")) && !value.ends_with('/') && is_any(value));
}

bool is_smtp_url(std::string_view value) {
  return value.empty() || (value.starts_with("smtp://") && value.size() > 7 && is_any(value)) ||
         (value.starts_with("smtps://") && value.size() > 8 && is_any(value));
}

bool is_mail_address(std::string_view value) {
  const size_t at = value.find('@');
  return value.empty() || (at != 0 && at != std::string_view::npos && at + 1 < value.size() &&
                           value.find_first_of(" <>\r\n") == std::string_view::npos);
}

bool is_ward_code(std::string_view value) {
  return value.size() == 5 && value.find_first_not_of("0123456789") == std::string_view::npos;
}

// "https://tiles.example.vn/{z}/{x}/{y}.png", or a path of the same site. The origin goes into the pages' policy, so
// that it may hold nothing that would mean something there.
bool is_tile_address(std::string_view value) {
  if (value.empty()) return true;
  if (value.find_first_of(" ;,'\"\r\n\t<>\\") != std::string_view::npos) return false;
  for (const std::string_view part : {"{z}", "{x}", "{y}"}) {
    if (value.find(part) == std::string_view::npos) return false;
  }
  const size_t scheme = value.starts_with("https://") ? 8 : value.starts_with("http://") ? 7 : 0;
  if (scheme == 0) return value.starts_with('/') && !value.starts_with("//");
  const std::string_view host = value.substr(scheme, value.find('/', scheme) - scheme);
  return !host.empty() && host.find_first_of("{}*@") == std::string_view::npos;
}

// "unix:" and an absolute path, or "tcp:", a machine and a port.
bool is_scanner_address(std::string_view value) {
  if (value.empty()) return true;
  if (value.starts_with("unix:/")) return value.size() > 6 && is_any(value) && is_path(value);
  const size_t colon = value.rfind(':');
  const std::string_view port = value.substr(colon + 1);
  return value.starts_with("tcp:") && colon > 4 && is_any(value) && !port.empty() && port.size() <= 5 &&
         port.find_first_not_of("0123456789") == std::string_view::npos;
}

bool are_office_hours(std::string_view value) {
  return vietnamese::read_office_hours(value).has_value();
}

std::vector<Setting> make_table() {
  using S = Settings;
  return {
      {"database.url", "config.database.url",
       Text{&S::database_url, "sqlite:./var/gandan.sqlite", is_database_url, true}},
      {"http.address", "config.http.address", Text{&S::http_address, "127.0.0.1", is_address}},
      {"http.port", "config.http.port", Whole{&S::http_port, 8080, 0, 65535}},
      {"http.threads", "config.http.threads", Whole{&S::http_threads, 1, 1, 64}},
      {"http.workers", "config.http.workers", Whole{&S::http_workers, 16, 1, 256}},
      {"http.trusted_proxies", "config.http.trusted_proxies", List{&S::trusted_proxies, is_address}},
      {"http.tls_in_front", "config.http.tls_in_front", Flag{&S::tls_in_front, false}},
      {"http.public_address", "config.http.public_address", Text{&S::public_address, "", is_web_address}},
      {"files.folder", "config.files.folder", Text{&S::files_folder, "./var/files", is_path}},
      {"attachments.clamd", "config.attachments.clamd", Text{&S::clamd, "", is_scanner_address}},
      {"attachments.unused_days", "config.attachments.unused_days", Whole{&S::unused_file_days, 7, 1, 3650}},
      {"limits.upload_mebibytes", "config.limits.upload_mebibytes", Whole{&S::upload_mebibytes, 64, 1, 1024}},
      {"session.days", "config.session.days", Whole{&S::session_days, 7, 1, 90}},
      {"session.idle_hours", "config.session.idle_hours", Whole{&S::session_idle_hours, 24, 1, int64_t{24} * 90}},
      {"sign_in.account_free_failures", "config.sign_in.account_free_failures",
       Whole{&S::account_free_failures, 5, 1, 100}},
      {"sign_in.address_free_failures", "config.sign_in.address_free_failures",
       Whole{&S::address_free_failures, 20, 1, 10'000}},
      {"sign_in.most_wait_seconds", "config.sign_in.most_wait_seconds", Whole{&S::most_wait_seconds, 900, 1, 86'400}},
      {"mail.smtp_url", "config.mail.smtp_url", Text{&S::mail_smtp_url, "", is_smtp_url, true}},
      {"mail.encryption", "config.mail.encryption",
       Choice{&S::mail_encryption, "starttls", {"starttls", "tls", "none"}}},
      {"mail.authorities", "config.mail.authorities", Text{&S::mail_authorities, "", is_any}},
      {"mail.from", "config.mail.from", Text{&S::mail_from, "", is_mail_address}},
      {"mail.user", "config.mail.user", Text{&S::mail_user, "", is_any}},
      {"mail.password", "config.mail.password", Text{&S::mail_password, "", is_any, false, true}},
      {"log.level", "config.log.level", Choice{&S::log_level, "info", {"debug", "info", "warning", "error"}}},
      {"log.format", "config.log.format", Choice{&S::log_format, "plain", {"plain", "json"}}},
      {"map.tiles", "config.map.tiles", Text{&S::map_tiles, "", is_tile_address}},
      {"map.attribution", "config.map.attribution", Text{&S::map_attribution, "", is_any}},
      {"map.outlines", "config.map.outlines", Text{&S::map_outlines, "", is_any}},
      {"ward.code", "config.ward.code", Text{&S::ward_code, "06811", is_ward_code}},
      {"ward.office_hours", "config.ward.office_hours",
       Text{&S::office_hours, "7:30-11:30, 13:30-17:30", are_office_hours}},
  };
}

struct SetStandard {
  Settings& settings;
  void operator()(const Text& type) const { settings.*type.member = type.standard; }
  void operator()(const Whole& type) const { settings.*type.member = type.standard; }
  void operator()(const Flag& type) const { settings.*type.member = type.standard; }
  void operator()(const Choice& type) const { settings.*type.member = type.standard; }
  void operator()(const List& type) const { (settings.*type.member).clear(); }
};

}  // namespace

std::string Setting::environment() const {
  std::string name = "GANDAN_";
  for (const char c : key) {
    const bool letter = c >= 'a' && c <= 'z';
    name += c == '.' ? '_' : letter ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return name;
}

const std::vector<Setting>& all_settings() {
  static const std::vector<Setting> table = make_table();
  return table;
}

Settings standard_settings() {
  Settings settings;
  for (const Setting& setting : all_settings()) std::visit(SetStandard{settings}, setting.type);
  return settings;
}

std::string address_of(const Settings& settings) {
  if (!settings.public_address.empty()) return settings.public_address;
  return "http://" + settings.http_address + ":" + std::to_string(settings.http_port);
}

}  // namespace gandan::config
