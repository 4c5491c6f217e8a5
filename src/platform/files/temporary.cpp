#include "platform/files/temporary.h"

#include <stdlib.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>

namespace gandan::files {

base::Result<TemporaryFolder> TemporaryFolder::make(std::string_view purpose) {
  std::error_code failure;
  std::filesystem::path parent = std::filesystem::temp_directory_path(failure);
  if (failure) parent = "/tmp";
  std::string pattern = (parent / ("gandan-" + std::string(purpose) + "-XXXXXX")).string();
  if (mkdtemp(pattern.data()) == nullptr) {
    return base::Error{base::ErrorKind::unavailable,
                       "error.files.no_temporary_folder",
                       {{"folder", parent.string()}},
                       {},
                       std::strerror(errno)};
  }
  return TemporaryFolder(pattern);
}

TemporaryFolder& TemporaryFolder::operator=(TemporaryFolder&& other) noexcept {
  if (this != &other) {
    remove();
    path_ = std::exchange(other.path_, {});
  }
  return *this;
}

void TemporaryFolder::remove() noexcept {
  if (path_.empty()) return;
  std::error_code ignored;  // nothing can be done about it here, and a destructor must not throw
  std::filesystem::remove_all(path_, ignored);
  path_.clear();
}

}  // namespace gandan::files
