// A scenario as it is written (README.md has the format): reading the text into steps. Running them is run.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gandan::scenarios {

enum class StepKind : uint8_t { clock, person, open, send, click, press, status, see, not_see, restart };

struct Entry {
  std::string name;
  std::string value;  // or the path of a file of the project, to be uploaded
  bool is_file = false;
};

struct Step {
  StepKind kind = StepKind::open;
  int line = 0;
  std::string text;  // the line as written
  std::string argument;
  std::vector<Entry> entries;  // of send and press
};

struct Scenario {
  std::string file;
  std::string title;
  std::vector<Step> steps;
};

// Throws std::runtime_error("file:line: what is wrong").
Scenario read_scenario(std::string_view text, const std::string& file);

}  // namespace gandan::scenarios
