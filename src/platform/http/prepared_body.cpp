#include "platform/http/prepared_body.h"

#include <sodium.h>
#include <zlib.h>

#include <array>

#include "platform/http/multipart.h"

namespace gandan::http {
namespace {

constexpr size_t worth_compressing_bytes = 1000;  // below it a packet is sent all the same

std::string gzip_if_useful(std::string_view body, std::string_view content_type) {
  return is_compressible(content_type) && body.size() >= worth_compressing_bytes ? gzip(body, 9) : std::string();
}

}  // namespace

bool is_compressible(std::string_view content_type) {
  for (const std::string_view type : {"text/html", "text/css", "text/javascript", "application/json", "text/plain",
                                      "image/svg+xml", "application/manifest+json", "text/csv", "application/xml"}) {
    if (is_media_type(content_type, type)) return true;
  }
  return false;
}

std::string gzip(std::string_view bytes, int level) {
  z_stream stream{};
  constexpr int gzip_format = 16;
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + gzip_format, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(bytes.size() - bytes.size() / 10, '\0');                     // no larger: not worth it
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib reads only
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int result = deflate(&stream, Z_FINISH);
  out.resize(result == Z_STREAM_END ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

std::string entity_tag_of(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                     nullptr, 0);
  std::string text(hash.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size());
  text.pop_back();
  return text;
}

std::shared_ptr<const PreparedBody> prepare(std::string body, std::string_view content_type) {
  auto prepared = std::make_shared<PreparedBody>();
  prepared->gzip = gzip_if_useful(body, content_type);
  prepared->entity_tag = entity_tag_of(body);
  prepared->plain = std::move(body);
  return prepared;
}

std::shared_ptr<const PreparedBody> prepare_embedded(std::string_view body, std::string_view gzip_form,
                                                     std::string_view content_type) {
  auto prepared = std::make_shared<PreparedBody>();
  prepared->view = body;
  prepared->entity_tag = entity_tag_of(body);
  if (gzip_form.empty())
    prepared->gzip = gzip_if_useful(body, content_type);
  else
    prepared->gzip_view = gzip_form;
  return prepared;
}

}  // namespace gandan::http
