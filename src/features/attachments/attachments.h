// The public face of features/attachments: files that people attach to what they report. A file is told by its content,
// never by its name; pictures are made anew; what may carry programs is refused. A kept file has an address of this
// site
// ("/files/<id>") by which other features refer to it; it is handed out to be saved, never shown in place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/typed_id.h"
#include "features/audit/audit.h"
#include "platform/db/database.h"
#include "platform/html/view.h"
#include "platform/http/message.h"
#include "platform/http/router.h"

namespace gandan::attachments {

using FileId = base::TypedId<struct KeptFileTag>;

enum class Kind : uint8_t { pdf, docx, xlsx, jpeg };

// Read and found harmless; not yet kept.
struct CheckedFile {
  std::string name;  // ends as its kind asks
  Kind kind = Kind::pdf;
  std::string bytes;
};

struct KeptFile {
  FileId id;
  std::string name;
  Kind kind = Kind::pdf;
  int64_t size_bytes = 0;
};

inline constexpr size_t most_at_once = 4;
// Of a form with files, unless the operator says otherwise.
inline constexpr uint64_t usual_limit_bytes = uint64_t{16} << 20U;
// And never more than this: the whole file is held while it is checked and stored.
inline constexpr uint64_t most_limit_bytes = uint64_t{32} << 20U;

// The files of the form's field `field`, checked and, when they are pictures, made anew; before a transaction is
// opened, since it may take some 100 ms. None when nobody chose one. Error(invalid) names the field:
// "error.attachments.kind", .broken, .programs, .too_many, or of image::clean_photo; as scan::check when a virus
// scanner refuses.
base::Result<std::vector<CheckedFile>> files_in(const http::Request& request, std::string_view field);

// Keeps it and gives its address. The same content is stored once; the same file of the same name, sent again by the
// same person, keeps its address, so that a form that is sent twice says the same.
std::string keep(db::Transaction& transaction, const audit::Actor& actor, const CheckedFile& file);

// The file at an address of this site; nullopt when it is none, or there is no such file in this ward.
std::optional<KeptFile> find(db::Transaction& transaction, const base::WardId& ward, std::string_view address);

// That this address is written into a record: in the transaction that does so, unless keep() has just given it. A file
// that nothing refers to is removed some days after it was last sent or used (unused_files.h).
void use_again(db::Transaction& transaction, const audit::Actor& actor, std::string_view address);

std::string address_of(const FileId& id);

// Whether the text is written like the address of a file.
bool is_file_address(std::string_view text);

// The field of a form in which files are chosen; optional. The form must be multipart/form-data.
html::SafeHtml file_field(html::Language language, const std::string& name, const std::optional<base::Error>& error);
std::string_view accepted_endings();  // for <input accept>
// "340 KB", "1,2 MB"; in English "1.2 MB".
std::string size_in_words(int64_t bytes, html::Language language = html::Language::vietnamese);

// For features that keep files of their own, which not all who see the programme may take.
std::string_view name_of(Kind kind);     // "pdf": the word of SQL
Kind kind_named(std::string_view name);  // throws std::logic_error
// An answer that a browser saves under this name, and never shows as a page of this site.
http::Response to_be_saved(const std::string& name, Kind kind, std::string bytes);

// GET /files/{id} for all who see the programme; POST /api/v1/files for those who enter figures.
void add_attachment_routes(http::Router& router, uint64_t limit_bytes = usual_limit_bytes);

}  // namespace gandan::attachments
