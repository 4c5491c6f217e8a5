// A lock on a file between processes; the kernel lets it go when the process ends in whatever way.
#pragma once

#include <string>

namespace gandan::test {

class FileLock {
 public:
  enum class Kind { shared, exclusive };
  // Waits for it. Throws std::runtime_error when the file cannot be made.
  FileLock(const std::string& path, Kind kind);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  int file_;
};

}  // namespace gandan::test
