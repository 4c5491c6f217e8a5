#include "platform/db/stored_bytes.h"

#include <sodium.h>

#include "platform/db/database.h"

namespace gandan::db {
namespace {

constexpr int variant = sodium_base64_VARIANT_ORIGINAL;

}  // namespace

std::string base64_of(std::string_view bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    variant);
  text.pop_back();  // the terminating zero
  return text;
}

std::string bytes_of(std::string_view base64) {
  std::string bytes(base64.size(), '\0');
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), base64.data(), base64.size(),
                        nullptr, &size, nullptr, variant) != 0) {
    throw Failure("stored bytes are damaged");
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace gandan::db
