// Which type of case a page is about, where the ward has several. With one type nobody is asked, and nothing is said.
#pragma once

#include <string>

#include "features/cases/engine/case_actions.h"
#include "platform/html/list_url.h"
#include "platform/html/view.h"

namespace gandan::cases {

// Links to the same page for each type, the chosen one marked; nothing when there is but one.
html::SafeHtml type_choice(html::Language language, const CaseRules& rules, const CaseType& chosen,
                           const html::ListUrl& page);
// `title`, and of which type it is when there are several: "Báo cho phường · Đơn kiến nghị".
std::string title_with_type(html::Language language, const CaseRules& rules, const CaseType& type, std::string title);
// The page of this type: "/cases/rules?type=petition", or `path` when there is but one.
std::string path_with_type(const CaseRules& rules, const CaseType& type, const char* path);

}  // namespace gandan::cases
