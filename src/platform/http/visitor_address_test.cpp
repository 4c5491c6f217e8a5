// Whom an address stands for.
#include "platform/http/visitor_address.h"

#include <gtest/gtest.h>

namespace gandan::http {
namespace {

TEST(VisitorAddress, AHouseholdHasManyAddressesOfIPv6) {
  EXPECT_EQ(visitor_at("2001:db8:1:2:3:4:5:6"), visitor_at("2001:db8:1:2:ffff::1"));
  EXPECT_NE(visitor_at("2001:db8:1:2::1"), visitor_at("2001:db8:1:3::1"));
  EXPECT_EQ(visitor_at("::ffff:203.0.113.7"), "203.0.113.7");
  EXPECT_EQ(visitor_at("203.0.113.7"), "203.0.113.7");
  EXPECT_EQ(visitor_at("nonsense"), "nonsense");
}

TEST(VisitorAddress, ThisMachineIsKnown) {
  for (const char* address : {"", "127.0.0.1", "::1"}) EXPECT_TRUE(is_this_machine(address)) << address;
  for (const char* address : {"203.0.113.7", "10.0.0.1", "2001:db8::1"}) EXPECT_FALSE(is_this_machine(address));
}

}  // namespace
}  // namespace gandan::http
