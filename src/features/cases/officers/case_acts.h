// The forms on the officer's page of a case: the steps of its type, and what else who looks at it may do. Leaves the
// rest of the page to case_view.h, and what the forms do to case_page.cpp.
#pragma once

#include <string>
#include <string_view>

#include "features/cases/officers/case_view.h"

namespace gandan::cases {

struct ActsOf {
  const http::Context& context;
  const Case& subject;
  const CaseType& type;
  const CaseNames& names;
  const JustDone& after;
};
void add_acts(html::View& view, const ActsOf& of);

// A field of such a form, with its help, what was typed and what was wrong with it.
void add_act_field(html::View& section, const ActsOf& of, html::Field field, std::string_view error_field);
// The field of a need in the form of a transition: "answer.answer", so that names differ on one page.
std::string field_name(const Transition& transition, Need need);

}  // namespace gandan::cases
