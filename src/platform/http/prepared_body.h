// A body made once and sent many times: with its entity tag and, where it helps, its gzip form.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace gandan::http {

struct PreparedBody {
  std::string plain;  // or `view`, for bytes that live as long as the program (embedded files)
  std::string_view view;
  std::string gzip;  // empty: compression does not help, or the content type is compressed already
  std::string_view gzip_view;
  std::string entity_tag;  // strong, without quotation marks

  std::string_view bytes() const { return view.data() != nullptr ? view : std::string_view(plain); }
  std::string_view gzip_bytes() const { return gzip_view.data() != nullptr ? gzip_view : std::string_view(gzip); }
};

// Costs a hash and one thorough compression (about 20 ms per MB): for workers, not for network threads.
std::shared_ptr<const PreparedBody> prepare(std::string body, std::string_view content_type);
// The same for embedded bytes; `gzip`: already compressed at build time, or empty.
std::shared_ptr<const PreparedBody> prepare_embedded(std::string_view body, std::string_view gzip,
                                                     std::string_view content_type);

bool is_compressible(std::string_view content_type);
// level 1 (fast) to 9 (small); gzip format. Empty when the result is not at least a tenth smaller.
std::string gzip(std::string_view bytes, int level);
// 128-bit hash as text: the entity tag of a body.
std::string entity_tag_of(std::string_view bytes);

}  // namespace gandan::http
