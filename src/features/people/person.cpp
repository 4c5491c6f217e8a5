#include "features/people/person.h"

#include <algorithm>
#include <sstream>
#include <vector>

#include "vietnamese/search_pattern.h"
#include "vietnamese/text.h"

namespace gandan::people {
namespace {

constexpr size_t most_bytes_of_a_name = 200;

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

bool is_account_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// One @ with something on both sides and no blanks: the rest only a letter sent there can tell.
bool looks_like_email(std::string_view email) {
  const size_t at = email.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < email.size() &&
         email.find('@', at + 1) == std::string_view::npos &&
         email.find_first_of(" \t\r\n<>,;") == std::string_view::npos;
}

}  // namespace

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

std::string name_sort_key(std::string_view name) {
  // Folded first, so that "Hoà" and "Hòa" stand together wherever the tone mark was put.
  const std::string folded = vietnamese::fold_keeping_marks(name);
  const auto words = words_of(folded);
  if (words.empty()) return "";
  return vietnamese::sort_key(words.back()) + " " + vietnamese::sort_key(folded);
}

SearchKeys search_keys(std::string_view name, std::string_view position) {
  const std::string all = std::string(name) + " " + std::string(position);
  return {vietnamese::fold(all), vietnamese::fold_keeping_marks(all)};
}

SearchKeys search_patterns(std::string_view query) {
  const std::string text = trimmed(query);
  if (vietnamese::has_marks(text)) return {"%", vietnamese::like_containing(vietnamese::fold_keeping_marks(text))};
  return {vietnamese::like_containing(vietnamese::fold(text)), "%"};
}

std::string proposed_account(std::string_view name) {
  std::vector<std::string> words;
  for (const std::string& word : words_of(vietnamese::fold(name))) {
    std::string letters;
    std::copy_if(word.begin(), word.end(), std::back_inserter(letters), is_account_letter);
    if (!letters.empty()) words.push_back(letters);
  }
  if (words.empty()) return "nguoi";
  std::string account = words.back();
  if (words.size() > 1) account += ".";
  for (size_t i = 0; i + 1 < words.size(); ++i) account += words[i].front();
  return account;
}

base::Result<std::string> checked_name(std::string_view name) {
  std::string text = trimmed(name);
  if (text.empty()) return base::invalid("error.people.name_missing", "name");
  if (text.size() > most_bytes_of_a_name) return base::invalid("error.people.text_long", "name");
  return text;
}

base::Result<PersonFields> checked(PersonFields fields) {
  const auto name = checked_name(fields.name);
  if (!name) return name.error();
  fields.name = *name;
  fields.position = trimmed(fields.position);
  fields.email = trimmed(fields.email);
  if (fields.position.empty()) return base::invalid("error.people.position_missing", "position");
  if (fields.position.size() > most_bytes_of_a_name) return base::invalid("error.people.text_long", "position");
  if (fields.email.size() > most_bytes_of_a_name) return base::invalid("error.people.text_long", "email");
  if (!fields.email.empty() && !looks_like_email(fields.email)) {
    return base::invalid("error.people.no_email", "email");
  }
  return fields;
}

}  // namespace gandan::people
