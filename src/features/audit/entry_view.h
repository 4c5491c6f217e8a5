// Entries of the audit log as HTML, shared by the log's pages and by the history of a record.
#pragma once

#include <vector>

#include "features/audit/audit.h"
#include "platform/html/language.h"
#include "platform/html/view.h"

namespace gandan::audit {

enum class RecordLinks : uint8_t { shown, hidden };

html::SafeHtml entries_html(const std::vector<Entry>& entries, RecordLinks links, html::Language language);

// The words of locales/*/audit.toml for a kind of record; the kind itself when there are none.
std::string kind_in_words(std::string_view kind, html::Language language);

}  // namespace gandan::audit
