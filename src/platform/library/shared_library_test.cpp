#include "platform/library/shared_library.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace gandan::library {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(SharedLibrary, FindsAFunctionByItsName) {
  const SharedLibrary library("libz.so.1");
  const char* (*version)() = nullptr;
  library.find(version, "zlibVersion");
  EXPECT_EQ(version()[0], '1');
}

TEST(SharedLibrary, SaysWhichLibraryOrFunctionIsMissing) {
  EXPECT_THAT([] { SharedLibrary("libnone.so.0"); }, ThrowsMessage<std::runtime_error>(HasSubstr("libnone.so.0")));
  const SharedLibrary library("libz.so.1");
  void (*function)() = nullptr;
  EXPECT_THAT([&] { library.find(function, "no_such_function"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("libz.so.1 has no no_such_function")));
}

}  // namespace
}  // namespace gandan::library
