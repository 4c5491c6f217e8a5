// A choice among all people or all units of the ward, in a part of a page that is folded: its options are fetched when
// the reader unfolds it, so that no page carries five hundred names that nobody looks at. Without script a link shows
// the same page with the options in it.
#pragma once

#include <string>

#include "features/programme/pages/names.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

enum class ChoiceOf : uint8_t { person, unit };
// What the first option says: everybody, or that nothing changes. all_or_unassigned: those that have nobody, too.
enum class NoChoice : uint8_t { all, keep, all_or_unassigned };

struct LateChoice {
  ChoiceOf of = ChoiceOf::person;
  std::string label = {};
  std::string value = {};  // chosen already, or ""
  NoChoice none = NoChoice::all;
};

// How the choices of one page stand in it.
struct LateChoices {
  std::string here;          // the page's own address
  bool whole = false;        // asked for with their options: wants_choices
  bool fetch_first = false;  // the part is unfolded from the beginning
};
// "?choices=all": what the link without script asks for.
bool wants_choices(const http::Fields& query);

// The field "person" or "unit". Stands within a <details>.
html::SafeHtml late_choice(html::Language language, const Names& names, const LateChoices& page,
                           const LateChoice& choice);

// GET /choices?of=person&value=...&none=keep: the field with its options.
http::Response choices_part(const http::Request& request, http::Context& context);

}  // namespace gandan::programme
