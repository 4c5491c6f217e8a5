// SQL of kept files.
#pragma once

#include <optional>
#include <string>

#include "features/attachments/attachments.h"

namespace gandan::attachments {

// The content under its hash unless it is there, and a file that names it.
void insert_file(db::Transaction& transaction, const audit::Actor& actor, const FileId& id, const CheckedFile& file);
// One with this content and name that the same person added before.
std::optional<FileId> find_same_file(db::Transaction& transaction, const audit::Actor& actor, const CheckedFile& file);
std::optional<KeptFile> find_file(db::Transaction& transaction, const base::WardId& ward, const FileId& id);
// Requires that the file is there.
std::string content_of(db::Transaction& transaction, const base::WardId& ward, const FileId& id);

}  // namespace gandan::attachments
