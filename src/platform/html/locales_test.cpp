// The words of the whole program, checked: every key stands in both languages with the same {arguments}, in the file of
// its folder, is used, and no used key is missing. Used means: quoted in a C++ source ("people.sign_in.title"), named
// in a view ([[people.sign_in.title]]), quoted in data/, or, for keys put together at run time, declared by a comment:
//   // keys: programme.status.* programme.task.late
// A quoted text that only looks like a key (a setting, an event) is declared too:  // not keys: http.*
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/embedded.h"
#include "platform/html/catalogue.h"
#include "platform/html/templates.h"
#include "vietnamese/text.h"

namespace gandan::html {
namespace {

namespace fs = std::filesystem;
using Messages = std::map<std::string, std::string>;

struct Source {
  std::string path, text;
};

struct Inventory {
  std::map<std::string, Messages> vietnamese, english;  // by folder
  std::vector<Source> sources, views, data;
};

struct Uses {
  std::map<std::string, std::string> keys;  // key -> where
  std::set<std::string> quoted_in_data;
  std::vector<std::string> patterns;
};

bool matches(std::string_view key, std::string_view pattern) {
  return pattern.ends_with('*') ? key.starts_with(pattern.substr(0, pattern.size() - 1)) : key == pattern;
}

bool matches_any(std::string_view key, const std::vector<std::string>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) { return matches(key, pattern); });
}

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_key_letter(char c) {
  return is_lower(c) || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

// "people.sign_in.title": words of a-z, 0-9 and _ joined by dots, two or more.
bool is_like_a_key(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && text.find('.') != std::string_view::npos && text.back() != '.' &&
         text.find("..") == std::string_view::npos && std::all_of(text.begin(), text.end(), is_key_letter);
}

// Without "// ..." at the ends of lines: what a comment quotes is not used.
std::string without_comments(const std::string& text) {
  std::string code;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    size_t comment = line.find("//");
    while (comment != std::string::npos &&
           std::count(line.begin(), line.begin() + static_cast<long>(comment), '"') % 2 == 1) {
      comment = line.find("//", comment + 1);  // inside a quoted text
    }
    code += line.substr(0, comment) + "\n";
  }
  return code;
}

std::vector<std::string> keys_quoted_in(std::string_view text) {
  std::vector<std::string> keys;
  for (size_t open = text.find('"'); open != std::string_view::npos; open = text.find('"', open + 1)) {
    const size_t close = text.find('"', open + 1);
    if (close == std::string_view::npos) break;
    if (const auto word = text.substr(open + 1, close - open - 1); is_like_a_key(word)) keys.emplace_back(word);
  }
  return keys;
}

// The words behind each `mark` ("// keys: ") to the end of its line.
std::vector<std::string> words_after(std::string_view mark, std::string_view text) {
  std::vector<std::string> found;
  for (size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const size_t begin = at + mark.size();
    std::istringstream line{std::string(text.substr(begin, text.find('\n', begin) - begin))};
    for (std::string word; line >> word;) found.push_back(word);
  }
  return found;
}

void uses_of_source(const Source& source, Uses& uses) {
  const auto patterns = words_after("// keys: ", source.text);
  const auto not_keys = words_after("// not keys: ", source.text);
  uses.patterns.insert(uses.patterns.end(), patterns.begin(), patterns.end());
  for (const auto& key : keys_quoted_in(without_comments(source.text))) {
    if (!matches_any(key, not_keys)) uses.keys.emplace(key, source.path);
  }
}

Uses uses_of(const Inventory& inventory) {
  Uses uses;
  for (const auto& source : inventory.sources) uses_of_source(source, uses);
  for (const auto& view : inventory.views) {
    for (const auto mark : marks_of(view.text)) {
      if (!mark.starts_with("icon:")) uses.keys.emplace(mark, view.path);
    }
  }
  for (const auto& data : inventory.data) {
    for (auto& key : keys_quoted_in(data.text)) uses.quoted_in_data.insert(std::move(key));
  }
  return uses;
}

// The names between { and }.
std::set<std::string> arguments_of(std::string_view message) {
  std::set<std::string> names;
  for (size_t open = message.find('{'); open != std::string_view::npos; open = message.find('{', open + 1)) {
    const size_t close = message.find('}', open);
    if (close != std::string_view::npos) names.emplace(message.substr(open + 1, close - open - 1));
  }
  return names;
}

using Findings = std::vector<std::string>;

void compare_languages(const Inventory& inventory, Findings& findings) {
  const auto compare = [&](const auto& one, const auto& other, const std::string& name) {
    for (const auto& [folder, messages] : one) {
      for (const auto& [key, message] : messages) {
        const auto there = other.find(folder);
        if (there == other.end() || !there->second.contains(key)) {
          findings.push_back(key + " is missing in " + name);
        } else if (arguments_of(message) != arguments_of(there->second.at(key))) {
          findings.push_back(key + " has other {arguments} in " + name);
        }
      }
    }
  };
  compare(inventory.vietnamese, inventory.english, "English");
  compare(inventory.english, inventory.vietnamese, "Vietnamese");
}

void check_messages(const std::map<std::string, Messages>& language, Findings& findings) {
  for (const auto& [folder, messages] : language) {
    for (const auto& [key, message] : messages) {
      if (folder_of_key(key) != folder) findings.push_back(key + " stands in the file of " + folder);
      if (message.empty()) findings.push_back(key + " is empty");
      if (vietnamese::to_nfc(message) != message) findings.push_back(key + " is not in NFC");
    }
  }
}

void check_uses(const Inventory& inventory, Findings& findings) {
  const Uses uses = uses_of(inventory);
  std::set<std::string> keys;
  for (const auto& [folder, messages] : inventory.vietnamese) {
    for (const auto& [key, message] : messages) keys.insert(key);
  }
  for (const auto& key : keys) {
    if (!uses.keys.contains(key) && !uses.quoted_in_data.contains(key) && !matches_any(key, uses.patterns)) {
      findings.push_back(key + " is used nowhere");
    }
  }
  for (const auto& [key, path] : uses.keys) {
    const bool is_key = key.starts_with("error.") || path.ends_with(".tpl") ||
                        inventory.vietnamese.contains(std::string(folder_of_key(key)));
    if (is_key && !keys.contains(key)) findings.push_back(key + " (" + path + ") is defined nowhere");
  }
  for (const auto& pattern : uses.patterns) {
    if (std::none_of(keys.begin(), keys.end(), [&](const auto& key) { return matches(key, pattern); })) {
      findings.push_back("no key is like the declared " + pattern);
    }
  }
}

Findings findings_of(const Inventory& inventory) {
  Findings findings;
  compare_languages(inventory, findings);
  check_messages(inventory.vietnamese, findings);
  check_messages(inventory.english, findings);
  check_uses(inventory, findings);
  return findings;
}

std::map<std::string, Messages> messages_of(Language language) {
  std::map<std::string, Messages> found;
  for (const auto& [path, text] : base::embedded_files()) {
    const auto folder = folder_of_locale(path, language);
    if (folder.empty()) continue;
    auto& messages = found[std::string(folder)];
    for (auto& [key, message] : parse_messages(text, path)) {
      EXPECT_TRUE(messages.emplace(key, message).second) << key << " is defined twice, again in " << path;
    }
  }
  return found;
}

std::vector<Source> files_below(const fs::path& folder, const std::set<std::string>& endings) {
  std::vector<Source> found;
  if (!fs::exists(folder)) return found;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!endings.contains(entry.path().extension()) || entry.path().string().ends_with("_test.cpp")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    found.push_back({fs::relative(entry.path(), GANDAN_SOURCE_DIR), {std::istreambuf_iterator<char>(in), {}}});
  }
  return found;
}

TEST(Locales, OfTheWholeProgramAreCompleteAndUsed) {
  const fs::path root = GANDAN_SOURCE_DIR;
  const Inventory inventory{messages_of(Language::vietnamese), messages_of(Language::english),
                            files_below(root / "src", {".cpp", ".h"}), files_below(root / "src", {".tpl"}),
                            files_below(root / "data", {".toml", ".json"})};
  for (const auto& finding : findings_of(inventory)) ADD_FAILURE() << finding;
}

// That the check itself sees what it should, on a small program of its own.
Inventory small() {
  const Messages messages = {{"people.hello", "Chào {name}"}, {"error.people.locked", "Khóa"}};
  return {{{"people", messages}},
          {{"people", messages}},
          {{"a.cpp", "translate(\"people.hello\"); invalid(\"error.people.locked\")"}},
          {},
          {}};
}

TEST(LocaleCheck, HasNothingToSayOfAWholeProgram) {
  EXPECT_EQ(findings_of(small()), Findings{});
}

TEST(LocaleCheck, SeesAKeyThatOneLanguageLacks) {
  auto inventory = small();
  inventory.english["people"].erase("people.hello");
  EXPECT_EQ(findings_of(inventory), Findings{"people.hello is missing in English"});
}

TEST(LocaleCheck, SeesOtherArguments) {
  auto inventory = small();
  inventory.english["people"]["people.hello"] = "Hello {person}";
  EXPECT_EQ(findings_of(inventory).size(), 2U);  // seen from either side
}

TEST(LocaleCheck, SeesAKeyThatNobodyUses) {
  auto inventory = small();
  inventory.vietnamese["people"]["people.bye"] = inventory.english["people"]["people.bye"] = "x";
  EXPECT_EQ(findings_of(inventory), Findings{"people.bye is used nowhere"});
  inventory.sources.push_back({"b.cpp", "// keys: people.b*\n"});
  EXPECT_EQ(findings_of(inventory), Findings{});
}

TEST(LocaleCheck, SeesAKeyThatIsDefinedNowhere) {
  auto inventory = small();
  inventory.views = {{"a.tpl", "[[people.title]] [[icon:check]]"}};
  inventory.sources.push_back({"b.cpp", "\"error.nowhere.x\" \"people.port\" // not keys: people.p*\n"});
  EXPECT_EQ(findings_of(inventory),
            (Findings{"error.nowhere.x (b.cpp) is defined nowhere", "people.title (a.tpl) is defined nowhere"}));
}

TEST(LocaleCheck, WhatACommentQuotesIsNotUsed) {
  auto inventory = small();
  inventory.vietnamese["people"]["people.bye"] = inventory.english["people"]["people.bye"] = "x";
  inventory.sources.push_back({"b.cpp", "f(\"http://a\"); // \"people.bye\"\n"});
  EXPECT_EQ(findings_of(inventory), Findings{"people.bye is used nowhere"});
  inventory.sources.push_back({"c.cpp", "f(\"http://a\", \"people.bye\");\n"});
  EXPECT_EQ(findings_of(inventory), Findings{});
}

TEST(LocaleCheck, SeesADeclarationThatFitsNoKey) {
  auto inventory = small();
  inventory.sources.push_back({"b.cpp", "// keys: people.gone.*\n"});
  EXPECT_EQ(findings_of(inventory), Findings{"no key is like the declared people.gone.*"});
}

TEST(LocaleCheck, SeesAKeyInTheFileOfAnotherFolder) {
  auto inventory = small();
  inventory.vietnamese["audit"]["people.x"] = inventory.english["audit"]["people.x"] = "x";
  const auto findings = findings_of(inventory);
  EXPECT_NE(std::find(findings.begin(), findings.end(), "people.x stands in the file of audit"), findings.end());
}

}  // namespace
}  // namespace gandan::html
