#include "tests/golden/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <vector>

namespace gandan::golden {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::string first_difference(const std::string& expected, const std::string& found) {
  const auto wanted = lines_of(expected), got = lines_of(found);
  size_t at = 0;
  while (at < wanted.size() && at < got.size() && wanted[at] == got[at]) ++at;
  const auto line = [at](const std::vector<std::string>& lines) {
    return at < lines.size() ? lines[at] : std::string("(the end)");
  };
  return "line " + std::to_string(at + 1) + "\n  expected: " + line(wanted) + "\n  found:    " + line(got);
}

constexpr size_t id_length = 36;

// A UUID of version 7 (RFC 9562), as the program makes them.
bool is_id(std::string_view text) {
  if (text.size() != id_length || text[14] != '7') return false;
  for (size_t i = 0; i < id_length; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : std::isxdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  }
  return true;
}

// What follows each `before`, up to the next quotation mark, as `made_of` makes it.
template <typename MadeOf>
std::string replace_after(const std::string& text, std::string_view before, const MadeOf& made_of) {
  std::string out;
  size_t at = 0;
  for (size_t found = text.find(before); found != std::string::npos; found = text.find(before, at)) {
    const size_t begin = found + before.size();
    const size_t end = std::min(text.find_first_of("\"&", begin), text.size());
    out.append(text, at, begin - at);
    out += made_of(std::string_view(text).substr(begin, end - begin));
    at = end;
  }
  return out.append(text, at);
}

// "app-82ff16ede8.css" -> "app.css", "icons-53f0b59e57.svg#bell" -> "icons.svg#bell"
std::string without_hash(std::string_view address) {
  const size_t hash_sign = std::min(address.find('#'), address.size());
  const std::string_view name = address.substr(0, hash_sign);
  const size_t dash = name.rfind('-'), dot = name.rfind('.');
  if (dash == std::string_view::npos || dot == std::string_view::npos || dot < dash) return std::string(address);
  return std::string(name.substr(0, dash)) + std::string(address.substr(dot));
}

std::string one_tag_a_line(const std::string& html) {
  std::string out;
  for (size_t at = 0; at < html.size(); ++at) {
    out += html[at];
    if (html[at] != '>') continue;
    const size_t next = html.find_first_not_of(" \n", at + 1);
    if (next == std::string::npos || html[next] != '<') continue;
    out += '\n';
    at = next - 1;
  }
  return out + "\n";
}

}  // namespace

void expect_golden(std::string_view name, const std::string& text) {
  const std::string path = std::string(GANDAN_SOURCE_DIR "/tests/golden/expected/") + std::string(name);
  if (std::getenv("GANDAN_REBASELINE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  const std::string expected = read_file(path);
  EXPECT_TRUE(expected == text) << path << ", " << first_difference(expected, text)
                                << "\nIf this is meant: ./dev rebaseline, then read the difference.";
}

std::string without_ids(std::string_view text) {
  std::map<std::string, size_t, std::less<>> numbers;
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const std::string_view here = text.substr(at, id_length);
    if (is_id(here)) {
      out += "#" + std::to_string(numbers.emplace(here, numbers.size() + 1).first->second);
      at += id_length;
    } else {
      out += text[at++];
    }
  }
  return out;
}

std::string steady_page(std::string_view html) {
  std::string steady = without_ids(html);
  for (const std::string_view before :
       {"name=\"csrf\" value=\"", "name=\"form_key\" value=\"", "&quot;x-csrf-token&quot;:&quot;"}) {
    steady = replace_after(steady, before, [](std::string_view) { return std::string("(token)"); });
  }
  return one_tag_a_line(replace_after(steady, "/assets/", without_hash));
}

}  // namespace gandan::golden
