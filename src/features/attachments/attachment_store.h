// SQL of kept files.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "features/attachments/attachments.h"

namespace gandan::attachments {

// The content under its hash unless it is there, and a file that names it.
void insert_file(db::Transaction& transaction, const audit::Actor& actor, const FileId& id, const CheckedFile& file);
// One with this content and name that the same person added before.
std::optional<FileId> find_same_file(db::Transaction& transaction, const audit::Actor& actor, const CheckedFile& file);
std::optional<KeptFile> find_file(db::Transaction& transaction, const base::WardId& ward, const FileId& id);
// That it was sent, or written into a record, at `now`.
void touch_file(db::Transaction& transaction, const base::WardId& ward, const FileId& id, base::Instant now);
std::vector<FileId> files_last_sent_before(db::Transaction& transaction, const base::WardId& ward,
                                           base::Instant before);
// With its content, when no other file has the same. False when it is gone, or was sent since.
bool delete_file_last_sent_before(db::Transaction& transaction, const base::WardId& ward, const FileId& id,
                                  base::Instant before);
// Requires that the file is there.
std::string content_of(db::Transaction& transaction, const base::WardId& ward, const FileId& id);

}  // namespace gandan::attachments
