// A file that is sent as it stands, open for reading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace gandan::http {

// Closed with the object.
class OpenFile {
 public:
  OpenFile() = default;
  // Not is_open() when the path is no regular file or cannot be read.
  explicit OpenFile(const std::filesystem::path& path);
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  ~OpenFile();
  bool is_open() const { return descriptor_ >= 0; }
  uint64_t size_bytes() const { return size_bytes_; }
  std::string entity_tag() const;
  // Up to `room` further bytes; 0 at the end or when reading fails (the connection is then cut).
  size_t read(char* into, size_t room);

 private:
  int descriptor_ = -1;
  uint64_t size_bytes_ = 0;
  int64_t modified_nanoseconds_ = 0;
};

}  // namespace gandan::http
