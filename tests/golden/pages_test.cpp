// The main pages of the demo ward on a fixed day.
#include <gtest/gtest.h>

#include "platform/http/prepared_body.h"
#include "tests/golden/demo_ward.h"
#include "tests/golden/golden.h"
#include "tests/support/test_database.h"

namespace gandan::golden {
namespace {

class Pages : public ::testing::Test {
 protected:
  // Made once: nothing here changes the ward.
  static void SetUpTestSuite() {
    clock_ = new base::FixedClock(moment());
    database_ = new test::TestDatabase(db::Engine::sqlite, demo_ward);
    site_ = new scenarios::ApplicationSite(**database_, *clock_);
    secretary_ = new scenarios::Cookies(site_->sign_in("khai.nm"));
  }
  static void TearDownTestSuite() {
    delete secretary_;
    delete site_;
    delete database_;
    delete clock_;
  }

  static std::string get(const std::string& path, bool signed_in, std::string_view language = "vi") {
    http::Request request;
    const size_t question = path.find('?');
    request.path = path.substr(0, question);
    if (question != std::string::npos) {
      const std::string query = path.substr(question + 1);
      request.query.add(query.substr(0, query.find('=')), query.substr(query.find('=') + 1));
    }
    if (signed_in) request.cookies.insert(secretary_->begin(), secretary_->end());
    request.cookies["language"] = language;
    const auto response = site_->answer(request);
    EXPECT_EQ(response.status, 200) << path;
    if (response.prepared) return std::string(response.prepared->bytes());
    return response.body ? *response.body : std::string();
  }

 private:
  static base::FixedClock* clock_;
  static test::TestDatabase* database_;
  static scenarios::ApplicationSite* site_;
  static scenarios::Cookies* secretary_;
};

base::FixedClock* Pages::clock_ = nullptr;
test::TestDatabase* Pages::database_ = nullptr;
scenarios::ApplicationSite* Pages::site_ = nullptr;
scenarios::Cookies* Pages::secretary_ = nullptr;

// What is the page's own; what stands around it is the same everywhere, and compared once.
std::string content_of(const std::string& page) {
  const size_t begin = page.find("<main"), end = page.find("</main>");
  return steady_page(page.substr(begin, end - begin));
}

// What a page links to under this address: "/targets/" gives the first target's page.
std::string first_below(const std::string& page, const std::string& path) {
  const size_t at = page.find("href=\"" + path);
  if (at == std::string::npos) return "/no-link-below" + path;
  const size_t begin = at + 6;
  return page.substr(begin, page.find_first_of("\"?#", begin) - begin);
}

std::string around(const std::string& page) {
  const size_t begin = page.find("<main"), end = page.find("</main>");
  return steady_page(page.substr(0, begin) + page.substr(end));
}

TEST_F(Pages, AroundEveryPage) {
  expect_golden("around.html", around(get("/dashboard", true)));
  expect_golden("around_public.html", around(get("/", false)));
}

TEST_F(Pages, PromisesForEveryone) {
  expect_golden("promises.html", content_of(get("/", false)));
}

TEST_F(Pages, OnePromise) {
  const std::string path = first_below(get("/", false), "/promises/");
  expect_golden("promise.html", content_of(get(path, false)));
}

TEST_F(Pages, PromisesAsData) {
  expect_golden("promises.json", without_ids(get("/promises.json", false)));
  expect_golden("promises.csv", without_ids(get("/promises.csv", false)));
}

TEST_F(Pages, SignIn) {
  expect_golden("sign_in.html", content_of(get("/sign-in", false)));
}

TEST_F(Pages, Dashboard) {
  expect_golden("dashboard.html", content_of(get("/dashboard", true)));
}

TEST_F(Pages, DashboardInEnglish) {
  expect_golden("dashboard_en.html", content_of(get("/dashboard", true, "en")));
}

TEST_F(Pages, Targets) {
  expect_golden("targets.html", content_of(get("/targets", true)));
}

TEST_F(Pages, OneTarget) {
  const std::string path = first_below(get("/targets?status=off_track", true), "/targets/");
  expect_golden("target.html", content_of(get(path, true)));
}

TEST_F(Pages, Tasks) {
  expect_golden("tasks.html", content_of(get("/tasks", true)));
}

// The first cards; the others are made alike.
TEST_F(Pages, Review) {
  const std::string page = content_of(get(first_below(get("/reports", true), "/reports/"), true));
  expect_golden("review.html", page.substr(0, page.find("<article", page.find("<article") + 9000)));
}

TEST_F(Pages, People) {
  expect_golden("people.html", content_of(get("/people", true)));
}

}  // namespace
}  // namespace gandan::golden
