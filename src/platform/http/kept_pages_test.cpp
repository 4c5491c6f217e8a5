// Pages kept for everybody: made once for each state, bounded, and never older than what this process has changed.
#include "platform/http/kept_pages.h"

#include <gtest/gtest.h>

#include <set>

#include "platform/http/prepared_body.h"
#include "tests/support/test_database.h"

namespace gandan::http {
namespace {

class KeptPagesTest : public ::testing::Test {
 protected:
  std::string serve(KeptPages& kept, const std::string& path) {
    const auto response = kept.serve(
        request(path), context_,
        [this](db::Transaction&) {
          return KeptPages::State{count_, 0, 0};
        },
        [&]() -> std::optional<KeptPages::Made> {
          ++made_;
          if (gone_) return std::nullopt;
          return KeptPages::Made{path + " at " + std::to_string(count_) + std::string(size_, '.'), "text/html"};
        });
    return response ? std::string(response->prepared->bytes()) : "none";
  }
  static Request request(const std::string& path) {
    Request made;
    made.path = path;
    return made;
  }

  test::TestDatabase database_{db::Engine::sqlite};
  base::FixedClock clock_{{1'790'000'000'000}};
  Site site_{};
  Context context_{site_, clock_, *database_, *base::WardId::parse("06811"), {}, {}, {}, {}};
  int64_t count_ = 1;
  int made_ = 0;
  size_t size_ = 0;
  bool gone_ = false;
};

TEST_F(KeptPagesTest, MakesOnceForEachState) {
  KeptPages kept;
  EXPECT_EQ(serve(kept, "/a"), "/a at 1");
  EXPECT_EQ(serve(kept, "/a"), "/a at 1");
  EXPECT_EQ(made_, 1);
  ++count_;
  EXPECT_EQ(serve(kept, "/a"), "/a at 2");
  EXPECT_EQ(kept.entries(), 1U);
}

TEST_F(KeptPagesTest, NoTwoAddressesHaveOneKey) {
  const auto key = [](const std::string& path, const std::vector<std::pair<std::string, std::string>>& query) {
    Request asked = request(path);
    for (const auto& [name, value] : query) asked.query.add(name, value);
    return address_key(asked);
  };
  const std::set<std::string> keys = {key("/a", {}),
                                      key("/a", {{"", ""}}),
                                      key("/a", {{"b", ""}}),
                                      key("/a", {{"", "b"}}),
                                      key("/a 1 b", {}),
                                      key("/a 1 b 0 ", {}),
                                      key("/a", {{"b", "c"}}),
                                      key("/a", {{"b", "c"}, {"b", "c"}}),
                                      key("/a", {{"b 1 c", ""}}),
                                      key("/a", {{"b", "c 1 b 1 c"}})};
  EXPECT_EQ(keys.size(), 10U);
  EXPECT_EQ(key("/a", {{"b", "c"}}), key("/a", {{"b", "c"}}));
}

TEST_F(KeptPagesTest, WhatIsGoneIsForgotten) {
  KeptPages kept;
  serve(kept, "/a");
  ++count_;
  gone_ = true;
  EXPECT_EQ(serve(kept, "/a"), "none");
  EXPECT_EQ(kept.entries(), 0U);
  EXPECT_FALSE(kept.ready(request("/a")));
}

TEST_F(KeptPagesTest, NothingIsReadyAfterACommitOfThisProcess) {
  KeptPages kept;
  serve(kept, "/a");
  EXPECT_TRUE(kept.ready(request("/a")));
  { auto undone = database_->write(); }
  database_->read().commit();
  EXPECT_TRUE(kept.ready(request("/a"))) << "nothing was changed";
  database_->write().commit();
  EXPECT_FALSE(kept.ready(request("/a")));
  serve(kept, "/a");
  EXPECT_TRUE(kept.ready(request("/a")));
}

TEST_F(KeptPagesTest, EntriesAndBytesAreBounded) {
  KeptPages few({3, 1'000'000});
  for (int i = 0; i < 20; ++i) serve(few, "/" + std::to_string(i));
  EXPECT_LE(few.entries(), 3U);
  KeptPages small({100, 1'000});
  size_ = 300;
  for (int i = 0; i < 20; ++i) serve(small, "/" + std::to_string(i));
  EXPECT_LE(small.entries(), 3U);
  EXPECT_GE(small.entries(), 1U);
  size_ = 2'000;
  EXPECT_EQ(serve(small, "/large").size(), 2'000U + 11U);
  EXPECT_FALSE(small.ready(request("/large"))) << "larger than all that may be kept";
}

}  // namespace
}  // namespace gandan::http
