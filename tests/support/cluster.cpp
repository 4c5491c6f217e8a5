#include "tests/support/cluster.h"

#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <stdexcept>

#include "platform/db/database.h"
#include "platform/db/postgresql_session.h"

namespace gandan::test {
namespace {

// One for each checkout and user; short, since the path of a unix socket may have 107 characters.
std::string directory_of_this_checkout() {
  const size_t checkout = std::hash<std::string>{}(GANDAN_SOURCE_DIR);
  return "/tmp/gandan-test-" + std::to_string(::getuid()) + "-" + std::to_string(checkout % 1'000'000'000);
}

bool answers(const std::string& url) {
  try {
    return db::open_postgresql({url, 1000})->usable();
  } catch (const db::Failure&) {
    return false;
  }
}

// Runs on after this process; what it says comes through a pipe that it closes when the server is ready.
void start(const std::string& directory) {
  const std::string command = "setsid " GANDAN_SOURCE_DIR "/tests/support/postgresql.sh " + directory + " </dev/null &";
  FILE* const output = ::popen(command.c_str(), "re");
  if (output == nullptr) throw std::runtime_error("cannot run " + command);
  std::string said;
  std::array<char, 512> part{};
  while (std::fgets(part.data(), static_cast<int>(part.size()), output) != nullptr) said += part.data();
  ::pclose(output);
  if (said != "ready\n") throw std::runtime_error("no PostgreSQL for the tests: " + said);
}

}  // namespace

Cluster& Cluster::instance() {
  static Cluster cluster;
  return cluster;
}

Cluster::Cluster() : directory_(directory_of_this_checkout()) {
  std::filesystem::create_directories(directory_);
  const FileLock starting(directory_ + "/start.lock", FileLock::Kind::exclusive);
  in_use_ = std::make_unique<FileLock>(directory_ + "/users.lock", FileLock::Kind::shared);
  if (!answers(url("postgres"))) start(directory_);
}

std::string Cluster::url(const std::string& database) const {
  return "postgresql:///" + database + "?user=gandan&host=" + directory_ + "/cluster";
}

void Cluster::run(const std::string& statement) const {
  db::open_postgresql({url("postgres"), 10'000})->run_script(statement);
}

std::string Cluster::next_name() {
  return "test_" + std::to_string(::getpid()) + "_" + std::to_string(++databases_made_);
}

std::string Cluster::make_empty_database() {
  std::string name = next_name();
  run("CREATE DATABASE " + name + " TEMPLATE template0");
  return name;
}

std::string Cluster::make_filled_database(const Filling& filling) {
  std::string name = next_name();
  run("CREATE DATABASE " + name + " TEMPLATE " + template_of(filling) + " STRATEGY FILE_COPY");
  return name;
}

void Cluster::drop_database(const std::string& name) noexcept {
  try {
    run("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "%s\n", failure.what());  // the cluster is thrown away anyhow
  }
}

// Made under another name first, so that one that exists is complete.
const std::string& Cluster::template_of(const Filling& filling) {
  std::string& name = templates_[filling.name];
  if (!name.empty()) return name;
  std::string wanted = "filled_" + key_of(filling);
  const FileLock making(directory_ + "/start.lock", FileLock::Kind::exclusive);
  if (!answers(url(wanted))) {
    run("DROP DATABASE IF EXISTS unfinished WITH (FORCE)");
    run("CREATE DATABASE unfinished TEMPLATE template0");
    make_filled(url("unfinished"), filling);
    run("ALTER DATABASE unfinished RENAME TO " + wanted);
  }
  name = std::move(wanted);
  return name;
}

}  // namespace gandan::test
