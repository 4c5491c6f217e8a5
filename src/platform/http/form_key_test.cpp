#include "platform/http/form_key.h"

#include <gtest/gtest.h>

#include "tests/support/test_database.h"

namespace gandan::http {
namespace {

class FormKey : public test::EachEngine {
 protected:
  FormKey() {
    context_.principal =
        auth::Principal{auth::PersonId::make({1}), auth::UnitId::make({1}), auth::SessionId::make({1}), "Lan", {}};
  }

  static Fields form(const std::string& key, const std::string& title) {
    Fields fields;
    fields.add("csrf", new_form_key());  // another on each page
    if (!key.empty()) fields.add(std::string(form_key_field), key);
    fields.add("title", title);
    return fields;
  }
  std::string sent(const Fields& fields) {
    auto transaction = database().write();
    const auto path = made_once(transaction, context_, fields, [&]() -> base::Result<std::string> {
      if (fields.get("title").empty()) return base::invalid("error.programme.title_missing", "title");
      return "/made/" + std::to_string(++made_);
    });
    if (!path) return path.error().field;
    transaction.commit();
    return *path;
  }

  Site site_;
  base::FixedClock clock_{base::Instant{1'795'000'000'000}};
  Context context_{site_, clock_, database(), *base::WardId::parse("06811"), {}, {}, {}, {}};
  int made_ = 0;
};
GANDAN_ON_EACH_ENGINE(FormKey);

TEST_P(FormKey, TheSameFormIsTakenOnceAndLeadsWhereItLed) {
  EXPECT_EQ(sent(form("a", "Trồng cây")), "/made/1");
  EXPECT_EQ(sent(form("a", "Trồng cây")), "/made/1");
  EXPECT_EQ(sent(form("b", "Trồng cây")), "/made/2");
  context_.principal->person = auth::PersonId::make({2});
  EXPECT_EQ(sent(form("a", "Trồng cây")), "/made/3");
}

TEST_P(FormKey, OtherContentIsAnotherForm) {
  EXPECT_EQ(sent(form("a", "Trồng cây")), "/made/1");
  EXPECT_EQ(sent(form("a", "Trồng hoa")), "/made/2");
}

TEST_P(FormKey, WhatWasRefusedMayBeSentAgainAndWithoutAKeyAllIsTaken) {
  EXPECT_EQ(sent(form("a", "")), "title");
  EXPECT_EQ(sent(form("a", "")), "title");
  EXPECT_EQ(sent(form("", "Trồng cây")), "/made/1");
  EXPECT_EQ(sent(form("", "Trồng cây")), "/made/2");
}

}  // namespace
}  // namespace gandan::http
