// Form fields with their label, help, the value that was typed, and the error beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::html {

enum class FieldKind : uint8_t { text, search, email, password, decimal, date, long_text, choice, file, check };

struct Choice {
  std::string value, label;
};

struct Field {
  std::string name;  // as the form sends it; unique in its form, the id is "field-<name>"
  std::string label;
  FieldKind kind = FieldKind::text;
  std::string value = {};  // what was typed; never given back for passwords and files. Of a check: "1" is checked
  std::string help = {};
  std::string error = {};         // in the reader's language; see error_of
  bool required = true;           // those that are not are marked as optional
  std::string unit = {};          // stands behind the field: "%"
  std::string autocomplete = {};  // "username", "current-password", "one-time-code" ...
  std::string accept = {};        // of a file: ".docx,.pdf"
  bool several = false;           // of a file: more than one may be chosen
  std::vector<Choice> choices = {};
};

SafeHtml field(Language language, const Field& field);

// The message of `error` when it is about the field `name`, otherwise "".
std::string error_of(Language language, const base::Error& error, std::string_view name);

// Above the form: what is wrong, with a link to the field at fault when there is one. Read out by screen readers.
SafeHtml form_error(Language language, const base::Error& error);

}  // namespace gandan::html
