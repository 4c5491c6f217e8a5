// Against a real clamd over both kinds of socket, against none, and against one that talks nonsense.
#include "platform/scan/scan.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <sstream>
#include <thread>

#include "platform/files/descriptor.h"
#include "platform/files/file.h"
#include "platform/files/temporary.h"
#include "platform/log/log.h"
#include "platform/scan/clamd.h"
#include "tests/support/clamd.h"

namespace gandan::scan {
namespace {

std::string said(const base::Result<void>& outcome) {
  return outcome ? "clean" : outcome.error().message_key;
}

// One for all tests of the process: it takes a second to start.
class Scan : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { server() = std::make_unique<test::ClamdServer>(); }
  static void TearDownTestSuite() { server().reset(); }
  ~Scan() override { use(""); }
  static std::unique_ptr<test::ClamdServer>& server() {
    static std::unique_ptr<test::ClamdServer> running;
    return running;
  }
};

TEST_F(Scan, FindsWhatIsKnownAndLetsTheRestPass) {
  for (const std::string& address : {server()->unix_address(), server()->tcp_address()}) {
    use(address);
    EXPECT_EQ(said(check("một tệp lành", "file")), "clean") << address;
    EXPECT_EQ(said(check("", "file")), "clean") << address;
    const auto infected = check("trước " + test::eicar() + " sau", "evidence_file");
    ASSERT_FALSE(infected.ok()) << address;
    EXPECT_EQ(infected.error().message_key, "error.scan.infected");
    EXPECT_EQ(infected.error().kind, base::ErrorKind::invalid);
    EXPECT_EQ(infected.error().field, "evidence_file");
    EXPECT_NE(infected.error().arguments.front().second.find("Own.Test.Eicar"), std::string::npos);
  }
}

TEST_F(Scan, ReadsAFileInPiecesAndFindsWhatLiesAcrossThem) {
  use(server()->unix_address());
  const auto folder = files::TemporaryFolder::make("scan").value();
  const auto file = folder.path() / "x";
  std::string bytes(300'000, 'a');
  ASSERT_TRUE(files::write_whole_file(file, bytes));
  EXPECT_EQ(said(check_file(file, "file")), "clean");
  bytes.replace(64 * 1024 - 30, test::eicar().size(), test::eicar());
  ASSERT_TRUE(files::write_whole_file(file, bytes));
  EXPECT_EQ(said(check_file(file, "file")), "error.scan.infected");
  EXPECT_EQ(said(check_file(folder.path() / "nothing", "file")), "error.scan.unreachable");
}

TEST_F(Scan, RefusesWhatIsTooLargeForTheScanner) {
  use(server()->unix_address());
  EXPECT_EQ(said(check(std::string(test::ClamdServer::most_bytes * 2, 'a'), "file")), "error.scan.too_large");
}

TEST_F(Scan, NothingIsScannedWithoutAnAddress) {
  use("");
  EXPECT_EQ(said(check(test::eicar(), "file")), "clean");
}

TEST(ScanFails, ClosedAndSaysSoInTheLogWhenNobodyIsThere) {
  std::ostringstream log;
  log::write_to(&log);
  for (const char* address : {"unix:/nowhere/clamd.ctl", "tcp:127.0.0.1:1", "tcp:nobody.invalid:3310"}) {
    use(address);
    const auto outcome = check("một tệp lành", "photo");
    EXPECT_EQ(said(outcome), "error.scan.unreachable") << address;
    EXPECT_EQ(outcome.error().kind, base::ErrorKind::unavailable);
    EXPECT_EQ(outcome.error().field, "photo");
  }
  use("");
  log::write_to(nullptr);
  EXPECT_NE(log.str().find("virus scanner cannot say"), std::string::npos);
}

// Listens, takes one caller, says `reply` and hangs up.
class Liar {
 public:
  explicit Liar(std::string reply) : folder_(files::TemporaryFolder::make("liar").value()) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = path();
    std::copy(name.begin(), name.end(), std::begin(address.sun_path));
    listening_ = files::Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    EXPECT_EQ(::bind(listening_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(::listen(listening_.number(), 1), 0);
    thread_ = std::jthread([this, reply = std::move(reply)] {
      const files::Descriptor caller(::accept(listening_.number(), nullptr, nullptr));
      ::send(caller.number(), reply.data(), reply.size(), MSG_NOSIGNAL);
    });
  }
  std::string path() const { return (folder_.path() / "s").string(); }

 private:
  files::TemporaryFolder folder_;
  files::Descriptor listening_;
  std::jthread thread_;
};

TEST(ScanFails, ClosedWhenTheAnswerMeansNothing) {
  for (const char* reply : {"", "hello", "stream: ", "stream: Can't allocate memory ERROR", "OK"}) {
    const Liar liar(reply);
    use("unix:" + liar.path());
    EXPECT_EQ(said(check(std::string(1'000'000, 'a'), "file")), "error.scan.unreachable") << reply;
  }
  use("");
}

TEST(ScanAnswer, IsReadToTheLetter) {
  using std::string_literals::operator""s;
  EXPECT_EQ(answer_in("stream: OK\0"s).verdict, Verdict::clean);
  EXPECT_EQ(answer_in("stream: Win.Test.EICAR_HDB-1 FOUND\0"s).words, "Win.Test.EICAR_HDB-1");
  EXPECT_EQ(answer_in("INSTREAM size limit exceeded. ERROR\0"s).verdict, Verdict::too_large);
  for (const char* other : {"", "stream: OK FOUND OK", "stream: FOUND", "stream: NOT OK", "UNKNOWN COMMAND"}) {
    EXPECT_EQ(answer_in(other).verdict, Verdict::unknown) << other;
  }
}

}  // namespace
}  // namespace gandan::scan
