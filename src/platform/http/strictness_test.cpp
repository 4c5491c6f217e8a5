// What the server refuses, byte by byte over a socket: framing that two readers could take differently (RFC 9112).
#include <gtest/gtest.h>

#include <random>

#include "platform/http/raw_client_test.h"

namespace gandan::http {
namespace {

struct Case {
  const char* name;
  int status;
  std::string request;
};

void PrintTo(const Case& refused, std::ostream* out) {
  *out << refused.name;
}

std::string chunked(const std::string& body) {
  return "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + body;
}

std::string get_with(const std::string& fields) {
  return "GET /hello HTTP/1.1\r\n" + fields + "\r\n";
}

std::vector<Case> refused() {
  using namespace std::string_literals;
  const std::string post = "POST /echo HTTP/1.1\r\nHost: x\r\n";
  return {
      {"length_and_chunked", 400, post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"chunked_and_length", 400, post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"},
      {"two_like_lengths", 400, post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc"},
      {"two_unlike_lengths", 400, post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd"},
      {"list_of_lengths", 400, post + "Content-Length: 3, 3\r\n\r\nabc"},
      {"negative_length", 400, post + "Content-Length: -3\r\n\r\nabc"},
      {"signed_length", 400, post + "Content-Length: +3\r\n\r\nabc"},
      {"hexadecimal_length", 400, post + "Content-Length: 0x3\r\n\r\nabc"},
      {"empty_length", 400, post + "Content-Length:\r\n\r\n"},
      {"length_over_64_bits", 400, post + "Content-Length: 18446744073709551616\r\n\r\n"},
      {"folded_field", 400, get_with("Host: x\r\nX-A: b\r\n c\r\n")},
      {"folded_first_field", 400, get_with(" Host: x\r\n")},
      {"folded_by_tab", 400, get_with("Host: x\r\nX-A: b\r\n\tc\r\n")},
      {"no_host", 400, get_with("")},
      {"empty_host", 400, get_with("Host:\r\n")},
      {"two_hosts", 400, get_with("Host: x\r\nHost: x\r\n")},
      {"host_with_user", 400, get_with("Host: a@x\r\n")},
      {"host_with_path", 400, get_with("Host: x/y\r\n")},
      {"host_with_blank", 400, get_with("Host: x y\r\n")},
      {"host_with_two_ports", 400, get_with("Host: x:1:2\r\n")},
      {"host_with_bad_port", 400, get_with("Host: x:8a\r\n")},
      {"host_list", 400, get_with("Host: x, y\r\n")},
      {"unknown_coding", 400, post + "Transfer-Encoding: foo\r\n\r\n"},
      {"coding_list", 400, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
      {"identity_coding", 400, post + "Transfer-Encoding: identity\r\n\r\n"},
      {"chunked_twice", 400, post + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n"},
      {"two_coding_fields", 400, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"coding_with_vertical_tab", 400,
       post + "Transfer-Encoding: \x0b"
              "chunked\r\n\r\n0\r\n\r\n"},
      {"chunked_in_1_0", 400, "POST /echo HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {"bare_line_feeds", 400, "GET /hello HTTP/1.1\nHost: x\n\n"},
      {"one_bare_line_feed", 400, "GET /hello HTTP/1.1\r\nHost: x\nX-A: b\r\n\r\n"},
      {"bare_carriage_return", 400, get_with("Host: x\r\nX-A: b\rc\r\n")},
      {"nul_in_value", 400, get_with("Host: x\r\nX-A: b\0c\r\n"s)},
      {"nul_in_target", 400, "GET /he\0llo HTTP/1.1\r\nHost: x\r\n\r\n"s},
      {"control_in_value", 400, get_with("Host: x\r\nX-A: b\x01\r\n")},
      {"delete_in_value", 400, get_with("Host: x\r\nX-A: b\x7f\r\n")},
      {"blank_before_colon", 400, get_with("Host: x\r\nX-A : b\r\n")},
      {"blank_before_colon_of_length", 400, post + "Content-Length : 3\r\n\r\nabc"},
      {"field_without_name", 400, get_with("Host: x\r\n: b\r\n")},
      {"field_without_colon", 400, get_with("Host: x\r\nX-A\r\n")},
      {"name_that_is_no_token", 400, get_with("Host: x\r\nX(A): b\r\n")},
      {"name_beyond_ascii", 400, get_with("Host: x\r\nX-\xc3\xa1: b\r\n")},
      {"http_0_9", 400, "GET /hello\r\n"},
      {"http_2_preface", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {"http_1_2", 505, "GET /hello HTTP/1.2\r\nHost: x\r\n\r\n"},
      {"http_3", 505, "GET /hello HTTP/3.0\r\nHost: x\r\n\r\n"},
      {"no_version_number", 400, "GET /hello HTTP/one\r\nHost: x\r\n\r\n"},
      {"lower_case_version", 400, "GET /hello http/1.1\r\nHost: x\r\n\r\n"},
      {"two_blanks", 400, "GET  /hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"tab_for_blank", 400, "GET\t/hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"blank_in_target", 400, "GET /he llo HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"blank_at_the_end", 400, "GET /hello HTTP/1.1 \r\nHost: x\r\n\r\n"},
      {"two_empty_lines_first", 400, "\r\n\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"unknown_method", 501, "BREW /hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"connect", 501, "CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"method_that_is_no_token", 400, "G(T /hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"asterisk_of_get", 400, "GET * HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"fragment", 400, "GET /hello#a HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"relative_target", 400, "GET hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"other_scheme", 400, "GET ftp://x/hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"absolute_with_user", 400, "GET http://a@x/hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"dot_segment", 400, "GET /a/../hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"encoded_dot_segment", 400, "GET /a/%2e%2E/hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"encoded_slash", 400, "GET /a%2fhello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"encoded_backslash", 400, "GET /a%5chello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"backslash", 400, "GET /a\\hello HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"encoded_nul", 400, "GET /hello%00 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"nul_in_query", 400, "GET /hello?a=%00 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"half_escape", 400, "GET /hello%4 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"bad_escape", 400, "GET /hello%zz HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"path_that_is_no_utf8", 400, "GET /%ff HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"query_that_is_no_utf8", 400, "GET /hello?a=%ff HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"other_expectation", 417, "POST /echo HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nContent-Length: 3\r\n\r\nabc"},
      {"two_authorizations", 400, get_with("Host: x\r\nAuthorization: Bearer a\r\nAuthorization: Bearer b\r\n")},
      {"bad_chunk_size", 400, chunked("xyz\r\nabc\r\n0\r\n\r\n")},
      {"empty_chunk_size", 400, chunked("\r\nabc\r\n0\r\n\r\n")},
      {"negative_chunk_size", 400, chunked("-3\r\nabc\r\n0\r\n\r\n")},
      {"prefixed_chunk_size", 400, chunked("0x3\r\nabc\r\n0\r\n\r\n")},
      {"chunk_size_over_64_bits", 400, chunked("10000000000000003\r\nabc\r\n0\r\n\r\n")},
      {"chunk_with_blank", 400, chunked("3 \r\nabc\r\n 0\r\n\r\n")},
      {"chunk_longer_than_its_size", 400, chunked("3\r\nabcd\r\n0\r\n\r\n")},
      {"chunk_after_bare_line_feed", 400, chunked("3\nabc\r\n0\r\n\r\n")},
      {"chunk_without_its_end", 400, chunked("3\r\nabcX0\r\n\r\n")},
      {"bad_chunk_extension", 400, chunked("3;a=\"\r\nabc\r\n0\r\n\r\n")},
      {"endless_chunk_extension", 400, chunked("3;a=" + std::string(5000, 'b') + "\r\nabc\r\n0\r\n\r\n")},
      {"endless_chunk_size", 400, chunked(std::string(5000, '0'))},
      {"endless_trailers", 400, chunked("0\r\n" + std::string(5000, 'a') + ": b")},
      {"folded_trailer", 400, chunked("0\r\nbad trailer\r\n\r\n")},
      {"chunks_over_the_limit", 413, chunked("ffffff\r\n")},
      {"length_over_the_limit", 413, post + "Content-Length: 1001\r\n\r\n"},
      {"target_too_long", 414, "GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n"},
      {"target_without_end", 414, "GET /" + std::string(9000, 'a')},
      {"head_too_large", 431, get_with("Host: x\r\nX-A: " + std::string(40'000, 'a') + "\r\n")},
      {"too_many_fields", 431,
       get_with("Host: x\r\n" +
                [] {
                  std::string fields;
                  for (int i = 0; i < 150; ++i) fields += "X-" + std::to_string(i) + ": a\r\n";
                  return fields;
                }())},
      {"hello_of_tls", 400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"s},
      {"form_with_nul", 400,
       post + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%00"},
      {"form_that_is_no_utf8", 400,
       post + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%ff"},
      {"multipart_without_boundary", 400, post + "Content-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc"},
  };
}

class Strictness : public ::testing::TestWithParam<Case> {
 protected:
  // One server for the whole table.
  static void SetUpTestSuite() {
    uploads = std::make_unique<test::TemporaryFolder>();
    router = std::make_unique<Router>();
    router->add({Method::get, "/hello", auth::Permission::public_,
                 [](const Request&, Context&) { return plain_text("hello"); }});
    router->add({Method::post, "/echo", auth::Permission::public_,
                 [](const Request& request, Context&) { return plain_text(request.body); }, 1000});
    ServerOptions options;
    options.forms.upload_folder = uploads->path();
    server = std::move(
        Server::start(options, *router, [](const Request&) { return test::context_without_database(); }).value());
  }
  static void TearDownTestSuite() {
    server.reset();
    router.reset();
    uploads.reset();
  }

  static inline std::unique_ptr<test::TemporaryFolder> uploads;
  static inline std::unique_ptr<Router> router;
  static inline std::unique_ptr<Server> server;
};

TEST_P(Strictness, RefusesAndCloses) {
  test::RawClient client(server->port());
  // A request that is served would follow: nothing after the refused one may be taken for a request.
  client.send(GetParam().request + "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  client.finish_sending();
  const std::string answer = client.read_to_end();
  EXPECT_EQ(test::status_of(answer), GetParam().status) << answer;
  EXPECT_EQ(test::header_of(answer, "connection"), "close");
  EXPECT_EQ(answer.find("HTTP/1.1 ", 1), std::string::npos) << "a second answer: " << answer;
}

INSTANTIATE_TEST_SUITE_P(Table, Strictness, ::testing::ValuesIn(refused()),
                         [](const auto& tested) { return std::string(tested.param.name); });

// The counterpart: what is unusual but right is served.
TEST_F(Strictness, ServesWhatIsUnusualButRight) {
  const std::string next = "GET /hello HTTP/1.1\r\nHost: x\r\n\r\n";
  for (const std::string& request : {
           std::string("\r\nGET /hello HTTP/1.1\r\nHost: x\r\n\r\n"),
           std::string("GET http://other/hello HTTP/1.1\r\nHost: x\r\n\r\n"),
           std::string("GET /hel%6Co HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n"),
           std::string("GET /hello?a=1&b HTTP/1.1\r\nhOST:\tx.example:80 \r\nX-Empty:\r\n\r\n"),
           std::string("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n"),
       }) {
    test::RawClient client(server->port());
    client.send(request + next);
    EXPECT_LT(test::status_of(client.read_answer()), 300) << request;
    EXPECT_EQ(test::body_of(client.read_answer()), "hello") << request;
  }
}

TEST_F(Strictness, Http10NeedsNoHostAndClosesUnlessAskedToStay) {
  test::RawClient client(server->port());
  client.send("GET /hello HTTP/1.0\r\n\r\n");
  EXPECT_EQ(test::body_of(client.read_to_end()), "hello");
  test::RawClient stays(server->port());
  for (int i = 0; i < 2; ++i) {
    stays.send("GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    EXPECT_EQ(test::header_of(stays.read_answer(), "connection"), "keep-alive");
  }
}

// A property: requests of which some bytes were changed, cut or repeated get an answer or are waited for; the server
// goes on serving.
TEST_F(Strictness, NoBytesHarmTheServer) {
  std::mt19937 random(20'261'124);  // NOLINT(cert-msc51-cpp): the same every time
  const std::vector<Case> cases = refused();
  for (int round = 0; round < 400; ++round) {
    std::string bytes = cases[random() % cases.size()].request.substr(0, 2000);
    for (auto change = random() % 6; change > 0 && !bytes.empty(); --change) {
      const size_t at = random() % bytes.size();
      switch (random() % 3) {
        case 0:
          bytes[at] = static_cast<char>(random());
          break;
        case 1:
          bytes.erase(at, random() % 9);
          break;
        default:
          bytes.insert(at, bytes.substr(random() % bytes.size(), random() % 40));
          break;
      }
    }
    test::RawClient client(server->port());
    client.send(bytes);
    client.finish_sending();
    const std::string answer = client.read_to_end();
    EXPECT_TRUE(answer.empty() || test::status_of(answer) >= 200) << answer;
  }
  test::RawClient client(server->port());
  client.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(test::body_of(client.read_answer()), "hello");
}

}  // namespace
}  // namespace gandan::http
