// Evidence is a text: numbers of documents, addresses, and the addresses of kept files (features/attachments). It
// stands where a figure, a task's product or an answer says what supports it; on pages its addresses are links. What a
// form sends of it: the text in a field, and files in the field with "_file" behind its name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "features/attachments/attachments.h"
#include "platform/html/language.h"
#include "platform/html/view.h"
#include "platform/http/context.h"
#include "platform/http/message.h"

namespace gandan::programme {

struct SentEvidence {
  std::string field;  // of the text
  std::string text;
  std::vector<attachments::CheckedFile> files;
};

// Checked before a transaction is opened. Fails as attachments::files_in.
base::Result<SentEvidence> evidence_in(const http::Request& request, std::string_view field);

// The text with the addresses of the files, which are kept now.
std::string kept_evidence(db::Transaction& transaction, const audit::Actor& actor, const SentEvidence& evidence);

// For a form that is shown again because something else in it was wrong: its files are kept after all, and the field
// has their addresses, so that nobody has to take the photo again. The fields as they were when there is no file.
http::Fields typed_again(const http::Context& context, const http::Fields& form,
                         const base::Result<SentEvidence>& evidence);

// Evidence that is written into a record as it came, without kept_evidence: its files are in use.
void use_files_again(db::Transaction& transaction, const audit::Actor& actor, const std::string& evidence);

// The text with links; an address at which there is no file of the ward stays text.
html::SafeHtml evidence_html(db::Transaction& transaction, const base::WardId& ward, html::Language language,
                             const std::string& evidence);

// The same as plain text, with the names of files instead of their addresses.
std::string evidence_in_words(db::Transaction& transaction, const base::WardId& ward, const std::string& evidence);

// What the public may read of it: all but addresses of files.
std::string public_evidence(const std::string& evidence);
std::vector<std::string> file_addresses_in(const std::string& evidence);

// The name of the field with the files of `field`.
std::string file_field_of(std::string_view field);

}  // namespace gandan::programme
