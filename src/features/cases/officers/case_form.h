// The form with which a case is brought: read from a request, and its fields for a page. Shared by the citizen's pages
// and the officer's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/cases/case_words.h"
#include "features/cases/engine/case_actions.h"
#include "platform/html/form.h"
#include "platform/http/message.h"

namespace gandan::cases {

// The type that is meant: the field "type", or the first there is. nullptr: there is none of that name.
const CaseType* type_in(const http::Fields& fields, const CaseRules& rules);
NewCase new_case_in(const http::Fields& fields, const CaseType& type);

struct FormWords {
  html::Language language;
  const http::Fields* typed = nullptr;
  const base::Error* error = nullptr;
};
// What and where.
std::vector<html::Field> place_fields(const FormWords& words, const CaseType& type, const CaseNames& names);
// The words and the fields of the type.
std::vector<html::Field> text_fields(const FormWords& words, const CaseType& type);
html::Field photo_field(const FormWords& words);  // of a form that is sent as multipart/form-data
// Letters are promised only where the site sends some.
std::vector<html::Field> reporter_fields(const FormWords& words, const CaseRules& rules);
// keys: cases.help.report.*
inline constexpr const char* citizens_help = "cases.help.report.";
// The same with a help text each: the locale key `keys` and the field's name, or "of_type" for those that only this
// type has. What has a help text keeps it.
std::vector<html::Field> described(html::Language language, const CaseType& type, const std::string& keys,
                                   std::vector<html::Field> fields);

}  // namespace gandan::cases
