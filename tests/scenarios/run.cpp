#include "tests/scenarios/run.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "tests/scenarios/visitor.h"
#include "tests/support/test_database.h"

namespace gandan::scenarios {
namespace {

constexpr std::string_view nobody = "nobody";
constexpr std::string_view nobody_vietnamese = "khách";

db::Engine engine_of(Configuration configuration) {
  return configuration == Configuration::postgresql ? db::Engine::postgresql : db::Engine::sqlite;
}

// "2026-11-24 08:00" in Việt Nam.
base::Instant instant_of(std::string_view text) {
  const auto date = base::Date::parse_iso(text.substr(0, 10));
  int hour = -1;
  int minute = -1;
  if (date && text.size() == 16 && text[10] == ' ' && text[13] == ':') {
    std::from_chars(text.data() + 11, text.data() + 13, hour);
    std::from_chars(text.data() + 14, text.data() + 16, minute);
  }
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    throw std::runtime_error("write the time as 2026-11-24 08:00");
  base::Instant instant = base::local_midnight(*date);
  instant.epoch_milliseconds += (hour * 60 + minute) * 60'000LL;
  return instant;
}

// A ward that was made for the first moment is of no use to who begins at another.
const test::Filling& filling_for(const Scenario& scenario, const test::Filling& filling) {
  const bool elsewhere = !scenario.steps.empty() && scenario.steps.front().kind == StepKind::clock &&
                         instant_of(scenario.steps.front().argument) != first_moment();
  return elsewhere ? test::only_migrated : filling;
}

class Run {
 public:
  Run(const Scenario& scenario, Configuration configuration, const MakeSite& make_site, const test::Filling& filling)
      : scenario_(scenario),
        restarts_(configuration == Configuration::sqlite_with_restarts),
        database_(engine_of(configuration), filling_for(scenario, filling)),
        make_site_(make_site) {}

  std::optional<std::string> all_steps() {
    for (size_t i = 0; i < scenario_.steps.size(); ++i) {
      const Step& step = scenario_.steps[i];
      try {
        if (restarts_ && site_) restart();
        const bool judged = i + 1 < scenario_.steps.size() && scenario_.steps[i + 1].kind == StepKind::status;
        perform(step, judged);
      } catch (const std::exception& failure) {
        return scenario_.file + ":" + std::to_string(step.line) + ": " + step.text + "\n  " + failure.what() +
               what_is_seen();
      }
    }
    return std::nullopt;
  }

 private:
  // `judged`: the next step says which status is right.
  void perform(const Step& step, bool judged) {
    switch (step.kind) {
      case StepKind::clock:
        clock_.set(instant_of(step.argument));
        return;
      case StepKind::restart:
        restart();
        return;
      case StepKind::person:
        become(step.argument);
        return;
      case StepKind::status:
        return expect_status(step.argument);
      case StepKind::see:
        return expect_text(step.argument, true);
      case StepKind::not_see:
        return expect_text(step.argument, false);
      case StepKind::open:
        visitor().open(site(), step.argument);
        break;
      case StepKind::send:
        visitor().send(site(), step.argument, step.entries);
        break;
      case StepKind::click:
        visitor().click(site(), step.argument);
        break;
      case StepKind::press:
        visitor().press(site(), step.argument, step.entries);
        break;
    }
    if (judged) return;
    visitor().follow_redirects(site());
    if (visitor().status() >= 400) throw std::runtime_error("status " + std::to_string(visitor().status()));
  }

  void become(const std::string& person) {
    person_ = person == nobody_vietnamese ? nobody : person;
    if (visitors_.contains(person_)) return;
    visitors_.emplace(person_, person_ == nobody ? Visitor() : Visitor(site().sign_in(person_)));
  }

  void expect_status(const std::string& wanted) {
    if (std::to_string(visitor().status()) != wanted) {
      throw std::runtime_error("status " + std::to_string(visitor().status()));
    }
  }

  void expect_text(const std::string& text, bool wanted) {
    if (visitor().status() == 0) throw std::runtime_error("no page is open");
    if ((visitor().text().find(text) != std::string::npos) == wanted) return;
    throw std::runtime_error(wanted ? "this text is not there" : "this text is there");
  }

  void restart() {
    site_.reset();
    database_.reopen();
  }

  Site& site() {
    if (!site_) site_ = make_site_(*database_, clock_);
    return *site_;
  }
  Visitor& visitor() { return visitors_[person_]; }

  std::string what_is_seen() {
    constexpr size_t enough = 3000;
    if (visitor().status() == 0) return {};
    return "\n  " + person_ + " sees " + visitor().path() + ", status " + std::to_string(visitor().status()) + ":\n" +
           visitor().text().substr(0, enough);
  }

  const Scenario& scenario_;
  bool restarts_;
  test::TestDatabase database_;
  base::FixedClock clock_{first_moment()};
  const MakeSite& make_site_;
  std::unique_ptr<Site> site_;
  std::string person_{nobody};
  std::map<std::string, Visitor> visitors_;
};

class ScenarioTest : public ::testing::Test {
 public:
  ScenarioTest(Scenario scenario, Configuration configuration, MakeSite make_site, const test::Filling& filling)
      : scenario_(std::move(scenario)),
        configuration_(configuration),
        make_site_(std::move(make_site)),
        filling_(filling) {}
  void TestBody() override {
    if (const auto complaint = run(scenario_, configuration_, make_site_, filling_))
      FAIL() << scenario_.title << "\n" << *complaint;
  }

 private:
  Scenario scenario_;
  Configuration configuration_;
  MakeSite make_site_;
  test::Filling filling_;
};

std::vector<std::filesystem::path> scenario_files(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".scenario") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  if (files.empty()) throw std::runtime_error("no scenario in " + folder);
  return files;
}

// A name that ctest can hand back as a filter: in one, "-" would mean "but not", and nothing would run.
std::string suite_name(const std::filesystem::path& path) {
  std::string name = path.stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

}  // namespace

base::Instant first_moment() {
  return instant_of("2026-11-24 08:00");
}

std::optional<std::string> run(const Scenario& scenario, Configuration configuration, const MakeSite& make_site,
                               const test::Filling& filling) {
  return Run(scenario, configuration, make_site, filling).all_steps();
}

void register_scenarios(const std::string& folder, const MakeSite& make_site, const test::Filling& filling) {
  constexpr std::array<std::pair<const char*, Configuration>, 3> configurations = {
      {{"sqlite", Configuration::sqlite},
       {"postgresql", Configuration::postgresql},
       {"restarts", Configuration::sqlite_with_restarts}}};
  for (const auto& path : scenario_files(folder)) {
    std::ifstream file(path, std::ios::binary);
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const Scenario scenario = read_scenario(text, path.string());
    for (const auto& [name, configuration] : configurations) {
      ::testing::RegisterTest(suite_name(path).c_str(), name, nullptr, nullptr, path.c_str(), 1,
                              [scenario, configuration = configuration, make_site, filling]() -> ScenarioTest* {
                                return new ScenarioTest(scenario, configuration, make_site, filling);
                              });
    }
  }
}

int run_registered_tests() {
  const int status = RUN_ALL_TESTS();
  const bool listing = ::testing::GTEST_FLAG(list_tests);
  return listing || ::testing::UnitTest::GetInstance()->test_to_run_count() > 0 ? status : 1;
}

}  // namespace gandan::scenarios
