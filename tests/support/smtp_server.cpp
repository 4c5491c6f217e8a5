#include "tests/support/smtp_server.h"

#include <fcntl.h>
#include <sodium.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace gandan::test {
namespace {

std::string read_line(int descriptor) {
  std::string line;
  char c = 0;
  while (::read(descriptor, &c, 1) == 1 && c != '\n') line += c;
  return line;
}

[[noreturn]] void become_server(int input, int output, const std::filesystem::path& folder,
                                const std::vector<std::string>& options) {
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  std::vector<std::string> words = {"python3", GANDAN_SOURCE_DIR "/tests/support/smtp_server.py", folder.string()};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  // Debian's own, which python3-aiosmtpd belongs to, whatever stands before it in PATH.
  ::execv("/usr/bin/python3", arguments.data());
  ::_exit(127);
}

}  // namespace

SmtpServer::SmtpServer(const std::vector<std::string>& options) {
  std::string made = (std::filesystem::temp_directory_path() / "gandan-smtp-XXXXXX").string();
  if (::mkdtemp(made.data()) == nullptr) throw std::runtime_error("no temporary folder");
  folder_ = made;
  std::array<int, 2> to{}, from{};
  if (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  process_ = ::fork();
  if (process_ == 0) become_server(to[0], from[1], folder_, options);
  ::close(to[0]);
  ::close(from[1]);
  input_ = to[1];
  const std::string port = read_line(from[0]);
  ::close(from[0]);
  if (port.empty())
    throw std::runtime_error("the mail server of the tests did not start: is python3-aiosmtpd installed?");
  port_ = static_cast<uint16_t>(std::stoi(port));
}

SmtpServer::~SmtpServer() {
  ::close(input_);
  ::waitpid(process_, nullptr, 0);
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

std::vector<ReceivedMail> SmtpServer::received() const {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder_)) {
    if (entry.path().extension() == ".eml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<ReceivedMail> mails;
  for (const auto& file : files) {
    std::ifstream stream(file, std::ios::binary);
    ReceivedMail mail;
    std::getline(stream, mail.from);
    std::getline(stream, mail.to);
    mail.bytes.assign(std::istreambuf_iterator<char>(stream), {});
    mails.push_back(std::move(mail));
  }
  return mails;
}

std::string text_of_mail(const std::string& bytes) {
  const size_t end = bytes.find("\r\n\r\n");
  if (end == std::string::npos) return {};
  const std::string encoded = bytes.substr(end + 4);
  std::string text(encoded.size(), '\0');
  size_t size = 0;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(text.data()), text.size(), encoded.data(), encoded.size(),
                        "\r\n", &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0) {
    return {};
  }
  text.resize(size);
  return text;
}

}  // namespace gandan::test
