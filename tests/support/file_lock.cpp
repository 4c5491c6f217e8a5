#include "tests/support/file_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

namespace gandan::test {

FileLock::FileLock(const std::string& path, Kind kind)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
  if (file_ < 0) throw std::runtime_error("cannot make " + path);
  const int operation = kind == Kind::shared ? LOCK_SH : LOCK_EX;
  while (::flock(file_, operation) != 0) {
    if (errno != EINTR) throw std::runtime_error("cannot lock " + path);
  }
}

FileLock::~FileLock() {
  ::close(file_);
}

}  // namespace gandan::test
