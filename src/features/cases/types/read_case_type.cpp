// The text of a case type -> CaseType (case_type.h), with every name, number and reference checked. The sections are
// read by case_type_sections.h.
#include "features/cases/types/case_type_sections.h"
#include "platform/auth/token.h"

// keys: error.cases.type_*

namespace gandan::cases {
namespace {

constexpr std::array<std::string_view, 6> shown = {"text", "place", "answer", "state", "due", "photos"};

std::optional<int> two_digits(std::string_view text, size_t at) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (!is_digit(text[at]) || !is_digit(text[at + 1])) return std::nullopt;
  return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

class TypeText {
 public:
  TypeText(const toml::table& root, TypeReader& reader) : root_(root), reader_(reader) {}

  CaseType read() {
    head();
    read_deadlines(root_, reader_, type_);
    read_matter(root_, reader_, type_);
    reader_.each(root_, "letter", [this](const toml::table& table) { letter(table); });
    read_extension(root_, reader_, type_);
    reader_.each(root_, "reply", [this](const toml::table& table) { reply(table); });
    read_course(root_, reader_, type_);
    if (type_.may_be_reopened() && !type_.has_deadline(type_.reopen_deadline)) {
      reader_.refuse_value(root_, "reopen", type_.reopen_deadline, TypeReader::keys_of(type_.deadlines));
    }
    return std::move(type_);
  }

 private:
  void head() {
    reader_.only(
        root_, {"key", "letters", "name", "about", "first_state", "due_at", "public", "retention", "reopen", "rating",
                "field", "responsible", "category", "deadline", "extension", "state", "transition", "letter", "reply"});
    type_.key = reader_.text(root_, "key");
    type_.letters = reader_.text(root_, "letters");
    const bool capitals = type_.letters.size() == 2 && std::all_of(type_.letters.begin(), type_.letters.end(),
                                                                   [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!capitals) reader_.refuse_value(root_, "letters", type_.letters);
    type_.name = reader_.words(root_, "name");
    type_.about = reader_.words(root_, "about");
    type_.first_state = reader_.text(root_, "first_state");
    due_at();
    publicity();
    retention();
  }

  void due_at() {
    const std::string text = reader_.text(root_, "due_at");
    const auto hour = text.size() == 5 && text[2] == ':' ? two_digits(text, 0) : std::nullopt;
    const auto minute = hour ? two_digits(text, 3) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59) return reader_.refuse_value(root_, "due_at", text);
    type_.due_minute = *hour * 60 + *minute;
  }

  void publicity() {
    const auto* table = reader_.section(root_, "public");
    if (table == nullptr) return;
    reader_.only(*table, {"visible", "shows"});
    type_.is_public = reader_.flag(*table, "visible", false);
    for (const std::string& name : reader_.texts(*table, "shows")) {
      const auto found = std::find(shown.begin(), shown.end(), name);
      if (found == shown.end()) return reader_.refuse_value(*table, "shows", name, TypeReader::listed(shown));
      type_.shows.push_back(static_cast<Shown>(found - shown.begin()));
    }
  }

  void retention() {
    constexpr int64_t most_days = 36'500;
    if (const auto* table = reader_.section(root_, "retention")) {
      reader_.only(*table, {"reporter_days", "case_years", "source", "sure"});
      type_.reporter_days = reader_.whole(*table, "reporter_days", 1, most_days);
      type_.case_years = reader_.whole(*table, "case_years", 1, 100);
      reader_.words(*table, "source");
      reader_.one_of<Sureness>(*table, "sure", degrees_of_sureness);
    }
    if (const auto* table = optional_section("reopen")) {
      reader_.only(*table, {"within_days", "deadline"});
      type_.reopen_within_days = reader_.whole(*table, "within_days", 0, most_days);
      type_.reopen_deadline = reader_.text(*table, "deadline");
    }
    if (const auto* table = optional_section("rating")) {
      reader_.only(*table, {"least", "most"});
      type_.rating_least = static_cast<int>(reader_.whole(*table, "least", 0, 10));
      type_.rating_most = static_cast<int>(reader_.whole(*table, "most", type_.rating_least + 1, 10));
    }
  }

  const toml::table* optional_section(std::string_view name) {
    return root_.contains(name) ? reader_.section(root_, name) : nullptr;
  }

  void letter(const toml::table& table) {
    reader_.only(table, {"key", "subject", "text"});
    type_.letters_sent.push_back(
        {reader_.own_key(table, "letter"), reader_.words(table, "subject"), reader_.words(table, "text")});
  }

  void reply(const toml::table& table) {
    reader_.only(table, {"key", "name", "text"});
    type_.replies.push_back(
        {reader_.own_key(table, "reply"), reader_.words(table, "name"), reader_.words(table, "text")});
  }

  const toml::table& root_;
  TypeReader& reader_;
  CaseType type_;
};

// A file that is offered is named by its type.
void check_file_name(const toml::table& root, TypeReader& reader, const CaseType& type, const std::string& file) {
  const size_t folder = file.find_last_of('/');
  std::string name = folder == std::string::npos ? file : file.substr(folder + 1);
  if (name.ends_with(".toml")) name.resize(name.size() - 5);
  if (name != type.key) reader.refuse("error.cases.type_file", *root.get("key"), name, type.key);
}

base::Result<CaseType> read(std::string_view text, const std::string& file, const std::optional<base::Date>& today) {
  TypeReader reader(file);
  try {
    const toml::table root = toml::parse(text);
    CaseType type = TypeText(root, reader).read();
    if (today && !reader.fault()) {
      check_file_name(root, reader, type, file);
      check_offered(root, reader, type, *today);
    }
    if (reader.fault()) return *reader.fault();
    type.hash = auth::hash_of_token(text);
    return type;
  } catch (const toml::parse_error& fault) {
    return base::invalid("error.cases.type_syntax", {},
                         {{"file", file},
                          {"line", std::to_string(fault.source().begin.line)},
                          {"reason", std::string(fault.description())}});
  }
}

}  // namespace

base::Result<CaseType> read_case_type(std::string_view text, const std::string& file) {
  return read(text, file, std::nullopt);
}

base::Result<CaseType> read_offered_case_type(std::string_view text, const std::string& file, base::Date today) {
  return read(text, file, today);
}

}  // namespace gandan::cases
