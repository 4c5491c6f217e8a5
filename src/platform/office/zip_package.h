// A ZIP archive in memory, read with limits: what an archive says of its sizes is not believed (zip bombs lie), reading
// stops when too much has come out. Leaves what the parts mean to docx_*.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "base/result.h"

struct zip;

namespace gandan::office {

class ZipPackage {
 public:
  // `bytes` must outlive the package. `limit`: bytes that all read parts together may unpack to.
  // Fails with error.office.damaged_docx.
  static base::Result<ZipPackage> open(const std::string& bytes, uint64_t limit);

  bool has(const std::string& part) const;
  // Fails with error.office.damaged_docx (no such part, truncated, wrong checksum), error.office.encrypted (a password
  // is needed) or error.office.unpacks_too_large.
  base::Result<std::string> read(const std::string& part);

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit ZipPackage(zip* archive, uint64_t limit) : archive_(archive), left_(limit), limit_(limit) {}

  std::unique_ptr<zip, Close> archive_;
  uint64_t left_;
  uint64_t limit_;
};

}  // namespace gandan::office
