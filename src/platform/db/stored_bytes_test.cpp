#include "platform/db/stored_bytes.h"

#include <gtest/gtest.h>

#include "platform/db/database.h"

namespace gandan::db {
namespace {

TEST(StoredBytes, ComeBackAsTheyWere) {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  for (size_t size = 0; size <= all.size(); ++size) {
    const std::string bytes = all.substr(0, size);
    EXPECT_EQ(bytes_of(base64_of(bytes)), bytes);
  }
  EXPECT_EQ(base64_of("Gần Dân"), "R+G6p24gRMOibg==");
}

TEST(StoredBytes, AreToldToBeDamaged) {
  for (const char* damaged : {"R+G6p24gRMOibg=", "!!!!", "R-G6"}) {
    EXPECT_THROW(bytes_of(damaged), Failure) << damaged;
  }
}

}  // namespace
}  // namespace gandan::db
