#include "features/attachments/attachments.h"

#include <nlohmann/json.hpp>

#include "features/attachments/attachment_store.h"
#include "features/attachments/file_check.h"
#include "platform/files/file.h"
#include "platform/html/form.h"
#include "platform/html/translator.h"
#include "platform/scan/scan.h"
#include "vietnamese/number.h"

namespace gandan::attachments {
namespace {

constexpr std::string_view folder = "/files/";

}  // namespace

base::Result<std::vector<CheckedFile>> files_in(const http::Request& request, std::string_view field) {
  std::vector<CheckedFile> checked;
  for (const http::UploadedFile& sent : request.files) {
    if (sent.field != field || sent.size_bytes == 0) continue;
    if (checked.size() == most_at_once) {
      return base::invalid("error.attachments.too_many", std::string(field), {{"most", std::to_string(most_at_once)}});
    }
    auto bytes = files::read_whole_file(sent.path, sent.size_bytes);
    if (!bytes) return bytes.error();
    if (const auto scanned = scan::check(*bytes, field); !scanned) return scanned.error();
    auto file = check_file(sent.client_name, *std::move(bytes));
    if (!file) {
      base::Error error = file.error();
      error.field = field;
      return error;
    }
    checked.push_back(*std::move(file));
  }
  return checked;
}

std::string keep(db::Transaction& transaction, const audit::Actor& actor, const CheckedFile& file) {
  if (const auto known = find_same_file(transaction, actor, file)) {
    touch_file(transaction, actor.ward, *known, actor.at);
    return address_of(*known);
  }
  const FileId id = FileId::make(actor.at);
  insert_file(transaction, actor, id, file);
  const nlohmann::json after = {{"file_name", file.name},
                                {"size", size_in_words(static_cast<int64_t>(file.bytes.size()))}};
  audit::record(transaction, actor, {"file.added", "file", id.text(), "", after.dump()});
  return address_of(id);
}

void use_again(db::Transaction& transaction, const audit::Actor& actor, std::string_view address) {
  if (!is_file_address(address)) return;
  touch_file(transaction, actor.ward, *FileId::parse(address.substr(folder.size())), actor.at);
}

std::string address_of(const FileId& id) {
  return std::string(folder) + id.text();
}

bool is_file_address(std::string_view text) {
  return text.starts_with(folder) && FileId::parse(text.substr(folder.size())).has_value();
}

std::optional<KeptFile> find(db::Transaction& transaction, const base::WardId& ward, std::string_view address) {
  if (!is_file_address(address)) return std::nullopt;
  return find_file(transaction, ward, *FileId::parse(address.substr(folder.size())));
}

html::SafeHtml file_field(html::Language language, const std::string& name, const std::optional<base::Error>& error) {
  html::Field field{name, html::translate(language, "attachments.field"), html::FieldKind::file};
  field.help = html::translate(language, "attachments.help");
  field.required = false;
  field.accept = accepted_endings();
  if (error) field.error = html::error_of(language, *error, name);
  return html::field(language, field);
}

std::string_view accepted_endings() {
  return ".pdf,.docx,.xlsx,.jpg,.jpeg,.png";
}

std::string size_in_words(int64_t bytes, html::Language language) {
  constexpr int64_t kibi = 1024;
  if (bytes < kibi * kibi) return std::to_string(std::max<int64_t>(1, (bytes + kibi / 2) / kibi)) + " KB";
  const int64_t tenths = (bytes * 10 + kibi * kibi / 2) / (kibi * kibi);
  const char* point = language == html::Language::english ? "." : ",";
  return std::to_string(tenths / 10) + point + std::to_string(tenths % 10) + " MB";
}

}  // namespace gandan::attachments
