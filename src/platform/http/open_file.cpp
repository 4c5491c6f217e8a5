#include "platform/http/open_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace gandan::http {

OpenFile::OpenFile(const std::filesystem::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
  struct stat facts {};
  if (descriptor_ < 0 || ::fstat(descriptor_, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    *this = OpenFile();
    return;
  }
  size_bytes_ = static_cast<uint64_t>(facts.st_size);
  modified_nanoseconds_ = facts.st_mtim.tv_sec * 1'000'000'000LL + facts.st_mtim.tv_nsec;
}

OpenFile::OpenFile(OpenFile&& other) noexcept {
  *this = std::move(other);
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(size_bytes_, other.size_bytes_);
  std::swap(modified_nanoseconds_, other.modified_nanoseconds_);
  return *this;
}

OpenFile::~OpenFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string OpenFile::entity_tag() const {
  return std::to_string(size_bytes_) + "-" + std::to_string(modified_nanoseconds_);
}

size_t OpenFile::read(char* into, size_t room) {
  const ssize_t count = ::read(descriptor_, into, room);
  return count > 0 ? static_cast<size_t>(count) : 0;
}

}  // namespace gandan::http
