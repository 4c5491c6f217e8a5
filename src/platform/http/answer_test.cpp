#include "platform/http/answer.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include "platform/http/assets.h"
#include "platform/http/negotiation.h"
#include "platform/http/prepared_body.h"
#include "platform/http/raw_client_test.h"
#include "platform/http/security_headers.h"

namespace gandan::http {
namespace {

std::string field(const Answer& answer, std::string_view name) {
  return test::header_of(answer.head + "\r\n", name);
}

Request get_with(std::string name, std::string value) {
  Request request;
  request.headers[std::move(name)] = std::move(value);
  return request;
}

std::string unzipped(std::string_view bytes) {
  std::string out(1U << 20U, '\0');
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

const std::string long_text = [] {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "chỉ tiêu " + std::to_string(i) + "\n";
  return text;
}();

TEST(Answer, KnowsWhatTheClientHasAlready) {
  const Answer first = make_answer(plain_text("abc"), {}, {});
  const std::string tag = field(first, "etag");
  EXPECT_EQ(tag.size(), 34U);
  for (const std::string& wanted : {tag, "W/" + tag, "\"x\", " + tag, std::string("*")}) {
    const Answer again = make_answer(plain_text("abc"), get_with("if-none-match", wanted), {});
    EXPECT_EQ(again.status, 304) << wanted;
    EXPECT_TRUE(again.body.empty());
    EXPECT_EQ(field(again, "etag"), tag);
    EXPECT_EQ(field(again, "content-length"), "");
  }
  EXPECT_EQ(make_answer(plain_text("abd"), get_with("if-none-match", tag), {}).status, 200);
  EXPECT_EQ(make_answer(plain_text("abc", 404), get_with("if-none-match", tag), {}).status, 404);
  Request post = get_with("if-none-match", tag);
  post.method = Method::post;
  EXPECT_EQ(make_answer(plain_text("abc"), post, {}).status, 200);
}

TEST(Answer, TakesTheTagOfTheHandler) {
  const auto tagged = [] { return plain_text("abc").with_header("etag", "\"revision-7\""); };
  EXPECT_EQ(make_answer(tagged(), get_with("if-none-match", "\"revision-7\""), {}).status, 304);
  EXPECT_EQ(field(make_answer(tagged(), {}, {}), "etag"), "\"revision-7\"");
}

TEST(Answer, CompressesWhatIsLongEnoughWhenAsked) {
  const Answer small = make_answer(plain_text(long_text), get_with("accept-encoding", "br, gzip"), {});
  EXPECT_EQ(field(small, "content-encoding"), "gzip");
  EXPECT_EQ(field(small, "vary"), "accept-encoding");
  EXPECT_EQ(field(small, "content-length"), std::to_string(small.body.size()));
  EXPECT_LT(small.body.size(), long_text.size() / 3);
  EXPECT_EQ(unzipped(small.body), long_text);
  const Answer plain = make_answer(plain_text(long_text), {}, {});
  EXPECT_EQ(plain.body, long_text);
  EXPECT_EQ(field(plain, "vary"), "accept-encoding");
  EXPECT_NE(field(plain, "etag"), field(small, "etag")) << "another form, another strong tag";
  EXPECT_EQ(field(make_answer(plain_text("short"), get_with("accept-encoding", "gzip"), {}), "content-encoding"), "");
}

TEST(Answer, APreparedBodyIsCompressedOnce) {
  const auto body = prepare(long_text, "text/plain");
  const Answer first = make_answer(prepared_page(body, "text/plain"), get_with("accept-encoding", "gzip"), {});
  const Answer second = make_answer(prepared_page(body, "text/plain"), get_with("accept-encoding", "gzip"), {});
  EXPECT_EQ(first.body.data(), second.body.data());
  EXPECT_EQ(unzipped(first.body), long_text);
  EXPECT_EQ(make_answer(prepared_page(body, "text/plain"), {}, {}).body.data(), body->plain.data());
  Request again = get_with("accept-encoding", "gzip");
  again.headers["if-none-match"] = field(first, "etag");
  EXPECT_EQ(make_answer(prepared_page(body, "text/plain"), again, {}).status, 304);
}

TEST(Answer, HeadHasTheFieldsOfGetAndNoBody) {
  Request head;
  head.method = Method::head;
  const Answer answer = make_answer(plain_text("abc"), head, {});
  EXPECT_EQ(field(answer, "content-length"), "3");
  EXPECT_EQ(field(answer, "etag"), field(make_answer(plain_text("abc"), {}, {}), "etag"));
  EXPECT_TRUE(answer.body.empty());
}

TEST(Answer, HeaderFieldsCannotSmuggleLines) {
  const Answer answer = make_answer(plain_text("abc").with_header("location", "/a\r\nset-cookie: b=c"), {}, {});
  EXPECT_EQ(answer.head.find("b=c"), std::string::npos);
  const Answer framing = make_answer(plain_text("abc").with_header("content-length", "99"), {}, {});
  EXPECT_EQ(field(framing, "content-length"), "3");
}

TEST(Answer, APictureForOtherSitesSaysSo) {
  const std::string name = "cross-origin-resource-policy";
  EXPECT_EQ(field(make_answer(plain_text("a"), {}, {}), name), "same-origin");
  const Answer shared = make_answer(plain_text("a").with_header(name, "cross-origin"), {}, {});
  EXPECT_EQ(field(shared, name), "cross-origin");
  EXPECT_EQ(shared.head.find(name), shared.head.rfind(name));
}

TEST(Answer, SecurityFieldsFollowTheSiteAndTheRoute) {
  EXPECT_NE(field(make_answer(plain_text("a"), {}, {true}), "strict-transport-security"), "");
  Response chart = plain_text("a");
  chart.frame_ancestors = "https://news.example";
  const Answer answer = make_answer(chart, {}, {});
  EXPECT_NE(field(answer, "content-security-policy").find("frame-ancestors https://news.example"), std::string::npos);
  EXPECT_NE(field(make_answer(plain_text("a"), {}, {}), "content-security-policy").find("frame-ancestors 'none'"),
            std::string::npos);
}

TEST(Answer, OnlyAPageThatNamesTilesShowsImagesOfElsewhere) {
  Response map =
      plain_text("a").with_header("content-security-policy", content_security_policy("", "https://tiles.example"));
  const Answer answer = make_answer(map, {}, {});
  const std::string policy = field(answer, "content-security-policy");
  EXPECT_EQ(answer.head.find("content-security-policy"), answer.head.rfind("content-security-policy"));
  EXPECT_NE(policy.find("img-src 'self' data: blob: https://tiles.example;"), std::string::npos);
  EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string::npos);
  EXPECT_NE(field(make_answer(plain_text("a"), {}, {}), "content-security-policy").find("img-src 'self' data: blob:;"),
            std::string::npos);
}

TEST(Answer, NegotiatesGzip) {
  for (const char* yes : {"gzip", "br, gzip", "gzip;q=0.1", "*", "deflate, *;q=0.5"})
    EXPECT_TRUE(accepts_gzip(yes)) << yes;
  for (const char* no : {"", "br", "gzip;q=0", "gzip; q=0.000", "identity", "x-gzip"})
    EXPECT_FALSE(accepts_gzip(no)) << no;
}

TEST(Assets, AreServedForEverWithTheirGzipForm) {
  Router router;
  const std::string packed = gzip(long_text, 9);
  add_asset_routes(router, {{"web/app-1.css", long_text},
                            {"web/app-1.css.gz", packed},
                            {"web/font-2.woff2", "font"},
                            {"web/manifest.txt", "x"},
                            {"locales/vi/http.toml", "x"}});
  ASSERT_EQ(router.routes().size(), 2U);
  Request request = get_with("accept-encoding", "gzip");
  request.path = "/assets/app-1.css";
  const auto response = router.ready_answer(request);
  ASSERT_TRUE(response);
  const Answer answer = make_answer(*response, request, {});
  EXPECT_EQ(answer.body.data(), packed.data());
  EXPECT_EQ(field(answer, "cache-control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(field(answer, "content-type"), "text/css; charset=utf-8");
  request.path = "/assets/font-2.woff2";
  EXPECT_EQ(field(make_answer(*router.ready_answer(request), request, {}), "content-type"), "font/woff2");
}

}  // namespace
}  // namespace gandan::http
