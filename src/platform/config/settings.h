// The settings of the program as values. What each means, its limits and its default stand in one place, the table of
// settings.cpp, from which the parser, `gandan config` and docs/operators/configuration.md are made.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gandan::config {

struct Settings {
  std::string database_url;
  std::string http_address;
  int64_t http_port = 0;
  int64_t http_threads = 0;                  // network side
  int64_t http_workers = 0;                  // handlers
  std::vector<std::string> trusted_proxies;  // addresses whose X-Forwarded-For is believed
  bool tls_in_front = false;                 // https ends at a proxy: secure cookies and HSTS
  std::string public_address;                // what links in messages begin with; "": the address listened on
  int64_t upload_mebibytes = 0;
  std::string files_folder;
  std::string clamd;             // of the virus scanner: "unix:/run/clamav/clamd.ctl", "tcp:127.0.0.1:3310"; "": none
  int64_t unused_file_days = 0;  // a file that nothing refers to goes this long after it was sent
  std::string mail_smtp_url;     // "": no mail is sent
  std::string mail_from, mail_user, mail_password;
  std::string mail_encryption;  // "starttls", "tls", "none"
  std::string mail_authorities;
  int64_t session_days = 0;        // a session ends this long after signing in
  int64_t session_idle_hours = 0;  // and this long after it was last used
  int64_t account_free_failures = 0;
  int64_t address_free_failures = 0;
  int64_t most_wait_seconds = 0;
  std::string log_level;
  std::string log_format;
  std::string ward_code;
  std::string office_hours;  // "7:30-11:30, 13:30-17:30": as vietnamese::read_office_hours takes it
  std::string map_tiles;     // "": maps ask nobody else for anything
  std::string map_attribution;
  std::string map_outlines;  // a file; "": only points

  friend bool operator==(const Settings&, const Settings&) = default;
};

// What links in messages begin with: the public address, or the one listened on.
std::string address_of(const Settings& settings);

struct Text {
  std::string Settings::*member;
  std::string_view standard;
  bool (*accepts)(std::string_view value);
  bool has_password = false;  // a URL that may carry one: never shown
  bool secret = false;        // the whole value is never shown
};
struct Whole {
  int64_t Settings::*member;
  int64_t standard, least, most;
};
struct Flag {
  bool Settings::*member;
  bool standard;
};
struct Choice {
  std::string Settings::*member;
  std::string_view standard;
  std::vector<std::string_view> choices;
};
struct List {  // of texts; in the environment separated by commas; empty by default
  std::vector<std::string> Settings::*member;
  bool (*accepts)(std::string_view value);  // of each
};

struct Setting {
  std::string_view key;          // "http.port": table and name in gandan.toml
  std::string_view meaning_key;  // locale key of what it does, in one sentence
  std::variant<Text, Whole, Flag, Choice, List> type;

  std::string environment() const;  // "GANDAN_HTTP_PORT"
};

const std::vector<Setting>& all_settings();
Settings standard_settings();

}  // namespace gandan::config
