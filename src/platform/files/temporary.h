// Temporary folders that remove themselves with everything in them, also when an exception passes by. Names cannot be
// guessed and nobody else may look inside (mkdtemp, mode 0700).
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace gandan::files {

class TemporaryFolder {
 public:
  // Under $TMPDIR, or /tmp. `purpose` becomes part of the name: a few ASCII letters. Fails with
  // error.files.no_temporary_folder when the disk is full or forbids it.
  static base::Result<TemporaryFolder> make(std::string_view purpose);

  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&& other) noexcept;
  ~TemporaryFolder() { remove(); }

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  void remove() noexcept;

  std::filesystem::path path_;
};

}  // namespace gandan::files
