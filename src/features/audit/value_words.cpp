#include "features/audit/value_words.h"

#include <algorithm>
#include <array>

#include "base/date.h"
#include "platform/html/translator.h"
#include "vietnamese/format.h"

namespace gandan::audit {
namespace {

struct Words {
  std::string_view record_kind, field, prefix;
};

// Which messages name the values of a field; the pages of the record say them with the same ones.
// keys: audit.value.*
constexpr std::array words_of_fields = {Words{"draft_item", "comparator", "reading.comparator."},
                                        Words{"draft_item", "state", "reading.item_state."},
                                        Words{"explanation", "state", "programme.explanation_state."},
                                        Words{"indicator", "frequency", "programme.frequency."},
                                        Words{"target", "basis", "programme.basis_choice."},
                                        Words{"target", "comparator", "programme.comparator."},
                                        Words{"target", "frequency", "programme.frequency."},
                                        Words{"target", "level", "programme.judged."},
                                        Words{"task", "kind", "programme.task_kind."},
                                        Words{"task", "origin", "programme.task_origin."},
                                        Words{"task", "repeats", "programme.repeat."},
                                        Words{"unit", "kind", "people.unit_kind."}};

}  // namespace

std::string value_in_words(std::string_view record_kind, std::string_view field, const std::string& value,
                           html::Language language) {
  if (value == "true" || value == "false") return html::translate(language, "audit.value." + value);
  if (const auto date = base::Date::parse_iso(value)) return vietnamese::format_date(*date);
  const auto words = std::find_if(words_of_fields.begin(), words_of_fields.end(), [&](const Words& each) {
    return each.record_kind == record_kind && each.field == field;
  });
  if (words == words_of_fields.end()) return value;
  const std::string key = std::string(words->prefix) + value;
  std::string message = html::translate(language, key);
  return message == key ? value : message;
}

}  // namespace gandan::audit
