#include "tests/support/filling.h"

#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <stdexcept>

#include "tests/support/file_lock.h"

namespace gandan::test {
namespace {

namespace fs = std::filesystem;

fs::path folder() {
  const fs::path path = fs::temp_directory_path() / ("gandan-test-fillings-" + std::to_string(::getuid()));
  fs::create_directories(path);
  struct stat known = {};
  if (::stat(path.c_str(), &known) != 0 || known.st_uid != ::getuid()) {
    throw std::runtime_error("not ours: " + path.string());
  }
  fs::permissions(path, fs::perms::owner_all);
  return path;
}

// Those of programs that were built anew since.
void remove_old(const fs::path& path) {
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(path, ignored)) {
    const auto age = fs::file_time_type::clock::now() - fs::last_write_time(entry, ignored);
    if (age > std::chrono::hours(24)) fs::remove(entry, ignored);
  }
}

}  // namespace

std::string key_of(const Filling& filling) {
  struct stat program = {};
  if (::stat("/proc/self/exe", &program) != 0) throw std::runtime_error("cannot tell which program this is");
  return std::string(filling.name) + "_" + std::to_string(program.st_ino) + "_" +
         std::to_string(program.st_mtim.tv_sec) + "_" + std::to_string(program.st_mtim.tv_nsec);
}

void make_filled(const std::string& url, const Filling& filling) {
  auto opened = db::Database::open(url);
  if (!opened) throw std::runtime_error(opened.error().message_key + ": " + opened.error().detail);
  const auto migrated = (*opened)->migrate();
  if (!migrated) throw std::runtime_error(migrated.error().message_key + ": " + migrated.error().detail);
  if (filling.fill != nullptr) filling.fill(**opened);
}

// Made under another name first, so that one that exists is complete.
std::string filled_sqlite_file(const Filling& filling) {
  const fs::path place = folder();
  const fs::path path = place / (key_of(filling) + ".sqlite");
  const FileLock making((place / "lock").string(), FileLock::Kind::exclusive);
  if (fs::exists(path)) return path.string();
  remove_old(place);
  const fs::path unfinished = place / ("unfinished-" + std::to_string(::getpid()) + ".sqlite");
  fs::remove(unfinished);
  make_filled("sqlite:" + unfinished.string(), filling);
  fs::rename(unfinished, path);
  return path.string();
}

}  // namespace gandan::test
