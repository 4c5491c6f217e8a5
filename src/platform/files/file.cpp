#include "platform/files/file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "platform/files/descriptor.h"

namespace gandan::files {
namespace {

base::Error failure(base::ErrorKind kind, const char* key, const std::filesystem::path& path, std::string detail = {}) {
  return {kind, key, {{"file", path.string()}}, {}, std::move(detail)};
}

base::Error failure_of_errno(const std::filesystem::path& path, int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
      return failure(base::ErrorKind::not_found, "error.files.not_found", path, std::strerror(code));
    case EACCES:
    case EPERM:
      return failure(base::ErrorKind::forbidden, "error.files.not_permitted", path, std::strerror(code));
    default:
      return failure(base::ErrorKind::unavailable, "error.files.unreadable", path, std::strerror(code));
  }
}

struct OpenFile {
  Descriptor descriptor;
  uint64_t size = 0;
};

base::Result<OpenFile> open_regular(const std::filesystem::path& path) {
  // O_NONBLOCK: opening a pipe that nobody writes to must not wait.
  Descriptor descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!descriptor.is_open()) return failure_of_errno(path, errno);
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0) return failure_of_errno(path, errno);
  if (S_ISDIR(status.st_mode)) return failure(base::ErrorKind::invalid, "error.files.is_folder", path);
  if (!S_ISREG(status.st_mode)) return failure(base::ErrorKind::invalid, "error.files.not_regular", path);
  return OpenFile{std::move(descriptor), static_cast<uint64_t>(status.st_size)};
}

// Reads until `count` bytes or the end; errno's value on failure, else 0.
int read_up_to(int descriptor, size_t count, std::string& bytes) {
  bytes.resize(count);
  size_t have = 0;
  while (have < count) {
    const ssize_t got = ::read(descriptor, bytes.data() + have, count - have);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return errno;
    if (got == 0) break;
    have += static_cast<size_t>(got);
  }
  bytes.resize(have);
  return 0;
}

base::Error too_large(const std::filesystem::path& path, uint64_t limit) {
  return {base::ErrorKind::too_large,
          "error.files.too_large",
          {{"file", path.string()}, {"limit", std::to_string(limit / (uint64_t{1024} * 1024))}},
          {},
          {}};
}

}  // namespace

base::Result<std::string> read_whole_file(const std::filesystem::path& path, uint64_t limit) {
  auto file = open_regular(path);
  if (!file) return file.error();
  if (file->size > limit) return too_large(path, limit);
  // Files of /proc say that they are empty.
  const uint64_t expected = file->size == 0 ? std::min<uint64_t>(limit, uint64_t{64} * 1024) : file->size;
  std::string bytes;
  if (const int code = read_up_to(file->descriptor.number(), static_cast<size_t>(expected), bytes); code != 0) {
    return failure_of_errno(path, code);
  }
  return bytes;
}

base::Result<FileBeginning> read_beginning(const std::filesystem::path& path, size_t count) {
  auto file = open_regular(path);
  if (!file) return file.error();
  FileBeginning beginning{{}, file->size};
  if (const int code = read_up_to(file->descriptor.number(), count, beginning.bytes); code != 0) {
    return failure_of_errno(path, code);
  }
  return beginning;
}

base::Result<void> write_whole_file(const std::filesystem::path& path, std::string_view bytes) {
  const auto refuse = [&] {
    return failure(base::ErrorKind::unavailable, "error.files.unwritable", path, std::strerror(errno));
  };
  Descriptor descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0600));
  if (!descriptor.is_open()) return refuse();
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return refuse();
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return {};
}

base::Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  const auto refuse = [&](const std::error_code& code) {
    return failure(base::ErrorKind::unavailable, "error.files.unwritable", to, code.message());
  };
  std::error_code code;
  const bool made = std::filesystem::create_directories(to.parent_path(), code);
  if (code) return refuse(code);
  if (made) std::filesystem::permissions(to.parent_path(), std::filesystem::perms::owner_all, code);
  std::filesystem::rename(from, to, code);
  if (code != std::errc::cross_device_link) return code ? base::Result<void>(refuse(code)) : base::Result<void>();
  if (!std::filesystem::copy_file(from, to, code)) return refuse(code);
  std::filesystem::remove(from, code);
  return {};
}

}  // namespace gandan::files
