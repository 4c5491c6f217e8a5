// An archive of named parts, as office files are: a fuzzer rarely makes a valid one by itself.
#pragma once

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

namespace gandan {

struct PackedPart {
  const char* name;
  std::string content;
};

// `input` cut at its zero bytes into the content of each of `names`; the last gets the rest.
inline std::vector<PackedPart> parts_of(std::string input, std::span<const char* const> names) {
  std::vector<PackedPart> parts;
  for (const char* name : names) {
    const bool is_last = parts.size() + 1 == names.size();
    const size_t end = is_last ? input.size() : std::min(input.find('\0'), input.size());
    parts.push_back({name, input.substr(0, end)});
    input.erase(0, end + 1);
  }
  return parts;
}

// The bytes of the archive.
inline std::string packed(const std::vector<PackedPart>& parts) {
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
  for (const PackedPart& part : parts) {
    zip_file_add(archive, part.name, zip_source_buffer(archive, part.content.data(), part.content.size(), 0), 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

}  // namespace gandan
