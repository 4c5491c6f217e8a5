#include "features/programme/pages/evidence.h"

#include <algorithm>

#include "features/audit/audit.h"
#include "features/programme/pages/page_parts.h"
#include "views/features/programme/evidence.tpl.h"

// icons: paperclip

namespace gandan::programme {
namespace {

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_of(" \t\r\n", begin), text.size());
    words.push_back(text.substr(begin, at - begin));
  }
  return words;
}

}  // namespace

std::string file_field_of(std::string_view field) {
  return std::string(field) + "_file";
}

base::Result<SentEvidence> evidence_in(const http::Request& request, std::string_view field) {
  auto files = attachments::files_in(request, file_field_of(field));
  if (!files) return files.error();
  return SentEvidence{std::string(field), std::string(request.form.get(field)), *std::move(files)};
}

std::string kept_evidence(db::Transaction& transaction, const audit::Actor& actor, const SentEvidence& evidence) {
  std::string text = evidence.text;
  use_files_again(transaction, actor, text);
  for (const attachments::CheckedFile& file : evidence.files) {
    if (!text.empty()) text += ' ';
    text += attachments::keep(transaction, actor, file);
  }
  return text;
}

http::Fields typed_again(const http::Context& context, const http::Fields& form,
                         const base::Result<SentEvidence>& evidence) {
  if (!evidence || evidence->files.empty()) return form;
  auto transaction = context.database.write();
  const std::string text = kept_evidence(transaction, audit::actor_of(context), *evidence);
  transaction.commit();
  http::Fields fields;
  fields.add(evidence->field, text);  // get() gives the first of a name
  for (const auto& [name, value] : form.entries()) fields.add(name, value);
  return fields;
}

void use_files_again(db::Transaction& transaction, const audit::Actor& actor, const std::string& evidence) {
  for (const std::string& address : file_addresses_in(evidence)) {
    attachments::use_again(transaction, actor, address);
  }
}

html::SafeHtml evidence_html(db::Transaction& transaction, const base::WardId& ward, html::Language language,
                             const std::string& evidence) {
  html::View view("features/programme/views/evidence.tpl");
  for (const std::string& word : words_in(evidence)) {
    html::View& part = view.add(ke_PART);
    if (const auto file = attachments::find(transaction, ward, word)) {
      part.add(ke_FILE)
          .set(ke_ADDRESS, word)
          .set(ke_NAME, file->name)
          .set(ke_SIZE, attachments::size_in_words(file->size_bytes, language));
    } else if (is_address(word)) {
      part.add(ke_LINK).set(ke_ADDRESS, word);
    } else {
      part.add(ke_WORD).set(ke_TEXT, word);
    }
  }
  return view.render(language);
}

std::string evidence_in_words(db::Transaction& transaction, const base::WardId& ward, const std::string& evidence) {
  if (file_addresses_in(evidence).empty()) return evidence;
  std::string text;
  for (const std::string& word : words_in(evidence)) {
    const auto file = attachments::find(transaction, ward, word);
    if (!text.empty()) text += ' ';
    text += file ? file->name : word;
  }
  return text;
}

std::string public_evidence(const std::string& evidence) {
  if (file_addresses_in(evidence).empty()) return evidence;
  std::string text;
  for (const std::string& word : words_in(evidence)) {
    if (attachments::is_file_address(word)) continue;
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

std::vector<std::string> file_addresses_in(const std::string& evidence) {
  std::vector<std::string> addresses = words_in(evidence);
  std::erase_if(addresses, [](const std::string& word) { return !attachments::is_file_address(word); });
  return addresses;
}

}  // namespace gandan::programme
