#include "features/attachments/unused_files.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <unordered_set>

#include "features/attachments/attachment_store.h"
#include "platform/jobs/stopped.h"

// keys: audit.action.file.removed
// not keys: attachments.unused

namespace gandan::attachments {
namespace {

constexpr std::string_view job_kind = "attachments.unused";
constexpr size_t removed_at_once = 100;  // so that nobody waits for the writer's lock

// One snapshot for both, so that a file is not missed between them.
std::vector<FileId> unused_files(db::Database& database, const base::WardId& ward, const UnusedFiles& rules,
                                 base::Instant before) {
  auto transaction = database.read();
  std::vector<FileId> old = files_last_sent_before(transaction, ward, before);
  if (old.empty()) return old;
  std::unordered_set<std::string> used;
  for (std::string& address : rules.find_used(transaction, ward)) used.insert(std::move(address));
  std::erase_if(old, [&](const FileId& id) { return used.contains(address_of(id)); });
  return old;
}

// Whoever writes an address into a record touches the file (use_again), so that one that came into use since the
// snapshot is not old any more.
void remove(db::Transaction& transaction, const audit::Actor& actor, std::span<const FileId> portion,
            base::Instant before) {
  for (const FileId& id : portion) {
    const auto file = find_file(transaction, actor.ward, id);
    if (!file || !delete_file_last_sent_before(transaction, actor.ward, id, before)) continue;
    const nlohmann::json gone = {{"file_name", file->name}, {"size", size_in_words(file->size_bytes)}};
    audit::record(transaction, actor, {"file.removed", "file", id.text(), gone.dump(), ""});
  }
}

base::Result<void> remove_unused(jobs::Run& run, const base::WardId& ward, const UnusedFiles& rules) {
  constexpr int64_t day_milliseconds = int64_t{24} * 60 * 60 * 1000;
  const base::Instant before{run.now().epoch_milliseconds - rules.after_days * day_milliseconds};
  const std::vector<FileId> unused = unused_files(run.database(), ward, rules, before);
  for (std::span<const FileId> rest = unused; !rest.empty();) {
    if (!run.goes_on()) return jobs::stopped();
    const auto portion = rest.first(std::min(rest.size(), removed_at_once));
    auto transaction = run.database().write();
    remove(transaction, {ward, std::nullopt, "Gần Dân", audit::Channel::system, run.now()}, portion, before);
    transaction.commit();
    rest = rest.subspan(portion.size());
  }
  return {};
}

}  // namespace

void add_unused_files_job(jobs::Runner& runner, const base::WardId& ward, UnusedFiles rules) {
  runner.handle(std::string(job_kind),
                [ward, rules = std::move(rules)](jobs::Run& run) { return remove_unused(run, ward, rules); });
}

void schedule_unused_files_job(db::Database& database, const base::WardId& ward, base::Instant now) {
  const std::string key = std::string(job_kind) + " " + base::local_date(now).iso();
  jobs::enqueue_once(database, ward, {.kind = std::string(job_kind), .payload = {}, .once_key = key}, now);
}

}  // namespace gandan::attachments
