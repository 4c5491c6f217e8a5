// What the shared parts promise: escaping, what is read out, what is kept.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "platform/html/chart.h"
#include "platform/html/facts.h"
#include "platform/html/form.h"
#include "platform/html/list.h"
#include "platform/html/page_header.h"
#include "platform/html/status.h"

namespace gandan::html {
namespace {

constexpr auto vi = Language::vietnamese;
constexpr std::string_view hostile = "<b>\"&'";
constexpr std::string_view harmless = "&lt;b&gt;&quot;&amp;&#39;";

bool contains(const SafeHtml& html, std::string_view part) {
  return html.text().find(part) != std::string::npos;
}

size_t count(const std::string& text, std::string_view part) {
  size_t found = 0;
  for (size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

TEST(StatusBadge, IsAWordAnIconAndATone) {
  const auto badge = status_badge(vi, Status::off_track);
  EXPECT_TRUE(contains(badge, "tone-red"));
  EXPECT_TRUE(contains(badge, "#x\""));
  EXPECT_TRUE(contains(badge, "Không đạt"));
  EXPECT_TRUE(contains(status_badge(Language::english, Status::overdue), "Report overdue"));
}

TEST(StatusBadge, EachStatusHasItsOwnWordAndIcon) {
  std::set<std::string> badges, icons;
  for (int i = 0; i < 6; ++i) {
    badges.insert(status_badge(vi, static_cast<Status>(i)).text());
    icons.insert(std::string(badge_of(vi, static_cast<Status>(i)).icon));
  }
  EXPECT_EQ(badges.size(), 6U);
  EXPECT_EQ(icons.size(), 6U);
}

TEST(StatusBadge, IsTheSameFromManyThreads) {
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([] {
      for (int j = 0; j < 50; ++j) EXPECT_TRUE(contains(badge({Tone::blue, "x", std::string(hostile)}), harmless));
    });
  }
  for (auto& thread : threads) thread.join();
}

TEST(Counts, ZeroKeepsItsLineButTakesNoPartOfTheBar) {
  const auto html = counts({{badge_of(vi, Status::off_track), 2, "/targets?status=off_track"},
                            {badge_of(vi, Status::achieved), 0, ""},
                            {badge_of(vi, Status::on_track), 5, ""}});
  EXPECT_TRUE(contains(html, "viewBox=\"0 0 7 1\""));
  EXPECT_EQ(count(html.text(), "<rect"), 2U);
  EXPECT_EQ(count(html.text(), "<li>"), 3U);
  EXPECT_TRUE(contains(html, "href=\"/targets?status=off_track\""));
}

TEST(ListUrl, KeepsWhatItHasAndEncodesIt) {
  const ListUrl url("/targets", {{"q", "xã hội & a"}, {"status", ""}, {"after", "9"}});
  EXPECT_EQ(url.text(), "/targets?q=x%C3%A3%20h%E1%BB%99i%20%26%20a&after=9");
  EXPECT_EQ(url.with("sort", "name").text(), "/targets?q=x%C3%A3%20h%E1%BB%99i%20%26%20a&sort=name");
  EXPECT_EQ(url.with("q", "").text(), "/targets");
  EXPECT_EQ(ListUrl("/a", {{"x", "1"}, {"before", "3"}}).after("4").text(), "/a?x=1&after=4");
  EXPECT_EQ(ListUrl("/a", {{"after", "3"}}).before("2").text(), "/a?before=2");
}

TEST(SortHeading, TurnsRoundWhenAskedAgain) {
  const SortHeading heading{"Tên", "name", false};
  EXPECT_TRUE(contains(sort_heading(vi, ListUrl("/a"), heading), "href=\"/a?sort=name\""));
  const auto ascending = sort_heading(vi, ListUrl("/a", {{"sort", "name"}}), heading);
  EXPECT_TRUE(contains(ascending, "aria-sort=\"ascending\""));
  EXPECT_TRUE(contains(ascending, "href=\"/a?sort=-name\""));
  const auto descending = sort_heading(vi, ListUrl("/a", {{"sort", "-name"}}), heading);
  EXPECT_TRUE(contains(descending, "aria-sort=\"descending\""));
  EXPECT_TRUE(contains(descending, "href=\"/a?sort=name\""));
}

TEST(Filters, TheActiveOneIsSaidToBeSo) {
  const auto html = filters("Lọc", {{"A", "/a?x=1", true, 3, "x"}, {std::string(hostile), "/a", false}});
  EXPECT_EQ(count(html.text(), "aria-current"), 1U);
  EXPECT_TRUE(contains(html, harmless));
}

TEST(Pager, IsNothingWhenAllIsOnOnePage) {
  EXPECT_EQ(pager(vi, {}).text(), "");
  const auto html = pager(vi, {1, 50, "", "/a?after=x"});
  EXPECT_TRUE(contains(html, "rel=\"next\""));
  EXPECT_FALSE(contains(html, "rel=\"prev\""));
  EXPECT_TRUE(contains(html, "Dòng 1 đến 50"));
}

TEST(Links, AnAddressThatRunsScriptIsTakenOut) {
  EXPECT_FALSE(contains(filters("x", {{"A", "javascript:alert(1)", false}}), "javascript:"));
  EXPECT_FALSE(contains(empty_state({"x", "t", "t", "a", "javascript:alert(1)"}), "javascript:"));
}

TEST(Field, ErrorAndHelpStandBesideAndAreReadOut) {
  const auto html = field(vi, {.name = "value",
                               .label = "Số",
                               .kind = FieldKind::decimal,
                               .value = std::string(hostile),
                               .help = "Kỳ trước: 2,1",
                               .error = "Không phải là số",
                               .unit = "%"});
  EXPECT_TRUE(contains(html, "value=\"" + std::string(harmless) + "\""));
  EXPECT_TRUE(contains(html, "aria-describedby=\"field-value-help field-value-error\""));
  EXPECT_TRUE(contains(html, "aria-invalid=\"true\""));
  EXPECT_TRUE(contains(html, "inputmode=\"decimal\""));
  EXPECT_TRUE(contains(html, " required"));
}

TEST(Field, PasswordsAreNeverGivenBack) {
  EXPECT_FALSE(
      contains(field(vi, {.name = "p", .label = "x", .kind = FieldKind::password, .value = "secret"}), "secret"));
}

TEST(Field, LongTextKeepsItsLinesAndCannotCloseItself) {
  const auto html =
      field(vi, {.name = "t", .label = "x", .kind = FieldKind::long_text, .value = "a\n\nb</textarea><b>"});
  EXPECT_TRUE(contains(html, "a\n\nb&lt;/textarea&gt;&lt;b&gt;</textarea>"));
}

TEST(Field, TheChoiceThatWasTakenStaysSelected) {
  const Field choice{
      .name = "c", .label = "x", .kind = FieldKind::choice, .value = "2", .choices = {{"1", "A"}, {"2", "B"}}};
  EXPECT_TRUE(contains(field(vi, choice), "<option value=\"2\" selected>B</option>"));
  EXPECT_TRUE(contains(field(vi, choice), "<option value=\"1\">A</option>"));
}

TEST(Field, AnOptionalOneSaysSo) {
  const auto html = field(vi, {.name = "n", .label = "Ghi chú", .required = false});
  EXPECT_TRUE(contains(html, "(không bắt buộc)"));
  EXPECT_FALSE(contains(html, " required"));
}

TEST(Field, AnErrorBelongsToItsFieldOnly) {
  const auto error = base::invalid("html.form.optional", "value");
  EXPECT_EQ(error_of(vi, error, "value"), "(không bắt buộc)");
  EXPECT_EQ(error_of(vi, error, "other"), "");
  EXPECT_TRUE(contains(form_error(vi, error), "href=\"#field-value\""));
  EXPECT_TRUE(contains(form_error(vi, base::invalid("html.form.optional")), "role=\"alert\""));
}

TEST(PageHeader, SaysHowNewTheFiguresAre) {
  const auto html = page_header(vi, {.title = std::string(hostile), .about = "Nhiệm kỳ", .newest = "20/11/2026"});
  EXPECT_TRUE(contains(html, "<h1>" + std::string(harmless) + "</h1>"));
  EXPECT_TRUE(contains(html, "Nhiệm kỳ · số liệu đến 20/11/2026"));
}

TEST(Facts, LinkWhereTheyComeFrom) {
  EXPECT_TRUE(contains(definitions({{"Đơn vị", "UBND", "/units/1"}}), "<a href=\"/units/1\">UBND</a>"));
  EXPECT_TRUE(contains(definitions({{"A", "", "", status_badge(vi, Status::achieved)}}), "tone-filled"));
  const auto html = history({{"14:05", "2026-11-20T14:05+07:00", "Hoa", std::string(hostile), ""}});
  EXPECT_TRUE(contains(html, harmless));
  EXPECT_TRUE(contains(html, "datetime=\"2026-11-20T14:05+07:00\""));
}

TEST(Chart, CarriesItsDataInAnAttributeThatCannotBeLeft) {
  Chart data;
  data.sentence = "Cần tăng";
  data.actual = {{2026.75, 2.1, "\"'><script>"}};
  const auto html = chart(data);
  EXPECT_TRUE(contains(html, "2026.75"));
  EXPECT_FALSE(contains(html, "<script>"));
  EXPECT_EQ(count(html.text(), "Cần tăng"), 2U);  // for eyes and for ears
}

}  // namespace
}  // namespace gandan::html
