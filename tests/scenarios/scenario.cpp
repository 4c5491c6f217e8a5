#include "tests/scenarios/scenario.h"

#include <array>
#include <optional>
#include <stdexcept>
#include <utility>

namespace gandan::scenarios {
namespace {

struct Keyword {
  std::string_view word;
  StepKind kind;
  bool wants_argument = true;
};

// Each in English and in Vietnamese; the longer ones first where one begins like another.
constexpr std::array<Keyword, 20> keywords = {{{"clock", StepKind::clock},
                                               {"lúc", StepKind::clock},
                                               {"as", StepKind::person},
                                               {"vai", StepKind::person},
                                               {"open", StepKind::open},
                                               {"mở", StepKind::open},
                                               {"send", StepKind::send},
                                               {"gửi", StepKind::send},
                                               {"click", StepKind::click},
                                               {"bấm vào", StepKind::click},
                                               {"press", StepKind::press},
                                               {"bấm nút", StepKind::press},
                                               {"status", StepKind::status},
                                               {"mã", StepKind::status},
                                               {"not see", StepKind::not_see},
                                               {"không thấy", StepKind::not_see},
                                               {"see", StepKind::see},
                                               {"thấy", StepKind::see},
                                               {"restart", StepKind::restart, false},
                                               {"khởi động lại", StepKind::restart, false}}};

std::string_view trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

// What follows the word, nullopt when the line does not begin with it.
std::optional<std::string_view> after(std::string_view line, std::string_view word) {
  if (!line.starts_with(word)) return std::nullopt;
  const std::string_view rest = line.substr(word.size());
  if (!rest.empty() && rest.front() != ' ') return std::nullopt;
  return trimmed(rest);
}

class Reader {
 public:
  explicit Reader(const std::string& file) { scenario_.file = file; }

  Scenario read(std::string_view text) {
    while (!text.empty()) {
      const size_t end = text.find('\n');
      line(text.substr(0, end));
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    if (scenario_.title.empty()) complain("a scenario begins with: scenario TITLE");
    if (scenario_.steps.empty()) complain("a scenario without a step");
    return std::move(scenario_);
  }

 private:
  void line(std::string_view text) {
    ++number_;
    const std::string_view words = trimmed(text);
    if (words.empty() || words.front() == '#') return;
    if (text.front() == ' ' || text.front() == '\t') return entry(words);
    if (scenario_.title.empty()) return title(words);
    step(words);
  }

  void title(std::string_view words) {
    auto named = after(words, "scenario");
    if (!named) named = after(words, "kịch bản");
    if (!named || named->empty()) complain("a scenario begins with: scenario TITLE");
    scenario_.title = *named;
  }

  void step(std::string_view words) {
    for (const Keyword& keyword : keywords) {
      const auto argument = after(words, keyword.word);
      if (!argument) continue;
      if (argument->empty() == keyword.wants_argument) complain("this step is not complete, or has too much");
      scenario_.steps.push_back({keyword.kind, number_, std::string(words), std::string(*argument), {}});
      return;
    }
    complain("no such step: " + std::string(words));
  }

  // "name = value" or "name < path of a file", below a step that sends something.
  void entry(std::string_view words) {
    const bool sends = !scenario_.steps.empty() && (scenario_.steps.back().kind == StepKind::send ||
                                                    scenario_.steps.back().kind == StepKind::press);
    if (!sends) complain("an indented line belongs to send or press");
    const size_t sign = words.find_first_of("=<");
    if (sign == std::string_view::npos || sign == 0) complain("write: name = value");
    scenario_.steps.back().entries.push_back({std::string(trimmed(words.substr(0, sign))),
                                              std::string(trimmed(words.substr(sign + 1))), words[sign] == '<'});
  }

  [[noreturn]] void complain(const std::string& what) const {
    throw std::runtime_error(scenario_.file + ":" + std::to_string(number_) + ": " + what);
  }

  Scenario scenario_;
  int number_ = 0;
};

}  // namespace

Scenario read_scenario(std::string_view text, const std::string& file) {
  return Reader(file).read(text);
}

}  // namespace gandan::scenarios
