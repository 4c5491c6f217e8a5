#include "platform/http/multipart.h"

#include <gtest/gtest.h>

#include <vector>

namespace gandan::http {
namespace {

struct Part {
  std::string name;
  std::optional<std::string> file_name;
  std::string bytes;
  bool ended = false;
  friend bool operator==(const Part&, const Part&) = default;
};

class Collector final : public PartListener {
 public:
  bool begin(const PartHead& head) override {
    parts.push_back({head.name, head.file_name, {}, false});
    return true;
  }
  bool bytes(std::string_view bytes) override {
    parts.back().bytes += bytes;
    return true;
  }
  bool end() override {
    parts.back().ended = true;
    return true;
  }
  std::vector<Part> parts;
};

const std::string form =
    "ignored preamble\r\n--XX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\none\r\n--XX \r\n"
    "content-disposition:form-data; filename=\"b;\\\"c\\\".txt\"; name=file\r\nContent-Type: text/plain\r\n\r\n"
    "two\r\n--X\r\n-\r\n--XX\r\nContent-Disposition: form-data; name=\"empty%22\"\r\n\r\n\r\n--XX--\r\nepilogue";

const std::vector<Part> parts = {{"a", std::nullopt, "one", true},
                                 {"file", "b;\"c\".txt", "two\r\n--X\r\n-", true},
                                 {"empty\"", std::nullopt, "", true}};

TEST(Multipart, GivesTheSamePartsHoweverTheBytesArrive) {
  for (size_t step = 1; step <= form.size(); ++step) {
    Collector collector;
    MultipartParser parser("XX", 1000, collector);
    for (size_t at = 0; at < form.size(); at += step) {
      ASSERT_EQ(parser.feed(std::string_view(form).substr(at, step)), MultipartParser::Outcome::more) << step;
    }
    EXPECT_TRUE(parser.is_complete()) << step;
    EXPECT_EQ(collector.parts, parts) << step;
  }
}

TEST(Multipart, RefusesWhatIsMalformed) {
  const std::string start = "--XX\r\n";
  for (const std::string& bytes :
       {start + "\r\n\r\nno head", start + "Content-Disposition: form-data\r\n\r\n",
        start + "Content-Disposition: attachment; name=a\r\n\r\n", start + "nonsense\r\n\r\n",
        start + "Content-Disposition: form-data; name=\"a\r\n\r\n", std::string("--XXY\r\n"),
        start + std::string(2000, 'a'), std::string(2000, 'a'),
        start + "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=b\r\n\r\n"}) {
    Collector collector;
    MultipartParser parser("XX", 1000, collector);
    EXPECT_EQ(parser.feed(bytes), MultipartParser::Outcome::malformed) << bytes;
  }
}

bool is_taken(const std::string& bytes, size_t step) {
  Collector collector;
  MultipartParser parser("XX", 100, collector);
  for (size_t at = 0; at < bytes.size(); at += step) {
    if (parser.feed(std::string_view(bytes).substr(at, step)) != MultipartParser::Outcome::more) return false;
  }
  return parser.is_complete();
}

// Found by the fuzzer: what is too long was taken when its end came with it.
TEST(Multipart, WhatIsTooLongDoesNotDependOnHowTheBytesArrive) {
  const std::string head = "Content-Disposition: form-data; name=a";
  for (size_t size = 1; size <= 120; ++size) {
    const std::string filler(size, 'p'), spaces(size, ' ');
    for (const std::string& bytes : {filler + "\r\n--XX\r\n" + head + "\r\n\r\nb\r\n--XX--",
                                     "--XX" + spaces + "\r\n" + head + "\r\n\r\nb\r\n--XX--",
                                     "--XX\r\n" + head + "\r\nx:" + filler + "\r\n\r\nb\r\n--XX--"}) {
      const bool whole = is_taken(bytes, bytes.size());
      EXPECT_TRUE(whole || size >= 50) << bytes;
      EXPECT_FALSE(whole && size > 101) << bytes;
      for (const size_t step : {1U, 2U, 3U, 5U, 8U, 64U})
        EXPECT_EQ(is_taken(bytes, step), whole) << size << " by " << step;
    }
  }
}

TEST(Multipart, IsNotCompleteWithoutItsLastBoundary) {
  Collector collector;
  MultipartParser parser("XX", 1000, collector);
  EXPECT_EQ(parser.feed(form.substr(0, form.find("--XX--"))), MultipartParser::Outcome::more);
  EXPECT_FALSE(parser.is_complete());
}

TEST(Multipart, ReadsParametersOfHeaders) {
  EXPECT_EQ(header_parameter("multipart/form-data; charset=x; BOUNDARY=\"a b\"", "boundary"), "a b");
  EXPECT_EQ(header_parameter("multipart/form-data; boundary=ab ; x=y", "boundary"), "ab");
  EXPECT_EQ(header_parameter("multipart/form-data", "boundary"), std::nullopt);
  EXPECT_EQ(header_parameter("multipart/form-data; boundary=\"ab", "boundary"), std::nullopt);
  EXPECT_TRUE(is_media_type("Text/HTML ; charset=utf-8", "text/html"));
  EXPECT_FALSE(is_media_type("text/htmlx", "text/html"));
}

}  // namespace
}  // namespace gandan::http
