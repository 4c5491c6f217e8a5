#include "platform/office/zip_package.h"

#include <zip.h>

#include <algorithm>
#include <array>

namespace gandan::office {
namespace {

base::Error damaged(std::string detail) {
  return {base::ErrorKind::invalid, "error.office.damaged_docx", {}, {}, std::move(detail)};
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void ZipPackage::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

base::Result<ZipPackage> ZipPackage::open(const std::string& bytes, uint64_t limit) {
  zip_error_t error;
  zip_error_init(&error);
  const auto failed = [&error] {
    const std::string detail = zip_error_strerror(&error);
    zip_error_fini(&error);
    return damaged(detail);
  };
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return failed();
  zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    zip_source_free(source);
    return failed();
  }
  zip_error_fini(&error);
  return ZipPackage(archive, limit);
}

bool ZipPackage::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

base::Result<std::string> ZipPackage::read(const std::string& part) {
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen(archive_.get(), part.c_str(), 0));
  if (!file) {
    const int code = zip_error_code_zip(zip_get_error(archive_.get()));
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD) return base::invalid("error.office.encrypted");
    return damaged(part + ": " + zip_strerror(archive_.get()));
  }
  std::string content;
  std::array<char, size_t{64} * 1024> buffer;
  while (true) {
    const zip_int64_t got = zip_fread(file.get(), buffer.data(), buffer.size());
    if (got < 0) return damaged(part + ": " + zip_file_strerror(file.get()));
    if (got == 0) return content;
    if (static_cast<uint64_t>(got) > left_) {
      return base::Error{base::ErrorKind::too_large,
                         "error.office.unpacks_too_large",
                         {{"limit", std::to_string(limit_ / (uint64_t{1024} * 1024))}},
                         {},
                         part};
    }
    left_ -= static_cast<uint64_t>(got);
    content.append(buffer.data(), static_cast<size_t>(got));
  }
}

}  // namespace gandan::office
