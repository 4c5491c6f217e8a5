#include "features/programme/evidence_store.h"

#include "features/attachments/attachments.h"

namespace gandan::programme {
namespace {

// Wherever one stands in the text: in brackets, before a full stop, within a whole address of the site.
void add_addresses(const std::string& text, std::vector<std::string>& addresses) {
  constexpr std::string_view folder = "/files/";
  constexpr size_t id_length = 36;
  for (size_t at = text.find(folder); at != std::string::npos; at = text.find(folder, at + 1)) {
    std::string address = text.substr(at, folder.size() + id_length);
    if (attachments::is_file_address(address)) addresses.push_back(std::move(address));
  }
}

}  // namespace

std::vector<std::string> file_addresses_in_records(db::Transaction& transaction, const base::WardId& ward) {
  std::vector<std::string> addresses;
  for (const db::Row& row : transaction.query(
           "SELECT evidence || ' ' || note AS words FROM measurement WHERE ward_id = :ward AND (evidence LIKE "
           "'%/files/%' OR note LIKE '%/files/%') "
           "UNION ALL SELECT evidence || ' ' || note FROM area_measurement WHERE ward_id = :ward AND (evidence LIKE "
           "'%/files/%' OR note LIKE '%/files/%') "
           "UNION ALL SELECT evidence || ' ' || note FROM reported_figure WHERE ward_id = :ward AND (evidence LIKE "
           "'%/files/%' OR note LIKE '%/files/%') "
           "UNION ALL SELECT attached || ' ' || result FROM task WHERE ward_id = :ward AND (attached LIKE "
           "'%/files/%' OR result LIKE '%/files/%') "
           "UNION ALL SELECT wording FROM task_comment WHERE ward_id = :ward AND wording LIKE '%/files/%' "
           "UNION ALL SELECT evidence || ' ' || fact || ' ' || action FROM explanation WHERE ward_id = :ward AND "
           "(evidence LIKE '%/files/%' OR fact LIKE '%/files/%' OR action LIKE '%/files/%')",
           {{"ward", ward.text()}})) {
    add_addresses(row.text("words"), addresses);
  }
  return addresses;
}

}  // namespace gandan::programme
