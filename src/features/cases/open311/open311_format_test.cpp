// JSON and XML of one document, names with their format, times, filters.
#include "features/cases/open311/open311_format.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "features/cases/open311/open311_filter.h"
#include "features/cases/ward_test.h"

namespace gandan::cases::open311 {
namespace {

using test_ward::at;
using test_ward::now;
using test_ward::rules;

http::Fields query(std::initializer_list<std::pair<std::string, std::string>> entries) {
  http::Fields fields;
  for (const auto& [name, value] : entries) fields.add(name, value);
  return fields;
}

std::string fault(std::initializer_list<std::pair<std::string, std::string>> entries) {
  const auto filter = read_request_filter(query(entries), rules(), now);
  return filter ? "" : filter.error().field;
}

RequestFilter filter(std::initializer_list<std::pair<std::string, std::string>> entries) {
  return read_request_filter(query(entries), rules(), now).value();
}

TEST(Open311Format, TheEndingOfAPathSaysTheFormat) {
  EXPECT_EQ(read_named("field_report.lighting.json")->name, "field_report.lighting");
  EXPECT_EQ(read_named("UB-PA-2611-0001-K.xml")->format, Format::xml);
  for (const char* part : {"", ".json", "json", "a.pdf", "a.JSON", "a.json.gz"}) EXPECT_FALSE(read_named(part)) << part;
}

TEST(Open311Format, OneDocumentIsJsonAndXml) {
  const Document one = {{"code", "a & <b>"}, {"none", nullptr}, {"number", 1}, {"yes", true}};
  const Document list = Document::array({one});
  EXPECT_EQ(*answer(Format::json, "services", list).body, R"([{"code":"a & <b>","none":null,"number":1,"yes":true}])");
  EXPECT_EQ(*answer(Format::xml, "services", list).body,
            R"(<?xml version="1.0" encoding="UTF-8"?><services><service><code>a &amp; &lt;b&gt;</code><none/>)"
            R"(<number>1</number><yes>true</yes></service></services>)");
}

TEST(Open311Format, XmlBearsWhatPeopleType) {
  const std::string typed = "Đèn \x01\x1b tắt\n\xEF\xBF\xBE]]> \xF0\x9F\x94\xA6";
  const auto body = answer(Format::xml, "services", Document::array({{{"description", typed}}})).body;
  pugi::xml_document read;
  ASSERT_TRUE(read.load_string(body->c_str()));
  EXPECT_STREQ(read.child("services").child("service").child_value("description"), "Đèn  tắt\n]]> \xF0\x9F\x94\xA6");
}

TEST(Open311Format, ErrorsHaveCodeAndDescription) {
  const auto response = error(Format::json, 403, "không");
  EXPECT_EQ(response.status, 403);
  EXPECT_EQ(*response.body, R"([{"code":403,"description":"không"}])");
  EXPECT_EQ(*error(Format::xml, 400, "x").body,
            R"(<?xml version="1.0" encoding="UTF-8"?><errors><error><code>400</code><description>x</description>)"
            R"(</error></errors>)");
  EXPECT_EQ(error(Format::json, html::Language::english, base::invalid("error.cases.too_long", "text")).status, 400);
}

TEST(Open311Format, TimesSayTheirOffset) {
  EXPECT_EQ(w3_time(at(2026, 11, 25, 9, 5)), "2026-11-25T09:05:00+07:00");
  EXPECT_EQ(w3_time({-1}), "1970-01-01T06:59:59+07:00");
  const base::Instant nine = at(2026, 11, 25, 9);
  for (const char* text : {"2026-11-25T09:00:00+07:00", "2026-11-25T02:00:00Z", "2026-11-25T02:00Z",
                           "2026-11-24T18:00:00.000-08:00", "2026-11-25T09:00:00 07:00"}) {
    ASSERT_TRUE(read_w3_time(text)) << text;
    EXPECT_EQ(*read_w3_time(text), nine) << text;
  }
  EXPECT_EQ(read_w3_time("2026-11-25"), at(2026, 11, 25, 0));
  EXPECT_EQ(read_w3_time("1970-01-01T00:00:00.25Z"), base::Instant{250});
  for (const char* text :
       {"", "2026", "2026-11-25T09:00:00", "2026-13-01", "2026-11-25T25:00Z", "2026-11-25T09:00:00+7",
        "2026-11-25T09:00:00Zx", "2026-11-25T09:00:00.Z", "yesterday", "2026-11-25T9:00Z"}) {
    EXPECT_FALSE(read_w3_time(text)) << text;
  }
}

TEST(Open311Filter, NinetyDaysWhenNothingIsSaid) {
  constexpr int64_t span = 90LL * 24 * 60 * 60 * 1000;
  EXPECT_EQ(filter({}).until, now);
  EXPECT_EQ(filter({}).from.epoch_milliseconds, now.epoch_milliseconds - span);
  EXPECT_EQ(filter({}).page_size, 1000);
  const auto from = filter({{"start_date", "2026-01-01T00:00:00+07:00"}});
  EXPECT_EQ(from.until.epoch_milliseconds - from.from.epoch_milliseconds, span);
  EXPECT_EQ(from.from, at(2026, 1, 1, 0));
  EXPECT_EQ(filter({{"end_date", "2026-06-01"}}).until, at(2026, 6, 1, 0));
  EXPECT_EQ(fault({{"start_date", "2026-01-01"}, {"end_date", "2026-04-30"}}), "end_date");
  EXPECT_EQ(fault({{"start_date", "2026-01-01"}, {"end_date", "2026-04-01"}}), "");
  EXPECT_EQ(fault({{"start_date", "hôm qua"}}), "start_date");
}

TEST(Open311Filter, EmptyParametersCountAsAbsent) {
  const auto plain = filter({{"status", ""},
                             {"service_code", ""},
                             {"start_date", ""},
                             {"service_request_id", ""},
                             {"lat", ""},
                             {"page", ""}});
  EXPECT_EQ(plain.status, "");
  EXPECT_EQ(plain.services, "");
  EXPECT_FALSE(plain.nothing);
  EXPECT_TRUE(plain.codes.empty());
  EXPECT_FALSE(plain.near);
}

TEST(Open311Filter, ListsAreCommasOrRepetition) {
  EXPECT_EQ(filter({{"service_code", "field_report.lighting, field_report.waste"}}).services,
            ",field_report.lighting,field_report.waste,");
  EXPECT_EQ(filter({{"service_code", "field_report.lighting"}, {"service_code", "field_report.waste"}}).services,
            ",field_report.lighting,field_report.waste,");
  EXPECT_TRUE(filter({{"service_code", "field_report.nothing"}}).nothing);
  EXPECT_EQ(filter({{"status", "open"}}).status, "open");
  EXPECT_EQ(filter({{"status", "closed,open"}}).status, "");
  EXPECT_EQ(fault({{"status", "fixed"}}), "status");
  EXPECT_EQ(filter({{"service_request_id", "a,b"}, {"status", "fixed"}}).codes.size(), 2U) << "overrides all others";
}

TEST(Open311Filter, PagesPlacesAndChanges) {
  EXPECT_EQ(filter({{"page_size", "5000"}}).page_size, 1000);
  EXPECT_EQ(filter({{"page_size", "5"}, {"page", "3"}}).page, 3);
  for (const char* page : {"0", "-1", "x", "99999999999999999999", "9223372036854775807"}) {
    EXPECT_EQ(fault({{"page", page}}), "page") << page;
  }
  EXPECT_TRUE(filter({{"lat", "21.03"}, {"long", "106.76"}, {"radius", "200"}}).near);
  EXPECT_EQ(fault({{"lat", "21.03"}}), "lat");
  EXPECT_EQ(fault({{"lat", "nan"}, {"long", "1"}}), "lat");
  EXPECT_EQ(fault({{"lat", "1"}, {"long", "1"}, {"radius", "-4"}}), "radius");
  const auto changed = filter({{"updated_after", "2026-01-01"}});
  EXPECT_TRUE(changed.by_change);
  EXPECT_EQ(changed.from, base::Instant{}) << "changes are asked for however old the request is";
}

}  // namespace
}  // namespace gandan::cases::open311
