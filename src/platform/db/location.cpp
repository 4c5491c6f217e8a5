#include "platform/db/location.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "platform/db/postgresql_session.h"
#include "platform/db/sqlite_session.h"

namespace gandan::db {
namespace {

constexpr std::string_view sqlite_scheme = "sqlite:";
constexpr int64_t oldest_postgresql = 150000;  // 15: the oldest that the tests run on

base::Error unavailable(std::string key, std::vector<std::pair<std::string, std::string>> arguments,
                        std::string detail = {}) {
  return {base::ErrorKind::unavailable, std::move(key), std::move(arguments), {}, std::move(detail)};
}

// The URL without its password, for messages: postgresql://user:***@host/name.
std::string without_password(const std::string& url) {
  const size_t user = url.find("://");
  const size_t host = url.find('@', user == std::string::npos ? 0 : user);
  if (user == std::string::npos || host == std::string::npos) return url.substr(0, url.find('?'));
  const size_t password = url.find(':', user + 3);
  if (password > host) return url.substr(0, url.find('?'));
  return url.substr(0, password + 1) + "***" + url.substr(host, url.find('?') - host);
}

bool is_sqlite_file(const std::string& path) {
  constexpr std::string_view magic("SQLite format 3\0", 16);
  std::ifstream file(path, std::ios::binary);
  std::array<char, magic.size()> head{};
  file.read(head.data(), head.size());
  const std::string_view read(head.data(), static_cast<size_t>(file.gcount()));
  return read.empty() || read == magic;  // an empty file is a database without a table
}

}  // namespace

base::Result<Location> parse_location(std::string_view url) {
  if (url.starts_with(sqlite_scheme) && url.size() > sqlite_scheme.size()) {
    return Location{Engine::sqlite, std::string(url.substr(sqlite_scheme.size()))};
  }
  if (url.starts_with("postgresql://") || url.starts_with("postgres://")) {
    return Location{Engine::postgresql, std::string(url)};
  }
  return base::Error{base::ErrorKind::invalid, "error.db.url", {{"url", without_password(std::string(url))}}, {}, {}};
}

std::optional<base::Error> check_location(const Location& location) {
  if (location.engine != Engine::sqlite) return std::nullopt;
  const std::filesystem::path path(location.text);
  const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    return unavailable("error.db.folder_missing", {{"folder", folder.string()}, {"path", location.text}});
  }
  if (!is_sqlite_file(location.text)) return unavailable("error.db.not_a_database", {{"path", location.text}});
  return std::nullopt;
}

std::optional<base::Error> check_session(const Location& location, Session& session) {
  if (location.engine != Engine::postgresql) return std::nullopt;
  std::vector<Row> rows;
  session.run(
      "SELECT CAST(current_setting('server_version_num') AS BIGINT) AS version, "
      "current_setting('server_version') AS version_text, pg_encoding_to_char(encoding) AS encoding, "
      "CAST(datcollate AS TEXT) AS collation FROM pg_database WHERE datname = current_database()",
      {}, &rows, 1);
  const Row& row = rows.front();
  if (row.integer("version") < oldest_postgresql) {
    return unavailable("error.db.server_too_old", {{"version", row.text("version_text")}});
  }
  const std::string& collation = row.text("collation");
  const bool by_bytes = collation == "C" || collation == "POSIX" || collation == "C.UTF-8" || collation == "C.utf8";
  if (row.text("encoding") != "UTF8" || !by_bytes) {
    return unavailable("error.db.collation", {{"encoding", row.text("encoding")}, {"collation", collation}});
  }
  return std::nullopt;
}

base::Error cannot_open(const Location& location, std::string reason) {
  if (location.engine == Engine::sqlite) {
    return unavailable("error.db.cannot_open", {{"path", location.text}}, std::move(reason));
  }
  return unavailable("error.db.cannot_connect", {{"url", without_password(location.text)}}, std::move(reason));
}

std::unique_ptr<Session> open_session(const Location& location, Access access, const Options& options) {
  if (location.engine == Engine::sqlite) {
    return open_sqlite({location.text, access, options.busy_timeout_milliseconds, true});
  }
  return open_postgresql({location.text, options.busy_timeout_milliseconds});
}

std::unique_ptr<Session> open_migrating_session(const Location& location, const Options& options) {
  constexpr int64_t ten_minutes = 600'000;  // another program may be at a long migration
  const int64_t patience = std::max(options.busy_timeout_milliseconds, ten_minutes);
  if (location.engine == Engine::sqlite) return open_sqlite({location.text, Access::write, patience, false});
  return open_postgresql({location.text, patience});
}

void replace_with_copy(const Location& location, const std::string& path) {
  const std::string partial = path + ".partial";  // what a crash leaves behind does not look like a copy
  std::error_code failure;
  std::filesystem::remove(partial, failure);
  copy_sqlite(location.text, partial);
  std::filesystem::rename(partial, path, failure);
  if (failure) throw Failure("cannot name the copy " + path + ": " + failure.message());
}

base::Result<void> back_up(const Location& location, const std::string& path) {
  if (location.engine != Engine::sqlite) {
    return base::Error{base::ErrorKind::invalid, "error.db.backup_engine", {}, {}, {}};
  }
  std::error_code ignored;
  if (std::filesystem::exists(path, ignored)) {
    return base::Error{base::ErrorKind::conflict, "error.db.backup_exists", {{"path", path}}, {}, {}};
  }
  try {
    replace_with_copy(location, path);
  } catch (const Failure& failure) {
    return unavailable("error.db.backup_failed", {{"path", path}}, failure.what());
  }
  return {};
}

}  // namespace gandan::db
