#include "features/cases/types/case_type.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/embedded.h"
#include "base/named.h"

namespace gandan::cases {
namespace {

// keys: error.cases.type_*
constexpr std::array<std::string_view, 5> deadline_kinds = {"working_days", "calendar_days", "office_hours",
                                                            "quarter_days", "same_day"};
constexpr std::array<std::string_view, 3> degrees = {"low", "medium", "high"};
constexpr std::array<std::string_view, 6> need_names = {"answer", "question",    "supplement",
                                                        "reason", "destination", "duplicate_of"};

template <typename T>
const T* with_key(const std::vector<T>& list, std::string_view key) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.key == key; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

bool Transition::begins_at(std::string_view state) const {
  return std::find(from.begin(), from.end(), state) != from.end();
}

bool Transition::asks_for(Need need) const {
  return std::find(needs.begin(), needs.end(), need) != needs.end();
}

const Category* CaseType::category(std::string_view wanted) const {
  return with_key(categories, wanted);
}
const State* CaseType::state(std::string_view wanted) const {
  return with_key(states, wanted);
}
const Transition* CaseType::transition(std::string_view wanted) const {
  return with_key(transitions, wanted);
}
const ResponsibleRule* CaseType::responsible_rule(std::string_view wanted) const {
  return with_key(responsible, wanted);
}
const Letter* CaseType::letter(std::string_view wanted) const {
  return with_key(letters_sent, wanted);
}
const Reply* CaseType::reply(std::string_view wanted) const {
  return with_key(replies, wanted);
}

const DeadlineRule* CaseType::deadline(std::string_view wanted, base::Date day) const {
  for (const DeadlineRule& rule : deadlines) {
    if (rule.key == wanted && rule.valid_from <= day && (!rule.valid_until || day <= *rule.valid_until)) return &rule;
  }
  return nullptr;
}

bool CaseType::has_deadline(std::string_view wanted) const {
  return with_key(deadlines, wanted) != nullptr;
}

bool CaseType::shows_public(Shown what) const {
  return is_public && std::find(shows.begin(), shows.end(), what) != shows.end();
}

std::string_view name_of(DeadlineKind kind) {
  return deadline_kinds[static_cast<size_t>(kind)];
}
std::string_view name_of(Sureness sure) {
  return degrees[static_cast<size_t>(sure)];
}
std::string_view name_of(Need need) {
  return need_names[static_cast<size_t>(need)];
}
std::optional<DeadlineKind> deadline_kind_named(std::string_view name) {
  return base::named<DeadlineKind>(deadline_kinds, name);
}
std::optional<Sureness> sureness_named(std::string_view name) {
  return base::named<Sureness>(degrees, name);
}

base::Result<CaseTypes> CaseTypes::read(const std::vector<Source>& sources, const std::optional<base::Date>& today) {
  CaseTypes types;
  for (const Source& source : sources) {
    auto type =
        today ? read_offered_case_type(source.text, source.file, *today) : read_case_type(source.text, source.file);
    if (!type) return type.error();
    const bool twice = std::any_of(types.types_.begin(), types.types_.end(), [&](const CaseType& other) {
      return other.key == type->key || other.letters == type->letters;
    });
    if (twice) {
      return base::invalid("error.cases.type_twice", {},
                           {{"file", source.file}, {"name", type->key}, {"value", type->letters}});
    }
    if (today && !types.rates_like(*type)) {
      return base::invalid("error.cases.type_rating", {}, {{"file", source.file}});
    }
    types.texts_.emplace(type->hash, source.text);
    types.types_.push_back(*std::move(type));
  }
  return types;
}

bool CaseTypes::rates_like(const CaseType& type) const {
  return std::ranges::all_of(types_, [&](const CaseType& other) {
    return !type.may_be_rated() || !other.may_be_rated() ||
           (type.rating_least == other.rating_least && type.rating_most == other.rating_most);
  });
}

const CaseType* CaseTypes::find(std::string_view key) const {
  return with_key(types_, key);
}

const CaseTypes& standard_case_types() {
  static const CaseTypes types = [] {
    constexpr std::string_view folder = "data/case-types/";
    std::vector<CaseTypes::Source> sources;
    for (const auto& [path, text] : base::embedded_files()) {
      if (path.starts_with(folder) && path.ends_with(".toml"))
        sources.push_back({std::string(path), std::string(text)});
    }
    auto read = CaseTypes::read(sources);
    if (read) return *std::move(read);
    std::string told = read.error().message_key;
    for (const auto& [name, value] : read.error().arguments) told.append(" ").append(name).append("=").append(value);
    throw std::runtime_error(told);
  }();
  return types;
}

}  // namespace gandan::cases
