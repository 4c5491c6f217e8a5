// Reading and writing whole files safely: a size limit, no surprise from folders, devices or pipes (which could block
// or never end). Leaves what is in the file to others.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gandan::files {

struct FileBeginning {
  std::string bytes;  // the first bytes, fewer when the file is shorter
  uint64_t size = 0;  // of the whole file, in bytes
};

// All of a regular file, byte for byte. Fails with error.files.not_found, .not_permitted, .is_folder, .not_regular,
// .too_large (over `limit` bytes; nothing is read then), .unreadable (the disk failed). The file may grow meanwhile:
// never more than `limit` bytes are held.
base::Result<std::string> read_whole_file(const std::filesystem::path& path, uint64_t limit);

// The first `count` bytes, to tell what kind of file it is without holding it. Fails as read_whole_file does, but has
// no limit for the size of the file.
base::Result<FileBeginning> read_beginning(const std::filesystem::path& path, size_t count);

// Moves a file, also to another disk; makes the folder of `to` (mode 0700). Fails with error.files.unwritable.
base::Result<void> move_file(const std::filesystem::path& from, const std::filesystem::path& to);

// Makes or replaces the file; mode 0600. Fails with error.files.unwritable.
base::Result<void> write_whole_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace gandan::files
